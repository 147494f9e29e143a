import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { createWorkplace, REPORT, type Workplace } from './fixture.js';
import { expectRefusal } from './expect-refusal.js';
import { run } from './run.js';

interface Printed {
  readonly rows: number;
  readonly resumed: number;
  readonly reports: readonly { readonly source: string; readonly status: string; readonly directory?: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly params: unknown }[];
}

describe('pilu batch', function () {
  this.timeout(120_000);
  let workplace: Workplace;
  const batch = async (): Promise<Printed> => {
    const argv = ['batch', workplace.path('in'), '--out', workplace.path('out'), '--jobs', '2', '--format', 'json'];
    return JSON.parse((await run(argv)).stdout) as Printed;
  };
  beforeEach(() => {
    workplace = createWorkplace();
    workplace.write('in/a.txt', REPORT);
    workplace.write('in/deep/b.txt', REPORT.replaceAll('2023', '2022').replace('3次', '5次'));
    workplace.write('in/bad.pdf', '%PDF-1.7 cut off');
    workplace.write('in/notes.log', 'not a report');
  });
  afterEach(() => workplace.remove());

  it('a bad file is reported and skipped; the rest become facts, a summary and a table by fiscal year', async () => {
    const { reports, rows, diagnostics } = await batch();
    assert.deepEqual(
      reports.map(({ source, status }) => `${source} ${status}`),
      ['a.txt done', 'bad.pdf failed', 'deep/b.txt done'],
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['pilu:batch-files-left', 'pilu:batch-report-failed'],
    );
    assert.deepEqual(diagnostics[0]?.params, { count: 1, files: 'notes.log' });
    const tables = await Promise.all(
      [2022, 2023].map(async (year) => {
        const path = workplace.path(`out/facts/fiscal_year=${year}/part-0.parquet`);
        return parquetReadObjects({ file: await asyncBufferFromFile(path) });
      }),
    );
    assert.equal(tables.flat().length, rows);
    assert.deepEqual(
      tables
        .flat()
        .flatMap(({ concept, source, number, quote }) =>
          concept === 'GeneralMeetingsHeld' ? [[source, number, quote]] : [],
        ),
      [
        ['deep/b.txt', 5, '股东大会5次'],
        ['a.txt', 3, '股东大会3次'],
      ],
    );
    assert.match(readFileSync(workplace.path('out/summary.csv'), 'utf8'), /^\uFEFFsource,status,.*\r\na\.txt,done,/);
    assert.match(readFileSync(workplace.path('out/index.html'), 'utf8'), /coverage\.html">a\.txt/);
  });

  it('work that is there is not done again; what is missing or changed is, with the same result', async () => {
    const first = await batch();
    const directory = first.reports.find(({ source }) => source === 'a.txt')?.directory ?? '';
    const read = (): string => readFileSync(join(workplace.path('out'), directory, 'facts.json'), 'utf8');
    const table = (): Buffer => readFileSync(workplace.path('out/facts/fiscal_year=2023/part-0.parquet'));
    const [facts, parquet, time] = [read(), table(), statSync(workplace.path(`out/${directory}/facts.json`)).mtimeMs];
    assert.equal((await batch()).resumed, 2);
    assert.equal(statSync(workplace.path(`out/${directory}/facts.json`)).mtimeMs, time);
    rmSync(workplace.path(`out/${directory}`), { recursive: true });
    assert.equal((await batch()).resumed, 1);
    assert.deepEqual([read(), table()], [facts, parquet]);
  });

  it('nothing to do, a directory of somebody else, and no number of jobs are refused', async () => {
    const out = ['--out', workplace.path('out')];
    await expectRefusal(workplace, ['batch', workplace.path('none'), ...out], {
      exitCode: 2,
      codes: ['pilu:batch-empty'],
      at: 'none',
    });
    workplace.write('other/reports/x.txt', REPORT);
    workplace.write('other/mine.txt', '');
    await expectRefusal(workplace, ['batch', workplace.path('in'), '--out', workplace.path('other')], {
      exitCode: 2,
      codes: ['pilu:batch-not-ours'],
      at: 'other',
    });
    await expectRefusal(workplace, ['batch', workplace.path('in'), ...out, '--jobs', '0'], {
      exitCode: 2,
      codes: ['pilu:option-not-a-count'],
      quotes: ['--jobs'],
    });
  });
});

describe('pilu query', () => {
  it('without a table, or without the engine, says what to do', async () => {
    const workplace = createWorkplace();
    try {
      await expectRefusal(workplace, ['query', 'SELECT 1', '--facts', workplace.path('none')], {
        exitCode: 2,
        codes: ['pilu:query-no-facts'],
        at: 'none',
      });
      workplace.write('out/facts/x', '');
      const { stdout } = await run(['query', 'SELEC', '--facts', workplace.path('out'), '--format', 'json']);
      const { diagnostics } = JSON.parse(stdout) as Printed;
      // Where DuckDB is installed the table or the query is at fault instead.
      const codes = ['pilu:query-engine-missing', 'pilu:query-failed'];
      assert.ok(codes.includes(diagnostics[0]?.code ?? ''), stdout);
    } finally {
      workplace.remove();
    }
  });
});

describe('pilu explain', () => {
  it('tells the fact at a place with its confidence, and what was rejected and why', async () => {
    const workplace = createWorkplace();
    try {
      const report = workplace.write('a.txt', `${REPORT}公司计划明年召开董事会9次。\n`);
      const { exitCode, stdout } = await run(['explain', report, '3次', '--format', 'json']);
      assert.equal(exitCode, 0);
      const { explanation } = JSON.parse(stdout) as {
        explanation: { taken: { concept: string; confidence: object }[] };
      };
      assert.deepEqual(
        explanation.taken.filter(({ concept }) => !concept.endsWith('TextBlock')).map(({ concept }) => concept),
        ['GeneralMeetingsHeld'],
      );
      const plan = JSON.parse((await run(['explain', report, '9次', '--format', 'json'])).stdout) as {
        explanation: { rejected: { concept: string; reason: string }[] };
      };
      assert.deepEqual(
        plan.explanation.rejected.map(({ concept, reason }) => [concept, reason]),
        [['BoardMeetingsHeld', 'plan']],
      );
      const conflicting = workplace.write('b.txt', `${REPORT}公司召开股东大会4次。\n`);
      const { stderr } = await run(['explain', conflicting, '3次']);
      assert.equal(stderr, '', 'what is doubtful elsewhere is not told');
      await expectRefusal(workplace, ['explain', report, '99999'], {
        exitCode: 1,
        codes: ['pilu:no-such-place'],
        at: 'a.txt',
        quotes: ['99999'],
      });
    } finally {
      workplace.remove();
    }
  });
});
