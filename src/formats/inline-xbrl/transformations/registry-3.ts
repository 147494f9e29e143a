import { dateRule, DAY, ending, GAP, MONTH, monthName, REST, wide, YEAR } from './date-rules.js';
import { dateDayMonthYearIn, dateIndianDayMonthYear, dateMonthNameYearHi } from './indian-dates.js';
import { MONTH_NAMES } from './month-names.js';
import { numDotDecimalIn, numUnitDecimalIn } from './number-rules.js';
import { RULES_2 } from './registry-2.js';
import { defineRegistry } from './transformation.js';

const DANISH = MONTH_NAMES.da;
const NAME = monthName(DANISH);

/** Transformation Rules Registry 3, of 26 February 2015 with errata of 17 April 2019. */
export const REGISTRY_3 = defineRegistry(3, '2015-02-26', {
  ...RULES_2,
  calindaymonthyear: dateIndianDayMonthYear,
  datedaymonthdk: dateRule(`${DAY}${GAP}${NAME}${ending(6)}`, DANISH),
  datedaymonthyeardk: dateRule(`${DAY}${GAP}${NAME}${GAP}${YEAR}`, DANISH),
  datedaymonthyearin: dateDayMonthYearIn,
  datemonthyear: dateRule(`${MONTH}${GAP}${YEAR}`),
  datemonthyeardk: dateRule(`${NAME}${GAP}${YEAR}`, DANISH),
  datemonthyearin: dateMonthNameYearHi,
  dateyearmonthday: dateRule(wide(`${YEAR}${GAP}${MONTH}${GAP}${DAY}${REST}`)),
  numdotdecimalin: numDotDecimalIn,
  numunitdecimalin: numUnitDecimalIn,
});
