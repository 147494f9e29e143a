import { dateRule, monthName } from './date-rules.js';
import { ENGLISH_LONG_NAMES as LONG, ENGLISH_SHORT_NAMES as SHORT } from './month-names.js';
import { groupedNumber } from './number-rules.js';
import { defineRegistry, fixedWhere } from './transformation.js';

const DAY = '(?<day>[0-9]{1,2})';
const MONTH = '(?<month>[0-9]{1,2})';
const YEAR = '(?<year>[0-9]{2}|[0-9]{4})';
const LONG_NAME = monthName(LONG);
const SHORT_NAME = monthName(SHORT);

/** Transformation Rules Registry 1, of 20 April 2010. */
export const REGISTRY_1 = defineRegistry(1, '2010-04-20', {
  datedoteu: dateRule(`${DAY}\\.${MONTH}\\.${YEAR}`),
  datedotus: dateRule(`${MONTH}\\.${DAY}\\.${YEAR}`),
  dateslasheu: dateRule(`${DAY}/${MONTH}/${YEAR}`),
  dateslashus: dateRule(`${MONTH}/${DAY}/${YEAR}`),
  dateslashdaymontheu: dateRule(`${DAY}/${MONTH}`),
  dateslashmonthdayus: dateRule(`${MONTH}/${DAY}`),
  datelonguk: dateRule(`${DAY} ${LONG_NAME} ${YEAR}`, LONG),
  dateshortuk: dateRule(`${DAY} ${SHORT_NAME} ${YEAR}`, SHORT),
  datelongus: dateRule(`${LONG_NAME} ${DAY}, ${YEAR}`, LONG),
  dateshortus: dateRule(`${SHORT_NAME} ${DAY}, ${YEAR}`, SHORT),
  datelongdaymonthuk: dateRule(`${DAY} ${LONG_NAME}`, LONG),
  dateshortdaymonthuk: dateRule(`${DAY} ${SHORT_NAME}`, SHORT),
  datelongmonthdayus: dateRule(`${LONG_NAME} ${DAY}`, LONG),
  dateshortmonthdayus: dateRule(`${SHORT_NAME} ${DAY}`, SHORT),
  datelongmonthyear: dateRule(`${LONG_NAME} ${YEAR}`, LONG),
  dateshortmonthyear: dateRule(`${SHORT_NAME} ${YEAR}`, SHORT),
  datelongyearmonth: dateRule(`${YEAR} ${LONG_NAME}`, LONG),
  dateshortyearmonth: dateRule(`${YEAR} ${SHORT_NAME}`, SHORT),
  numcomma: groupedNumber(/^[0-9]+(,[0-9]+)?$/, ','),
  numcommadot: groupedNumber(/^[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?$/, '.'),
  numdash: fixedWhere(/^-$/, '0'),
  numdotcomma: groupedNumber(/^[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?$/, ','),
  numspacecomma: groupedNumber(/^[0-9]{1,3}([ \u00A0][0-9]{3})*(,[0-9]+)?$/, ','),
  numspacedot: groupedNumber(/^[0-9]{1,3}([ \u00A0][0-9]{3})*(\.[0-9]+)?$/, '.'),
});
