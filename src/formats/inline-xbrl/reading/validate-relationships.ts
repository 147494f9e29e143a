import { ix11Fault } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { attributeOf, locationOf } from '../../../syntax/xml/xml-element.js';
import { targetOf, type DocumentSet } from './document-set.js';
import type { MarkupElement } from './markup-element.js';

/** The ids that an attribute of ix:relationship lists. */
export function tokensOf(relationship: MarkupElement, attribute: 'fromRefs' | 'toRefs'): readonly string[] {
  return (attributeOf(relationship, attribute) ?? '').split(/[ \t\r\n]+/).filter((token) => token !== '');
}

/** Checks what relationships connect (Inline XBRL 1.1, 13.1.2). */
export function validateRelationships(set: DocumentSet, sink: DiagnosticSink): void {
  for (const relationship of set.findAll('relationship')) {
    const place = locationOf(relationship);
    const from = tokensOf(relationship, 'fromRefs');
    const to = tokensOf(relationship, 'toRefs');
    for (const reference of from) {
      if (!set.facts.has(reference)) {
        sink.report(ix11Fault('relationshipFromRef', 'relationship', { reference }, place));
      }
      if (to.includes(reference)) {
        sink.report(ix11Fault('relationshipFromToMatch', 'relationship', { reference }, place));
      }
    }
    for (const reference of to) {
      if (!set.facts.has(reference) && !set.footnotes.has(reference)) {
        sink.report(ix11Fault('relationshipToRef', 'relationship', { reference }, place));
      }
    }
    const facts = to.filter((reference) => set.facts.has(reference));
    if (facts.length > 0 && to.some((reference) => set.footnotes.has(reference))) {
      const params = { references: to.join(' ') };
      sink.report(ix11Fault('relationshipReferencesMixed', 'relationship', params, place));
    }
    validateTargets(set, from, facts, relationship, sink);
  }
}

/** A footnote goes to the target document of the fact that it is about; a fact has one of its own. */
function validateTargets(
  set: DocumentSet,
  from: readonly string[],
  to: readonly string[],
  relationship: MarkupElement,
  sink: DiagnosticSink,
): void {
  for (const source of from) {
    const element = set.facts.get(source);
    for (const target of to) {
      const other = set.facts.get(target);
      if (!element || !other || targetOf(element) === targetOf(other)) continue;
      const params = { from: source, to: target };
      sink.report(ix11Fault('relationshipTargets', 'relationship', params, locationOf(relationship)));
    }
  }
}
