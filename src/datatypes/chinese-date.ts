import { parseChineseNumber } from './chinese-number.js';
import { daysInMonth } from './days-in-month.js';

/** A calendar date, month or year as a report states it. */
export type StatedDate =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number };

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const YEAR = String.raw`(?:19|20)\d\d|[一二][九〇零○O0][一二三四五六七八九〇零○O0]{2}`;

/** Source of a regular expression, without groups, for dates with a day. */
export const DAY_SOURCE = String.raw`(?:${YEAR})年(?:\d{1,2}|${NUMERAL})月(?:\d{1,2}|${NUMERAL})[日号]|20\d\d[./-]\d{1,2}[./-]\d{1,2}(?![\d./-])`;

/** For dates with a month and no day. */
export const MONTH_SOURCE = String.raw`(?:${YEAR})年(?:\d{1,2}|${NUMERAL})月(?!\d|${NUMERAL}[日号])`;

const PARTS = new RegExp(
  String.raw`^(${YEAR})(?:年|[./-])(?:(\d{1,2}|${NUMERAL})(?:月|[./-])?)?(?:(\d{1,2}|${NUMERAL})[日号]?)?$`,
);

/** Parses 2016年12月31日, 二〇一七年四月, 二零二四年四月二十三日, 2016.12.31, 2016年; undefined for anything else. */
export function parseChineseDate(text: string): StatedDate | undefined {
  const match = PARTS.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  const year = parseYear(yearText);
  const month = monthText === undefined ? undefined : parseSmall(monthText);
  const day = dayText === undefined ? undefined : parseSmall(dayText);
  if (year === undefined) return undefined;
  if (month === undefined) return { kind: 'year', year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { kind: 'month', year, month };
  return day >= 1 && day <= daysInMonth(year, month) ? { kind: 'day', year, month, day } : undefined;
}

function parseYear(text: string): number | undefined {
  const value = /^\d{4}$/.test(text) ? BigInt(text) : parseChineseNumber(text.replace(/[O0]/g, '〇'));
  return value !== undefined && value >= 1900n && value < 2100n ? Number(value) : undefined;
}

function parseSmall(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const value = parseChineseNumber(text);
  return value === undefined ? undefined : Number(value);
}

/** ISO 8601: `2016-12-31`, `2017-04`, `2016`. */
export function formatStatedDate(date: StatedDate): string {
  const year = String(date.year).padStart(4, '0');
  if (date.kind === 'year') return year;
  const month = String(date.month).padStart(2, '0');
  return date.kind === 'month' ? `${year}-${month}` : `${year}-${month}-${String(date.day).padStart(2, '0')}`;
}
