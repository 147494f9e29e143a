import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createWorkplace, type Workplace } from '../cli/fixture.js';
import { run } from '../cli/run.js';
import { createRandom, mutate, type Random } from './mutate.js';
import { mutateBytes, mutateCsv, mutateJson } from './mutate-text.js';

/** More rounds are asked for by FUZZ_ROUNDS, other ones by FUZZ_SEED. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 8);
const FIRST_SEED = Number(process.env['FUZZ_SEED'] ?? 20241001);
const MAXIMUM_MILLISECONDS = 20_000;

type Mutate = (bytes: Buffer, random: Random) => Uint8Array;
const json: Mutate = (bytes, random) => mutateJson(bytes.toString(), random);
const csv: Mutate = (bytes, random) => mutateCsv(bytes.toString(), random);
const markup: Mutate = (bytes, random) => mutate(bytes.toString(), random).bytes;

/** A file that is hit, and what is done with it, or with the file that leads to it. */
const CASES: readonly (readonly [hit: string, how: Mutate, verb: string, entry?: string])[] = [
  ['facts.json', json, 'validate'],
  ['facts.json', json, 'convert'],
  ['tables.json', json, 'validate'],
  ['tables-facts.csv', csv, 'validate', 'tables.json'],
  ['report.jsonld', json, 'validate'],
  ['report.xhtml', markup, 'validate'],
  ['report.xhtml', markup, 'view'],
  ['instance.xbrl', markup, 'convert'],
  ['report.xbri', mutateBytes, 'validate'],
  ['report.xbri', mutateBytes, 'verify'],
  ['csd-1.0.0.zip', mutateBytes, 'validate'],
  ['template.xlsx', mutateBytes, 'validate'],
  ['template.csv', csv, 'validate'],
];

const REPORT = [
  '某某股份有限公司2023年度社会责任报告',
  '本报告期间为2023年1月1日至2023年12月31日。',
  '第一章 公司治理',
  '报告期内，公司召开股东大会3次、董事会9次。员工总数为1,200人，其中女性占比35.5%。',
].join('\n\n');

describe('mutated files of every syntax', function () {
  this.timeout(600_000);
  let workplace: Workplace;
  const at = (name: string) => workplace.path(`out/${name}`);

  before(async () => {
    workplace = createWorkplace();
    const filing = ['--filing', workplace.path('filing.json')];
    const argv = ['export', workplace.write('r.txt', REPORT), ...filing, '--out', workplace.path('out')];
    assert.equal((await run([...argv, '--xsd', 'off'])).exitCode, 0);
    for (const name of ['template.xlsx', 'template.csv']) {
      assert.equal((await run(['template', '--out', at(name), '--facts', at('facts.json')])).exitCode, 0);
    }
  });
  after(() => workplace.remove());

  for (const [hit, how, verb, entry = hit] of CASES) {
    it(`${hit}, to ${verb}: an answer, never a crash`, async () => {
      const whole = readFileSync(at(hit));
      const output = { convert: [workplace.path('o.json')], view: ['-o', workplace.path('o.html')] }[verb] ?? [];
      for (let round = 0; round < ROUNDS; round++) {
        const seed = FIRST_SEED + round * 7919;
        writeFileSync(at(hit), how(whole, createRandom(seed)));
        const start = performance.now();
        const { exitCode, stdout, stderr } = await run([verb, at(entry), ...output]);
        assert.ok([0, 1, 2].includes(exitCode), `seed ${seed}`);
        assert.doesNotMatch(stdout + stderr, /pilu:internal|\n\s+at .+:\d+:\d+/, `seed ${seed}`);
        assert.ok(performance.now() - start < MAXIMUM_MILLISECONDS, `seed ${seed} hangs`);
      }
      writeFileSync(at(hit), whole);
    });
  }
});
