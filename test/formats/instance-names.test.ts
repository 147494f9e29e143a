import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIdAllocator } from '../../src/formats/instance-names.js';

describe('createIdAllocator', () => {
  it('gives each id once, and none that is taken', () => {
    const { allocate } = createIdAllocator(['f1', 'D_2', 'D2023', 'D2023_2']);
    assert.deepEqual(['D', 'D', 'D2023', 'D2023', 'CNY', 'f1'].map(allocate), [
      'D',
      'D_3',
      'D2023_3',
      'D2023_4',
      'CNY',
      'f1_2',
    ]);
  });

  it('gives the ids that looking at every taken one gives', () => {
    const id = fc.string({ unit: fc.constantFrom('D', '_', '2', 'f'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (taken, wanted) => {
        const used = new Set(taken);
        const { allocate } = createIdAllocator(taken);
        for (const one of wanted) {
          let expected = one;
          for (let n = 2; used.has(expected); n++) expected = `${one}_${n}`;
          used.add(expected);
          assert.equal(allocate(one), expected);
        }
      }),
    );
  });
});
