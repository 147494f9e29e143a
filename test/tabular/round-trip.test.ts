import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEnumerationSet, formatEnumerationValue } from '../../src/datatypes/enumeration-value.js';
import { durationOfDays, instantAtEndOf, type Period } from '../../src/datatypes/period.js';
import { unitOf, type Unit } from '../../src/datatypes/unit.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import { diffReports } from '../../src/model/report/diff-reports.js';
import { NOTE } from '../../src/model/report/canonical-report.js';
import type { DimensionValue, Fact, Report } from '../../src/model/report/fact.js';
import { isTypedDimension, type Concept } from '../../src/model/taxonomy/concept.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { ROLE } from '../../src/names/roles.js';
import type { OwnTaxonomy } from '../../src/processor/load-own-taxonomy.js';
import { readTemplateFile, templateTaxonomyOf, writeTemplateFile } from '../../src/processor/template.js';
import { createTemplateNames, type TemplateNames } from '../../src/tabular/names.js';
import type { TemplateTaxonomy } from '../../src/tabular/template-taxonomy.js';
import { oddText } from '../support/arbitrary-report.js';
import { ownTaxonomy } from './own-template.js';

const LANGUAGES = ['zh', 'en'] as const;
const ENTITIES = [
  { scheme: 'https://w3id.org/pilu/entity/stock-code', identifier: '000001' },
  { scheme: 'https://example.com/register', identifier: 'A 1:b' },
];

/** A cell of blanks alone is empty to whoever looks at it, and to the reader. */
const text = fc.oneof(
  oddText.filter((one) => one.trim() !== '' || one === ''),
  fc.constantFrom('#nil', '#empty', '##', '=1+1', "'quoted'", '-5', '@x', '_x000D_', '\u0001', '0012', '12%', '是'),
);
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000 }).map(String),
  fc.tuple(fc.nat(), fc.nat(9999)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom('0', '1.50', `1${'0'.repeat(40)}.5`, '0.125', '0.1', '-12.5', '123456789012345678', '007'),
);

function arbitraryFact(template: TemplateTaxonomy, names: TemplateNames): fc.Arbitrary<(id: number) => Fact[]> {
  const { taxonomy, units, axes, members } = template;
  const pool = createAspectPool();
  const concepts = template.sections.flatMap((section) => section.concepts.map((name) => taxonomy.concepts.get(name)!));

  const valueOf = (concept: Concept): fc.Arbitrary<string> => {
    if (concept.enumeration) {
      const values = names.valuesOf(concept).names;
      const isSet = concept.type.ancestry.some((name) => name.endsWith('}enumerationSetItemType'));
      return isSet
        ? fc.subarray([...values]).map(formatEnumerationSet)
        : fc.constantFrom(...values).map(formatEnumerationValue);
    }
    switch (concept.type.valueKind) {
      case 'boolean':
        return fc.constantFrom('true', 'false', '1', '0');
      case 'date':
        return fc.oneof(day, fc.constantFrom('1899-01-01', '2024-02-29Z', '12024-01-01'));
      case 'gYear':
        return fc.constantFrom('2023', '1999Z');
      case 'gYearMonth':
        return fc.constantFrom('2023-06', '1999-12Z');
      case 'duration':
        return fc.constantFrom('P3D', 'PT2H', 'P1Y2M');
      case 'anyURI':
        return fc.constantFrom('http://www.cninfo.com.cn', 'a/b?c=d&e=f');
      case 'integer':
        return fc.nat().map(String);
      case 'decimal':
        return number;
      default:
        return text;
    }
  };
  const unitOfConcept = (concept: Concept): fc.Arbitrary<Unit | undefined> =>
    concept.type.numeric
      ? fc.constantFrom(...(units.get(concept.name) ?? []), unitOf([expandedName(NS.iso4217, 'USD')]))
      : fc.constant(undefined);
  const dimension = (axis: ExpandedName): fc.Arbitrary<DimensionValue> =>
    isTypedDimension(taxonomy.concepts.get(axis)!)
      ? fc.oneof(oddText, fc.constantFrom('#nil', 'a;b=c', '')).map((value) => ({ kind: 'typed', value }) as const)
      : fc.constantFrom(...(members.get(axis) ?? [])).map((member) => ({ kind: 'explicit', member }) as const);
  const period = ({ periodType }: Concept): fc.Arbitrary<Period> =>
    periodType === 'instant'
      ? fc.oneof(day.map(instantAtEndOf), fc.constant<Period>({ kind: 'instant', instant: '2023-06-30T12:30:00' }))
      : fc.oneof(
          fc.constant(durationOfDays('2023-01-01', '2023-12-31')),
          fc.constant<Period>({ kind: 'forever' }),
          fc.tuple(day, day).map(([a, b]) => durationOfDays(a < b ? a : b, a < b ? b : a)),
        );

  return fc.constantFrom(...concepts).chain((concept) => {
    const own = axes.get(concept.name) ?? [];
    const isText = concept.type.valueKind === 'string';
    return fc
      .record({
        value: fc.option(valueOf(concept), { freq: 12 }),
        unit: unitOfConcept(concept),
        decimals: fc.option(fc.integer({ min: -8, max: 8 }), { nil: undefined }),
        period: period(concept),
        chosen: fc
          .subarray([...own])
          .chain((some) => fc.tuple(...some.map((axis) => fc.tuple(fc.constant(axis), dimension(axis))))),
        language: fc.constantFrom('zh', 'zh', 'en', undefined),
        note: fc.option(
          oddText.filter((one) => one.trim() !== ''),
          { nil: undefined, freq: 3 },
        ),
        entity: fc.constant(undefined),
      })
      .map(({ value, unit, decimals, period: one, chosen, language, note }) => (number: number) => {
        const id = `f${number}`;
        const isNumber = concept.type.numeric && value !== null;
        const fact: Fact = {
          id,
          concept: concept.name,
          shared: pool.shared(ENTITIES[0], one, chosen),
          value,
          ...(unit && { unit }),
          ...(isNumber && decimals !== undefined && { decimals }),
          ...(isText && language !== undefined && { language }),
          ...(note !== undefined && {
            links: [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: [`${id}-n`] }],
          }),
        };
        const noteId = `${id}-n`;
        const footnote = {
          id: noteId,
          noteId,
          concept: NOTE,
          shared: pool.shared(undefined, undefined),
          language: 'zh',
        };
        return note === undefined ? [fact] : [fact, { ...footnote, value: note }];
      });
  });
}

