import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { FORMATS } from '../../../src/formats/index.js';
import { CONTEXT_URL } from '../../../src/formats/json-ld/vocabulary.js';
import { writeJsonLd } from '../../../src/formats/json-ld/write-json-ld.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import { normalizeJsonLd } from '../../../src/processor/normalize-json-ld.js';
import { sniffFormatName } from '../../../src/processor/read-report.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../../support/tiny-taxonomy.js';

const context = readFileSync('schemas/context.jsonld', 'utf8');
const loadContext = () => Promise.resolve(context);
const documentLoader = () => Promise.resolve({ documentUrl: CONTEXT_URL, document: JSON.parse(context) as object });

/** The library as it is used here; its published types know neither safe mode nor loaders of ours. */
type Transform = (document: object, ...rest: unknown[]) => Promise<object>;
const { expand, flatten, compact, frame } = jsonld as unknown as Record<string, Transform>;
const options = { documentLoader, safe: true };

const FORMS: Readonly<Record<string, (document: object) => Promise<object>>> = {
  expanded: (document) => expand!(document, options),
  flattened: (document) => flatten!(document, {}, options),
  'compacted by its prefixes alone': (document) =>
    compact!(document, { p: 'https://w3id.org/pilu/terms#', qb: 'http://purl.org/linked-data/cube#' }, options),
  'flattened by our context': (document) => flatten!(document, { '@context': CONTEXT_URL }, options),
  framed: (document) =>
    frame!(document, { '@context': CONTEXT_URL, '@type': 'Report', '@embed': '@always' }, { documentLoader }),
};

describe('JSON-LD in another form', () => {
  for (const [name, transform] of Object.entries(FORMS)) {
    it(`${name} gives back every report`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport, async (report) => {
          const sink = createCollector();
          const ours = JSON.parse([...writeJsonLd(report, { taxonomy, sink })].join('')) as object;
          const bytes = new TextEncoder().encode(JSON.stringify(await transform(ours)));
          const file = await normalizeJsonLd({ uri: 'r.jsonld', bytes }, loadContext, sink);
          const format = sniffFormatName(file!.bytes);
          assert.equal(format, 'n-quads');
          const read = FORMATS['n-quads'].read(file!.bytes, { taxonomy, sink, uri: 'r.jsonld' });
          assert.deepEqual(sink.diagnostics, []);
          assert.deepEqual(canonicalReport(read!.report), canonicalReport(report));
        }),
        { numRuns: 25 },
      );
    });
  }

  it('that a processor would not keep is refused, and nothing is read of it', async () => {
    const sink = createCollector();
    const bytes = new TextEncoder().encode(
      '{"@context": {"a": "https://w3id.org/pilu/terms#cue"}, "a": "1", "b": "2"}',
    );
    assert.equal(await normalizeJsonLd({ uri: 'r.jsonld', bytes }, loadContext, sink), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:json-ld-dropped'],
    );
  });
});

describe('the frame', () => {
  it('gives one tree a fact, with its period, entity and evidence in it', async () => {
    const [report] = fc.sample(
      arbitraryReport.filter(({ facts }) =>
        facts.some(({ shared, evidence }) => shared.entity && shared.period && evidence),
      ),
      { numRuns: 1, seed: 11 },
    );
    const ours = JSON.parse([...writeJsonLd(report!, { taxonomy, sink: createCollector() })].join('')) as object;
    const { '@graph': graph } = (await frame!(
      ours,
      JSON.parse(readFileSync('schemas/frame.jsonld', 'utf8')) as object,
      {
        documentLoader,
        omitGraph: false,
      },
    )) as { '@graph': { concept: unknown; period: object; entity: object }[] };
    const observed = report!.facts.filter(({ shared }) => shared.entity && shared.period);
    assert.equal(graph.length, observed.length);
    for (const { concept, period, entity } of graph) {
      assert.ok(concept);
      assert.ok('@type' in period && '@type' in entity);
    }
  });
});
