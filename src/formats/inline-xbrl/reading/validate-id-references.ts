import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { idOf } from './document-set.js';
import { descendantsOf, type MarkupElement } from './markup-element.js';
import { structureFault } from './structure-fault.js';

const usemap = ['img', 'input', 'object'].map((name) => [name, 'usemap'] as const);
const headers = ['td', 'th'].map((name) => [name, 'headers'] as const);

/** Attributes of XHTML elements that name ids of the same document (types IDREF and IDREFS of the schema). */
const REFERENCES: ReadonlyMap<string, string> = new Map(
  [['label', 'for'] as const, ...headers, ...usemap].map(([name, attribute]) => [
    expandedName(NS.xhtml, name),
    attribute,
  ]),
);

/** Checks that what XHTML elements refer to is there (XML Schema 1, 3.15.4). */
export function validateIdReferences(root: MarkupElement, sink: DiagnosticSink): void {
  let ids: ReadonlySet<string | undefined> | undefined;
  for (const element of descendantsOf(root)) {
    const attribute = REFERENCES.get(element.name);
    const value = attribute === undefined ? undefined : attributeOf(element, attribute as MarkupElement['name']);
    if (attribute === undefined || value === undefined) continue;
    ids ??= new Set([root, ...descendantsOf(root)].map(idOf));
    const references = attribute === 'headers' ? value.trim().split(/[ \t\r\n]+/) : [value.trim()];
    const missing = references.find((reference) => !ids?.has(reference));
    if (missing === undefined) continue;
    structureFault(element, sink)(
      `${attribute} names "${missing}", which no element has as its id`,
      `${attribute} 引用了“${missing}”，但没有元素以其为 id`,
    );
  }
}
