import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOperationalError } from '../../../src/diagnostics/operational-error.js';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { diffReports } from '../../../src/io/verbs/diff-reports.js';
import { exportReport } from '../../../src/io/verbs/export-report.js';
import { convertReport } from '../../../src/io/verbs/convert-report.js';
import { signFile } from '../../../src/io/verbs/sign-file.js';
import { makeTemplate } from '../../../src/io/verbs/make-template.js';
import { validateFiles } from '../../../src/io/verbs/validate-files.js';
import { viewReport } from '../../../src/io/verbs/view-report.js';
import { readWorkbook } from '../../../src/syntax/xlsx/read-workbook.js';
import { readZip } from '../../../src/syntax/zip/read-zip.js';

const FACTS = 'examples/kunlun-2023/expected/facts.json';
const FILING = 'examples/kunlun-2023/filing.json';

describe('templates', () => {
  let root: string;
  const path = (name: string) => join(root, name);
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-template-test-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  for (const [name, language] of [
    ['a.xlsx', 'zh'],
    ['b.csv', 'en'],
  ] as const) {
    it(`${name}: filled in with a report, exported, it is that report without its evidence`, async () => {
      const made = await makeTemplate({ out: path(name), language, facts: FACTS });
      assert.deepEqual(
        made.diagnostics.map(({ code, severity, params }) => [code, severity, params['count']]),
        [['pilu:template-loss', 'info', 147]],
      );
      assert.equal(made.facts, 147);
      const { differences } = await diffReports(FACTS, path(name));
      const changed = differences?.flatMap((one) =>
        one.kind === 'changed' ? one.changes.map(({ property }) => property) : [one.kind],
      );
      assert.deepEqual([...new Set(changed)], ['evidence']);

      const out = path(`out-${name}`);
      const exported = await exportReport(path(name), { out, filing: FILING, xsd: 'off' });
      assert.deepEqual([exported.diagnostics, exported.summary?.facts], [[], 147]);
      const converted = await convertReport(path(name), path(`${name}.json`));
      assert.deepEqual([converted.diagnostics, converted.losses, converted.facts], [[], [], 147]);
      const judged = await validateFiles([path(name)]);
      assert.deepEqual([judged.diagnostics, judged.files[0]?.kind, judged.files[0]?.facts], [[], 'template', 147]);
    });
  }

  it('an empty template has every concept, named cells, lists to choose from, and states no fact', async () => {
    const made = await makeTemplate({ out: path('empty.xlsx'), language: 'zh', period: '2023' });
    assert.deepEqual([made.diagnostics, made.rows, made.facts], [[], 424, 0]);
    const bytes = readFileSync(path('empty.xlsx'));
    const archive = await readZip(bytes, createCollector(), { uri: 'empty.xlsx' });
    const part = (name: string) => new TextDecoder().decode(archive?.files.get(name));
    const workbook = part('xl/workbook.xml');
    for (const name of ['csd_EmployeesNumber', 'ReportingPeriodStart', 'ReportingPeriodEnd', 'List_ReportKind']) {
      assert.match(workbook, new RegExp(`<definedName name="${name}">`));
    }
    const used = [...part('xl/worksheets/sheet2.xml').matchAll(/<formula1>(List_\w+)</g)].map(([, name = '']) => name);
    assert.ok(used.length > 0 && used.every((name) => workbook.includes(`name="${name}"`)));
    const sheets = await readWorkbook(bytes, createCollector(), { uri: 'empty.xlsx' });
    assert.equal(sheets?.length, 16);
    const converted = await convertReport(path('empty.xlsx'), path('empty.json'));
    assert.deepEqual([converted.diagnostics, converted.facts], [[], 0]);
  });

  it('--section and --breakdown: the rows of a section, each member by itself', async () => {
    const options = { out: path('s.csv'), language: 'zh', sections: ['employees'] } as const;
    const plain = await makeTemplate(options);
    const wide = await makeTemplate({ ...options, breakdown: true });
    assert.ok(plain.rows > 20 && wide.rows > plain.rows);
    const text = readFileSync(path('s.csv'), 'utf8');
    assert.match(text, /csd:EmployeesNumber,.*,性别=女性,/s);
    assert.doesNotMatch(text, /csd:ReportTitle/);
  });

  it('the same bytes in any time zone', () => {
    const digests = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => {
      const out = path(`zone-${zone.replace('/', '-')}.xlsx`);
      const args = ['--import', 'tsx', 'src/cli/main.ts', 'template', '--out', out, '--facts', FACTS, '--quiet'];
      execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone } });
      return createHash('sha256').update(readFileSync(out)).digest('hex');
    });
    assert.equal(new Set(digests).size, 1);
  });

  it('the file that is read is never written over, by whatever name', async () => {
    const facts = path('facts.csv');
    await makeTemplate({ out: facts, language: 'zh', facts: FACTS });
    const before = readFileSync(facts);
    symlinkSync(facts, path('link.csv'));
    const isRefused = (error: unknown) => isOperationalError(error) && error.diagnostic.code === 'pilu:output-is-input';
    for (const out of [facts, path('link.csv')]) {
      await assert.rejects(makeTemplate({ out, language: 'zh', facts }), isRefused);
      await assert.rejects(viewReport(facts, { out }), isRefused);
      await assert.rejects(signFile(facts, { out, key: path('key.json') }), isRefused);
    }
    assert.deepEqual(readFileSync(facts), before);
  });

  it('what cannot be made is refused, and nothing is left behind', async () => {
    const before = readdirSync(root);
    const wrong = [
      [{ out: path('t.ods') }, 'pilu:conversion-target-unknown'],
      [{ out: path('t.xlsx'), sections: ['weather'] }, 'pilu:template-section-unknown'],
      [{ out: path('t.xlsx'), period: 'last year' }, 'pilu:template-option-period'],
      [{ out: path('t.xlsx'), facts: path('none.json') }, 'pilu:file-not-found'],
    ] as const;
    for (const [options, code] of wrong) {
      await assert.rejects(
        makeTemplate({ language: 'en', ...options }),
        (error) => isOperationalError(error) && error.diagnostic.code === code,
      );
    }
    assert.deepEqual(readdirSync(root), before);
  });
});
