/** A dateTime with a zone is in UTC; the date of a dateUnion keeps its zone. */
const DAY_OR_MOMENT = /^-?\d{4,}-\d\d-\d\d(?:T(?!24)\d\d:\d\d:\d\d(?:\.\d*[1-9])?Z?|Z|(?!.00:00)[+-]\d\d:\d\d)?$/;

/**
 * What canonical forms of built-in types look like (XML Schema 2, canonical representations). A decimal of a whole
 * number is taken with and without its point, for the two editions of the specification differ.
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  date: DAY_OR_MOMENT,
  dateTime: DAY_OR_MOMENT,
  decimal: /^(?:(?:0|-?[1-9]\d*)(?:\.0)?|-?(?:0|[1-9]\d*)\.\d*[1-9])$/,
  hexBinary: /^(?:[0-9A-F]{2})*$/,
  integer: /^(?:0|-?[1-9]\d*)$/,
  time: /^(?!24)\d\d:\d\d:\d\d(?:\.\d*[1-9])?Z?$/,
};

/** White space that is collapsed when a value is read is in no canonical form. */
const COLLAPSED = /^(?! )(?:[^\t\r\n ]| (?! ))*(?<! )$/;
const KEEPS_SPACE: ReadonlySet<string> = new Set(['string', 'complex']);

/** Whether a text that is valid of a built-in type may be in its canonical form. */
export function isCanonicalForm(kind: string, text: string): boolean {
  if (KEEPS_SPACE.has(kind)) return true;
  if (kind === 'normalizedString') return !/[\t\r\n]/.test(text);
  return COLLAPSED.test(text) && (FORMS[kind]?.test(text) ?? true);
}
