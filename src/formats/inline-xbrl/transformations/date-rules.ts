import { digitsToNumber, expandYear, formatDate, formatMonthDay, formatYearMonth } from './calendar.js';
import type { MonthNames } from './month-names.js';
import type { Transformation } from './transformation.js';

/** Pieces of date patterns. A digit is ASCII unless its piece says otherwise. */
export const DAY = '(?<day>[0-9]{1,2})';
export const MONTH = '(?<month>[0-9]{1,2})';
export const YEAR = '(?<year>[0-9]{1,2}|[0-9]{4})';
export const GAP = '[^0-9]+';
/** A gap that ends in no letter, so that a month cannot begin inside a word. */
export const GAP_BEFORE_NAME = '[^0-9]*[^0-9a-zA-Z]+';
export const REST = '[^0-9]*';

/** Patterns look back and forth over what stands between the numbers; no date is this long. */
const LONGEST_DATE = 4000;

/**
 * A date rule by its pattern, whose groups day, month or name, year say what it gives: xs:date, xs:gYearMonth or
 * xs:gMonthDay.
 */
export function dateRule(pattern: string, names?: MonthNames): Transformation {
  const expression = new RegExp(`^(?:${pattern})$`, 'u');
  return (input) => {
    if (input.length > LONGEST_DATE) return undefined;
    const groups = expression.exec(input)?.groups;
    if (!groups) return undefined;
    const { day, month, name, year } = groups;
    const number = name === undefined ? digitsToNumber(month ?? '') : names?.numberOf(name);
    if (number === undefined) return undefined;
    if (year === undefined) return formatMonthDay(number, digitsToNumber(day ?? ''));
    if (day === undefined) return formatYearMonth(expandYear(year), number);
    return formatDate(expandYear(year), number, digitsToNumber(day));
  };
}

/** The piece for a month by its name. */
export function monthName(names: MonthNames): string {
  return `(?<name>${names.alternation})`;
}

/** What follows the beginning of a month's name, up to so many characters. */
export function ending(limit: number): string {
  return `[^0-9]{0,${limit}}`;
}

/** A piece with any of the digits that a Chinese, Japanese or Korean text uses. */
export function wide(piece: string): string {
  return piece.replaceAll('0-9', '0-9\uFF10-\uFF19');
}

/** A piece with ASCII or Devanagari digits. */
export function devanagari(piece: string): string {
  return piece.replaceAll('0-9', '0-9\u0966-\u096F');
}
