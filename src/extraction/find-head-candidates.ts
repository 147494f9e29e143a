import type { QuantityCue } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { findPeriod, findPlan, fitsContext } from './candidate-context.js';
import { hasUnit } from './find-quantity-candidates.js';
import { tellsOfOther } from './other-entity.js';
import { findPhrases } from './phrase-scanner.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';

/** Parts told without their total come right behind what heads them. */
const REACH = 24;

/** Finds what heads a list of parts whose total is not told: 岗位构成为生产人员80人、销售人员20人. */
export function findHeadCandidates(
  index: TextIndex,
  cues: readonly QuantityCue[],
  period: ReportingPeriod,
): Candidate[] {
  const headed = cues.filter(({ heads }) => heads);
  return findPhrases(index.folded, headed, ({ heads = [] }) => heads).flatMap(({ cue, start, end }) => {
    const first = index.quantities.slice(index.firstQuantityFrom(end)).find(({ unit }) => unit?.class !== 'time');
    if (!first || first.start > end + REACH || !hasUnit(cue, first, '')) return [];
    if (index.isInsideTitle(start) || index.paragraphAt(start).kind === 'row') return [];
    const range = { start, end };
    if (!fitsContext(index, cue, range) || findPlan(index, range, period) || tellsOfOther(index, range)) return [];
    return [
      {
        cue,
        head: true as const,
        value: { kind: 'quantity' as const, quantity: first, power: 0 },
        range,
        claim: range.end < first.start ? { start: end, end: first.start } : { start: end, end },
        score: 12 + 2 * (end - start),
        period: findPeriod(index, range, period),
      },
    ];
  });
}
