/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const higher = Math.floor(column / 26);
  return (higher > 0 ? columnLetters(higher - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B7` of 0-based row 6 and column 1. */
export function formatCellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The 0-based row and column of `B7`; undefined where the text is no address. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A sheet name as formulas quote it. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A name that Excel accepts for a sheet: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at its ends. */
export function sheetNameOf(text: string): string {
  return text
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim();
}
