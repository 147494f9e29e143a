import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createFactTable } from '../../src/instance/fact-table.js';
import type { Item, Tuple } from '../../src/instance/instance.js';
import type { ExpandedName } from '../../src/names/expanded-name.js';
import { createRootScope } from '../../src/syntax/xml/namespace-scope.js';

const scopes = [createRootScope(), createRootScope()];
const optional = (...values: string[]) => fc.constantFrom(undefined, ...values);

const arbitraryItem: fc.Arbitrary<Item> = fc.record(
  {
    kind: fc.constant('item' as const),
    name: fc.constantFrom('{urn:t}A' as ExpandedName, '{urn:t}B' as ExpandedName),
    id: optional('a', 'an id longer than a slice'),
    contextRef: fc.constantFrom('c', 'd', 'a reference longer than a slice'),
    unitRef: optional('u', 'v'),
    decimals: optional('0', '-3', 'INF'),
    precision: optional('', '4'),
    nil: fc.boolean(),
    value: fc.string(),
    language: optional('zh', 'en'),
    scope: fc.constantFrom(...scopes),
    parent: fc.constant(undefined),
    children: fc.constant(undefined),
    otherAttributes: fc.constantFrom(undefined, [{ name: '{urn:t}x' as ExpandedName, value: '1' }]),
    line: fc.nat(),
    column: fc.nat(),
  },
  { noNullPrototype: true },
);

describe('fact table', () => {
  it('gives every fact back as it was appended, by position and in order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { maxLength: 40 }), (items) => {
        const table = createFactTable();
        for (const item of items) table.append(item);
        assert.equal(table.length, items.length);
        assert.deepEqual([...table], items);
        assert.deepEqual(
          items.map((_, index) => table.at(index)),
          items,
        );
        assert.equal(table.at(items.length), undefined);
        assert.equal(table.at(-1), undefined);
      }),
    );
  });

  it('tuples are held as they are', () => {
    const table = createFactTable();
    const tuple: Tuple = {
      ...{ kind: 'tuple', name: '{urn:t}T' as ExpandedName, id: undefined, nil: false, facts: [] },
      ...{ parent: undefined, otherAttributes: undefined, line: 1, column: 1 },
    };
    table.append(tuple);
    assert.equal(table.at(0), tuple);
  });

  it('grows past its first columns', () => {
    const table = createFactTable();
    const [item] = fc.sample(arbitraryItem, { numRuns: 1, seed: 1 }) as [Item];
    const plain = { ...item, otherAttributes: undefined };
    for (let line = 1; line <= 3000; line++) table.append({ ...plain, line });
    assert.equal(table.at(2999)?.line, 3000);
  });
});
