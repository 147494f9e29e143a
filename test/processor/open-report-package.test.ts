import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { writeReportPackage } from '../../src/formats/report-package/write-report-package.js';
import { writeXbrlCsv } from '../../src/formats/xbrl-csv/write-xbrl-csv.js';
import { writeXbrlJson } from '../../src/formats/xbrl-json/write-xbrl-json.js';
import { canonicalReport } from '../../src/model/report/canonical-report.js';
import type { Report } from '../../src/model/report/fact.js';
import { openReportPackage, readPackageReports, verifyReportPackage } from '../../src/processor/open-report-package.js';
import { writeZip } from '../../src/syntax/zip/write-zip.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../support/tiny-taxonomy.js';

/** A package of one report in two syntaxes, whose manifest says what the facts are. */
function packageOf(report: Report, stated = report): Promise<Uint8Array> {
  const sink = createCollector();
  const csv = writeXbrlCsv(report, { taxonomy, sink }).map(
    ({ path, content }) => [`csv/${path}`, [...content].join('')] as const,
  );
  const json = [...writeXbrlJson(report, { taxonomy, sink })].join('');
  const facts = new Map([
    ['csv/report.json', stated],
    ['json/facts.json', stated],
  ]);
  return writeReportPackage({ name: 'p', kind: 'zip', reports: new Map([...csv, ['json/facts.json', json]]), facts });
}

describe('reports of a package', () => {
  it('are read in each syntax, equal to what was written, and the manifest agrees with both', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const sink = createCollector();
        const opened = await openReportPackage({ uri: 'p.zip', bytes: await packageOf(report) }, sink);
        assert.ok(opened?.hasManifest);
        const reports = readPackageReports(opened, taxonomy, sink);
        assert.deepEqual([...reports.keys()], ['reports/csv/report.json', 'reports/json/facts.json']);
        for (const { report: back } of reports.values())
          assert.deepEqual(canonicalReport(back), canonicalReport(report));
        assert.equal(verifyReportPackage(opened, taxonomy, sink), true);
        assert.deepEqual(sink.diagnostics, []);
      }),
      { numRuns: 20 },
    );
  });

  it('other facts than the manifest states are found in every syntax', async () => {
    const report: Report = { taxonomy: ['https://example.org/a.xsd'], facts: [] };
    const bytes = await packageOf(report, { ...report, taxonomy: ['https://example.org/b.xsd'] });
    const sink = createCollector();
    const opened = await openReportPackage({ uri: 'p.zip', bytes }, sink);
    assert.ok(opened);
    assert.equal(verifyReportPackage(opened, taxonomy, sink), false);
    const codes = sink.diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, ['pilu:manifest-facts-changed', 'pilu:manifest-facts-changed']);
  });

  it('says what it does not read: no reports, other JSON, sets of inline documents', async () => {
    const unread = async (files: Readonly<Record<string, string>>) => {
      const sink = createCollector();
      const bytes = await writeZip(Object.entries(files));
      const opened = await openReportPackage({ uri: 'p.zip', bytes }, sink);
      if (opened) assert.equal(readPackageReports(opened, taxonomy, sink).size, 0);
      return sink.diagnostics.map(({ code }) => code);
    };
    const code = ['pilu:package-report-unread'];
    assert.deepEqual(await unread({ 'p/a.txt': '' }), code);
    assert.deepEqual(await unread({ 'p/reports/a.json': '{"documentInfo": {"documentType": "x"}}' }), code);
    assert.deepEqual(await unread({ 'p/reports/s/a.html': '', 'p/reports/s/b.html': '' }), code);
    // A report package that says it is a taxonomy package has to be one.
    const both = { 'p/reports/a.xbrl': '', 'p/META-INF/taxonomyPackage.xml': '<a/>' };
    assert.deepEqual(await unread(both), ['tpe:invalidMetaDataFile']);
  });
});
