import { parseHeadingNumber } from '../heading-number.js';
import type { TextRun } from './page-text.js';

/** Words of one line without a wide gap between. */
export interface Segment {
  readonly runs: readonly TextRun[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Words on one baseline. */
export interface PageLine {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its letters. */
  readonly size: number;
}

/** A gap this wide, in letters, parts two cells. */
const CELL_GAP = 1.3;
/** A gap this wide, in letters, is a blank. */
const BLANK_GAP = 0.25;
const LEADERS = /[.．…·]{3,}\s*$/;
const BULLET = /^[●•■□◆◇▲►※★☆○·\-—–]$/;

/** Puts runs that share a baseline into lines, from the top of the page down. */
export function buildLines(runs: readonly TextRun[]): PageLine[] {
  const sorted = runs
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const lines: TextRun[][] = [];
  for (const run of sorted) {
    const line = lines[lines.length - 1];
    const [first] = line ?? [];
    if (line && first && run.baseline - first.baseline <= 0.45 * Math.min(first.size, run.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

function lineOf(runs: TextRun[]): PageLine {
  const ordered = withoutShadows(runs.sort((a, b) => a.left - b.left));
  const size = [...ordered].sort((a, b) => b.text.length - a.text.length)[0]?.size ?? 0;
  const segments = mergeLabels(splitSegments(ordered));
  return {
    segments,
    text: segments.map(({ text }) => text).join('\t'),
    left: segments[0]?.left ?? 0,
    right: Math.max(...segments.map(({ right }) => right)),
    baseline: [...ordered].sort((a, b) => b.size - a.size)[0]?.baseline ?? 0,
    size,
  };
}

/** Letters that are drawn twice, a hair apart, to look bold. */
function withoutShadows(runs: readonly TextRun[]): TextRun[] {
  const kept: TextRun[] = [];
  for (const run of runs) {
    const twin = kept.slice(-3).some(({ text, left, size }) => text === run.text && run.left - left < 0.2 * size);
    if (!twin) kept.push(run);
  }
  return kept;
}

function splitSegments(runs: readonly TextRun[]): Segment[] {
  const parts: TextRun[][] = [];
  let right = -Infinity;
  for (const run of runs) {
    const last = parts[parts.length - 1];
    if (last && run.left - right <= CELL_GAP * run.size) last.push(run);
    else parts.push([run]);
    right = Math.max(right, run.right);
  }
  return parts.map(segmentOf);
}

export function segmentOf(runs: readonly TextRun[]): Segment {
  return {
    runs,
    text: joinRuns(runs),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
  };
}

/** Whether a blank stands between two runs of a line. */
export function hasBlankBetween(before: TextRun, after: TextRun): boolean {
  return after.left - before.right > BLANK_GAP * Math.min(before.size, after.size);
}

function joinRuns(runs: readonly TextRun[]): string {
  return runs
    .map((run, index) => (index > 0 && hasBlankBetween(runs[index - 1] as TextRun, run) ? ` ${run.text}` : run.text))
    .join('')
    .trim();
}

/** Numbering, a bullet or leaders are no cell of their own. */
function mergeLabels(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged[merged.length - 1];
    const label =
      last !== undefined &&
      (LEADERS.test(last.text) ||
        /^[.．…·]{3,}/.test(segment.text) ||
        BULLET.test(last.text) ||
        (merged.length === 1 && parseHeadingNumber(`${last.text}字`)?.length === last.text.length));
    if (label) merged[merged.length - 1] = segmentOf([...last.runs, ...segment.runs]);
    else merged.push(segment);
  }
  return merged;
}
