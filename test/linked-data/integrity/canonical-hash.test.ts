import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Parser } from 'n3';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readSyntax, SYNTAX_NAMES, writeSyntax, type SyntaxName } from '../../../src/formats/report-syntaxes.js';
import {
  canonicalNQuads,
  canonicalReportHash,
  canonicalReportNQuads,
} from '../../../src/linked-data/integrity/canonical-hash.js';
import { equalReports } from '../../../src/model/report/canonical-report.js';
import type { Fact, Report } from '../../../src/model/report/fact.js';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyName, tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

const hashOf = (report: Report) => canonicalReportHash(report, taxonomy);
const pool = createAspectPool();
/** XBRL XML, inline, JSON, CSV, and the syntaxes of linked data. */
const SYNTAXES = Object.keys(SYNTAX_NAMES) as SyntaxName[];

/** One change of each aspect of a fact, and of what else is stated of it; the same fact where it has no such thing. */
const CHANGES: Readonly<Record<string, (fact: Fact) => Fact>> = {
  id: (fact) => ({ ...fact, id: `${fact.id}x` }),
  concept: (fact) => ({ ...fact, concept: tinyName('Other') }),
  value: (fact) => ({ ...fact, value: fact.value === null ? '1' : null }),
  decimals: (fact) => ({ ...fact, decimals: (fact.decimals ?? 0) + 1 }),
  unit: (fact) => ({ ...fact, unit: pool.unit([tinyName('Unit')]) }),
  entity: (fact) => ({
    ...fact,
    shared: pool.shared({ scheme: 'https://example.com', identifier: 'x' }, fact.shared.period, fact.shared.dimensions),
  }),
  period: (fact) => ({
    ...fact,
    shared: pool.shared(
      fact.shared.entity,
      { kind: 'instant', instant: '1980-01-01T00:00:00' },
      fact.shared.dimensions,
    ),
  }),
  dimension: (fact) => ({
    ...fact,
    shared: pool.shared(fact.shared.entity, fact.shared.period, [
      ...fact.shared.dimensions,
      [tinyName('NewAxis'), { kind: 'typed', value: 'x' }],
    ]),
  }),
  member: (fact) => ({
    ...fact,
    shared: pool.shared(
      fact.shared.entity,
      fact.shared.period,
      [...fact.shared.dimensions].map(([axis, { kind }]) => [
        axis,
        kind === 'explicit' ? { kind, member: tinyName('Another') } : { kind, value: 'another' },
      ]),
    ),
  }),
  language: (fact) => (fact.language === undefined ? fact : { ...fact, language: `${fact.language}-x` }),
  noteId: (fact) => (fact.noteId === undefined ? fact : { ...fact, noteId: `${fact.noteId}x` }),
  links: ({ links = [], ...fact }) => ({
    ...fact,
    links: [...links, { type: 'urn:type', group: 'urn:group', targets: ['f'] }],
  }),
  evidence: ({ evidence = [], ...fact }) => ({
    ...fact,
    evidence: [{ document: `sha-256:${'0'.repeat(64)}`, start: 1, end: 2, quote: 'x', cue: 'x' }, ...evidence],
  }),
};

describe('canonical hash', () => {
  it('is the SHA-256 of what RDFC-1.0 makes of the graph', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const text = canonicalReportNQuads(report, taxonomy);
        assert.equal(await canonicalNQuads(new Parser().parse(text + text)), text);
        assert.equal(hashOf(report), createHash('sha256').update(text).digest('hex'));
      }),
      { numRuns: 60 },
    );
  });

  it('is equal whichever syntax the facts came from, and whatever their order', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sink = createCollector();
        for (const syntax of SYNTAXES) {
          const files = writeSyntax(syntax, report, { taxonomy, sink }, { name: 'r' });
          const texts = new Map(files.map(({ path, content }) => [path, Buffer.from([...content].join(''))]));
          const load = (url: string) => texts.get(url);
          const read = readSyntax(syntax, load(files[0]!.path)!, { taxonomy, sink, uri: 'r' }, load)!.report;
          assert.equal(hashOf(read), hashOf(report), syntax);
        }
        assert.deepEqual(sink.diagnostics, []);
        assert.equal(hashOf({ ...report, facts: report.facts.toReversed() }), hashOf(report));
      }),
      { numRuns: 40 },
    );
  });

  it('is another after a change of any aspect of any fact', () => {
    const change = fc.constantFrom(...Object.entries(CHANGES));
    fc.assert(
      fc.property(
        arbitraryReport.filter(({ facts }) => facts.length > 0),
        change,
        fc.nat(),
        (report, [what, apply], which) => {
          const index = which % report.facts.length;
          const facts = report.facts.map((fact, at) => (at === index ? apply(fact) : fact));
          fc.pre(!equalReports({ ...report, facts }, report));
          assert.notEqual(hashOf({ ...report, facts }), hashOf(report), what);
        },
      ),
      { numRuns: 400 },
    );
  });
});
