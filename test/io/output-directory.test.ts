import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationalError } from '../../src/diagnostics/operational-error.js';
import { openOutputDirectory } from '../../src/io/output-directory.js';

const isOurs = (entry: string): boolean => entry === 'a.txt';

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof OperationalError && error.diagnostic.code === code;
}

describe('output directory', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('appears whole on commit, streams included, and leaves nothing beside it', async () => {
    const output = await openOutputDirectory(join(root, 'deep', 'out'), isOurs);
    await output.write('a.txt', 'text');
    await output.write(
      'sub/b.txt',
      (async function* () {
        yield 'one ';
        yield Buffer.from('two');
      })(),
    );
    assert.deepEqual(readdirSync(join(root, 'deep')).length, 1);
    await output.commit();
    assert.deepEqual(readdirSync(join(root, 'deep')), ['out']);
    assert.equal(readFileSync(join(root, 'deep', 'out', 'sub', 'b.txt'), 'utf8'), 'one two');
  });

  it('replaces an earlier output whole', async () => {
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out', 'a.txt'), 'old');
    const output = await openOutputDirectory(join(root, 'out'), isOurs);
    await output.write('b.txt', 'new');
    assert.equal(readFileSync(join(root, 'out', 'a.txt'), 'utf8'), 'old');
    await output.commit();
    assert.deepEqual(readdirSync(join(root, 'out')), ['b.txt']);
    assert.deepEqual(readdirSync(root), ['out']);
  });

  it('refuses a directory with files it did not write, and touches nothing', async () => {
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'out', 'thesis.doc'), 'mine');
    await assert.rejects(openOutputDirectory(join(root, 'out'), isOurs), hasCode('pilu:output-not-ours'));
    assert.deepEqual(readdirSync(root), ['out']);
  });

  it('discard leaves no trace', async () => {
    const output = await openOutputDirectory(join(root, 'out'), isOurs);
    await output.write('a.txt', 'text');
    await output.discard();
    assert.deepEqual(readdirSync(root), []);
  });

  it('an unwritable place is an operational error, not a crash', async () => {
    writeFileSync(join(root, 'file'), '');
    await assert.rejects(openOutputDirectory(join(root, 'file', 'out'), isOurs), hasCode('pilu:output-unwritable'));
    await assert.rejects(openOutputDirectory(join(root, 'file'), isOurs), hasCode('pilu:output-unwritable'));
  });
});
