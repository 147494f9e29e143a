import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { buildTaxonomySource } from '../../src/taxonomy-source/taxonomy-source.js';
import { lintTaxonomy } from '../../src/taxonomy-source/lint/lint-taxonomy.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readTinyTaxonomy } from '../support/tiny-taxonomy-source.js';

type Edit = readonly [path: string, from: string, to: string];

/** Codes and lines of what the linter says of the tiny taxonomy with edits, references aside. */
function lint(...edits: readonly Edit[]): (readonly [string, string | undefined, number | undefined])[] {
  const { source, diagnostics } = readTinyTaxonomy(...edits);
  assert.deepEqual(diagnostics, []);
  const sink = createCollector();
  lintTaxonomy(source!, sink);
  return sink.diagnostics
    .filter(({ code }) => code !== 'pilu:taxonomy-without-references')
    .map(({ code, locations }) => [code, locations[0]?.uri, locations[0]?.line] as const);
}

const FIRST = 'sections/first-part.yaml';
const SECOND = 'sections/second-part.yaml';

const BROKEN: readonly (readonly [string, string, number, ...Edit[]])[] = [
  ['a name that is not upper camel case', 'taxonomy-name-form', 5, ['enumerations.yaml', 'name: Good', 'name: good']],
  ['an underscore in a name', 'taxonomy-name-form', 15, [FIRST, 'name: DividendPerShare', 'name: Dividend_Per_Share']],
  ['a text block without its ending', 'taxonomy-name-suffix', 23, [FIRST, 'StoryTextBlock', 'Story']],
  ['a member without its ending', 'taxonomy-name-suffix', 10, ['axes.yaml', 'name: FemaleMember', 'name: Female']],
  [
    'a concept that is called an axis',
    'taxonomy-name-suffix',
    3,
    [SECOND, 'name: Profit', 'name: ProfitAxis'],
    [SECOND, 'total: Profit', 'total: ProfitAxis'],
  ],
  ['two concepts with one label', 'taxonomy-duplicate-label', 4, [SECOND, 'zh: 收入', 'zh: 利润']],
  ['two members with one label', 'taxonomy-duplicate-label', 10, ['axes.yaml', 'en: Female', 'en: Male']],
  ['two values with one label', 'taxonomy-duplicate-label', 6, ['enumerations.yaml', 'zh: 坏', 'zh: 好']],
  ['labels in the wrong language', 'taxonomy-label-language', 4, [SECOND, 'en: Income', 'en: 收入额']],
  [
    'a balance that is not monetary',
    'taxonomy-balance-not-monetary',
    23,
    [FIRST, 'type: textBlock', 'balance: debit, type: textBlock'],
  ],
  [
    'a text block at an instant',
    'taxonomy-period-unfit',
    23,
    [FIRST, 'type: textBlock, period: duration', 'type: textBlock, period: instant'],
  ],
  ['a numeric concept without a unit', 'taxonomy-unit-missing', 3, [FIRST, '    unit: pure\n', '']],
  ['a unit on a text', 'taxonomy-unit-unexpected', 23, [FIRST, 'type: textBlock,', 'type: textBlock, unit: pure,']],
  ['a unit that does not fit', 'taxonomy-unit-unfit', 15, [FIRST, 'unit: CNY/shares', 'unit: shares/CNY']],
  [
    'an explicit axis without a default',
    'taxonomy-axis-without-default',
    2,
    ['axes.yaml', '    default: SexDomain\n', ''],
  ],
  [
    'a default outside the domain',
    'taxonomy-default-outside-domain',
    2,
    ['axes.yaml', 'default: SexDomain', 'default: PlantTypedDomain'],
  ],
  [
    'an axis listed twice',
    'taxonomy-axis-repeated',
    3,
    [FIRST, '[SexAxis, PlantAxis]', '[SexAxis, PlantAxis, SexAxis]'],
  ],
  ['an axis that no concept has', 'taxonomy-axis-unused', 11, [FIRST, '[SexAxis, PlantAxis]', '[SexAxis]']],
  [
    'a unit that no concept has',
    'taxonomy-unit-unused',
    26,
    [FIRST, 'unit: CNY/shares', 'unit: pure'],
    [FIRST, 'type: perShare', 'type: decimal'],
  ],
  ['a document that nothing cites', 'taxonomy-document-unused', 29, [FIRST, 'document: RULE', 'document: STD']],
  [
    'a weight against the balances',
    'taxonomy-calculation-sign',
    10,
    [SECOND, 'concept: Expense, weight: -1', 'concept: Expense, weight: 1'],
  ],
  [
    'parts of another period',
    'taxonomy-calculation-mismatch',
    9,
    [SECOND, 'en: Income, type: monetary, period: duration', 'en: Income, type: monetary, period: instant'],
  ],
];

