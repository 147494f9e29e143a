import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { factsDigest, MANIFEST_FILE, verifyManifest } from '../../../src/formats/report-package/manifest.js';
import { readReportPackage } from '../../../src/formats/report-package/read-report-package.js';
import { writeReportPackage } from '../../../src/formats/report-package/write-report-package.js';
import { readZip } from '../../../src/syntax/zip/read-zip.js';
import { writeZip } from '../../../src/syntax/zip/write-zip.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';

const TYPE = 'https://xbrl.org/report-package/2023';
const packageJson = (documentType: unknown) => JSON.stringify({ documentInfo: { documentType } });
const json = packageJson('https://xbrl.org/2021/xbrl-json');

async function read(uri: string, files: Readonly<Record<string, string>>) {
  const sink = createCollector();
  const found = await readReportPackage(await writeZip(Object.entries(files)), sink, { uri });
  return { found, codes: sink.diagnostics.map(({ code }) => code) };
}

async function reportsOf(uri: string, files: Readonly<Record<string, string>>) {
  const { found, codes } = await read(uri, files);
  assert.deepEqual(codes, []);
  return found?.kind === 'reports' ? found.reports : found?.kind;
}

const xbri = { 'p/META-INF/reportPackage.json': packageJson(`${TYPE}/xbri`) };
const xbr = { 'p/META-INF/reportPackage.json': packageJson(`${TYPE}/xbr`) };
const zip = { 'p/META-INF/reportPackage.json': packageJson(TYPE) };

describe('report packages (Report Packages 1.0)', () => {
  it('finds the reports of each kind of package, and nothing is reported', async () => {
    assert.deepEqual(await reportsOf('a.xbri', { ...xbri, 'p/reports/a.xhtml': '', 'p/reports/a.css': '' }), [
      { kind: 'inline', files: ['reports/a.xhtml'] },
    ]);
    assert.deepEqual(await reportsOf('a.XBRI', { ...xbri, 'p/reports/set/b.htm': '', 'p/reports/set/a.html': '' }), [
      { kind: 'inline', files: ['reports/set/a.html', 'reports/set/b.htm'] },
    ]);
    assert.deepEqual(await reportsOf('a.xbr', { ...xbr, 'p/reports/a.xbrl': '' }), [
      { kind: 'xml', files: ['reports/a.xbrl'] },
    ]);
    assert.deepEqual(await reportsOf('a.zip', { ...zip, 'p/reports/b/b.json': json, 'p/reports/a/a.xbrl': '' }), [
      { kind: 'xml', files: ['reports/a/a.xbrl'] },
      { kind: 'json', files: ['reports/b/b.json'], documentType: 'https://xbrl.org/2021/xbrl-json' },
    ]);
    // Files in reports itself hide those in its directories; deeper ones are never reports.
    assert.deepEqual(
      await reportsOf('a.zip', { 'p/reports/a.xbrl': '', 'p/reports/b/b.xbrl': '', 'p/reports/c/c/c.xbrl': '' }),
      [{ kind: 'xml', files: ['reports/a.xbrl'] }],
    );
    assert.equal(await reportsOf('a.zip', { 'p/META-INF/taxonomyPackage.xml': '<a/>' }), 'no-reports');
  });

  const faults: [code: string, uri: string, files: Readonly<Record<string, string>>][] = [
    ['unsupportedFileExtension', 'a.rar', xbr],
    ['invalidDirectoryStructure', 'a.zip', { ...zip, 'q/reports/a.xbrl': '' }],
    ['invalidDirectoryStructure', 'a.zip', {}],
    ['invalidJSON', 'a.xbr', { 'p/META-INF/reportPackage.json': '{' }],
    ['invalidJSON', 'a.xbr', { 'p/META-INF/reportPackage.json': '{"a": 1, "a": 2}' }],
    ['invalidJSONStructure', 'a.xbr', { 'p/META-INF/reportPackage.json': '[]' }],
    ['invalidJSONStructure', 'a.xbr', { 'p/META-INF/reportPackage.json': packageJson(1) }],
    ['unsupportedReportPackageVersion', 'a.xbr', { 'p/META-INF/reportPackage.json': packageJson(`${TYPE}/other`) }],
    ['documentTypeFileExtensionMismatch', 'a.xbr', { ...xbri, 'p/reports/a.xbrl': '' }],
    ['documentTypeFileExtensionMismatch', 'a.zip', { ...xbr, 'p/reports/a.xbrl': '' }],
    ['documentTypeFileExtensionMismatch', 'a.xbri', { 'p/reports/a.xhtml': '' }],
    ['missingReportsDirectory', 'a.xbr', xbr],
    ['missingReport', 'a.xbr', { ...xbr, 'p/reports/a.txt': '' }],
    ['missingReport', 'a.xbr', { ...xbr, 'p/reports/a/b/a.xbrl': '' }],
    ['multipleReports', 'a.xbr', { ...xbr, 'p/reports/a.xbrl': '', 'p/reports/b.xbrl': '' }],
    ['multipleReports', 'a.xbri', { ...xbri, 'p/reports/a.xhtml': '', 'p/reports/b.xhtml': '' }],
    ['multipleReportsInSubdirectory', 'a.zip', { ...zip, 'p/reports/a/a.xbrl': '', 'p/reports/a/b.xhtml': '' }],
    ['incorrectReportType', 'a.xbri', { ...xbri, 'p/reports/a.xbrl': '' }],
    ['incorrectReportType', 'a.xbr', { ...xbr, 'p/reports/a.xhtml': '' }],
    ['invalidJSON', 'a.xbr', { ...xbr, 'p/reports/a.json': '{"a": 1,}' }],
    ['invalidJSONStructure', 'a.xbr', { ...xbr, 'p/reports/a.json': '{"documentInfo": 1}' }],
  ];
  for (const [code, uri, files] of faults) {
    it(`rpe:${code}: ${uri} of ${Object.keys(files).join(', ') || 'nothing'}`, async () => {
      const { found, codes } = await read(uri, files);
      assert.deepEqual([found, codes], [undefined, [`rpe:${code}`]]);
    });
  }

  it('rpe:invalidArchiveFormat', async () => {
    const sink = createCollector();
    assert.equal(await readReportPackage(Buffer.from('no zip'), sink, { uri: 'a.xbr' }), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['rpe:invalidArchiveFormat'],
    );
  });
});

