import type { TextRange } from '../documents/document.js';
import { DAY_SOURCE } from '../datatypes/chinese-date.js';
import type { Unclaimed } from './extraction.js';
import { DENIAL } from './grammar/negation.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { SettledCandidate } from './settle-candidates.js';
import { lowerBound, type TextIndex } from './text-index.js';

/** 一级, 2号: names; 一个, 一种: articles. */
const NOT_AN_AMOUNT = /[级号层楼强]$|年级$|^[一两][个种条项次份件支家位名只座处组轮部]$/;

const DATE = new RegExp(DAY_SOURCE, 'g');

/** Lists quantities, dates and denials that no fact (text blocks aside) rests on, in the order of the text. */
export function findUnclaimed(
  index: TextIndex,
  settled: readonly SettledCandidate[],
  period: ReportingPeriod,
): Unclaimed[] {
  const claimed = mergeRanges([
    period.range,
    ...settled
      .flatMap(({ candidate, alsoAt }) => [candidate, ...alsoAt])
      .filter(({ value }) => value.kind !== 'block')
      .map(({ range }) => range),
  ]);
  const starts = Uint32Array.from(claimed, ({ start }) => start);
  const isClaimed = ({ start, end }: TextRange): boolean => {
    const at = lowerBound(starts, end) - 1;
    return at >= 0 && (claimed[at] as TextRange).end > start;
  };
  const found: (TextRange & { kind: Unclaimed['kind'] })[] = [];
  for (const { start, end, unit, ordinal } of index.quantities) {
    if (!unit || ordinal || unit.class === 'time' || index.isInsideTitle(start)) continue;
    if (NOT_AN_AMOUNT.test(index.folded.slice(start, end))) continue;
    if (!isClaimed({ start, end })) found.push({ kind: 'quantity', start, end });
  }
  const scan = (kind: Unclaimed['kind'], pattern: RegExp): void => {
    for (const match of index.folded.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (!isClaimed(range) && !index.isInsideTitle(range.start)) found.push({ kind, ...range });
    }
  };
  scan('date', DATE);
  scan('negation', DENIAL);
  return found.sort((a, b) => a.start - b.start).map((range) => unclaimed(index, range));
}

function unclaimed(index: TextIndex, range: TextRange & { kind: Unclaimed['kind'] }): Unclaimed {
  const { start, end, quote } = index.document.locate(range);
  const sentence = index.sentenceAt(range.start);
  const from = Math.max(sentence.start, range.start - 60);
  const context = index.document.text.slice(from, Math.min(Math.max(sentence.end, range.end), range.end + 60));
  return { kind: range.kind, start, end, quote, context };
}

function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
