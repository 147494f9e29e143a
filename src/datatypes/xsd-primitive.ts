import { isQName, parseQName, type PrefixMap } from '../names/prefixes.js';
import { compareText } from '../util/compare-text.js';
import { daysInMonth } from './days-in-month.js';
import { compareDecimals, formatDecimal, parseDecimal } from './decimal.js';

/** The primitive types (XML Schema 2, 3.2). */
export const PRIMITIVES = [
  'string',
  'boolean',
  'decimal',
  'float',
  'double',
  'duration',
  'dateTime',
  'time',
  'date',
  'gYearMonth',
  'gYear',
  'gMonthDay',
  'gDay',
  'gMonth',
  'hexBinary',
  'base64Binary',
  'anyURI',
  'QName',
  'NOTATION',
] as const;

export type Primitive = (typeof PRIMITIVES)[number];

const ZONE = '(Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const YEAR = '(-?(?:[1-9]\\d{3,}|0\\d{3}))';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';
const TIME = '(?:([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d)(\\.\\d+)?|(24):(00):(00)(\\.0+)?)';

const FORMS: Readonly<Record<Exclude<Primitive, 'string' | 'anyURI' | 'QName' | 'NOTATION'>, RegExp>> = {
  boolean: /^(?:true|false|1|0)$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  float: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/,
  double: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/,
  duration: /^-?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/,
  dateTime: new RegExp(`^${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}$`),
  time: new RegExp(`^${TIME}${ZONE}$`),
  date: new RegExp(`^${YEAR}-${MONTH}-${DAY}${ZONE}$`),
  gYearMonth: new RegExp(`^${YEAR}-${MONTH}${ZONE}$`),
  gYear: new RegExp(`^${YEAR}${ZONE}$`),
  gMonthDay: new RegExp(`^--${MONTH}-${DAY}${ZONE}$`),
  gDay: new RegExp(`^---${DAY}${ZONE}$`),
  gMonth: new RegExp(`^--${MONTH}${ZONE}$`),
  hexBinary: /^(?:[0-9a-fA-F]{2})*$/,
  base64Binary: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/,
};

