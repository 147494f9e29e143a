import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import { CONCEPT_TYPES, type ConceptTypeName } from '../concept-types.js';
import { unitsOf } from '../concept-units.js';
import type { ConceptDefinition, UnitDefinition } from '../taxonomy-definition.js';
import { symbolsOf } from '../unit-symbol.js';
import type { LintRule } from './lint-rule.js';

/**
 * The measures that each numeric type is measured in, as patterns of `prefix:name`, a division with `/`: XBRL 2.1, 4.8.2
 * for monetary, shares and pure; the Units Registry for the types of the Data Types Registry.
 */
const MEASURES: Partial<Readonly<Record<ConceptTypeName, { readonly pattern: RegExp; readonly words: string }>>> = {
  integer: { pattern: /^xbrli:pure$/, words: 'xbrli:pure' },
  percent: { pattern: /^xbrli:pure$/, words: 'xbrli:pure' },
  shares: { pattern: /^xbrli:shares$/, words: 'xbrli:shares' },
  monetary: { pattern: /^iso4217:[A-Z]{3}$/, words: 'iso4217:…' },
  perShare: { pattern: /^iso4217:[A-Z]{3}\/xbrli:shares$/, words: 'iso4217:…/xbrli:shares' },
  mass: { pattern: /^utr:(t|kg|g|kt)$/, words: 'utr:t, utr:kg, utr:g, utr:kt' },
  area: { pattern: /^utr:(sqm|sqkm|ha)$/, words: 'utr:sqm, utr:sqkm, utr:ha' },
  volume: { pattern: /^utr:(m3|l)$/, words: 'utr:m3, utr:l' },
  energy: { pattern: /^utr:(kWh|MWh|GWh|J|kJ|MJ|GJ|TJ)$/, words: 'utr:kWh, utr:MWh, utr:GWh, utr:J … utr:TJ' },
  ghgEmissions: { pattern: /^utr:(t|kt|Mt|Gt)CO2e$/, words: 'utr:tCO2e, utr:ktCO2e, utr:MtCO2e, utr:GtCO2e' },
};

/** Types that tell of what happened or was said over a period, never of a state at an instant. */
const DURATION_ONLY: ReadonlySet<ConceptTypeName> = new Set(['textBlock', 'perShare', 'ghgEmissions', 'energy']);

/** Types fit the balance (monetary only: XBRL 2.1, 5.1.1.2), the unit and the period. */
export const checkTypes: LintRule = ({ definition }, sink) => {
  for (const concept of definition.sections.flatMap((section) => section.concepts)) {
    const { name, type, period, balance, unit, location } = concept;
    if (balance !== undefined && type !== 'monetary') {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-balance-not-monetary', { name, type, balance }, location));
    }
    if (period === 'instant' && DURATION_ONLY.has(type)) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-period-unfit', { name, type, period }, location));
    }
    if (CONCEPT_TYPES[type].numeric && unit === undefined) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-unit-missing', { name, type }, location));
    }
    for (const one of unitsOf(concept)) {
      if (!CONCEPT_TYPES[type].numeric) {
        sink.report(taxonomySourceCodes.create('pilu:taxonomy-unit-unexpected', { name, type, unit: one }, location));
      } else if (!fits(concept, one, definition.about.units)) {
        const params = { name, type, unit: one, expected: MEASURES[type]?.words ?? '' };
        sink.report(taxonomySourceCodes.create('pilu:taxonomy-unit-unfit', params, location));
      }
    }
  }
};

function fits({ type }: ConceptDefinition, unit: string, units: readonly UnitDefinition[]): boolean {
  const measures = symbolsOf(unit).map((symbol) => units.find((one) => one.symbol === symbol)?.measure ?? '');
  return MEASURES[type]?.pattern.test(measures.join('/')) ?? true;
}
