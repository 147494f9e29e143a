import assert from 'node:assert/strict';
import { findSharedAspects } from '../../../src/model/report/find-shared-aspects.js';
import { expandedName } from '../../../src/names/expanded-name.js';

describe('findSharedAspects', () => {
  it('finds each object once, in the order of first use', () => {
    const concept = expandedName('http://example.com/', 'c');
    const [a, b] = [{ dimensions: new Map() }, { dimensions: new Map() }];
    const facts = [b, b, a, b, a].map((shared, index) => ({ id: `f${index}`, concept, shared, value: null }));
    const found = [...findSharedAspects(facts)];
    assert.equal(found.length, 2);
    assert.ok(found[0] === b && found[1] === a);
  });
});
