import { addDecimals, compareDecimals, type Decimal } from '../datatypes/decimal.js';
import { groupBy } from '../util/group-by.js';
import type { Candidate } from './candidate.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** What a sum begins with, and how far before its number. */
const SUM = /(?:[合共总]计|共)(?:为|达|约)?[^，。；\d]{0,8}$/;
const REACH = 14;
const MARGIN = 10;

/** Of a number, the candidates of one concept that stand before it in its sentence and add up to it. */
function addends(index: TextIndex, sum: LabelledQuantity, candidates: readonly Candidate[]): readonly Candidate[] {
  const { start } = index.sentenceAt(sum.start);
  const apart = new Map<number, Candidate>();
  for (const one of candidates) {
    if (one.value.kind !== 'quantity' || !one.claim || one.claim.start < start || one.claim.end > sum.start) continue;
    if (one.value.quantity.unit?.class === sum.unit?.class) apart.set(one.claim.start, one);
  }
  const parts = [...apart.values()];
  const amounts = parts.flatMap(({ value }): Decimal[] => (value.kind === 'quantity' ? [value.quantity.value] : []));
  const [first, ...rest] = amounts;
  if (!first || rest.length === 0) return [];
  return compareDecimals(rest.reduce(addDecimals, first), sum.value) === 0 ? parts : [];
}

/**
 * Finds the sums that a sentence ends a list with, whose numbers add up to them: 消防演练6次、急救演练2次，合计8次. What was
 * added is no total by itself.
 */
export function findSumCandidates(index: TextIndex, candidates: readonly Candidate[]): Candidate[] {
  const byConcept = groupBy(
    candidates.filter(({ rejected, typed, value }) => !rejected && !typed && value.kind === 'quantity'),
    ({ cue }) => cue.concept,
  );
  const parts = new Set<Candidate>();
  const sums: Candidate[] = [];
  for (const quantity of index.quantities) {
    if (!quantity.unit || quantity.inRow || quantity.unit.class === 'percent') continue;
    if (!SUM.test(index.folded.slice(Math.max(0, quantity.start - REACH), quantity.start))) continue;
    for (const group of byConcept.values()) {
      const added = addends(index, quantity, group);
      const [first] = added;
      if (!first || first.value.kind !== 'quantity') continue;
      const { dimensions: _, ...cue } = first.cue;
      for (const one of group) if (added.some(({ claim }) => claim?.start === one.claim?.start)) parts.add(one);
      sums.push({
        ...first,
        cue,
        value: { ...first.value, quantity },
        range: { start: index.clauseStartAt(quantity.start), end: quantity.end },
        claim: { start: quantity.numberStart, end: quantity.numberEnd },
        score: first.score + MARGIN,
      });
    }
  }
  const marked = candidates.map((one): Candidate =>
    parts.has(one) && !one.cue.dimensions ? { ...one, rejected: 'part' } : one,
  );
  return [...marked, ...sums];
}
