import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createUniqueTexts } from '../../src/util/unique-texts.js';

describe('unique texts', () => {
  it('tells the first of each text, in whatever order they come', () => {
    const ids = fc.oneof(
      fc.string({ maxLength: 2 }),
      fc.nat(30).map((n) => `f${n}`),
    );
    fc.assert(
      fc.property(fc.array(ids), (texts) => {
        const unique = createUniqueTexts();
        assert.deepEqual(
          texts.map(unique.add),
          texts.map((text, index) => texts.indexOf(text) === index),
        );
      }),
    );
  });
});
