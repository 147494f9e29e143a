import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createUtf8Decoder } from '../../../src/syntax/csv/utf8-decoder.js';

function decodeIn(bytes: Uint8Array, size: number): string {
  const decoder = createUtf8Decoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  return text + decoder.end();
}

describe('UTF-8 in pieces', () => {
  it('gives the text that was encoded, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = new TextEncoder().encode(text);
        assert.equal(decodeIn(bytes, size), new TextDecoder().decode(bytes));
      }),
    );
  });

  it('refuses what a fatal TextDecoder refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), fc.integer({ min: 1, max: 7 }), (bytes, size) => {
        let expected: string | undefined;
        try {
          expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          assert.throws(() => decodeIn(bytes, size));
          return;
        }
        assert.equal(decodeIn(bytes, size), expected);
      }),
    );
  });
});