/** Whether a text, its white space already normalised, is a literal of a primitive type. */
export function isPrimitiveLiteral(primitive: Primitive, text: string, prefixes?: PrefixMap): boolean {
  switch (primitive) {
    case 'string':
      return true;
    case 'anyURI':
      // Almost anything is one once escaped (XML Schema 2, 3.2.17); what can never be is a stray percent sign.
      return !/%(?![0-9A-Fa-f]{2})/.test(text) && (text.match(/#/g)?.length ?? 0) <= 1 && !text.startsWith(':');
    case 'QName':
    case 'NOTATION':
      return prefixes ? parseQName(text, prefixes) !== undefined : isQName(text);
    case 'base64Binary':
      return FORMS.base64Binary.test(text.replaceAll(' ', ''));
    case 'dateTime':
    case 'date':
    case 'gMonthDay': {
      const match = FORMS[primitive].exec(text);
      return match !== null && hasSuchDay(primitive, match);
    }
    case 'gYear':
    case 'gYearMonth':
      return FORMS[primitive].test(text) && !/^-?0000/.test(text);
    default:
      return FORMS[primitive].test(text);
  }
}

function hasSuchDay(primitive: 'dateTime' | 'date' | 'gMonthDay', match: RegExpExecArray): boolean {
  if (primitive === 'gMonthDay') return Number(match[2]) <= daysInMonth(4, Number(match[1]));
  if (/^-?0000$/.test(match[1] as string)) return false;
  return Number(match[3]) <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** A text that is equal for literals of one value of a primitive type; the literal itself where it is none. */
export function primitiveValueKey(primitive: Primitive, text: string, prefixes?: PrefixMap): string {
  switch (primitive) {
    case 'boolean':
      return text === '1' ? 'true' : text === '0' ? 'false' : text;
    case 'decimal': {
      const value = parseDecimal(text);
      return value ? formatDecimal(value) : text;
    }
    case 'float':
    case 'double': {
      const value = parseFloatLiteral(primitive, text);
      return Object.is(value, -0) ? '0' : String(value);
    }
    case 'QName':
    case 'NOTATION':
      return (prefixes && parseQName(text, prefixes)) ?? text;
    case 'hexBinary':
      return text.toUpperCase();
    case 'base64Binary':
      return text.replaceAll(' ', '');
    case 'duration':
    case 'dateTime':
    case 'time':
    case 'date': {
      const parts = magnitudeOf(primitive, text);
      return parts ? parts.map(String).join('/') : text;
    }
    default:
      return text;
  }
}

/** Negative, zero or positive by the order of the values; undefined where the type has none, or a text is no literal. */
export function comparePrimitives(primitive: Primitive, a: string, b: string): number | undefined {
  switch (primitive) {
    case 'decimal': {
      const [x, y] = [parseDecimal(a), parseDecimal(b)];
      return x && y ? compareDecimals(x, y) : undefined;
    }
    case 'float':
    case 'double': {
      const [x, y] = [parseFloatLiteral(primitive, a), parseFloatLiteral(primitive, b)];
      return x < y ? -1 : x > y ? 1 : x === y ? 0 : undefined;
    }
    case 'duration':
    case 'dateTime':
    case 'time':
    case 'date': {
      const [x, y] = [magnitudeOf(primitive, a), magnitudeOf(primitive, b)];
      if (!x || !y) return undefined;
      for (const [index, part] of x.entries()) {
        const other = y[index] as string | bigint;
        if (part === other) continue;
        return part < other ? -1 : 1;
      }
      return 0;
    }
    case 'gYear':
    case 'gYearMonth':
    case 'gMonthDay':
    case 'gDay':
    case 'gMonth':
      return compareText(a, b);
    default:
      return undefined;
  }
}

function parseFloatLiteral(primitive: 'float' | 'double', text: string): number {
  if (text === 'INF') return Infinity;
  if (text === '-INF') return -Infinity;
  const value = Number(text);
  return primitive === 'float' ? Math.fround(value) : value;
}

/**
 * A value's place in its order, most significant part first: whole seconds (days, months) and the fraction of a
 * second. Values with a zone are brought to UTC; those without are read as if they were.
 */
function magnitudeOf(
  primitive: 'duration' | 'dateTime' | 'time' | 'date',
  text: string,
): readonly (bigint | string)[] | undefined {
  const match = FORMS[primitive].exec(text);
  if (!match) return undefined;
  if (primitive === 'duration') {
    const [years, months, days, hours, minutes] = match.slice(1, 6).map((part) => BigInt(part ?? 0));
    const [whole = '0', fraction = ''] = (match[6] ?? '0').split('.');
    const sign = text.startsWith('-') ? -1n : 1n;
    const seconds = (((days ?? 0n) * 24n + (hours ?? 0n)) * 60n + (minutes ?? 0n)) * 60n + BigInt(whole);
    return [sign * ((years ?? 0n) * 12n + (months ?? 0n)), sign * seconds, fraction.replace(/0+$/, '')];
  }
  const hasDate = primitive !== 'time';
  const days = hasDate ? daysFromEpoch(BigInt(match[1] as string), Number(match[2]), Number(match[3])) : 0n;
  const clock = primitive === 'date' ? [] : match.slice(hasDate ? 4 : 1, hasDate ? 12 : 9);
  const [hour, minute, second, fraction] = clock[4] === undefined ? clock : clock.slice(4);
  const zone = match.at(-1);
  const seconds = days * 86400n + BigInt(hour ?? 0) * 3600n + BigInt(minute ?? 0) * 60n + BigInt(second ?? 0);
  const trimmed = (fraction ?? '').replace(/^\.|0+$/g, '');
  return [seconds - zoneSeconds(zone), trimmed, zone === undefined ? '' : 'Z'];
}

function zoneSeconds(zone: string | undefined): bigint {
  if (zone === undefined || zone === 'Z') return 0n;
  const minutes = BigInt(zone.slice(1, 3)) * 60n + BigInt(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60n;
}

/** Days of the proleptic Gregorian calendar since 1970-01-01. */
function daysFromEpoch(year: bigint, month: number, day: number): bigint {
  const y = month <= 2 ? year - 1n : year;
  const era = (y >= 0n ? y : y - 399n) / 400n;
  const yearOfEra = y - era * 400n;
  const dayOfYear = BigInt(Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1);
  return era * 146097n + yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear - 719468n;
}
