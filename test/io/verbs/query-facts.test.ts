import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createWorkplace, REPORT, type Workplace } from '../../cli/fixture.js';
import { expectRefusal } from '../../cli/expect-refusal.js';
import { run } from '../../cli/run.js';

const ENGINE: string = '@duckdb/node-api';

describe('pilu query on DuckDB', function () {
  this.timeout(120_000);
  let workplace: Workplace;

  before(async function () {
    const isThere = await import(ENGINE).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      console.log(`      skipped: ${ENGINE}, an optional peer, is not installed`);
      this.skip();
    }
    workplace = createWorkplace();
    const report = (year: number, company: string, meetings: number) =>
      REPORT.replaceAll('2023', String(year))
        .replace('某某股份有限公司', company)
        .replace('股东大会3次', `董事会会议${meetings}次`);
    workplace.write('in/a-2022.txt', report(2022, '甲乙股份有限公司', 8));
    workplace.write('in/a-2023.txt', report(2023, '甲乙股份有限公司', 9));
    workplace.write('in/b-2023.txt', report(2023, '丙丁股份有限公司', 12));
    const batch = await run(['batch', workplace.path('in'), '--out', workplace.path('out'), '--quiet']);
    assert.equal(batch.exitCode, 0, batch.stderr);
  });
  after(() => workplace?.remove());

  const query = (sql: string, ...more: string[]) => run(['query', sql, '--facts', workplace.path('out'), ...more]);

  it('answers the question of the documentation: board meetings by company and year', async () => {
    const documented = /pilu query "([^"]+)"/.exec(readFileSync('docs/facts-table.md', 'utf8'))?.[1] ?? '';
    const { exitCode, stdout, stderr } = await query(documented, '--format', 'json');
    assert.deepEqual([exitCode, stderr], [0, '']);
    const { columns, rows } = JSON.parse(stdout) as { columns: string[]; rows: unknown[][] };
    assert.deepEqual(columns, ['company', 'fiscal_year', 'period_end', 'value']);
    assert.deepEqual(
      rows.map(([, ...rest]) => rest),
      [
        [2023, '2023-12-31', '12'],
        [2022, '2022-12-31', '8'],
        [2023, '2023-12-31', '9'],
      ],
    );
  });

  it('prints what the README shows of the example', async () => {
    const [, glob, sql, shown] =
      /pilu batch "([^"]+)" --out \S+\n\$ npx pilu query "([^"]+)" --facts \S+\n([^`]+)```/.exec(
        readFileSync('README.md', 'utf8'),
      ) ?? [];
    const out = workplace.path('example');
    assert.equal((await run(['batch', glob ?? '', '--out', out, '--quiet'])).exitCode, 0);
    assert.equal((await run(['query', sql ?? '', '--facts', out])).stdout, shown);
  });

  it('adds up numbers, and prints a table', async () => {
    const { exitCode, stdout } = await query(
      "SELECT fiscal_year, sum(number)::INTEGER AS meetings FROM facts WHERE concept = 'BoardMeetingsHeld' GROUP BY 1 ORDER BY 1",
    );
    assert.equal(exitCode, 0);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/[^\w]+/).filter(Boolean)),
      [
        ['fiscal_year', 'meetings'],
        ['2022', '8'],
        ['2023', '21'],
      ],
    );
  });

  it('reads the table and nothing else: no other file, no setting, no wrong SQL', async () => {
    const secret = workplace.write('secret.csv', 'a\n1\n');
    for (const sql of [
      `SELECT * FROM read_csv('${secret}')`,
      `COPY facts TO '${workplace.path('copy.csv')}'`,
      'SET enable_external_access = true',
      'SELEC',
    ]) {
      await expectRefusal(workplace, ['query', sql, '--facts', workplace.path('out')], {
        exitCode: 2,
        codes: ['pilu:query-failed'],
      });
    }
    assert.ok(!workplace.list().includes('copy.csv'));
  });
});
