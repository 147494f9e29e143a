import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readRdf } from '../../../src/formats/json-ld/read-rdf.js';
import { CONTEXT_URL } from '../../../src/formats/json-ld/vocabulary.js';
import { writeJsonLd } from '../../../src/formats/json-ld/write-json-ld.js';
import { writeNQuads } from '../../../src/formats/json-ld/write-n-quads.js';
import { writeTurtle } from '../../../src/formats/json-ld/write-turtle.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

const context = JSON.parse(readFileSync('schemas/context.jsonld', 'utf8')) as object;
const documentLoader = (url: string) => {
  assert.equal(url, CONTEXT_URL);
  return Promise.resolve({ documentUrl: url, document: context });
};

/** As published, its types know neither safe mode nor the list of statements. */
const toRdf = jsonld.toRDF as unknown as (document: object, options: object) => Promise<Quad[]>;

/** A statement as a key that is the same whichever library read it. */
function keyOf({ subject, predicate, object }: Pick<Quad, 'subject' | 'predicate' | 'object'>): string {
  const { value, termType } = object;
  const { language, datatype } = object as { language?: string; datatype?: { value: string } };
  assert.notEqual(subject.termType, 'BlankNode');
  assert.notEqual(termType, 'BlankNode');
  return JSON.stringify([subject.value, predicate.value, value, language || undefined, datatype?.value]);
}
const keysOf = (quads: Iterable<Parameters<typeof keyOf>[0]>) => [...new Set([...quads].map(keyOf))].sort();

describe('RDF of a report', () => {
  it('is the same graph in JSON-LD by jsonld, in N-Quads and in Turtle by n3, without blank nodes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const sink = createCollector();
        const [jsonLd, nQuads, turtle] = [writeJsonLd, writeNQuads, writeTurtle].map((write) =>
          [...write(report, { taxonomy, sink })].join(''),
        );
        const options = { documentLoader, safe: true };
        const expected = keysOf(await toRdf(JSON.parse(jsonLd!) as object, options));
        assert.deepEqual(keysOf(new Parser({ format: 'application/n-quads' }).parse(nQuads!)), expected);
        assert.deepEqual(keysOf(new Parser().parse(turtle!)), expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back every report that was written, whatever the order of its statements', () => {
    fc.assert(
      fc.property(arbitraryReport, fc.infiniteStream(fc.nat()), (report, random) => {
        const sink = createCollector();
        const lines = [...writeNQuads(report, { taxonomy, sink })].join('').split('\n').slice(0, -1);
        const shuffled = lines.map((line) => [random.next().value as number, line] as const).sort(([a], [b]) => a - b);
        const back = readRdf(shuffled.map(([, line]) => line).join('\n'), { taxonomy, sink, uri: 'r.nq' });
        assert.deepEqual(sink.diagnostics, []);
        assert.deepEqual(canonicalReport(back!.report), canonicalReport(report));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same bytes where facts are made as they are asked for and share no object', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const sink = createCollector();
        const facts = { [Symbol.iterator]: () => structuredClone(report.facts)[Symbol.iterator]() };
        for (const write of [writeJsonLd, writeNQuads]) {
          const streamed = [...write({ ...report, facts }, { taxonomy, sink })];
          assert.equal(streamed.join(''), [...write(report, { taxonomy, sink })].join(''));
        }
        assert.deepEqual(sink.diagnostics, []);
      }),
      { numRuns: 100 },
    );
  });

  it('comes in chunks that are no large objects of the engine, however many the facts', () => {
    const [fact] = fc.sample(
      arbitraryReport.filter(({ facts }) => facts.length > 0),
      { numRuns: 1, seed: 1 },
    )[0]!.facts;
    const facts = Array.from({ length: 2000 }, (_, index) => ({ ...fact!, id: `f${index}` }));
    for (const write of [writeJsonLd, writeNQuads]) {
      const chunks = [...write({ taxonomy: [], facts }, { taxonomy, sink: createCollector() })];
      assert.ok(chunks.length > 10);
      assert.ok(chunks.every(({ length }) => length < 1 << 16));
    }
  });
});
