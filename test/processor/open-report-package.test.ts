import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { openReportPackage } from '../../src/processor/open-report-package.js';
import { writeZip } from '../../src/syntax/zip/write-zip.js';

describe('opening a report package', () => {
  const codesOf = async (files: Readonly<Record<string, string>>) => {
    const sink = createCollector();
    const opened = await openReportPackage({ uri: 'p.zip', bytes: await writeZip(Object.entries(files)) }, sink);
    return { opened: opened !== undefined, codes: sink.diagnostics.map(({ code }) => code) };
  };

  it('opens one that holds reports', async () => {
    assert.deepEqual(await codesOf({ 'p/reports/a.xbrl': '' }), { opened: true, codes: [] });
  });

  it('refuses one without reports', async () => {
    assert.deepEqual(await codesOf({ 'p/a.txt': '' }), { opened: false, codes: ['pilu:package-report-unread'] });
  });

  it('refuses one that says it is a taxonomy package and is none', async () => {
    const both = { 'p/reports/a.xbrl': '', 'p/META-INF/taxonomyPackage.xml': '<a/>' };
    assert.deepEqual(await codesOf(both), { opened: false, codes: ['tpe:invalidMetaDataFile'] });
  });
});
