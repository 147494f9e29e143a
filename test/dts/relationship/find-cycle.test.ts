import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDirectedCycle, findUndirectedCycle } from '../../../src/dts/relationship/find-cycle.js';

const edges = fc.array(fc.record({ source: fc.integer({ min: 0, max: 6 }), target: fc.integer({ min: 0, max: 6 }) }), {
  maxLength: 12,
});

describe('cycles (XBRL 2.1, 5.1.4.3)', () => {
  it('a directed cycle is one, and where none is found the nodes can be put in order', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const cycle = findDirectedCycle(list);
        if (cycle) {
          for (const [index, source] of cycle.entries()) {
            const target = cycle[(index + 1) % cycle.length];
            assert.ok(list.some((edge) => edge.source === source && edge.target === target));
          }
          return;
        }
        let rest = list;
        for (let round = 0; round < 8; round++)
          rest = rest.filter(({ target }) => rest.some((edge) => edge.source === target));
        assert.deepEqual(rest, []);
      }),
    );
  });

  it('without an undirected cycle the edges form a forest', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const distinct = new Set(list.map(({ source, target }) => `${source} ${target}`));
        const nodes = new Set(list.flatMap(({ source, target }) => [source, target]));
        let components = nodes.size;
        const group = new Map([...nodes].map((node) => [node, node]));
        for (const { source, target } of list) {
          const [a, b] = [group.get(source)!, group.get(target)!];
          if (a === b) continue;
          components--;
          for (const [node, of] of group) if (of === b) group.set(node, a);
        }
        assert.equal(findUndirectedCycle(list) === undefined, distinct.size === nodes.size - components);
      }),
    );
  });

  it('a chain of 200,000 needs no stack', () => {
    const chain = Array.from({ length: 200_000 }, (_, index) => ({ source: index, target: index + 1 }));
    assert.equal(findDirectedCycle(chain), undefined);
    assert.equal(findUndirectedCycle(chain), undefined);
    assert.equal(findDirectedCycle([...chain, { source: 200_000, target: 0 }])?.length, 200_001);
  });
});
