import { resolveContinuations } from '../../../formats/inline-xbrl/reading/continuation-chains.js';
import { buildDocumentSet, FACT_ELEMENTS } from '../../../formats/inline-xbrl/reading/document-set.js';
import type { MarkupElement } from '../../../formats/inline-xbrl/reading/markup-element.js';
import { locationOf } from '../../../syntax/xml/xml-element.js';
import type { FactsAt } from '../message-list.js';

/** The fact that each inline element states, continuations among them. */
export type FactElements = ReadonlyMap<MarkupElement, number>;

/** Finds which element states which fact, by where the facts were read. */
export function findFactElements(roots: readonly MarkupElement[], factsAt: FactsAt): FactElements {
  const set = buildDocumentSet(roots);
  const chains = resolveContinuations(set, { report: () => undefined });
  const found = new Map<MarkupElement, number>();
  for (const element of set.findAll(...FACT_ELEMENTS)) {
    const [fact] = factsAt(locationOf(element));
    if (fact === undefined) continue;
    for (const part of chains.get(element) ?? [element]) found.set(part, fact);
  }
  return found;
}
