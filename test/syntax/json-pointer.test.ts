import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatJsonPointer, parseJsonPointer } from '../../src/syntax/json-pointer.js';

describe('JSON pointers (RFC 6901)', () => {
  it('escape ~ and / in a token', () => {
    assert.equal(formatJsonPointer(['a/b', 'm~n', 0, '']), '/a~1b/m~0n/0/');
    assert.deepEqual(parseJsonPointer('/a~1b/m~0n/0/'), ['a/b', 'm~n', '0', '']);
  });
  it('of no token point at the whole document', () => {
    assert.equal(formatJsonPointer([]), '');
    assert.deepEqual(parseJsonPointer(''), []);
  });
  it('parse back to the tokens they were made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        assert.deepEqual(parseJsonPointer(formatJsonPointer(tokens)), tokens);
      }),
    );
  });
});
