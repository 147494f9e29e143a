import assert from 'node:assert/strict';
import { DataFactory, Parser, Store, type Quad } from 'n3';
// @ts-expect-error The package has no types.
import { Validator } from 'shacl-engine';
import { readDataFiles } from '../../src/io/data-store.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { buildShapes } from '../../src/linked-data/shapes/build-shapes.js';
import { checkShapes } from '../../src/linked-data/shapes/check-shapes.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { Fact, Report } from '../../src/model/report/fact.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { validateOwnReport } from '../../src/processor/validate-own-report.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readExample, toNQuads } from './fixture.js';

const own = readPackageTaxonomy();
const base = own.publication.baseUri;
const name = (local: string): ExpandedName => expandedName(base, local);
const USED = ['EmployeesNumber', 'EnvironmentalExpenditure', 'ElectronicOfficeSystemEstablished', 'ReportKind'];
const reported = [...readExample().facts.map(({ concept }) => concept), ...USED.map(name)];
const shapes = buildShapes(own, new Set(reported));
const pool = createAspectPool();
const graphOf = (report: Report): Quad[] => new Parser().parse(toNQuads(report));

const engine = new Validator(new Store([...shapes]), { factory: DataFactory }) as {
  validate(data: { dataset: Store }): Promise<{ conforms: boolean }>;
};

/** The verdicts of both SHACL engines and of the processor: whether each finds a fault. */
async function judge(report: Report, data: ReadonlyMap<string, string>) {
  const quads = graphOf(report);
  const sink = createCollector();
  validateOwnReport(report, own.taxonomy, data, sink, () => ({ uri: 'r' }));
  return {
    shapes: (await checkShapes(quads, shapes)).length > 0,
    engine: !(await engine.validate({ dataset: new Store(quads) })).conforms,
    processor: sink.count('error') > 0,
  };
}

