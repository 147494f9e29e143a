import type { PageLine, Segment } from './build-lines.js';

/** Lines of cells that stand under each other without ruling: their cells by column, empty ones too. */
export type AlignedRow = readonly (Segment | undefined)[];

/**
 * Tells the columns of consecutive lines with wide gaps: segments that overlap from line to line are one column. A
 * line alone, or lines that do not align, keep the segments that they have.
 */
export function alignRows(lines: readonly PageLine[]): AlignedRow[] {
  const columns: { left: number; right: number }[] = [];
  const segments = lines.flatMap((line) => line.segments).sort((a, b) => a.left - b.left);
  for (const { left, right } of segments) {
    const last = columns[columns.length - 1];
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  const rows = lines.map((line) =>
    columns.map((column) => line.segments.filter(({ left, right }) => left < column.right && right > column.left)),
  );
  const aligned = rows.every((row) => row.every((cell) => cell.length < 2));
  return aligned ? rows.map((row) => row.map(([cell]) => cell)) : lines.map((line) => line.segments);
}
