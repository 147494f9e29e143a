import { taxonomySourceCodes } from '../../diagnostics/codes/taxonomy-source.js';
import { CONCEPT_TYPES } from '../concept-types.js';
import type { CalculationDefinition, CalculationPart, ConceptDefinition } from '../taxonomy-definition.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { LintRule } from './lint-rule.js';

/**
 * Sums can hold: numeric concepts of one type, period and unit; weights whose sign follows the balances (XBRL 2.1,
 * 5.1.1.2, table 6); no concept below itself.
 */
export const checkCalculations: LintRule = ({ definition }, sink) => {
  const concepts = new Map(definition.sections.flatMap((section) => section.concepts.map((one) => [one.name, one])));
  const calculations = definition.sections.flatMap((section) => section.calculations ?? []);
  for (const { total: totalName, parts, location } of calculations) {
    const total = concepts.get(totalName);
    if (!total) continue;
    checkNumeric(total, location, sink);
    for (const part of parts) {
      const concept = concepts.get(part.concept);
      if (!concept) continue;
      checkNumeric(concept, part.location, sink);
      checkAlike(total, concept, part, sink);
      checkSign(total, concept, part, sink);
    }
    if (isBelow(totalName, totalName, calculations, new Set())) {
      sink.report(taxonomySourceCodes.create('pilu:taxonomy-calculation-cycle', { name: totalName }, location));
    }
  }
};

function checkNumeric(
  { name, type }: ConceptDefinition,
  location: CalculationDefinition['location'],
  sink: DiagnosticSink,
): void {
  if (CONCEPT_TYPES[type].numeric) return;
  sink.report(taxonomySourceCodes.create('pilu:taxonomy-calculation-not-numeric', { name, type }, location));
}

const PROPERTY_TEXT = {
  type: { zh: '类型', en: 'type' },
  period: { zh: '期间类型', en: 'period' },
  unit: { zh: '单位', en: 'unit' },
} as const;

function checkAlike(
  total: ConceptDefinition,
  part: ConceptDefinition,
  { location }: CalculationPart,
  sink: DiagnosticSink,
): void {
  for (const key of ['type', 'period', 'unit'] as const) {
    if (total[key] === part[key]) continue;
    const property = PROPERTY_TEXT[key];
    const values = { partValue: part[key] ?? '–', totalValue: total[key] ?? '–' };
    const params = { part: part.name, total: total.name, property, ...values };
    sink.report(taxonomySourceCodes.create('pilu:taxonomy-calculation-mismatch', params, location));
  }
}

function checkSign(
  total: ConceptDefinition,
  part: ConceptDefinition,
  { weight, location }: CalculationPart,
  sink: DiagnosticSink,
): void {
  if (total.balance === undefined || part.balance === undefined) return;
  if (weight > 0 === (total.balance === part.balance)) return;
  const balances = { partBalance: part.balance, totalBalance: total.balance };
  const params = { part: part.name, total: total.name, weight, ...balances };
  sink.report(taxonomySourceCodes.create('pilu:taxonomy-calculation-sign', params, location));
}

function isBelow(
  name: string,
  from: string,
  calculations: readonly CalculationDefinition[],
  visited: Set<string>,
): boolean {
  if (visited.has(from)) return false;
  visited.add(from);
  const parts = calculations.filter(({ total }) => total === from).flatMap((one) => one.parts);
  return parts.some(({ concept }) => concept === name || isBelow(name, concept, calculations, visited));
}
