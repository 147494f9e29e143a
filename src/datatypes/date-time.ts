import { daysInMonth } from './days-in-month.js';
/** A point of time, or of the calendar, as XML Schema 2 writes it. */
export interface DateTime {
  /** Seconds since 0001-01-01T00:00:00, in its own zone; UTC where it has one and `zoned`. */
  readonly seconds: number;
  /** Digits after the decimal point of the seconds, without trailing zeros. */
  readonly fraction: string;
  readonly zoned: boolean;
  /** It was written as a date alone. */
  readonly dateOnly: boolean;
}

const DATE_TIME = /^(-?(?:[1-9]\d{3,}|0\d{3}))-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/;

/** Parses xs:date or xs:dateTime (3.2.9, 3.2.7); 24:00:00 is the midnight that ends the day. Undefined where it is neither. */
export function parseDateTime(text: string): DateTime | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [
    ,
    yearText = '',
    monthText = '',
    dayText = '',
    hourText,
    minuteText = '0',
    secondText = '0',
    digits = '',
    zone,
  ] = match;
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  const hour = Number(hourText ?? '0');
  const minute = Number(minuteText);
  const second = Number(secondText);
  const fraction = digits.replace(/0+$/, '');
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (minute > 59 || second > 59 || hour > 24) return undefined;
  if (hour === 24 && (minute !== 0 || second !== 0 || fraction !== '')) return undefined;
  const offset = zone === undefined ? 0 : parseZone(zone);
  if (offset === undefined) return undefined;
  const days = daysBefore(year) + dayOfYear(year, month, day);
  return {
    seconds: days * 86_400 + hour * 3600 + minute * 60 + second - offset * 60,
    fraction,
    zoned: zone !== undefined,
    dateOnly: hourText === undefined,
  };
}

/** Minutes east of UTC, at most 14 hours. */
function parseZone(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 14 || minutes > 59 || (hours === 14 && minutes !== 0)) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** The same point one day later: how XBRL reads a date that ends a period (XBRL 2.1, 4.7.2). */
export function nextDay(time: DateTime): DateTime {
  return { ...time, seconds: time.seconds + 86_400 };
}

/** Negative, zero or positive as a is before, the same as or after b. A zone is taken as UTC where one has none. */
export function compareDateTimes(a: DateTime, b: DateTime): number {
  if (a.seconds !== b.seconds) return a.seconds - b.seconds;
  return a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0;
}

/** A text that is equal for equal points of time, with or without a zone. */
export function dateTimeKey(time: DateTime): string {
  return `${time.seconds}${time.fraction === '' ? '' : `.${time.fraction}`}${time.zoned ? 'Z' : ''}`;
}

function dayOfYear(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days;
}

function daysBefore(year: number): number {
  const years = (year < 0 ? year + 1 : year) - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}
