import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readXbrlCsv } from '../../../src/formats/xbrl-csv/read-xbrl-csv.js';
import { writeXbrlCsv, type CsvLayout } from '../../../src/formats/xbrl-csv/write-xbrl-csv.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import type { Report } from '../../../src/model/report/fact.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

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
});
