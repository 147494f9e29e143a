import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReportPackage } from '../../../src/formats/report-package/write-report-package.js';
import { writeOutputFile } from '../../../src/io/output-file.js';
import { viewReport, type ViewOptions } from '../../../src/io/verbs/view-report.js';
import { SECOND_DOCUMENT, writeMadeFiling, writeMadeSet } from '../made-filing.js';
import { viewed } from '../viewed.js';

describe('the page of an inline document set', () => {
  let root: string;
  let set: readonly string[];
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-set-'));
    set = writeMadeSet(join(root, 'set'));
  });
  after(() => rmSync(root, { recursive: true }));

  async function view(source: Parameters<typeof viewed>[0], options: Partial<ViewOptions> = {}) {
    const page = await viewed(source, options);
    page.remove();
    return {
      data: page.data,
      html: page.html,
      codes: page.result.diagnostics.map(({ code }) => code),
      facts: page.data.facts.map(({ id }) => id),
      reports: [...page.html.matchAll(/<template shadowrootmode="open">(.*?)<\/template>/gs)].map(([text]) => text),
    };
  }
  /** Codes of what no page is made of. */
  async function refused(paths: readonly string[], options: Partial<ViewOptions> = {}): Promise<string[]> {
    const result = await viewReport(paths, { ...options, out: join(root, 'none.html') });
    assert.equal(result.written, false);
    return result.diagnostics.map(({ code }) => code);
  }
  const SUM = 'calc11e:inconsistentCalculationUsingRounding';

  it('holds each document with the facts that stand in it, and a fact that goes on in the other in both', async () => {
    const { data, facts, reports, codes } = await view(set);
    assert.deepEqual(facts.slice(-3), ['text', 'split', 'staff-2022']);
    assert.deepEqual(codes, [SUM, 'pilu:ix-further-target']);
    assert.deepEqual(data.documents, [
      { file: 'report.xhtml', title: '某某公司2023年度报告' },
      { file: SECOND_DOCUMENT, title: '第二部分 <i>' },
    ]);
    const [split, before] = [facts.indexOf('split'), facts.indexOf('staff-2022')];
    assert.deepEqual(
      reports.map((report) => [report.includes(`<x-f n="${split}"`), report.includes(`<x-f n="${before}"`)]),
      [
        [true, false],
        [true, true],
      ],
    );
    assert.equal(data.facts[split]?.value, '前半后半');
  });

  it('shows the target document that is named, and says which there are where it is none', async () => {
    const { data, facts, codes } = await view(set, { target: 'sub' });
    assert.deepEqual([data.target, facts], ['sub', ['sub-staff']]);
    // The sum is one of the other target: it concerns no fact that is shown, and its place names the file.
    assert.deepEqual(codes, [SUM, 'pilu:ix-further-target']);
    assert.match(data.messages[0]?.place ?? '', /^report\.xhtml \d+:\d+$/);
    assert.deepEqual(await refused(set, { target: 'none' }), [SUM, 'pilu:ix-target-unknown']);
  });

  it('shows the set of a report package', async () => {
    const names = ['made.xsd', 'linkbase.xml', 'report.xhtml', SECOND_DOCUMENT];
    const files = names.map((name) => [name, readFileSync(join(root, 'set', name), 'utf8')] as const);
    const reports = new Map(files.map(([name, text]) => [`set/${name.replaceAll(/[<>"]/g, '')}`, text]));
    const bytes = await writeReportPackage({ name: 'p', kind: 'zip', reports, facts: new Map() });
    const path = join(root, 'package.zip');
    await writeOutputFile(path, bytes);
    const { data, facts, codes } = await view(path);
    assert.deepEqual([data.documents.length, facts.length], [2, 9]);
    assert.deepEqual(codes, [SUM, 'pilu:ix-further-target']);
    assert.deepEqual(data.messages[0]?.facts?.length, 3);
  });

  it('refuses a set with a file that is not inline', async () => {
    const odd = join(root, 'set', 'made.xsd');
    assert.deepEqual(await refused([...set, odd]), ['pilu:set-not-inline']);
  });

  it('shows a message at a context with every fact that uses it', async () => {
    const { data } = await view(writeMadeFiling(join(root, 'odd'), { member: 'm:Nobody' }));
    const message = data.messages.find(({ code }) => code === 'xbrldie:ExplicitMemberUndefinedQNameError');
    assert.deepEqual(
      message?.facts?.map((fact) => data.facts[fact]?.id),
      ['women-staff'],
    );
    assert.match(message?.place ?? '', /^\d+:\d+$/);
  });
});
