import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContent } from '../../src/io/output-file.js';

describe('writing the content of a file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pilu-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('writes chunks of text and bytes one after the other, whatever their size', async () => {
    const sizes = [0, 1, 300_000, 349_525, 349_526, 60_000, 1_048_576, 2_000_001, 3, 349_525, 349_525, 349_525, 1];
    const texts = sizes.map((size, index) => ('a披é'[index % 3] ?? '').repeat(size));
    const chunks = texts.map((text, index) => (index % 2 === 0 ? text : Buffer.from(text)));
    const path = join(root, 'deep', 'out.txt');
    await writeContent(path, chunks);
    assert.ok(readFileSync(path).equals(Buffer.from(texts.join(''))));
    await writeContent(path, []);
    assert.equal(readFileSync(path).length, 0);
  });
});
