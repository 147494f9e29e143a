import assert from 'node:assert/strict';
import { CHUNK_CHARACTERS, inChunks } from '../../src/util/in-chunks.js';

describe('inChunks', () => {
  it('joins pieces, splits none of them, and yields nothing for nothing', () => {
    const pieces = Array.from({ length: 1000 }, (_, index) => `${index}`.repeat(50));
    const chunks = [...inChunks(pieces)];
    assert.equal(chunks.join(''), pieces.join(''));
    assert.ok(chunks.slice(0, -1).every(({ length }) => length >= CHUNK_CHARACTERS && length < CHUNK_CHARACTERS + 150));
    assert.deepEqual(
      [...inChunks(['x'.repeat(CHUNK_CHARACTERS), '', 'y'])].map(({ length }) => length),
      [CHUNK_CHARACTERS, 1],
    );
    assert.deepEqual([...inChunks(['', ''])], []);
  });
});
