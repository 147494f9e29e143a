import { dateRule, DAY, GAP, MONTH, monthName, YEAR } from './date-rules.js';
import {
  dateEraYearMonthDayJp,
  dateEraYearMonthJp,
  dateYearMonthCjk,
  dateYearMonthDayCjk,
} from './east-asian-dates.js';
import { ENGLISH_NAMES } from './month-names.js';
import { numCommaDecimal3, numDotDecimal3, numUnitDecimal3 } from './number-rules.js';
import { defineRegistry, fixed, fixedWhere } from './transformation.js';

const NAME = monthName(ENGLISH_NAMES);

/** Rules of registry 2 that registry 3 keeps. */
export const RULES_2 = {
  booleanfalse: fixed('false'),
  booleantrue: fixed('true'),
  datedaymonth: dateRule(`${DAY}${GAP}${MONTH}`),
  datedaymonthen: dateRule(`${DAY}${GAP}${NAME}`, ENGLISH_NAMES),
  datedaymonthyear: dateRule(`${DAY}${GAP}${MONTH}${GAP}${YEAR}`),
  datedaymonthyearen: dateRule(`${DAY}${GAP}${NAME}${GAP}${YEAR}`, ENGLISH_NAMES),
  dateerayearmonthdayjp: dateEraYearMonthDayJp,
  dateerayearmonthjp: dateEraYearMonthJp,
  // An ordinal's ending may follow the day.
  datemonthday: dateRule(`${MONTH}${GAP}${DAY}[A-Za-z]*`),
  datemonthdayen: dateRule(`${NAME}${GAP}${DAY}[A-Za-z]{0,2}`, ENGLISH_NAMES),
  datemonthdayyear: dateRule(`${MONTH}${GAP}${DAY}${GAP}${YEAR}`),
  datemonthdayyearen: dateRule(`${NAME}${GAP}${DAY}${GAP}${YEAR}`, ENGLISH_NAMES),
  datemonthyearen: dateRule(`${NAME}${GAP}${YEAR}`, ENGLISH_NAMES),
  dateyearmonthcjk: dateYearMonthCjk,
  dateyearmonthdaycjk: dateYearMonthDayCjk,
  dateyearmonthen: dateRule(`${YEAR}${GAP}${NAME}`, ENGLISH_NAMES),
  nocontent: fixed(''),
  numcommadecimal: numCommaDecimal3,
  numdotdecimal: numDotDecimal3,
  numunitdecimal: numUnitDecimal3,
  zerodash: fixedWhere(/^[\u002D\u058A\u05BE\u2010-\u2015\uFE58\uFE63\uFF0D]$/, '0'),
} as const;

/** Transformation Rules Registry 2, of 31 July 2011 with errata of 17 April 2019. */
export const REGISTRY_2 = defineRegistry(2, '2011-07-31', RULES_2);
