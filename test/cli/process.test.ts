import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createXsdValidator } from '../../src/io/xerces/xsd-validator.js';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { makePdf } from '../support/make-pdf.js';
import { FILING, REPORT } from './fixture.js';
import type { Run } from './run.js';

const MAIN = resolve('src/cli/main.ts');
const TSX = import.meta.resolve('tsx');

/** Commands whose examples are not run here, with the reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  batch: 'its own tests run it; here would be no PDF files',
  query: 'DuckDB is an optional peer, which clean installs lack',
  explain: 'its own tests run it; the examples name words that this report lacks',
  review: 'it serves until somebody ends it; its own tests do',
  conformance: 'its suites are published elsewhere; its own tests run it over small ones',
};

/** A further document of an inline document set. */
const PART =
  '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><title>附录</title></head>' +
  '<body><p>附录</p></body></html>';

const hasShell = spawnSync('sh', ['-c', 'exit 0']).status === 0;

describe('pilu as a process', () => {
  let root: string;
  /** Runs a line of the shell in which `pilu` is the program. */
  const shell = (line: string): Run => {
    const program = `pilu() { "${process.execPath}" --import "${TSX}" "${MAIN}" "$@"; }`;
    const options = {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    } as const;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${program}\n${line}`], options);
    return { exitCode: status ?? -1, stdout, stderr };
  };

  before(function () {
    if (!hasShell) {
      console.log('      skipped: there is no POSIX shell here');
      this.skip();
    }
    root = mkdtempSync(join(tmpdir(), 'pilu-process-'));
    writeFileSync(join(root, 'report.txt'), REPORT);
    writeFileSync(
      join(root, 'report.pdf'),
      makePdf([REPORT.split('\n').map((text, line) => ({ x: 60, y: 700 - 40 * line, text }))]),
    );
    writeFileSync(join(root, 'filing.json'), JSON.stringify(FILING));
    const { exitCode, stderr } = shell('pilu export report.txt --filing filing.json --out out --xsd off');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(shell('pilu template --out template.xlsx --facts out/facts.json').exitCode, 0);
    // What the examples take for given, under the names that they use.
    const out = join(root, 'out');
    const zip = readdirSync(out).find((name) => name.endsWith('.zip')) as string;
    for (const [from, to] of Object.entries({
      'facts.json': ['facts.json', 'old.json', 'new.json'],
      'instance.xbrl': ['instance.xbrl'],
      'report.xhtml': ['report.xhtml', 'part-1.xhtml'],
      [zip]: ['taxonomy.zip'],
    })) {
      for (const name of to) copyFileSync(join(out, from), join(root, name));
    }
    writeFileSync(join(root, 'part-2.xhtml'), PART);
    cpSync('docs', join(root, 'docs'), { recursive: true });
    for (const year of ['2022', '2023']) {
      mkdirSync(join(root, year));
      copyFileSync(join(out, 'facts.json'), join(root, year, 'facts.json'));
    }
  });
  after(() => {
    if (root) rmSync(root, { recursive: true, force: true });
  });

  for (const { name, examples } of COMMANDS.filter((command) => !(command.name in NOT_RUN))) {
    for (const example of examples) {
      it(`the example of "pilu ${name} --help" runs: ${example}`, async function () {
        if (example.includes('xerces')) {
          const made = await createXsdValidator();
          if (!made.available) {
            console.log(`      skipped: ${made.reason.en}`);
            this.skip();
          }
        }
        const { exitCode, stderr } = shell(example);
        assert.equal(exitCode, 0, stderr);
        assert.doesNotMatch(stderr, /错误|警告/);
      });
    }
  }

  it('0 valid, 1 invalid, 2 could not run; never a stack trace', () => {
    writeFileSync(join(root, 'silent.txt'), '没有期间。\n');
    const cases = { 'pilu --version': 0, 'pilu extract silent.txt': 1, 'pilu extract none.txt': 2, 'pilu nope': 2 };
    for (const [line, expected] of Object.entries(cases)) {
      const { exitCode, stderr } = shell(line);
      assert.equal(exitCode, expected, line);
      assert.doesNotMatch(stderr, /^ {4}at |node:internal/m);
    }
  });

  it('whoever reads its output may stop before the end', () => {
    const { exitCode, stderr } = shell('pilu extract report.txt | head -c 1 > first');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(readFileSync(join(root, 'first'), 'utf8'), '{');
  });

  it('without Java an export says that Xerces was not run, and why, and is valid', () => {
    const line = (lang: string): string =>
      `PATH=/nonexistent JAVA_HOME= pilu export report.txt --filing filing.json --out nojava --lang ${lang}`;
    const zh = shell(line('zh'));
    assert.deepEqual([zh.exitCode, zh.stderr], [0, '']);
    assert.match(zh.stdout, /XML Schema（Xerces）：未执行（.*(?:Java|xsd-schema-validator).*）/);
    assert.match(shell(line('en')).stdout, /XML Schema \(Xerces\): not run \(.*(?:Java|xsd-schema-validator).*\)/);
    const { checks } = JSON.parse(readFileSync(join(root, 'nojava/validation.json'), 'utf8')) as {
      checks: { name: string; status: string; reason?: { zh: string; en: string } }[];
    };
    const xsd = checks.find(({ name }) => name === 'xsd');
    assert.equal(xsd?.status, 'not-run');
    assert.ok(xsd.reason?.zh && xsd.reason.en);
  });
});
