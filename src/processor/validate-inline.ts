import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import type { FilerManualRule } from '../formats/inline-xbrl/reading/filer-manual-rules.js';
import { readInlineXbrl, type InlineSource } from '../formats/inline-xbrl/reading/read-inline-xbrl.js';
import type { TargetElement } from '../formats/inline-xbrl/reading/target-element.js';
import { writeTargetDocument } from '../formats/inline-xbrl/reading/write-target.js';
import { ARCROLE } from '../names/arcroles.js';
import { expandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { readXml } from '../syntax/xml/read-xml.js';
import { attributeOf, locationOf } from '../syntax/xml/xml-element.js';
import type { SourceLocation } from '../util/source-location.js';
import { validateXbrl, type ValidatedXbrl, type XbrlValidationOptions } from './validate-xbrl.js';

const FOOTNOTE_LINK = expandedName(NS.link, 'footnoteLink');
const FOOTNOTE_ARC = expandedName(NS.link, 'footnoteArc');
const ARC_ROLE = expandedName(NS.xlink, 'arcrole');

/** Faults of the instance that the inline document has been told of, at the same place, by a code of its own. */
const TOLD_INLINE: Readonly<Record<string, readonly string[]>> = {
  'xbrl.4.6.1:contextRefUnresolved': [
    'ix11.7.1.3:contextReference',
    'ix11.10.1.2:contextReference',
    'ix11.11.1.2:contextReference',
  ],
  'xbrl.4.6.2:unitRefUnresolved': ['ix11.7.1.3:unitReference', 'ix11.10.1.2:unitReference'],
  'xbrl.4.6.3:accuracyMissing': ['xbrl.4.6.3:missingPrecisionDecimals'],
  'xbrl.4.6.3:accuracyTwice': ['xbrl.4.6.3:missingPrecisionDecimals'],
  'xbrl.4.6.3:accuracyOnNil': ['ix11.10.1.1:nilNonFractionAccuracy'],
  // The value of a fact whose words cannot be read is empty.
  'xsd:cvc-datatype-valid': [
    'xmlSchema:valueError',
    'ix11.10.1.2:nonFractionNegative',
    'ix11.10.1.1:transformValueError',
    'ix11.10.1.2:invalidTransformation',
    'ix11.11.1.1:transformValueError',
    'ix11.11.1.2:invalidTransformation',
  ],
};

export interface InlineValidationOptions extends Omit<XbrlValidationOptions, 'bytes'> {
  /** Rules of regulators that are checked besides; none where absent. */
  readonly filerManual?: ReadonlySet<FilerManualRule>;
}

/** One target document of an inline document set, judged. */
export interface ValidatedTarget extends ValidatedXbrl {
  /** The name of the target; undefined for the default one. */
  readonly target: string | undefined;
}

/**
 * Validates an Inline XBRL Document Set: its documents by the rules of Inline XBRL, then the instance of each target
 * document as every instance is, and by `judge` where it is given. Faults of an instance are told where the inline
 * document states what is wrong.
 */
export async function validateInlineXbrl(
  sources: readonly InlineSource[],
  loader: DocumentLoader,
  options: InlineValidationOptions,
  sink: DiagnosticSink,
  judge: (validated: ValidatedXbrl, sink: DiagnosticSink) => void = () => undefined,
): Promise<readonly ValidatedTarget[]> {
  const told = new Set<string>();
  const remember: DiagnosticSink = {
    report(diagnostic) {
      told.add(keyOf(diagnostic, diagnostic.code));
      sink.report(diagnostic);
    },
  };
  const validated: ValidatedTarget[] = [];
  for (const { target, root } of readInlineXbrl(sources, remember, options.filerManual)) {
    const bytes = new TextEncoder().encode([...writeTargetDocument(root, remember)].join(''));
    const url = root.uri;
    const locate = createLocator(bytes, root, url);
    const moving: DiagnosticSink = {
      report(diagnostic) {
        const moved = { ...diagnostic, locations: diagnostic.locations.map(locate) };
        // Some rules of Inline XBRL are those of the instance too; of others it says that they do not hold.
        const known = [moved.code, ...(TOLD_INLINE[moved.code] ?? [])].some((code) => told.has(keyOf(moved, code)));
        if (!known && !isAllowedInline(moved, root)) sink.report(moved);
      },
    };
    const judged = await validateXbrl(url, loader, { ...options, bytes }, moving);
    if (judged) judge(judged, moving);
    if (judged) validated.push({ ...judged, target });
  }
  return validated;
}

/**
 * Whether Inline XBRL asks for what a rule of XBRL 2.1 refuses, as the published conformance suite has it: attributes of
 * ix:references at the root of the instance (12.2), and relationships between facts that have the arcrole of footnotes, which is the default (13.2).
 */
function isAllowedInline({ code, locations: [place] }: Diagnostic, root: TargetElement): boolean {
  const at = (element: TargetElement) => element.line === place?.line && element.column === place.column;
  if (code === 'xsd:cvc-complex-type.attribute') return place?.uri === root.uri && at(root);
  if (code !== 'xbrl.4.11.1.3.1:footnoteArc') return false;
  const arcs = root.children.filter(({ name }) => name === FOOTNOTE_LINK).flatMap(({ children }) => children);
  const arc = arcs.find((one) => one.name === FOOTNOTE_ARC && at(one));
  return arc !== undefined && attributeOf(arc, ARC_ROLE) === ARCROLE.factFootnote;
}

function keyOf({ locations: [place] }: Diagnostic, code: string): string {
  return JSON.stringify([code, place?.uri, place?.line, place?.column]);
}

/** Brings a place in the written instance back to the element of the inline document that it comes from. */
function createLocator(bytes: Uint8Array, root: TargetElement, url: string): (location: Location) => Location {
  const sources: SourceLocation[] = [];
  const collect = (element: TargetElement) => {
    sources.push(locationOf(element));
    element.children.forEach(collect);
  };
  collect(root);
  const starts: { readonly line: number; readonly column: number }[] = [];
  const handler = {
    startElement: ({ line, column }: { readonly line: number; readonly column: number }) =>
      starts.push({ line, column }),
    text: () => undefined,
    endElement: () => undefined,
  };
  readXml(bytes, handler, { report: () => undefined }, { uri: url });
  return (location) => {
    const { line, column = 1 } = location;
    if (location.uri !== url || line === undefined) return location;
    const source = sources[lastStart(starts, line, column)];
    return source ? { ...location, ...source } : location;
  };
}

/** Index of the last element that starts at a place or before it. */
function lastStart(starts: readonly { line: number; column: number }[], line: number, column: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] as { line: number; column: number };
    if (start.line < line || (start.line === line && start.column <= column)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