describe('lintTaxonomy', () => {
  it('finds nothing in a taxonomy that is as it should be', () => {
    assert.deepEqual(lint(), []);
  });

  for (const [name, code, line, ...edits] of BROKEN) {
    it(`finds ${name}`, () => {
      const path = `taxonomy/${edits[0]![0]}`;
      const expectedPath =
        code === 'taxonomy-axis-unused'
          ? 'taxonomy/axes.yaml'
          : code.endsWith('-unused')
            ? 'taxonomy/taxonomy.yaml'
            : path;
      const found = lint(...edits);
      assert.deepEqual(
        found.map(([one, uri]) => [one, uri]),
        [[`pilu:${code}`, expectedPath]],
      );
      assert.equal(found[0]![2], line);
    });
  }

  it('finds a topic without concepts', () => {
    const codes = lint([FIRST, '    topic: 1\n', '']).map(([code]) => code);
    assert.deepEqual(codes, ['pilu:taxonomy-topic-unused']);
  });

  it('finds an explicit axis without members', () => {
    const members =
      '\n      - { name: MaleMember, zh: 男, en: Male }\n      - { name: FemaleMember, zh: 女, en: Female }';
    assert.deepEqual(
      lint(['axes.yaml', members, ' []']).map(([code]) => code),
      ['pilu:taxonomy-axis-without-members'],
    );
  });

  it('finds a sum that is a part of itself', () => {
    const cycle =
      'calculations:\n  - total: Income\n    parts:\n      - { concept: Profit, weight: 1 }\n      - { concept: Expense, weight: -1 }';
    assert.deepEqual(
      lint([SECOND, 'calculations:', cycle]).map(([code]) => code),
      ['pilu:taxonomy-calculation-cycle', 'pilu:taxonomy-calculation-cycle'],
    );
  });

  it('finds a sum over what is not a number', () => {
    const codes = lint([SECOND, 'concept: Income', 'concept: StoryTextBlock']).map(([code]) => code);
    assert.ok(codes.includes('pilu:taxonomy-calculation-not-numeric'));
  });

  it('finds a concept that is presented twice, in a model that presents it so', () => {
    const { definition } = readTinyTaxonomy().source!;
    const [first, second] = definition.sections;
    const sections = [first!, { ...second!, concepts: [...second!.concepts, first!.concepts[1]!] }];
    const sink = createCollector();
    lintTaxonomy(buildTaxonomySource({ ...definition, sections }), sink);
    assert.ok(sink.diagnostics.some(({ code }) => code === 'pilu:taxonomy-not-presented-once'));
  });

  it('tells how many concepts have no reference', () => {
    const sink = createCollector();
    lintTaxonomy(readTinyTaxonomy().source!, sink);
    assert.deepEqual(
      sink.diagnostics.map(({ severity, params }) => [severity, params['count'], params['total']]),
      [
        ['info', 4, 5],
        ['info', 3, 3],
      ],
    );
  });

  it('finds no error and no warning in our own taxonomy', () => {
    const sink = createCollector();
    lintTaxonomy(readPackageTaxonomy(), sink);
    assert.deepEqual([sink.count('error'), sink.count('warning')], [0, 0]);
  });
});
