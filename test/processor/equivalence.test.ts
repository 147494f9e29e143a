import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../src/diagnostics/sink.js';
import { proveEquivalence } from '../../src/processor/equivalence.js';
import { arbitraryReport } from '../support/arbitrary-report.js';

describe('equivalence of written files', () => {
  it('holds of a report and itself, in any order', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sink = createCollector();
        const reversed = { ...report, facts: report.facts.toReversed() };
        const proof = proveEquivalence(report, [{ path: 'a.json', syntax: 'xbrl-json', report: reversed }], sink);
        assert.deepEqual([proof.equal, sink.diagnostics], [true, []]);
        assert.equal(proof.files[0]?.digest, proof.digest);
      }),
      { numRuns: 50 },
    );
  });

  it('one value that differs is named, and is an error', () => {
    const [report] = fc
      .sample(arbitraryReport, { numRuns: 30, seed: 3 })
      .filter(({ facts }) => facts.some(({ value }) => value !== null));
    const at = report!.facts.findIndex(({ value }) => value !== null);
    const changed = { ...report!, facts: report!.facts.with(at, { ...report!.facts[at]!, value: '#other' }) };
    const sink = createCollector();
    const proof = proveEquivalence(report!, [{ path: 'a.json', syntax: 'xbrl-json', report: changed }], sink);
    assert.equal(proof.equal, false);
    assert.deepEqual(
      sink.diagnostics.map(({ code, params }) => [code, params['facts']]),
      [['pilu:not-equivalent', report!.facts[at]!.id]],
    );
  });
});
