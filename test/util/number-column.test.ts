import { strict as assert } from 'node:assert';
import { createNumberColumn } from '../../src/util/number-column.js';

describe('createNumberColumn', () => {
  it('grows as it is set, and keeps what was set before', () => {
    const column = createNumberColumn();
    for (const [index, value] of [
      [0, 7],
      [1023, 8],
      [1024, 9],
      [100_000, 4_294_967_295],
    ] as const) {
      column.set(index, value);
    }
    assert.deepEqual([0, 1023, 1024, 50_000, 100_000].map(column.at), [7, 8, 9, 0, 4_294_967_295]);
  });
});