/** A report of one fact of each kind, right in every way. */
function reportOf(change: Partial<Record<string, (fact: Fact) => Fact>> = {}): Report {
  const entity = { scheme: 'https://w3id.org/pilu/entity/stock-code', identifier: '000001' };
  const year = { kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' } as const;
  const end = { kind: 'instant', instant: '2024-01-01T00:00:00' } as const;
  const shared = (period: typeof year | typeof end, dimensions: [string, string][] = []) =>
    pool.shared(
      entity,
      period,
      dimensions.map(([axis, member]) => [name(axis), { kind: 'explicit', member: name(member) }]),
    );
  const facts: Fact[] = [
    { id: 'count', concept: name('EmployeesNumber'), shared: shared(end), value: '10', decimals: 0 },
    {
      id: 'women',
      concept: name('EmployeesNumber'),
      shared: shared(end, [['GenderAxis', 'FemaleMember']]),
      value: '4',
      decimals: 0,
    },
    {
      id: 'money',
      concept: name('EnvironmentalExpenditure'),
      shared: shared(year),
      unit: pool.unit([expandedName(NS.iso4217, 'CNY')]),
      value: '12.50',
      decimals: 2,
    },
    {
      id: 'flag',
      concept: name('ElectronicOfficeSystemEstablished'),
      shared: shared(
        own.taxonomy.concepts.get(name('ElectronicOfficeSystemEstablished'))?.periodType === 'instant' ? end : year,
      ),
      value: 'true',
    },
    {
      id: 'kind',
      concept: name('ReportKind'),
      shared: shared(year),
      value: `${base}/enum/ReportKind#SustainabilityReport`,
    },
  ];
  return { taxonomy: own.taxonomy.entryPoints, facts: facts.map((fact) => change[fact.id]?.(fact) ?? fact) };
}

const withPeriod = (fact: Fact, period: Fact['shared']['period']): Fact => ({
  ...fact,
  shared: pool.shared(fact.shared.entity, period, fact.shared.dimensions),
});
const withDimension = (fact: Fact, axis: string, member: string): Fact => ({
  ...fact,
  shared: pool.shared(fact.shared.entity, fact.shared.period, [
    ...fact.shared.dimensions,
    [name(axis), { kind: 'explicit', member: name(member) }],
  ]),
});

/** Ways to break a report, each in one fact. */
const MUTATIONS: Readonly<Record<string, Report>> = {
  'a whole number with a fraction': reportOf({ count: (fact) => ({ ...fact, value: '10.5' }) }),
  'a whole number that is a word': reportOf({ count: (fact) => ({ ...fact, value: 'ten' }) }),
  'a count below zero': reportOf({ count: (fact) => ({ ...fact, value: '-1' }) }),
  'an amount that is a word': reportOf({ money: (fact) => ({ ...fact, value: '12,50' }) }),
  'an amount without its unit': reportOf({ money: ({ unit: _, ...fact }) => fact }),
  'an amount in pieces': reportOf({
    money: (fact) => ({ ...fact, unit: pool.unit([expandedName(NS.xbrli, 'shares')]) }),
  }),
  'an instant of a concept of durations': reportOf({
    money: (fact) => withPeriod(fact, { kind: 'instant', instant: '2024-01-01T00:00:00' }),
  }),
  'a duration of a concept of instants': reportOf({
    count: (fact) => withPeriod(fact, { kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' }),
  }),
  'a boolean that is a word': reportOf({ flag: (fact) => ({ ...fact, value: 'yes' }) }),
  'a boolean with a unit': reportOf({
    flag: (fact) => ({ ...fact, unit: pool.unit([expandedName(NS.iso4217, 'CNY')]) }),
  }),
  'a boolean with decimals': reportOf({ flag: (fact) => ({ ...fact, decimals: 0 }) }),
  'a value of another enumeration': reportOf({
    kind: (fact) => ({ ...fact, value: `${base}/enum/PublicationFrequency#Annual` }),
  }),
  'a value that the enumeration lacks': reportOf({
    kind: (fact) => ({ ...fact, value: `${base}/enum/ReportKind#Unheard` }),
  }),
  'a member of another axis': reportOf({ women: (fact) => withDimension(fact, 'AgeGroupAxis', 'MaleMember') }),
  'a member that is none': reportOf({ count: (fact) => withDimension(fact, 'GenderAxis', 'Unheard') }),
  'an axis that the concept lacks': reportOf({ money: (fact) => withDimension(fact, 'GenderAxis', 'MaleMember') }),
  'a concept that is none': reportOf({ money: (fact) => ({ ...fact, concept: name('Unheard') }) }),
  'a concept that is abstract': reportOf({ flag: (fact) => ({ ...fact, concept: name('GenderDomain') }) }),
};

/** What XBRL allows, and the taxonomy or an observation does not: units that the dictionary lacks, no period at all. */
const STRICTER: Readonly<Record<string, Report>> = {
  'a count in a currency': reportOf({
    count: (fact) => ({ ...fact, unit: pool.unit([expandedName(NS.iso4217, 'CNY')]) }),
  }),
  'no period': reportOf({ money: (fact) => withPeriod(fact, undefined) }),
};

describe('SHACL shapes', () => {
  let data: ReadonlyMap<string, string>;
  before(async () => {
    data = await readDataFiles();
  });

  it('are kept by the example, in both engines', async () => {
    const verdict = await judge(readExample(), data);
    assert.deepEqual(verdict, { shapes: false, engine: false, processor: false });
  });

  it('are kept by a right report', async () => {
    assert.deepEqual(await judge(reportOf(), data), { shapes: false, engine: false, processor: false });
  });

  for (const [what, report] of Object.entries(MUTATIONS)) {
    it(`find ${what}, as the processor does`, async () => {
      assert.deepEqual(await judge(report, data), { shapes: true, engine: true, processor: true });
    });
  }

  for (const [what, report] of Object.entries(STRICTER)) {
    it(`find ${what}, which the processor lets pass`, async () => {
      assert.deepEqual(await judge(report, data), { shapes: true, engine: true, processor: false });
    });
  }

  it('say which fact, which property and which constraint', async () => {
    const [result, ...more] = await checkShapes(graphOf(MUTATIONS['an amount in pieces']!), shapes);
    assert.deepEqual(more, []);
    assert.match(result!.focus, /#money$/);
    assert.match(result!.path!, /terms#unit$/);
    assert.equal(result!.constraint, 'In');
  });
});
