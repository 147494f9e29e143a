import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationalError } from '../../src/diagnostics/operational-error.js';
import { readInputFile } from '../../src/io/input-file.js';

describe('input file', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-'));
    writeFileSync(join(root, 'empty'), '');
    writeFileSync(join(root, 'large'), 'x'.repeat(11));
  });
  after(() => {
    rmSync(root, { recursive: true });
  });

  const cases = [
    ['missing', 'pilu:file-not-found'],
    ['.', 'pilu:not-a-file'],
    ['empty', 'pilu:file-empty'],
    ['large', 'pilu:file-too-large'],
    ['large/inside', 'pilu:file-not-found'],
  ] as const;
  for (const [name, code] of cases) {
    it(`${name}: ${code}`, async () => {
      const path = join(root, name);
      await assert.rejects(readInputFile(path, 10), (error) => {
        assert.ok(error instanceof OperationalError);
        assert.equal(error.diagnostic.code, code);
        assert.ok(error.diagnostic.message.en.includes(path));
        return true;
      });
    });
  }

  it('a name that no file system takes: pilu:file-unreadable, with the reason', async () => {
    await assert.rejects(readInputFile(join(root, 'x'.repeat(5000))), (error) => {
      assert.ok(error instanceof OperationalError);
      assert.equal(error.diagnostic.code, 'pilu:file-unreadable');
      return true;
    });
  });

  it('reads the bytes of a file within the bound', async () => {
    assert.equal((await readInputFile(join(root, 'large'), 11)).length, 11);
  });

  it('reads into shared memory where that is asked for', async () => {
    const bytes = await readInputFile(join(root, 'large'), 11, { shared: true });
    assert.deepEqual([...bytes], [...Buffer.from('x'.repeat(11))]);
    assert.ok(bytes.buffer instanceof SharedArrayBuffer);
  });
});
