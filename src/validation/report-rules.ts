import type { ReportRule } from './report-rule.js';
import { calculationConsistent } from './rules/calculations-1.1/calculation-consistent.js';
import { defaultNotStated } from './rules/dimensions-1.0/default-not-stated.js';
import { dimensionallyValid } from './rules/dimensions-1.0/dimensionally-valid.js';
import { knownDimensions } from './rules/dimensions-1.0/known-dimensions.js';
import { enumerationValues } from './rules/enumerations-2.0/enumeration-values.js';
import { decimalsPlaced } from './rules/report/decimals-placed.js';
import { duplicateFacts } from './rules/report/duplicate-facts.js';
import { entityPresent } from './rules/report/entity-present.js';
import { knownConcept } from './rules/report/known-concept.js';
import { languageOfText } from './rules/report/language-of-text.js';
import { nilAllowed } from './rules/report/nil-allowed.js';
import { notesLinked } from './rules/report/notes-linked.js';
import { periodOfType } from './rules/report/period-of-type.js';
import { unitOfType } from './rules/report/unit-of-type.js';
import { valueOfType } from './rules/report/value-of-type.js';
import { registeredUnit } from './rules/units-registry-1.0/registered-unit.js';

/** Rules that an XBRL 2.1 instance has as rules of its own, which see contexts and units as they were written. */
export const MODEL_ONLY_RULES: readonly ReportRule[] = [
  knownConcept,
  nilAllowed,
  valueOfType,
  unitOfType,
  decimalsPlaced,
  periodOfType,
  entityPresent,
  languageOfText,
  notesLinked,
  knownDimensions,
  defaultNotStated,
  dimensionallyValid,
];

/** Rules for every report, in the order of the specifications. */
export const REPORT_RULES: readonly ReportRule[] = [
  duplicateFacts,
  enumerationValues,
  registeredUnit,
  calculationConsistent,
];
