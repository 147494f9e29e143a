import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBlocks } from '../../src/io/write-blocks.js';

describe('writeBlocks', () => {
  const directory = mkdtempSync(join(tmpdir(), 'pilu-blocks-'));
  after(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'file');

  it('writes texts and bytes in their order, whatever their sizes', async () => {
    const chunks = [
      ...['a', '', '披露'.repeat(300_000), 'x'.repeat(400_000), '𠀀披'.repeat(100_000)],
      ...[Buffer.from('é'), new Uint8Array(2_000_000).fill(98), new Uint8Array(0), '末', 'y'.repeat(2_000_000)],
    ];
    await writeBlocks(file, chunks);
    const expected = Buffer.concat(chunks.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));
    assert.ok(readFileSync(file).equals(expected));
  });

  it('makes an empty file of nothing, and asks for no chunk before the last is written or kept', async () => {
    await writeBlocks(file, []);
    assert.equal(readFileSync(file).length, 0);
    const shared = new Uint8Array(10);
    await writeBlocks(
      file,
      (function* () {
        for (let n = 0; n < 300_000; n++) yield shared.fill(n);
      })(),
    );
    const written = readFileSync(file);
    assert.equal(written.length, 3_000_000);
    assert.ok(written.every((byte, at) => byte === (Math.floor(at / 10) & 255)));
  });
});
