import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromRecordTable, toRecordTable } from '../../src/util/record-table.js';

describe('record tables', () => {
  it('records come back as they were, absent properties absent', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const record = fc.record({ a: value, b: value, c: value }, { requiredKeys: ['a'] });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        assert.deepEqual(
          fromRecordTable(structuredClone(toRecordTable(records))),
          records.map((each) => ({ ...each })),
        );
      }),
    );
  });

  it('what is one object stays one', () => {
    const shared = { x: 1 };
    const [first, second] = fromRecordTable<{ of: object }>(
      structuredClone(toRecordTable([{ of: shared }, { of: shared }])),
    );
    assert.equal(first?.of, second?.of);
  });
});
