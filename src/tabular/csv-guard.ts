/** What spreadsheet programs take for a formula when they open CSV. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d.]/;

/** Puts an apostrophe before what a spreadsheet program would run as a formula. */
export function guardCell(text: string): string {
  return (FORMULA.test(text) && !NUMBER.test(text)) || text.startsWith("'") ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
