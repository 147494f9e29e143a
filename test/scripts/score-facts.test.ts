import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractReport } from '../../src/io/verbs/extract-report.js';
import { formatScore, scoreFacts, type AnswerKey, type EmittedFact } from '../../scripts/score-facts.js';

const SCORE = '../shared/tools/score.py';
const KEYED = '../shared/reports/keyed';

const fact = (concept: string, value: string, more: object = {}): EmittedFact => ({
  value,
  dimensions: { concept: `csd:${concept}`, period: '2023-01-01T00:00:00/2024-01-01T00:00:00' },
  'pilu:evidence': { start: 0, end: 4, quote: '会议9次' },
  ...more,
});
const wanted = (concept: string, value: string) => ({
  ...{ concept, value, quote: '会议9次', offset: 0, dimensions: {}, qualifier: null, unit: null },
  period: { start: '2023-01-01', end: '2023-12-31' },
});

describe('scoreFacts', () => {
  it('a fact is found by concept, members and value; another value of the same is wrong; other concepts are not judged', () => {
    const key: AnswerKey = { facts: [wanted('BoardMeetingsHeld', '9'), wanted('EmployeesNumber', '100')] };
    const score = scoreFacts(key, [
      fact('BoardMeetingsHeld', '9.0'),
      fact('EmployeesNumber', '101'),
      fact('TotalAssets', '5'),
    ]);
    assert.equal(
      formatScore(score),
      'recall 1/2 = 0.500\nexact 1/2 = 0.500\ntext-blocks 0/0\nprecision 1/2 = 0.500\ntraps 0  optional 0/0\nunjudged 1  emitted 3  evidence-mismatch 0',
    );
    assert.deepEqual(score.missed[0]?.detail, 'value 101');
    assert.equal(scoreFacts(key, [fact('TotalAssets', '5')], { complete: true }).wrong.length, 1);
  });

  it('agrees with the reference scorer on real facts, good and spoiled', async function () {
    this.timeout(120_000);
    if (!existsSync(SCORE) || spawnSync('python3', ['--version']).status !== 0) {
      console.log('      skipped: ../shared/tools/score.py or python3 is not here');
      this.skip();
    }
    const scratch = mkdtempSync(join(tmpdir(), 'pilu-agree-'));
    try {
      for (const name of readdirSync(KEYED).filter((file) => file.endsWith('.txt'))) {
        const text = join(KEYED, name);
        const keyFile = text.replace(/\.txt$/, '.expected.json');
        const { factsJson = '' } = await extractReport(text);
        const whole = JSON.parse(factsJson) as { facts: Record<string, EmittedFact> };
        const key = JSON.parse(readFileSync(keyFile, 'utf8')) as AnswerKey;
        // Spoiled: every third fact has another value, every fourth is gone, every fifth points elsewhere.
        const spoiled = Object.fromEntries(
          Object.entries(whole.facts).flatMap(([id, one], index): [string, EmittedFact][] => {
            if (index % 4 === 1) return [];
            if (index % 3 === 1) return [[id, { ...one, value: '1' }]];
            return [[id, index % 5 === 1 ? { ...one, 'pilu:evidence': { start: 1, end: 2, quote: 'x' } } : one]];
          }),
        );
        for (const facts of [whole.facts, spoiled]) {
          const file = join(scratch, 'facts.json');
          writeFileSync(file, JSON.stringify({ ...whole, facts }));
          const { stdout } = spawnSync('python3', [SCORE, keyFile, file, '--text', text], { encoding: 'utf8' });
          const rawText = readFileSync(text, 'utf8').replace(/\r\n?/g, '\n');
          assert.equal(formatScore(scoreFacts(key, Object.values(facts), { rawText })), stdout.trim(), name);
        }
      }
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
