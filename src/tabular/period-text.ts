import { formatStatedDate, parseChineseDate } from '../datatypes/chinese-date.js';
import { dayEndingAt, type Period } from '../datatypes/period.js';
import type { PeriodType } from '../model/taxonomy/concept.js';
import { parseAbbreviatedPeriod } from '../oim/abbreviated-period.js';
import { formatPeriod } from '../oim/period-text.js';

const FOREVER = /^(?:forever|永久)$/i;
const JOINS = /\s*(?:\.\.|至|到|~|～|—|–)\s*/;

/**
 * Parses the period of a row: a day, month, quarter or year (2023, 2023年, 2023-06, 2023Q1, 2023-12-31), two days
 * joined by `..` or 至, both included, or the full form of OIM. For an instant concept a stretch of time is its end.
 */
export function parseTemplatePeriod(text: string, periodType: PeriodType): Period | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (FOREVER.test(trimmed)) return { kind: 'forever' };
  const period = parseAbbreviatedPeriod(trimmed) ?? parseStatedPeriod(text.trim());
  if (periodType === 'instant' && period?.kind === 'duration') return { kind: 'instant', instant: period.end };
  return period;
}

function parseStatedPeriod(text: string): Period | undefined {
  const parts = text.split(JOINS).map((part) => parseChineseDate(part.normalize('NFKC')));
  const [first, last, ...more] = parts;
  if (!first || more.length > 0 || (parts.length === 2 && (first.kind !== 'day' || last?.kind !== 'day'))) {
    return undefined;
  }
  return parseAbbreviatedPeriod(parts.map((part) => (part ? formatStatedDate(part) : '')).join('..'));
}

/** The text of a period, as `parseTemplatePeriod` reads it for a concept of the period type. */
export function formatTemplatePeriod(period: Period | undefined, periodType: PeriodType): string {
  if (period === undefined || period.kind === 'forever') return 'forever';
  if (period.kind === 'instant') {
    const day = periodType === 'instant' ? dayEndingAt(period.instant) : undefined;
    return day !== undefined && /^\d{4}-/.test(day) ? day : period.instant;
  }
  const last = dayEndingAt(period.end);
  if (last === undefined || !period.start.endsWith('T00:00:00')) return formatPeriod(period) ?? '';
  const first = period.start.slice(0, -'T00:00:00'.length);
  if (first === last) return first;
  const year = first.slice(0, -'-01-01'.length);
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : `${first}..${last}`;
}
