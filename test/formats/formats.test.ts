import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { FORMATS } from '../../src/formats/index.js';
import type { Format } from '../../src/formats/format.js';
import { canonicalText } from '../../src/model/report/canonical-report.js';
import { arbitraryReport } from '../support/arbitrary-report.js';
import { tinyTaxonomy } from '../support/tiny-taxonomy.js';

const formats: readonly Format[] = Object.values(FORMATS);

describe('formats', () => {
  it('carry one report through all of them, one after the other, and it stays equal', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sink = createCollector();
        let current = report;
        for (const format of [...formats, ...formats.toReversed()]) {
          const text = [...format.write(current, { taxonomy: tinyTaxonomy, sink })].join('');
          current = format.read(new TextEncoder().encode(text), { taxonomy: tinyTaxonomy, sink, uri: 'r' })!.report;
        }
        assert.deepEqual(sink.diagnostics, []);
        assert.equal(canonicalText(current), canonicalText(report));
      }),
      { numRuns: 60 },
    );
  });

  it('write the same bytes in every time zone', () => {
    const [report] = fc.sample(arbitraryReport, { numRuns: 1, seed: 7 });
    const write = () =>
      formats.map((format) => [...format.write(report!, { taxonomy: tinyTaxonomy, sink: createCollector() })].join(''));
    const zone = process.env['TZ'];
    const texts = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return write();
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.deepEqual(texts[1], texts[0]);
    assert.deepEqual(texts[2], texts[0]);
  });
});
