import { compareDecimals, formatDecimal, parseDecimal, roundDecimal } from '../../../datatypes/decimal.js';
import {
  addIntervals,
  formatInterval,
  intersectIntervals,
  intervalOf,
  scaleInterval,
  ZERO_INTERVAL,
  type Interval,
} from '../../../datatypes/interval.js';
import { unitKey } from '../../../datatypes/unit.js';
import { calc11eCodes } from '../../../diagnostics/codes/calc11e.js';
import { oimCodes } from '../../../diagnostics/codes/report.js';
import type { Fact } from '../../../model/report/fact.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { groupBy } from '../../../util/group-by.js';
import { CANNOT_ALL_BE_TRUE } from '../../duplicates.js';
import { firstPlaces, quoteValues } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';
import { buildSummations, findCalculationNetworks, type Summation } from './calculation-network.js';

const NO_SUMMATIONS: readonly Summation[] = [];

/** What the facts of a concept say: the interval that all agree on, nothing (nil or absent), or a fault already told. */
type Reported = Interval | 'nothing' | 'fault';

/**
 * Totals agree with the sum of their items, as intervals of what the rounded numbers may stand for (Calculations 1.1,
 * 5). Items that are not reported count as nothing; a total without any item is not checked.
 */
export const calculationConsistent: ReportRule = ({ taxonomy, options, sink, locate, show }) => {
  const mode = options.calculations;
  const summations = buildSummations(findCalculationNetworks(taxonomy));
  if (mode === undefined || summations.size === 0) return undefined;
  const involved = new Set<ExpandedName>();
  for (const each of summations.values()) {
    for (const { total, items } of each) {
      involved.add(total);
      for (const { concept } of items) involved.add(concept);
    }
  }

  function read(facts: readonly Fact[] | undefined): Reported {
    if (!facts) return 'nothing';
    const [first] = facts as [Fact];
    const nils = facts.filter((fact) => fact.value === null).length;
    if (nils === facts.length) return 'nothing';
    let common: Interval | undefined;
    for (const fact of facts) {
      const { value, decimals } = fact;
      const number = value === null ? undefined : parseDecimal(value.trim());
      if (number && decimals !== undefined && compareDecimals(roundDecimal(number, decimals), number) !== 0) {
        const params = { fact: fact.id, concept: show(fact.concept), value: formatDecimal(number), decimals };
        sink.report(calc11eCodes.create('calc11e:excessDigits', params, locate(fact)));
        return 'fault';
      }
      // A value of the wrong type, told elsewhere, agrees with nothing; nor does nil with a number.
      if (!number && value !== null) return 'fault';
      const interval = number && intervalOf(number, decimals, mode as NonNullable<typeof mode>);
      common = !interval ? undefined : common ? intersectIntervals(common, interval) : interval;
      if (!common) {
        const values = quoteValues(facts.map((each) => each.value ?? 'nil'));
        const params = { count: facts.length, concept: show(first.concept), values, reason: CANNOT_ALL_BE_TRUE };
        const places = firstPlaces(facts).flatMap(locate);
        if (mode === 'truncation') {
          sink.report(calc11eCodes.create('calc11e:disallowedDuplicateFactsUsingTruncation', params, places));
        } else {
          sink.report(oimCodes.create('oime:disallowedDuplicateFacts', params, places));
        }
        return 'fault';
      }
    }
    return common ?? 'nothing';
  }

  function describe({ interval, item }: { interval: Interval; item: Summation['items'][number] }): string {
    return `${formatDecimal(item.weight)} × ${show(item.concept)} ${formatInterval(interval)}`;
  }

  function check(facts: readonly Fact[]): void {
    const byConcept = groupBy(facts, (fact) => fact.concept);
    const known = new Map<ExpandedName, Reported>();
    const reported = (concept: ExpandedName): Reported => {
      let result = known.get(concept);
      if (result === undefined) known.set(concept, (result = read(byConcept.get(concept))));
      return result;
    };
    byConcept.forEach((totals, concept) => {
      for (const { linkRole, items } of summations.get(concept) ?? NO_SUMMATIONS) {
        if (!items.some((item) => byConcept.has(item.concept))) continue;
        const total = reported(concept);
        if (typeof total === 'string') continue;
        let sum = ZERO_INTERVAL;
        const parts: { readonly interval: Interval; readonly item: Summation['items'][number] }[] = [];
        let faulty = false;
        for (const item of items) {
          const part = reported(item.concept);
          if (part === 'fault') faulty = true;
          if (typeof part === 'string') continue;
          sum = addIntervals(sum, scaleInterval(part, item.weight));
          parts.push({ interval: part, item });
        }
        if (faulty || parts.length === 0 || intersectIntervals(total, sum)) continue;
        const params = {
          concept: show(concept),
          reported: formatInterval(total),
          computed: formatInterval(sum),
          role: linkRole,
          items: parts.map(describe).join(' + '),
        };
        const contributing = items.flatMap((item) => byConcept.get(item.concept) ?? []);
        const places = [
          ...totals.flatMap(locate),
          ...contributing.flatMap(locate).map((place) => ({ ...place, role: 'item' })),
        ];
        const code =
          mode === 'truncation'
            ? 'calc11e:inconsistentCalculationUsingTruncation'
            : 'calc11e:inconsistentCalculationUsingRounding';
        sink.report(calc11eCodes.create(code, params, places));
      }
    });
  }

  return {
    group(_shared, facts) {
      const numbers = facts.filter((fact) => fact.unit !== undefined && involved.has(fact.concept));
      if (numbers.length < 2) return;
      const [{ unit }] = numbers as [Fact];
      if (numbers.every((fact) => fact.unit === unit)) check(numbers);
      else for (const each of groupBy(numbers, (fact) => (fact.unit ? unitKey(fact.unit) : '')).values()) check(each);
    },
  };
};
