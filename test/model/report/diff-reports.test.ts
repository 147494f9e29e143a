import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instantAtEndOf } from '../../../src/datatypes/period.js';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import { NOTE } from '../../../src/model/report/canonical-report.js';
import { diffReports, type DiffOptions } from '../../../src/model/report/diff-reports.js';
import type { Fact, Report } from '../../../src/model/report/fact.js';
import { expandedName } from '../../../src/names/expanded-name.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';

const pool = createAspectPool();
const entity = { scheme: 'https://example.org/scheme', identifier: '1' };
const shared = pool.shared(entity, instantAtEndOf('2023-12-31'));
const later = pool.shared(entity, instantAtEndOf('2024-12-31'));
const concept = expandedName('https://example.org/', 'A');
const fact = (id: string, value: string, more: Partial<Fact> = {}): Fact => ({ id, concept, shared, value, ...more });
const report = (...facts: Fact[]): Report => ({ taxonomy: ['https://example.org/a.xsd'], facts });

/** Differences as short texts. */
function diff(a: Report, b: Report, options?: DiffOptions): string[] {
  return diffReports(a, b, options).map((one) => {
    switch (one.kind) {
      case 'taxonomy':
        return 'taxonomy';
      case 'changed':
        return `${one.before.id}→${one.after.id} ${one.changes.map(({ property }) => property).join(' ')}`;
      default:
        return `${one.kind} ${one.fact.id}`;
    }
  });
}

describe('difference of reports', () => {
  it('finds none between a report and itself, in any order and with other ids', () => {
    fc.assert(
      fc.property(arbitraryReport, (one) => {
        const renamed = (id: string) => `x.${id}`;
        const facts = one.facts.map((each) => ({
          ...each,
          id: renamed(each.id),
          ...(each.noteId !== undefined && { noteId: renamed(each.noteId) }),
          ...(each.links && {
            links: each.links.map((link) => ({ ...link, targets: link.targets.map(renamed) })),
          }),
        }));
        assert.deepEqual(diff(one, one, { ids: true }), []);
        assert.deepEqual(diff(one, { ...one, facts: [...one.facts].reverse() }), []);
        // Duplicates told apart by nothing but their id are taken in order.
        assert.deepEqual(diff(one, { ...one, facts }), []);
      }),
    );
  });

  it('finds the one fact that is missing, on either side', () => {
    fc.assert(
      fc.property(
        arbitraryReport.filter(({ facts }) => facts.length > 0),
        fc.nat(),
        (one, at) => {
          const index = at % one.facts.length;
          const gone = one.facts[index] as Fact;
          const less = { ...one, facts: one.facts.filter((each) => each !== gone) };
          assert.ok(diff(one, less).some((text) => text.startsWith('removed')));
          assert.ok(diff(less, one).some((text) => text.startsWith('added')));
        },
      ),
    );
  });

  it('tells which property has changed, before and after', () => {
    const evidence = [{ document: 'd', start: 0, end: 1, quote: 'q', cue: 'c' }];
    assert.deepEqual(diff(report(fact('a', '1')), report(fact('b', '2'))), ['a→b value']);
    assert.deepEqual(diff(report(fact('a', '1', { decimals: 0 })), report(fact('a', '1'))), ['a→a decimals']);
    assert.deepEqual(diff(report(fact('a', '1', { evidence })), report(fact('a', '1'))), ['a→a evidence']);
    assert.deepEqual(diff(report(fact('a', '1')), report(fact('b', '1')), { ids: true }), ['a→b id']);
    const [only] = diffReports(report(fact('a', '1')), report(fact('a', '2')));
    assert.deepEqual(only?.kind === 'changed' && only.changes, [{ property: 'value', before: '1', after: '2' }]);
  });

  it('tells a fact whose aspects have changed by its id', () => {
    assert.deepEqual(diff(report(fact('a', '1')), report(fact('a', '1', { shared: later }))), ['a→a period']);
    assert.deepEqual(diff(report(fact('a', '1')), report(fact('b', '1', { shared: later }))), ['removed a', 'added b']);
  });

  it('pairs duplicates by value, then by id', () => {
    const a = report(fact('a', '1'), fact('b', '2'), fact('c', '3'));
    const b = report(fact('x', '2'), fact('c', '4'), fact('y', '1'));
    assert.deepEqual(diff(a, b), ['c→c value']);
  });

  it('pairs many duplicates in no square of time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => fact(`f${index}`, String(index)));
    assert.deepEqual(diff(report(...many), report(...[...many].reverse())), []);
  });

  it('compares footnotes by their text', () => {
    const note = (id: string, value: string) =>
      fact(id, value, { concept: NOTE, noteId: id, language: 'en', shared: pool.shared(undefined, undefined) });
    const linked = (target: string) => fact('a', '1', { links: [{ type: 't', group: 'g', targets: [target] }] });
    assert.deepEqual(diff(report(linked('n'), note('n', 'x')), report(linked('m'), note('m', 'x'))), []);
    assert.deepEqual(diff(report(linked('n'), note('n', 'x')), report(linked('n'), note('n', 'y'))), [
      'a→a links',
      'n→n value',
    ]);
  });

  it('takes another sense of equal values', () => {
    const options = { valueKey: ({ value }: Fact) => String(Number(value)) };
    assert.deepEqual(diff(report(fact('a', '1.0')), report(fact('a', '1')), options), []);
  });

  it('compares the taxonomies', () => {
    assert.deepEqual(diff(report(), { ...report(), taxonomy: [] }), ['taxonomy']);
  });
});
