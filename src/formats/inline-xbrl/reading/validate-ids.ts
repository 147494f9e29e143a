import { ix11Codes, ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { locationOf } from '../../../syntax/xml/xml-element.js';
import { idOf, type DocumentSet } from './document-set.js';
import { displayName, type MarkupElement } from './markup-element.js';

/**
 * Checks that an id stands once in a document (XML 1.0, 3.3.1), and that those of `ix` elements, contexts and units
 * stand once in the set (Inline XBRL 1.1, the validation rules of each element).
 */
export function validateIds(set: DocumentSet, sink: DiagnosticSink): void {
  const first = new Map<string, MarkupElement>();
  for (const document of set.elements) {
    const inDocument = new Map<string, MarkupElement[]>();
    for (const element of document) {
      const id = idOf(element);
      if (id === undefined) continue;
      const known = inDocument.get(id);
      if (known) known.push(element);
      else inDocument.set(id, [element]);
    }
    for (const [id, elements] of inDocument) {
      if (elements.length > 1) {
        sink.report(ix11Codes.create('xml.3.3.1:idMustBeUnique', { id }, elements.map(locationOf)));
      }
      const element = elements.find(isOfTheSet);
      if (!element) continue;
      const other = first.get(id);
      if (!other) first.set(id, element);
      else reportDuplicate(id, element, other, sink);
    }
  }
}

function isOfTheSet(element: MarkupElement): boolean {
  return element.ix !== undefined || namespaceOf(element.name) === NS.xbrli;
}

function reportDuplicate(id: string, element: MarkupElement, other: MarkupElement, sink: DiagnosticSink): void {
  const params = { id, element: displayName(element) };
  const places = [locationOf(element), { ...locationOf(other), role: 'same-id' }];
  if (element.ix === undefined) sink.report(ix11Fault('resourceIdDuplication', 'resources', params, places));
  else sink.report(ix11Fault('uniqueIxId', element.ix, params, places));
}
