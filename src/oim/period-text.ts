import { daysInMonth } from '../datatypes/days-in-month.js';
import { periodKey, type Period } from '../datatypes/period.js';

const DATE_TIME = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;

/** The period string of OIM Common 1.0: `start/end` or an instant; undefined for forever, which is left out. */
export function formatPeriod(period: Period): string | undefined {
  return period.kind === 'forever' ? undefined : periodKey(period);
}

/** Parses `dateTime` or `dateTime/dateTime`, without zones; undefined where it is neither or ends before it starts. */
export function parsePeriod(text: string): Period | undefined {
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0 || !isDateTime(start)) return undefined;
  if (end === undefined || end === start) return { kind: 'instant', instant: start };
  return isDateTime(end) && start < end ? { kind: 'duration', start, end } : undefined;
}

/** Whether a text is a dateTime of the calendar, without a zone and before 24:00 (canonical xs:dateTime). */
export function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
  );
}
