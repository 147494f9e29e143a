import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Store } from 'n3';
import { QuadSet } from '../../../src/syntax/rdf/quad-set.js';
import { blankNode, literal, namedNode, statement, type Quad, type Term } from '../../../src/syntax/rdf/turtle.js';

const name = fc.constantFrom('urn:a', 'urn:b', 'urn:c').map(namedNode);
const blank = fc.constantFrom('a', 'b').map(blankNode);
const text = fc
  .tuple(fc.constantFrom('a', 'urn:a', '"', 'a\n<urn:a'), fc.constantFrom('zh', 'en', namedNode('urn:a'), undefined))
  .map(([value, more]) => literal(value, more));
const subject: fc.Arbitrary<Term> = fc.oneof(name, blank);
const object: fc.Arbitrary<Term> = fc.oneof(name, blank, text);
const quads = fc.array(fc.tuple(subject, name, object).map((terms) => statement(...terms)));
const asked = fc.tuple(fc.option(subject), fc.option(name), fc.option(object));
type Terms = Readonly<Record<'subject' | 'predicate' | 'object', unknown>>;
const sorted = (found: Iterable<Terms>) =>
  [...found].map(({ subject, predicate, object }) => JSON.stringify([subject, predicate, object])).sort();

describe('QuadSet', () => {
  it('finds what the store of n3 finds, also after quads are taken out and put in', () => {
    fc.assert(
      fc.property(quads, quads, quads, fc.array(asked, { minLength: 1 }), (some, less, more, questions) => {
        const [ours, theirs] = [new QuadSet(some), new Store(some)];
        for (const change of [() => undefined, () => less.map(takeOut), () => more.map(putIn)]) {
          change();
          assert.equal(ours.size, theirs.size);
          assert.deepEqual(sorted(ours), sorted(theirs));
          for (const [s, p, o] of questions) {
            assert.deepEqual(sorted(ours.match(s, p, o)), sorted(theirs.match(s, p, o)));
          }
        }
        for (const quad of [...some, ...less, ...more]) assert.equal(ours.has(quad), theirs.has(quad));

        function takeOut(quad: Quad) {
          ours.delete(quad);
          theirs.delete(quad);
        }
        function putIn(quad: Quad) {
          ours.add(quad);
          theirs.add(quad);
        }
      }),
    );
  });

  it('has the default graph alone', () => {
    const quad = statement(namedNode('urn:a'), namedNode('urn:b'), namedNode('urn:c'));
    const set = new QuadSet([quad, quad]);
    assert.equal(set.match(undefined, undefined, undefined, namedNode('urn:g')).size, 0);
    assert.deepEqual([...set.match(undefined, undefined, undefined, quad.graph)], [quad]);
  });
});
