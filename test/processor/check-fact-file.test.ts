import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { FORMATS } from '../../src/formats/index.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { Report } from '../../src/model/report/fact.js';
import type { Taxonomy } from '../../src/model/taxonomy/taxonomy.js';
import { checkFactFile } from '../../src/processor/check-fact-file.js';
import { TINY, tinyName, tinyTaxonomy } from '../support/tiny-taxonomy.js';

const shared = createAspectPool().shared(
  { scheme: 'urn:s', identifier: 'e' },
  { kind: 'instant', instant: '2024-01-01T00:00:00' },
);
const report = (value: string): Report => ({
  taxonomy: [`${TINY}/tiny.xsd`],
  facts: [{ id: 'f1', concept: tinyName('Day'), shared, value }],
});

describe('checkFactFile', () => {
  const taxonomy = tinyTaxonomy as Taxonomy;
  const write = (written: Report): Uint8Array => {
    const prefixes = new Map([[TINY, 'tiny']]);
    const pieces = [...FORMATS['xbrl-json'].write(written, { taxonomy, prefixes, sink: createCollector() })];
    return new TextEncoder().encode(pieces.join(''));
  };

  it('a file that says what the report says is equal, and nothing is reported', () => {
    const sink = createCollector();
    const file = { path: 'facts.json', format: 'xbrl-json' as const, bytes: write(report('2024-01-01')) };
    assert.equal(checkFactFile(file, report('2024-01-01'), taxonomy, sink).equal, true);
    assert.deepEqual(sink.diagnostics, []);
  });

  it('a file that says something else is told with the first fact that differs', () => {
    const sink = createCollector();
    const file = { path: 'facts.json', format: 'xbrl-json' as const, bytes: write(report('2024-01-01')) };
    assert.equal(checkFactFile(file, report('2024-01-02'), taxonomy, sink).equal, false);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['detail']]),
      [['pilu:round-trip-differs', 'f1 differs']],
    );
  });
});
