const SPECIAL = /[",\r\n]/;

/** One row of CSV (RFC 4180), with its line end. A cell is quoted only where it has to be. */
export function formatCsvRow(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  let row = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as string;
    if (index > 0) row += ',';
    row += SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${row}\r\n`;
}
