import type { RuledLine } from './page-text.js';
import { multiplyMatrices } from './multiply-matrices.js';

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Thicker is a box, shorter is a letter. */
const THICKEST = 3;
const SHORTEST = 6;
const MOST_LINES = 4_000;

/** Finds the straight lines that a page draws: strokes, thin filled boxes, and the sides of drawn boxes. */
export function readRuling(
  { fnArray, argsArray }: OperatorList,
  ops: Readonly<Record<string, number>>,
  view: readonly number[],
): RuledLine[] {
  const lines: RuledLine[] = [];
  const stack: (readonly number[])[] = [];
  let matrix = view;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === ops['save'] || operator === ops['paintFormXObjectBegin']) {
      stack.push(matrix);
      if (operator === ops['paintFormXObjectBegin'] && Array.isArray(args?.[0])) {
        matrix = multiplyMatrices(matrix, args[0] as number[]);
      }
    } else if (operator === ops['restore'] || operator === ops['paintFormXObjectEnd']) matrix = stack.pop() ?? matrix;
    else if (operator === ops['transform'] && args) matrix = multiplyMatrices(matrix, args as number[]);
    else if (operator === ops['constructPath'] && args && lines.length < MOST_LINES) {
      if (args[0] === ops['endPath']) return;
      const [path] = (args[1] ?? []) as readonly (ArrayLike<number> | null)[];
      if (path) addPath(path, matrix, lines);
    }
  });
  return lines;
}

/** Path data of pdf.js: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
const LENGTHS = [2, 2, 6, 4, 0];

function addPath(path: ArrayLike<number>, matrix: readonly number[], lines: RuledLine[]): void {
  let points: [number, number][] = [];
  const end = (): void => {
    addShape(points, lines);
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const kind = path[at] as number;
    const length = LENGTHS[kind];
    if (length === undefined) return;
    const [x, y] = [path[at + length - 1] ?? 0, path[at + length] ?? 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    if (kind === 0) end();
    if (kind === 4) {
      const [first] = points;
      if (first) points.push(first);
    } else if (kind === 2 || kind === 3) points = [];
    else points.push([a * x + c * y + e, b * x + d * y + f]);
    at += length + 1;
  }
  end();
}

function addShape(points: readonly (readonly [number, number])[], lines: RuledLine[]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width >= SHORTEST) {
    lines.push({ vertical: false, at: (top + bottom) / 2, from: left, to: right });
  } else if (width <= THICKEST && height >= SHORTEST) {
    lines.push({ vertical: true, at: (left + right) / 2, from: top, to: bottom });
  } else if (points.length >= 4 && points.length <= 6) {
    // A box: its sides.
    for (const at of [top, bottom]) lines.push({ vertical: false, at, from: left, to: right });
    for (const at of [left, right]) lines.push({ vertical: true, at, from: top, to: bottom });
  }
}
