import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { writeReportPackage } from '../../src/formats/report-package/write-report-package.js';
import { writeXbrlCsv } from '../../src/formats/xbrl-csv/write-xbrl-csv.js';
import { writeXbrlJson } from '../../src/formats/xbrl-json/write-xbrl-json.js';
import type { Report } from '../../src/model/report/fact.js';
import type { Taxonomy } from '../../src/model/taxonomy/taxonomy.js';
import type { OwnTaxonomy } from '../../src/processor/load-own-taxonomy.js';
import type { ReportEnvironment } from '../../src/processor/open-report.js';
import { verifyPackage } from '../../src/processor/verify-package.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { tinyTaxonomy } from '../support/tiny-taxonomy.js';

const ENTRY = 'https://example.org/a.xsd';
/** What of our own taxonomy reading needs. */
const own = {
  taxonomy: { ...(tinyTaxonomy as Taxonomy), entryPoints: [ENTRY] },
  publication: { namespaces: [] },
} as unknown as OwnTaxonomy;
const environment: ReportEnvironment = {
  loader: { load: () => Promise.reject(new Error('nothing is loaded')) },
  ownTaxonomy: () => Promise.resolve(own),
  jsonLdContext: () => Promise.resolve(''),
  phase: () => undefined,
};

async function verify(bytes: Uint8Array) {
  const sink = createCollector();
  const file = { uri: 'p.zip', url: 'file:///p.zip', bytes, load: () => undefined };
  const verified = await verifyPackage(file, environment, sink);
  return { verified, codes: sink.diagnostics.map(({ code }) => code) };
}

/** A package of one report in two syntaxes, whose manifest says what the facts are. */
function packageOf(report: Report, stated = report): Promise<Uint8Array> {
  const context = { taxonomy: tinyTaxonomy, sink: createCollector() };
  const csv = writeXbrlCsv(report, context).map(({ path, content }) => [`csv/${path}`, [...content].join('')] as const);
  const json = [...writeXbrlJson(report, context)].join('');
  const facts = new Map([
    ['csv/report.json', stated],
    ['json/facts.json', stated],
  ]);
  return writeReportPackage({ name: 'p', kind: 'zip', reports: new Map([...csv, ['json/facts.json', json]]), facts });
}

describe('a package against its manifest', () => {
  it('holds the facts that the manifest states, in each syntax', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (made) => {
        const { verified, codes } = await verify(await packageOf({ ...made, taxonomy: [ENTRY] }));
        assert.deepEqual(codes, []);
        assert.deepEqual(Object.keys(verified?.facts ?? {}), ['reports/csv/report.json', 'reports/json/facts.json']);
        assert.equal(new Set(Object.values(verified?.facts ?? {})).size, 1);
      }),
      { numRuns: 20 },
    );
  });

  it('other facts than the manifest states are found in every syntax', async () => {
    const report: Report = { taxonomy: [ENTRY], facts: [] };
    const { codes } = await verify(await packageOf(report, { ...report, taxonomy: ['https://example.org/b.xsd'] }));
    assert.deepEqual(codes, ['pilu:manifest-facts-changed', 'pilu:manifest-facts-changed']);
  });
});
