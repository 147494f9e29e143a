import assert from 'node:assert/strict';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { Fact } from '../../src/model/report/fact.js';
import { graphDigest, MOST_FACTS_FOR_GRAPH_DIGEST } from '../../src/processor/graph-digest.js';
import { tinyName, tinyTaxonomy as taxonomy } from '../support/tiny-taxonomy.js';

describe('graphDigest', () => {
  const shared = createAspectPool().shared(undefined, undefined);
  const reportOf = (count: number, value = 'x') => ({
    taxonomy: ['https://example.org/a.xsd'],
    facts: Array.from({ length: count }, (_, n): Fact => ({ id: `f${n}`, concept: tinyName('Other'), shared, value })),
  });

  it('is of the canonical graph, and another for another value', () => {
    const digest = graphDigest(reportOf(2), taxonomy);
    assert.match(digest, /^RDFC-1\.0 SHA-256 [0-9a-f]{64}$/);
    assert.equal(graphDigest(reportOf(2), taxonomy), digest);
    assert.notEqual(graphDigest(reportOf(2, 'y'), taxonomy), digest);
  });

  it('is made up to the bound, and beyond it says so', () => {
    assert.match(graphDigest(reportOf(MOST_FACTS_FOR_GRAPH_DIGEST), taxonomy), /^RDFC-1\.0/);
    const beyond = graphDigest(reportOf(MOST_FACTS_FOR_GRAPH_DIGEST + 1), taxonomy);
    assert.equal(beyond, 'not computed: more than 10000 facts');
  });
});
