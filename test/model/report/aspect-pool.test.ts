import { strict as assert } from 'node:assert';
import type { Period } from '../../../src/datatypes/period.js';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import type { DimensionValue } from '../../../src/model/report/fact.js';
import { expandedName } from '../../../src/names/expanded-name.js';

const entity = () => ({ scheme: 'https://example.com/scheme', identifier: '1' });
const year = (): Period => ({ kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' });
const [a, b] = ['a', 'b'].map((local) => expandedName('https://example.com/ns', local)) as [never, never];
const member = (value: string): DimensionValue => ({ kind: 'typed', value });

describe('createAspectPool', () => {
  it('gives one object for equal aspects, whatever the order of their dimensions', () => {
    const pool = createAspectPool();
    const one = pool.shared(entity(), year(), [
      [b, member('2')],
      [a, member('1')],
    ]);
    assert.equal(
      pool.shared(entity(), year(), [
        [a, member('1')],
        [b, member('2')],
      ]),
      one,
    );
    assert.deepEqual([...one.dimensions.keys()], [a, b]);
  });

  it('shares the parts of different combinations', () => {
    const pool = createAspectPool();
    const one = pool.shared(entity(), year(), [[a, member('1')]]);
    const other = pool.shared(entity(), undefined, [[a, member('1')]]);
    const third = pool.shared(undefined, year());
    assert.equal(new Set([one, other, third]).size, 3);
    assert.equal(one.entity, other.entity);
    assert.equal(one.period, third.period);
    assert.equal(one.dimensions, other.dimensions);
  });

  it('leaves out what is not given, and keeps apart what only looks alike', () => {
    const pool = createAspectPool();
    assert.deepEqual(pool.shared(undefined, undefined), { dimensions: new Map() });
    assert.deepEqual(pool.shared(undefined, year()), { period: year(), dimensions: new Map() });
    assert.notEqual(
      pool.shared(entity(), undefined, [[a, { kind: 'typed', value: null }]]),
      pool.shared(entity(), undefined, [[a, member('null')]]),
    );
  });
});
