import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractReport } from '../../src/io/verbs/extract-report.js';

const SHARED = '../shared';
const SCORE = join(SHARED, 'tools/score.py');
const TWIN = join(SHARED, 'reports/keyed/fy2016_恺英网络股份有限公司.txt');

describe('extraction against its complete answer key', () => {
  let scratch: string;
  before(function () {
    if (!existsSync(SCORE) || spawnSync('python3', ['--version']).status !== 0) {
      console.log('      skipped: ../shared/tools/score.py or python3 is not here');
      this.skip();
    }
    scratch = mkdtempSync(join(tmpdir(), 'pilu-score-'));
  });
  after(() => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true });
  });

  async function score(report: string, key: string, options: readonly string[]): Promise<string[]> {
    const out = join(scratch, 'facts.json');
    const { valid } = await extractReport(report, { out });
    assert.ok(valid);
    const run = spawnSync('python3', [SCORE, key, out, '--text', report, '--show', ...options], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    return run.stdout.trim().split('\n');
  }

  it('the example: all that is owed, exactly, and nothing else', async () => {
    const key = join(SHARED, 'reports/kunlun-2023.expected.json');
    assert.deepEqual(await score('examples/kunlun-2023/report.txt', key, ['--complete']), [
      'recall 99/99 = 1.000',
      'exact 99/99 = 1.000',
      'text-blocks 31/31',
      'precision 147/147 = 1.000',
      'traps 0  optional 17/17',
      'unjudged 0  emitted 147  evidence-mismatch 0',
    ]);
  });

  it('its twin of another company: at least 0.9 of what is owed, and no wrong value', async () => {
    const lines = await score(TWIN, TWIN.replace(/\.txt$/, '.expected.json'), []);
    const [, found, owed] = /^recall (\d+)\/(\d+)/.exec(lines[0] ?? '') ?? [];
    assert.ok(Number(found) >= 0.9 * Number(owed), lines[0]);
    assert.deepEqual(
      lines.filter((line) => /^WRONG|evidence-mismatch [1-9]/.test(line)),
      [],
    );
  });
});
