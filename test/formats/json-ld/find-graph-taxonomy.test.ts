import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { findGraphTaxonomy } from '../../../src/formats/json-ld/find-graph-taxonomy.js';
import { writeNQuads } from '../../../src/formats/json-ld/write-n-quads.js';
import { writeTurtle } from '../../../src/formats/json-ld/write-turtle.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

describe('findGraphTaxonomy', () => {
  it('finds the entry points of what is written, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const context = { taxonomy, sink: createCollector() };
        const bytesOf = (chunks: Iterable<string>) => Buffer.from([...chunks].join(''));
        const expected = [...report.taxonomy].sort();
        assert.deepEqual(findGraphTaxonomy(bytesOf(writeNQuads(report, context)), 'n-quads'), expected);
        assert.deepEqual(findGraphTaxonomy(bytesOf(writeTurtle(report, context)), 'turtle'), expected);
      }),
      { numRuns: 50 },
    );
  });

  it('finds none in a text that quotes the statement', () => {
    const text = '<urn:a> <urn:b> "\\n<urn:a> <https://w3id.org/pilu/terms#taxonomy> <urn:c> ." .\n';
    assert.deepEqual(findGraphTaxonomy(Buffer.from(text), 'n-quads'), []);
  });
});
