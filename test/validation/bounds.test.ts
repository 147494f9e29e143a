import assert from 'node:assert/strict';
import { arc, CNY, codes, concept, fact, judge, taxonomy, TYPES } from './fixture.js';

const t = taxonomy(
  [concept('Total', { type: TYPES.monetary }), concept('Part', { type: TYPES.monetary })],
  [arc('summationItem11', 'Total', 'Part', { weight: '1' })],
);

/** Time that work of n items takes, in milliseconds. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('bounds of validation', () => {
  it('very many duplicates are one diagnostic, short, in linear time', () => {
    const duplicates = (count: number) =>
      Array.from({ length: count }, (_, index) => fact('Part', String(index), { unit: CNY }));
    const many = duplicates(40_000);
    const options = { calculations: 'round-to-nearest', locate: () => ({ uri: 'a' }) } as const;
    const told = judge(many, t, options);
    assert.deepEqual(codes(told), ['oime:disallowedDuplicateFacts']);
    assert(told[0]!.locations.length <= 8 && told[0]!.message.en.length < 500);
    // A quadratic way of looking would take minutes.
    assert(timeOf(() => judge(many, t, options)) < 5_000);
  });

  it('a domain of very many levels is walked without recursion', () => {
    const depth = 20_000;
    const members = Array.from({ length: depth }, (_, index) => concept(`m${index}`));
    const deep = taxonomy(
      [concept('Item'), concept('Cube', { kind: 'hypercube' }), concept('Dim', { kind: 'dimension' }), ...members],
      [
        arc('hasHypercubeAll', 'Item', 'Cube', { contextElement: 'scenario' }),
        arc('hypercubeDimension', 'Cube', 'Dim'),
        arc('dimensionDomain', 'Dim', 'm0'),
        ...members.slice(1).map((_, index) => arc('domainMember', `m${index}`, `m${index + 1}`)),
      ],
    );
    assert.deepEqual(judge([fact('Item', 'x', { dimensions: { Dim: `m${depth - 1}` } })], deep), []);
  });
});
