import { buildLines, type PageLine } from './build-lines.js';
import { topOf, type RuledLine, type TextRun } from './page-text.js';

/** A table between ruled lines: rows of cells, each cell the lines in it. Merged cells leave empty ones. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly (readonly PageLine[])[])[];
}

/** Lines this near are one. */
const NEAR = 3;
const MOST_CELLS = 20_000;

/** Finds the tables that ruled lines make, and the runs that stand in none. */
export function findRuledTables(
  runs: readonly TextRun[],
  ruling: readonly RuledLine[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly TextRun[] } {
  const taken = new Set<TextRun>();
  const tables: RuledTable[] = [];
  for (const lines of connect(mergeLines(ruling))) {
    const xs = positions(lines.filter(({ vertical }) => vertical));
    const ys = positions(lines.filter(({ vertical }) => !vertical));
    if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > MOST_CELLS) continue;
    const cells = new Map<string, TextRun[]>();
    for (const run of runs) {
      const column = slot(xs, (run.left + run.right) / 2);
      const row = slot(ys, topOf(run) + run.size / 2);
      if (taken.has(run) || column < 0 || row < 0) continue;
      taken.add(run);
      const key = anchorOf(lines, xs, ys, row, column);
      const known = cells.get(key);
      if (known) known.push(run);
      else cells.set(key, [run]);
    }
    const rows = ys
      .slice(0, -1)
      .map((_, row) => xs.slice(0, -1).map((_, column) => buildLines(cells.get(`${row} ${column}`) ?? [])));
    tables.push({ top: ys[0] as number, bottom: ys[ys.length - 1] as number, rows });
  }
  return { tables, rest: runs.filter((run) => !taken.has(run)) };
}

/** The first cell of those that no line parts from this one: to the left, then upwards. */
function anchorOf(
  lines: readonly RuledLine[],
  xs: readonly number[],
  ys: readonly number[],
  row: number,
  column: number,
) {
  const middle = (all: readonly number[], at: number): number => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
  const parts = (vertical: boolean, at: number, through: number): boolean =>
    lines.some(
      (line) =>
        line.vertical === vertical &&
        Math.abs(line.at - at) <= NEAR &&
        line.from - NEAR <= through &&
        line.to + NEAR >= through,
    );
  while (column > 0 && !parts(true, xs[column] ?? 0, middle(ys, row))) column--;
  while (row > 0 && !parts(false, ys[row] ?? 0, middle(xs, column))) row--;
  return `${row} ${column}`;
}

/** Index of the gap between two positions that holds a point; -1 outside. */
function slot(sorted: readonly number[], point: number): number {
  if (point < (sorted[0] ?? Infinity) || point > (sorted[sorted.length - 1] ?? -Infinity)) return -1;
  let index = 0;
  while (index < sorted.length - 2 && point > (sorted[index + 1] as number)) index++;
  return index;
}

function positions(lines: readonly RuledLine[]): number[] {
  const found: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    if (found.length === 0 || at - (found[found.length - 1] as number) > NEAR) found.push(at);
  }
  return found;
}

/** Pieces of one line that touch, as one. */
function mergeLines(ruling: readonly RuledLine[]): RuledLine[] {
  const sorted = [...ruling].sort(
    (a, b) => Number(a.vertical) - Number(b.vertical) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const merged: { vertical: boolean; at: number; from: number; to: number }[] = [];
  for (const line of sorted) {
    const last = merged[merged.length - 1];
    const same = last && last.vertical === line.vertical && Math.abs(last.at - line.at) <= 1.5;
    if (same && line.from <= last.to + NEAR) last.to = Math.max(last.to, line.to);
    else merged.push({ ...line });
  }
  return merged;
}

/** Groups of lines that cross or touch each other. */
function connect(lines: readonly RuledLine[]): RuledLine[][] {
  const groups: RuledLine[][] = [];
  const left = new Set(lines);
  const vertical = lines.filter((line) => line.vertical);
  const horizontal = lines.filter((line) => !line.vertical);
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length; at++) {
      const line = group[at] as RuledLine;
      for (const other of line.vertical ? horizontal : vertical) {
        if (left.has(other) && crosses(line, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    if (group.length >= 6) groups.push(group);
  }
  return groups;
}

function crosses(a: RuledLine, b: RuledLine): boolean {
  const within = (line: RuledLine, at: number): boolean => line.from - NEAR <= at && line.to + NEAR >= at;
  return within(a, b.at) && within(b, a.at);
}
