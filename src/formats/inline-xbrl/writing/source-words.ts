import type { Evidence } from '../../../model/report/evidence.js';
import type { SourceText } from '../../../model/report/source-text.js';

/** A range of one block's text, in UTF-16 code units. */
export interface BlockRange {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a source that evidence points at, block by block; none where it is evidence of another report. */
export function findWords(source: SourceText, { document, start, end }: Evidence): readonly BlockRange[] {
  if (document !== source.document) return [];
  const ranges: BlockRange[] = [];
  for (const [block, { text, offsets }] of source.blocks.entries()) {
    if (offsets.length === 0 || (offsets[offsets.length - 1] as number) < start) continue;
    if ((offsets[0] as number) >= end) break;
    const range = trim(text, { block, start: firstAtLeast(offsets, start), end: firstAtLeast(offsets, end) });
    if (range.end > range.start) ranges.push(range);
  }
  return ranges;
}

/** The words of ranges in one text, a line a block; and the way back from a range of it. */
export function joinWords(source: SourceText, ranges: readonly BlockRange[]): string {
  return ranges.map(({ block, start, end }) => (source.blocks[block]?.text ?? '').slice(start, end)).join('\n');
}

/** The block ranges of a range of the joined words. */
export function splitRange(ranges: readonly BlockRange[], start: number, end: number): readonly BlockRange[] {
  const found: BlockRange[] = [];
  let at = 0;
  for (const range of ranges) {
    const length = range.end - range.start;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) found.push({ block: range.block, start: range.start + from, end: range.start + to });
    at += length + 1;
  }
  return found;
}

/** Index of the first offset that is not before a position. */
function firstAtLeast(offsets: Uint32Array, position: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trim(text: string, range: BlockRange): BlockRange {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...range, start, end };
}
