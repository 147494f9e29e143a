import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { durationOfDays, instantAtEndOf } from '../../src/datatypes/period.js';
import { formatEnumerationValue } from '../../src/datatypes/enumeration-value.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { DimensionValue, Fact } from '../../src/model/report/fact.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import type { ConceptTypeName } from '../../src/taxonomy-source/concept-types.js';
import type { AxisDefinition, ConceptDefinition } from '../../src/taxonomy-source/taxonomy-definition.js';
import type { UnitRegistry } from '../../src/validation/units/unit-registry.js';
import { validateReport } from '../../src/validation/validate-report.js';
import { validateTaxonomy } from '../../src/validation/validate-taxonomy.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

const SAMPLE: Partial<Record<ConceptTypeName, string>> = {
  boolean: 'true',
  date: '2023-12-31',
  gYear: '2023',
  gYearMonth: '2024-04',
  duration: 'P1Y',
  anyURI: 'www.example.org',
  string: '文本',
  textBlock: '文本',
};

const { definition, taxonomy, units } = readPackageTaxonomy();
const base = definition.about.baseUri;
const registry = JSON.parse(readFileSync('schemas/xbrl/utr.json', 'utf8')) as UnitRegistry;
const pool = createAspectPool();
const entity = { scheme: 'https://example.org/scheme', identifier: 'E1' };
const concepts = definition.sections.flatMap((section) => section.concepts);

function dimensionOf(axis: AxisDefinition): readonly [ExpandedName, DimensionValue] {
  const value: DimensionValue =
    axis.kind === 'typed'
      ? { kind: 'typed', value: '甲' }
      : { kind: 'explicit', member: expandedName(base, axis.members.at(-1)!.name) };
  return [expandedName(base, axis.name), value];
}

function valueOf(concept: ConceptDefinition): string {
  const values = definition.enumerations.find((one) => one.concept === concept.name)?.values;
  if (values) return formatEnumerationValue(expandedName(`${base}/enum/${concept.name}`, values[0]!.name));
  return SAMPLE[concept.type] ?? '1';
}

function factOf(concept: ConceptDefinition, axes: readonly AxisDefinition[], id: string): Fact {
  const name = expandedName(base, concept.name);
  const unit = units.get(name)?.[0];
  const text = concept.type === 'string' || concept.type === 'textBlock';
  return {
    id,
    concept: name,
    shared: pool.shared(
      entity,
      concept.period === 'instant' ? instantAtEndOf('2023-12-31') : durationOfDays('2023-01-01', '2023-12-31'),
      axes.map(dimensionOf),
    ),
    value: valueOf(concept),
    ...(unit && { unit, decimals: 0 }),
    ...(text && { language: 'zh-CN' }),
  };
}

function validate(facts: readonly Fact[]) {
  const sink = createCollector();
  validateReport({ taxonomy: taxonomy.entryPoints, facts }, taxonomy, { units: registry }, sink);
  return sink.diagnostics;
}

function subsetsOf<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);
}

function axesOf(concept: ConceptDefinition): AxisDefinition[] {
  return definition.axes.filter(({ name }) => concept.axes?.includes(name));
}

describe('facts of our own taxonomy', () => {
  it('the taxonomy itself breaks no rule', () => {
    const sink = createCollector();
    validateTaxonomy(taxonomy, sink);
    assert.deepEqual(sink.diagnostics, []);
  });

  it('every concept is valid with its unit and every subset of its axes, and nothing else is reported', () => {
    const facts = concepts.flatMap((concept) =>
      subsetsOf(axesOf(concept)).map((axes, index) => factOf(concept, axes, `${concept.name}-${index}`)),
    );
    assert.ok(facts.length > 600);
    assert.deepEqual(validate(facts), []);
  });

  it('no concept is valid with an axis that is not its own', () => {
    const facts = concepts.map((concept, index) => {
      const own = axesOf(concept);
      const foreign = definition.axes.filter((axis) => !own.includes(axis));
      return factOf(concept, [foreign[index % foreign.length]!], concept.name);
    });
    const found = validate(facts);
    assert.deepEqual(
      found.map(({ code }) => code),
      facts.map(() => 'xbrldie:PrimaryItemDimensionallyInvalidError'),
    );
  });
});