/** What is left of facts when ids are forgotten: footnotes by their text. */
function forgetIds({ taxonomy, facts }: Report): Report {
  const notes = new Map(facts.filter(({ concept }) => concept === NOTE).map(({ id, value }) => [id, value ?? '']));
  const rest = facts.filter(({ concept }) => concept !== NOTE);
  return {
    taxonomy,
    facts: rest.map(({ links, ...fact }) => ({
      ...fact,
      ...(links && {
        links: links.map((link) => ({ ...link, targets: link.targets.map((id) => notes.get(id) ?? id) })),
      }),
    })),
  };
}

describe('templates read back', () => {
  let own: OwnTaxonomy;
  before(async () => {
    own = await ownTaxonomy();
  });

  for (const [kind, language] of (['xlsx', 'csv'] as const).flatMap((one) =>
    LANGUAGES.map((two) => [one, two] as const),
  )) {
    it(`facts → ${kind} in ${language} → the same facts, and nothing is reported`, async () => {
      const template = templateTaxonomyOf(own);
      const facts = fc.array(arbitraryFact(template, createTemplateNames(template)), { minLength: 1, maxLength: 25 });
      const entities = fc.constantFrom(...ENTITIES);
      await fc.assert(
        fc.asyncProperty(facts, entities, fc.boolean(), async (makers, entity, breakdown) => {
          const pool = createAspectPool();
          const made = makers
            .flatMap((make, index) => make(index))
            .map((fact) =>
              fact.concept === NOTE
                ? fact
                : { ...fact, shared: pool.shared(entity, fact.shared.period, fact.shared.dimensions) },
            );
          // Notes are in the language of the report's texts, which the facts show here.
          const report = { taxonomy: own.taxonomy.entryPoints, facts: [...made, ...inChinese(own, entity)] };
          const { content } = await writeTemplateFile(own, kind, { language, report, breakdown });
          const collector = createCollector();
          const read = await readTemplateFile({ uri: `t.${kind}`, bytes: content }, own, collector);
          assert.deepEqual(collector.diagnostics, []);
          assert.ok(read);
          assert.deepEqual(diffReports(forgetIds(report), forgetIds(read.report)), []);
        }),
        { numRuns: kind === 'csv' ? 40 : 12 },
      );
    }).timeout(300_000);
  }
});

/** Enough text in Chinese, of one period, that the report's language and period are no matter of chance. */
function inChinese({ taxonomy }: OwnTaxonomy, entity: Fact['shared']['entity']): Fact[] {
  const concept = [...taxonomy.concepts.values()].find(
    ({ type, abstract, name }) => !abstract && type.valueKind === 'string' && name.endsWith('TextBlock'),
  );
  const shared = {
    entity,
    period: durationOfDays('2023-01-01', '2023-12-31'),
    dimensions: new Map(),
  } as Fact['shared'];
  return Array.from({ length: 30 }, (_, index) => ({
    id: `zh${index}`,
    concept: concept!.name,
    shared,
    value: `第${index}段`,
    language: 'zh',
  }));
}
