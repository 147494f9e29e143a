import type { ViewerCalculation, ViewerFact } from '../../page/viewer-data.js';
import type { ReportModel } from '../report-model.js';
import { formatDecimal, parseDecimal, sumProducts } from './exact-decimal.js';

/** A part of a sum: its fact, where it is reported. */
export interface Summand {
  readonly concept: number;
  readonly weight: string;
  readonly fact: number | undefined;
}

export interface ComputedSum {
  readonly summands: readonly Summand[];
  /** The weighted sum of what is reported; undefined where nothing is. */
  readonly total: string | undefined;
}

/** The parts of a whole with their facts in the same aspects and unit, and what they come to. */
export function computeSum(whole: ViewerFact, calculation: ViewerCalculation, model: ReportModel): ComputedSum {
  const summands = calculation.children.map(({ concept, weight }) => ({
    concept,
    weight,
    fact: model.findSibling(whole, concept),
  }));
  const terms = summands.flatMap(({ fact, weight }) => {
    const value = fact === undefined ? null : (model.data.facts[fact]?.value ?? null);
    const factors = [value === null ? undefined : parseDecimal(value), parseDecimal(weight)] as const;
    return factors[0] && factors[1] ? [[factors[0], factors[1]] as const] : [];
  });
  return { summands, total: terms.length === 0 ? undefined : formatDecimal(sumProducts(terms)) };
}