describe('the manifest of a report package', () => {
  it('agrees with what was written; the facts have one digest in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const contents = {
          ...({ name: 'p', kind: 'xbr' } as const),
          reports: new Map([['a.json', json]]),
          taxonomy: new Map([['META-INF/taxonomyPackage.xml', '<a/>']]),
          facts: new Map([['a.json', report]]),
        };
        const bytes = await writeReportPackage(contents);
        assert.deepEqual(await writeReportPackage(contents), bytes);
        const sink = createCollector();
        const found = await readReportPackage(bytes, sink, { uri: 'p.xbr' });
        assert.ok(found?.kind === 'reports' && found.hasTaxonomy);
        const reversed = { ...report, facts: [...report.facts].reverse() };
        assert.equal(factsDigest(reversed), factsDigest(report));
        assert.equal(verifyManifest(found.archive, sink, new Map([['reports/a.json', reversed]])), true);
        assert.deepEqual(sink.diagnostics, []);
      }),
      { numRuns: 20 },
    );
  });

  it('tells what was changed, removed and added', async () => {
    const report = { taxonomy: ['https://example.org/a.xsd'], facts: [] };
    const reports = new Map([
      ['a.json', json],
      ['a.css', ''],
    ]);
    const bytes = await writeReportPackage({ name: 'p', kind: 'xbr', reports, facts: new Map([['a.json', report]]) });
    const whole = await readZip(bytes, createCollector(), { uri: 'p.xbr' });
    const verify = async (edit: (files: Map<string, string | Uint8Array>) => void, facts = report) => {
      const files = new Map<string, string | Uint8Array>(whole!.files);
      edit(files);
      const sink = createCollector();
      const found = await readReportPackage(await writeZip(files), sink, { uri: 'p.xbr' });
      assert.ok(found?.kind === 'reports');
      const sound = verifyManifest(found.archive, sink, new Map([['reports/a.json', facts]]));
      return [sound, ...sink.diagnostics.map(({ code }) => code)];
    };
    assert.deepEqual(await verify(() => {}), [true]);
    assert.deepEqual(await verify((files) => files.set('p/reports/a.css', 'x')), [false, 'pilu:manifest-file-changed']);
    assert.deepEqual(await verify((files) => files.delete('p/reports/a.css')), [false, 'pilu:manifest-file-missing']);
    assert.deepEqual(await verify((files) => files.set('p/b.css', 'x')), [false, 'pilu:manifest-file-added']);
    const other = { ...report, taxonomy: ['https://example.org/b.xsd'] };
    assert.deepEqual(await verify(() => {}, other), [false, 'pilu:manifest-facts-changed']);
    const manifest = `p/${MANIFEST_FILE}`;
    assert.deepEqual(await verify((files) => files.delete(manifest)), [false, 'pilu:manifest-missing']);
    assert.deepEqual(await verify((files) => files.set(manifest, '{}')), [false, 'pilu:manifest-invalid']);
  });
});
