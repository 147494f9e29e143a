import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromRecordTable, mapRecords, toRecordTable } from '../../src/util/record-table.js';

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

  it('a map makes each record once, when it is asked for', () => {
    const made: string[] = [];
    const table = toRecordTable([{ name: 'a', x: 1 }, { name: 'b' }]);
    const map = mapRecords<string, { name: string }, { name: string }>(table, 'name', (record) => {
      made.push(record.name);
      return record;
    });
    assert.deepEqual(
      [map.size, map.has('a'), map.has('c'), map.get('c'), [...map.keys()]],
      [2, true, false, undefined, ['a', 'b']],
    );
    assert.deepEqual(made, []);
    assert.equal(map.get('b'), map.get('b'));
    assert.deepEqual(made, ['b']);
    assert.deepEqual(
      [...map],
      [
        ...new Map([
          ['a', { name: 'a', x: 1 }],
          ['b', { name: 'b' }],
        ]),
      ],
    );
    assert.deepEqual([...map.values()], [map.get('a'), map.get('b')]);
    const visited: unknown[] = [];
    map.forEach((value, key) => visited.push([key, value]));
    assert.deepEqual(visited, [...map.entries()]);
    assert.deepEqual(made, ['b', 'a']);
  });
});
