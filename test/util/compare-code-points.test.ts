import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareCodePoints } from '../../src/util/compare-code-points.js';

describe('compareCodePoints', () => {
  it('orders as the bytes of UTF-8', () => {
    const text = fc.array(fc.oneof(fc.constantFrom('𝒜', '\uFF08', '\uE000', '披', 'a'), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.join(''), other.join('')];
        assert.equal(Math.sign(compareCodePoints(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 1000 },
    );
  });
});
