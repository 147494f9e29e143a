import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createWorkplace, type Workplace } from './fixture.js';
import { expectRefusal } from './expect-refusal.js';
import { run } from './run.js';

describe('an output that cannot be written', () => {
  let workplace: Workplace;
  const exportTo = (out: string): string[] => [
    ...['export', workplace.path('report.txt'), '--filing', workplace.path('filing.json')],
    ...['--out', workplace.path(out), '--xsd', 'off'],
  ];
  beforeEach(() => {
    workplace = createWorkplace();
  });
  afterEach(() => workplace.remove());

  it('a file stands in the way: pilu:output-unwritable', async () => {
    workplace.write('out', 'mine');
    const expectation = { exitCode: 2, codes: ['pilu:output-unwritable'], at: 'out' } as const;
    await expectRefusal(workplace, exportTo('out'), expectation);
    await expectRefusal(workplace, ['taxonomy', 'build', '--out', workplace.path('out')], expectation);
    assert.equal(readFileSync(workplace.path('out'), 'utf8'), 'mine');
  });

  it('a file stands where a directory of the path should be: pilu:output-unwritable', async () => {
    const expectation = { exitCode: 2, codes: ['pilu:output-unwritable'] } as const;
    await expectRefusal(workplace, exportTo('report.txt/out'), { ...expectation, at: 'report.txt/out' });
    const facts = ['extract', workplace.path('report.txt'), '--out', workplace.path('report.txt/facts.json')];
    await expectRefusal(workplace, facts, { ...expectation, at: 'report.txt/facts.json' });
  });

  it('a directory stands where the facts should go: pilu:output-unwritable', async () => {
    mkdirSync(workplace.path('facts.json'));
    const argv = ['extract', workplace.path('report.txt'), '--out', workplace.path('facts.json')];
    await expectRefusal(workplace, argv, { exitCode: 2, codes: ['pilu:output-unwritable'], at: 'facts.json' });
  });

  it('the directory may not be written: pilu:output-unwritable', async function () {
    if (process.getuid?.() === 0) {
      console.log('      skipped: root may write everywhere');
      this.skip();
    }
    mkdirSync(workplace.path('locked'));
    chmodSync(workplace.path('locked'), 0o555);
    const expectation = { exitCode: 2, codes: ['pilu:output-unwritable'], at: 'locked/out' } as const;
    await expectRefusal(workplace, exportTo('locked/out'), expectation);
  });

  it('the system refuses the path: pilu:output-unwritable', async function () {
    if (process.platform !== 'linux') {
      console.log('      skipped: /proc is of Linux');
      this.skip();
    }
    const argv = ['extract', workplace.path('report.txt'), '--out', '/proc/pilu/facts.json'];
    const { exitCode, stderr } = await run([...argv, '--lang', 'en']);
    assert.equal(exitCode, 2);
    assert.match(
      stderr,
      /^\/proc\/pilu\/facts\.json: error pilu:output-unwritable: .*\(there is no such path, ENOENT\)/,
    );
  });

  it('the directory holds files that pilu did not write: pilu:output-not-ours', async () => {
    workplace.write('out/thesis.doc', 'mine');
    const expectation = { exitCode: 2, codes: ['pilu:output-not-ours'], at: 'out', quotes: ['thesis.doc'] } as const;
    await expectRefusal(workplace, exportTo('out'), expectation);
    await expectRefusal(workplace, ['taxonomy', 'build', '--out', workplace.path('out')], expectation);
    const coverage = ['extract', workplace.path('report.txt'), '--coverage', workplace.path('out')];
    await expectRefusal(workplace, coverage, expectation);
  });

  it('an earlier filing is replaced whole, and its own facts can be its input', async () => {
    assert.equal((await run(exportTo('out'))).exitCode, 0);
    const first = workplace.list();
    assert.equal((await run(exportTo('out'))).exitCode, 0);
    assert.deepEqual(workplace.list(), first);
    const facts = readFileSync(workplace.path('out/facts.json'));
    const argv = ['export', workplace.path('out/facts.json'), '--out', workplace.path('out'), '--xsd', 'off'];
    assert.equal((await run(argv)).exitCode, 0);
    assert.deepEqual(readFileSync(workplace.path('out/facts.json')), facts);
  });

  it('an input that fails leaves the earlier filing as it was', async () => {
    assert.equal((await run(exportTo('out'))).exitCode, 0);
    const earlier = readFileSync(workplace.path('out/facts.json'));
    workplace.write('report.txt', '没有期间。\n');
    const expectation = { exitCode: 1, codes: ['pilu:reporting-period-missing'], at: 'report.txt' } as const;
    await expectRefusal(workplace, exportTo('out'), expectation);
    assert.deepEqual(readFileSync(workplace.path('out/facts.json')), earlier);
    rmSync(workplace.path('out'), { recursive: true });
  });
});
