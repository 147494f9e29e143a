import { ending, GAP_BEFORE_NAME } from './date-rules.js';
import { MONTH_NAMES, WELSH_MONTHS_OF_YEAR } from './month-names.js';
import { numCommaDecimalApos, numDotDecimalApos, numUnitDecimalApos } from './number-rules.js';
import { dayMonthYearRules, RULES_4 } from './registry-4.js';
import { defineRegistry } from './transformation.js';

/** Transformation Rules Registry 5, of 16 February 2022: registry 4 with Welsh dates and apostrophes in numbers. */
export const REGISTRY_5 = defineRegistry(5, '2022-02-16', {
  ...RULES_4,
  ...dayMonthYearRules('cy', {
    names: MONTH_NAMES.cy,
    ending: ending(7),
    beforeName: GAP_BEFORE_NAME,
    namesOfYear: WELSH_MONTHS_OF_YEAR,
  }),
  'num-comma-decimal-apos': numCommaDecimalApos,
  'num-dot-decimal-apos': numDotDecimalApos,
  'num-unit-decimal-apos': numUnitDecimalApos,
});
