import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readXbrlCsv } from '../../../src/formats/xbrl-csv/read-xbrl-csv.js';
import { writeXbrlCsv, type CsvLayout } from '../../../src/formats/xbrl-csv/write-xbrl-csv.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import type { Fact, Report } from '../../../src/model/report/fact.js';
import { compileJsonSchema, validateJson } from '../../../src/syntax/json-schema/json-schema.js';
import { readJson } from '../../../src/syntax/json/read-json.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyName, tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

function write(report: Report, layout: CsvLayout) {
  const sink = createCollector();
  const files = writeXbrlCsv(report, { taxonomy, sink }, { layout });
  return {
    files: new Map(files.map(({ path, content }) => [path, [...content].join('')])),
    losses: sink.diagnostics.map(({ code, params }) => `${code} ${String(params['fact'])}`),
  };
}

function read(files: ReadonlyMap<string, string>, withTaxonomy = true) {
  const sink = createCollector();
  const load = (url: string) => {
    const text = files.get(url);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const primary = load('report.json');
  assert.ok(primary);
  const located = readXbrlCsv(primary, { ...(withTaxonomy && { taxonomy }), sink, uri: 'report.json', load });
  const diagnostics = sink.diagnostics.map(
    ({ code, locations }) => `${code} ${locations[0]?.uri}:${locations[0]?.line}`,
  );
  return { report: located?.report, diagnostics, located };
}

describe('xBRL-CSV 1.0, written and read', () => {
  for (const layout of ['tall', 'wide', 'auto'] as const) {
    it(`gives back every report that was written ${layout}, with ids and evidence, and nothing is reported`, () => {
      fc.assert(
        fc.property(arbitraryReport, (report) => {
          const { files, losses } = write(report, layout);
          const { report: back, diagnostics } = read(files);
          assert.deepEqual([losses, diagnostics], [[], []]);
          assert.deepEqual(canonicalReport(back!), canonicalReport(report));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('writes the same bytes for the same facts', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom<CsvLayout>('tall', 'wide'), (report, layout) => {
        const { files } = write(report, layout);
        assert.deepEqual(write(report, layout).files, files);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps ids that are no identifiers', () => {
    const rename = (id: string) => `年.${id} "1"`;
    fc.assert(
      fc.property(
        arbitraryReport,
        fc.constantFrom<CsvLayout>('tall', 'wide'),
        ({ taxonomy: entries, facts }, layout) => {
          const renamed = facts.map((fact): Fact => ({
            ...fact,
            id: rename(fact.id),
            ...(fact.noteId !== undefined && { noteId: rename(fact.noteId) }),
            ...(fact.links && { links: fact.links.map((link) => ({ ...link, targets: link.targets.map(rename) })) }),
          }));
          const report = { taxonomy: entries, facts: renamed };
          const { report: back, diagnostics } = read(write(report, layout).files);
          assert.deepEqual(diagnostics, []);
          assert.deepEqual(canonicalReport(back!), canonicalReport(report));
        },
      ),
    );
  });

  it('writes metadata that its JSON Schema finds valid', () => {
    const schema = compileJsonSchema(readFileSync('schemas/xbrl-csv-metadata.schema.json', 'utf8'));
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom<CsvLayout>('tall', 'wide'), (report, layout) => {
        const sink = createCollector();
        const metadata = readJson(write(report, layout).files.get('report.json') ?? '', sink, { uri: 'report.json' });
        assert.ok(metadata && validateJson(schema, metadata, sink));
      }),
      { numRuns: 50 },
    );
  });

  it('takes the layout with fewer cells', () => {
    const pool = createAspectPool();
    const of = (rows: number, concepts: readonly string[]): Report => ({
      taxonomy: ['https://example.org/a.xsd'],
      facts: Array.from({ length: rows }, (_, row) =>
        concepts.map((local, index): Fact => {
          const shared = pool.shared(undefined, { kind: 'instant', instant: `20${10 + row}-01-01T00:00:00` });
          return { id: `f${row}_${index}`, concept: tinyName(local), shared, value: '1' };
        }),
      ).flat(),
    });
    const header = (report: Report) => write(report, 'auto').files.get('report-facts.csv')?.split('\r\n')[0];
    assert.equal(header(of(9, ['Ratio', 'Count', 'Money'])), 'period,Ratio,Ratio_id,Count,Count_id,Money,Money_id');
    const scattered = {
      ...of(9, ['Ratio']),
      facts: [...of(9, ['Ratio']).facts, ...of(1, ['Count', 'Money', 'Flag', 'Day']).facts],
    };
    const distinct = { ...scattered, facts: scattered.facts.map((fact, index) => ({ ...fact, id: `g${index}` })) };
    assert.equal(header(distinct), 'id,concept,period,value');
  });

  it('says what it cannot carry', () => {
    const shared = createAspectPool().shared(undefined, undefined);
    const unit = { numerators: [tinyName('u')], denominators: [] };
    const fact = (id: string, local: string, more: Partial<Fact>): Fact => ({
      ...{ id, concept: tinyName(local), shared, value: '1' },
      ...more,
    });
    const facts = [
      fact('a', 'Text', { unit }),
      fact('b', 'Text', { decimals: 1 }),
      fact('c', 'Money', { language: 'en' }),
      fact('d', 'Money', { noteId: 'd' }),
      fact('e', 'Money', { unit, decimals: 1 }),
    ];
    const { losses } = write({ taxonomy: ['https://example.org/a.xsd'], facts }, 'tall');
    assert.deepEqual(
      losses,
      ['a', 'b', 'c', 'd'].map((id) => `pilu:csv-loss ${id}`),
    );
  });

  it('reads without a taxonomy what it can tell from the texts', () => {
    const shared = createAspectPool().shared(undefined, undefined);
    const facts: Fact[] = [{ id: 'a', concept: tinyName('Unknown'), shared, value: '1.50', decimals: 2 }];
    const report = { taxonomy: ['https://example.org/a.xsd'], facts };
    for (const layout of ['tall', 'wide'] as const) {
      const { report: back, diagnostics } = read(write(report, layout).files, false);
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(canonicalReport(back!), canonicalReport(report));
    }
  });
});
