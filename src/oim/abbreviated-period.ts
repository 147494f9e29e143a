import { endOfDay, type Period } from '../datatypes/period.js';
import { isDateTime, parsePeriod } from './period-text.js';

const FORM = /^(\d{4,})(?:-(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])|W(\d{1,2}))?(?:@(start|end))?$/;
const RANGE = /^(\d{4,}-\d\d-\d\d)\.\.(\d{4,}-\d\d-\d\d)$/;
const DAY = 86_400_000;

/**
 * Parses a period (xBRL-CSV 1.0, Period): the full form of OIM Common; a year, half (H), quarter (Q), month, week (W) or
 * day; two days joined by `..`; any of the short forms with `@start` or `@end` for an instant.
 */
export function parseAbbreviatedPeriod(text: string): Period | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [, first = '', last = ''] = range;
    if (!isDay(first) || !isDay(last) || last < first) return undefined;
    return { kind: 'duration', start: `${first}T00:00:00`, end: endOfDay(last) };
  }
  const match = FORM.exec(text);
  if (!match) return parsePeriod(text);
  const [, yearText = '', month, day, quarter, half, week, specifier] = match;
  const year = Number(yearText);
  let bounds: readonly [string, string] | undefined;
  if (week !== undefined) bounds = weekBounds(year, Number(week));
  else if (day !== undefined)
    bounds = isDay(`${yearText}-${month}-${day}`) ? dayBounds(`${yearText}-${month}-${day}`) : undefined;
  else if (month !== undefined) bounds = monthBounds(year, Number(month), 1);
  else if (quarter !== undefined) bounds = monthBounds(year, Number(quarter) * 3 - 2, 3);
  else if (half !== undefined) bounds = monthBounds(year, Number(half) * 6 - 5, 6);
  else bounds = monthBounds(year, 1, 12);
  if (!bounds) return undefined;
  const [start, end] = bounds;
  if (specifier === undefined) return { kind: 'duration', start, end };
  return { kind: 'instant', instant: specifier === 'start' ? start : end };
}

function isDay(date: string): boolean {
  return isDateTime(`${date}T00:00:00`);
}

function dayBounds(date: string): readonly [string, string] {
  return [`${date}T00:00:00`, endOfDay(date)];
}

function monthBounds(year: number, month: number, count: number): readonly [string, string] | undefined {
  if (month < 1 || month > 12 || year < 1) return undefined;
  const last = month + count;
  return [midnight(year, month), last > 12 ? midnight(year + 1, last - 12) : midnight(year, last)];
}

function midnight(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01T00:00:00`;
}

/** Weeks begin on Monday; the first holds the year's 4 January (ISO 8601). */
function weekBounds(year: number, week: number): readonly [string, string] | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  const start = firstMonday + (week - 1) * 7 * DAY;
  // The Thursday of a week tells its year.
  if (week < 1 || new Date(start + 3 * DAY).getUTCFullYear() !== year) return undefined;
  const text = (time: number) => `${new Date(time).toISOString().slice(0, 10)}T00:00:00`;
  return [text(start), text(start + 7 * DAY)];
}
