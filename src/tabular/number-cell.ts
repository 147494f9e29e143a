import { parseDecimal } from '../datatypes/decimal.js';
import type { CellContent } from '../syntax/xlsx/workbook.js';

/** A number as a cell states it. */
export interface StatedNumber {
  /** A literal of xs:decimal or xs:double. */
  readonly text: string;
  /** Power of ten that the cell itself states: `12.5%` is 12.5 and -2. */
  readonly power: number;
  /** Whether the cell says that it is a percentage, so that its unit does not. */
  readonly percent: boolean;
}

const GROUPED = /^([-+]?)(\d{1,3}(?:[, ]\d{3})+)(\.\d*)?$/;

/** Parses a number as people type it: full-width digits, 1,234.50, (12), 12.5%. Undefined where it is none. */
export function parseNumberCell(cell: CellContent): StatedNumber | undefined {
  // A cell with a percent format holds the fraction.
  if (cell.kind === 'number') return { text: cell.text, power: 0, percent: cell.percent };
  if (cell.kind !== 'text') return undefined;
  const written = cell.text.trim();
  if (parseDecimal(written)) return { text: written, power: 0, percent: false };
  let text = written.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  const negative = /^\((.*)\)$/.exec(text);
  if (negative) text = `-${negative[1]}`;
  const grouped = GROUPED.exec(text);
  if (grouped) text = `${grouped[1]}${grouped[2]?.replace(/[, ]/g, '')}${grouped[3] ?? ''}`;
  return parseDecimal(text) ? { text, power: percent ? -2 : 0, percent } : undefined;
}

/** Digits after the decimal point of a literal, less its exponent. */
export function placesOf(text: string): number {
  return parseDecimal(text)?.scale ?? 0;
}

/** The number that a spreadsheet holds exactly, where it shows the text just so; undefined for any other. */
export function exactNumber(text: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/.test(text) || text.replace(/\D/g, '').length > 15)
    return undefined;
  const number = Number(text);
  return String(number) === text ? number : undefined;
}
