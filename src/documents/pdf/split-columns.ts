import type { PageLine } from './build-lines.js';
import { segmentOf } from './build-lines.js';

/** Lines that are read one under the other, between two margins. */
export interface TextColumn {
  readonly lines: readonly PageLine[];
  readonly left: number;
  readonly right: number;
}

/** Fewest lines on each side of a gutter. */
const FEWEST = 6;
/** Lines of a text column fill this share of its width, on average. */
const FILLED = 0.6;
const STEP = 3;

/**
 * Puts the lines of a page in reading order: where a gutter parts two columns of running text, the left one before the
 * right one, between the lines that run across both; else as they stand.
 */
export function splitColumns(lines: readonly PageLine[]): TextColumn[] {
  const gutter = findGutter(lines);
  if (gutter === undefined) return lines.length === 0 ? [] : [columnOf(lines)];
  const columns: TextColumn[] = [];
  let sides: [PageLine[], PageLine[]] = [[], []];
  let across: PageLine[] = [];
  const flush = (): void => {
    for (const side of [across, ...sides]) if (side.length > 0) columns.push(columnOf(side));
    across = [];
    sides = [[], []];
  };
  for (const line of lines) {
    if (crosses(line, gutter)) {
      if (sides.some((side) => side.length > 0)) flush();
      across.push(line);
    } else {
      for (const [index, side] of halvesOf(line, gutter).entries()) if (side) sides[index as 0 | 1].push(side);
    }
  }
  flush();
  return columns;
}

function columnOf(lines: readonly PageLine[]): TextColumn {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: rights[Math.floor((rights.length - 1) * 0.95)] ?? 0,
  };
}

function findGutter(lines: readonly PageLine[]): number | undefined {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { at: number; crossing: number } | undefined;
  for (let at = left + (right - left) * 0.35; at <= left + (right - left) * 0.65; at += STEP) {
    const crossing = lines.filter((line) => crosses(line, at)).length;
    if (crossing * 4 > lines.length || (best && crossing >= best.crossing)) continue;
    const halves = lines.filter((line) => !crosses(line, at)).map((line) => halvesOf(line, at));
    const sides = [0, 1].map((side) => halves.flatMap((half) => half[side] ?? []));
    if (sides.every((side) => isRunningText(side))) best = { at, crossing };
  }
  return best?.at;
}

/** Long lines of one segment each, most of them words: no table. */
function isRunningText(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST) return false;
  const { left, right } = columnOf(lines);
  const filled = lines.reduce((sum, line) => sum + (line.right - line.left), 0) / lines.length;
  const cells = lines.filter(({ segments }) => segments.length > 1).length;
  const numbers = lines.filter(({ text }) => /^[\d.,%\s-]+$/.test(text)).length;
  return filled >= FILLED * (right - left) && cells * 4 <= lines.length && numbers * 4 <= lines.length;
}

function crosses({ segments }: PageLine, at: number): boolean {
  return segments.some((segment) => segment.left < at && segment.right > at);
}

function halvesOf(line: PageLine, at: number): [PageLine | undefined, PageLine | undefined] {
  const part = (inLeft: boolean): PageLine | undefined => {
    const segments = line.segments.filter(({ left }) => left < at === inLeft);
    if (segments.length === 0) return undefined;
    const { left, right } = segmentOf(segments.flatMap(({ runs }) => runs));
    return { ...line, segments, text: segments.map(({ text }) => text).join('\t'), left, right };
  };
  return [part(true), part(false)];
}
