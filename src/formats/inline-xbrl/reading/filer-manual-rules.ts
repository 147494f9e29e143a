import { filerManualCodes } from '../../../diagnostics/codes/filer-manual.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { locationOf } from '../../../syntax/xml/xml-element.js';
import { EMPTY_XHTML_ELEMENTS } from '../xhtml-content.js';
import { descendantsOf, displayName, type MarkupElement } from './markup-element.js';

type Rule = (root: MarkupElement, sink: DiagnosticSink) => void;

/** Rules that regulators have for inline documents beyond the specification, each asked for by its name. */
export const FILER_MANUAL_RULES = { 'self-closed-tags': warnOfSelfClosedTags } as const satisfies Readonly<
  Record<string, Rule>
>;

export type FilerManualRule = keyof typeof FILER_MANUAL_RULES;

/** A browser that takes the document for HTML reads `<span/>` as a start tag: elements with content have an end tag. */
function warnOfSelfClosedTags(root: MarkupElement, sink: DiagnosticSink): void {
  for (const element of descendantsOf(root)) {
    if (!element.selfClosed || isAlwaysEmpty(element)) continue;
    const params = { element: displayName(element) };
    sink.report(filerManualCodes.create('ixbrl:selfClosedTagWarning', params, locationOf(element)));
  }
}

/** Whether an element never has content, or is not shown. */
function isAlwaysEmpty({ name, ix }: MarkupElement): boolean {
  if (ix !== undefined) return ix === 'relationship';
  return namespaceOf(name) !== NS.xhtml || EMPTY_XHTML_ELEMENTS.has(localNameOf(name));
}
