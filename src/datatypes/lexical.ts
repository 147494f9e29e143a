import { daysInMonth, parseDateTime } from './date-time.js';

/** Built-in types of XML Schema 2 whose lexical space is checked here; other kinds hold any text. */
type Check = (text: string) => boolean;

const matches =
  (expression: RegExp): Check =>
  (text) =>
    expression.test(text);

const ZONE = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const YEAR = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const NAME_START = '[\\p{L}\\p{Nl}_]';
const NAME_CHAR = '[\\p{L}\\p{Nl}\\p{N}\\p{M}_.\\-·]';
const NC_NAME = `${NAME_START}${NAME_CHAR}*`;
const FLOAT = matches(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/);
const MONTH_DAY = new RegExp(`^--(${MONTH})-(${DAY})${ZONE}$`);

const CHECKS: Readonly<Record<string, Check>> = {
  decimal: matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/),
  integer: matches(/^[+-]?\d+$/),
  float: FLOAT,
  double: FLOAT,
  boolean: matches(/^(?:true|false|1|0)$/),
  language: matches(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/),
  Name: matches(new RegExp(`^(?:${NAME_START}|:)(?:${NAME_CHAR}|:)*$`, 'u')),
  NCName: matches(new RegExp(`^${NC_NAME}$`, 'u')),
  QName: matches(new RegExp(`^(?:${NC_NAME}:)?${NC_NAME}$`, 'u')),
  // Any text can be escaped into a URI (3.2.17); what cannot is a stray percent sign or a second number sign.
  anyURI: (text) => !/%(?![0-9A-Fa-f]{2})/.test(text) && !/#.*#/.test(text),
  hexBinary: matches(/^(?:[0-9A-Fa-f]{2})*$/),
  base64Binary: (text) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?$/.test(
      text.replaceAll(' ', ''),
    ),
  date: (text) => parseDateTime(text)?.dateOnly === true,
  dateTime: (text) => parseDateTime(text)?.dateOnly === false,
  time: matches(new RegExp(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${ZONE}$`)),
  duration: (text) =>
    /^-?P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(text) && !/[PT]$/.test(text),
  gYear: matches(new RegExp(`^${YEAR}${ZONE}$`)),
  gYearMonth: matches(new RegExp(`^${YEAR}-${MONTH}${ZONE}$`)),
  gMonth: matches(new RegExp(`^--${MONTH}(?:--)?${ZONE}$`)),
  gMonthDay: (text) => {
    const match = MONTH_DAY.exec(text);
    return match !== null && Number(match[2]) <= daysInMonth(4, Number(match[1]));
  },
  gDay: matches(new RegExp(`^---${DAY}${ZONE}$`)),
};

/** Whether a text, white space already normalised, is in the lexical space of a built-in type (XML Schema 2, 3). */
export function isOfKind(kind: string, text: string): boolean {
  const check = CHECKS[kind];
  return check === undefined || check(text);
}

/** Normalises white space as the type asks (4.3.6): strings keep it, normalizedString replaces, all others collapse. */
export function normalizeValue(kind: string, text: string): string {
  if (kind === 'string' || kind === 'complex') return text;
  if (kind === 'normalizedString') return text.replace(/[\t\n\r]/g, ' ');
  return collapse(text);
}

function collapse(text: string): string {
  if (!/^[ \t\n\r]|[ \t\n\r]$|[\t\n\r]| {2}/.test(text)) return text;
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}
