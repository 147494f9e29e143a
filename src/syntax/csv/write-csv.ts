const SPECIAL = /[",\r\n]/;

/** A cell, quoted only where it has to be (RFC 4180, 2). */
export function formatCsvCell(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One row of CSV (RFC 4180), with its line end. */
export function formatCsvRow(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  let row = '';
  for (let index = 0; index < cells.length; index++) {
    if (index > 0) row += ',';
    row += formatCsvCell(cells[index] as string);
  }
  return `${row}\r\n`;
}
