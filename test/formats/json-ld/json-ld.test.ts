import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { checkJsonLd } from '../../../src/formats/json-ld/check-json-ld.js';
import { readJsonLd } from '../../../src/formats/json-ld/read-json-ld.js';
import { CONTEXT_TERMS, CONTEXT_URL, FACT_CLASSES } from '../../../src/formats/json-ld/vocabulary.js';
import { buildContext } from '../../../src/formats/json-ld/terms.js';
import { writeJsonLd } from '../../../src/formats/json-ld/write-json-ld.js';
import { writeNQuads } from '../../../src/formats/json-ld/write-n-quads.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import type { Report } from '../../../src/model/report/fact.js';
import { compileJsonSchema } from '../../../src/syntax/json-schema/json-schema.js';
import { parseRdf, type Quad } from '../../../src/syntax/rdf/turtle.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { tinyTaxonomy } from '../../support/tiny-taxonomy.js';

const taxonomy = tinyTaxonomy;
const context = readFileSync('schemas/context.jsonld', 'utf8');
const schema = compileJsonSchema(readFileSync('schemas/json-ld.schema.json', 'utf8'));

function write(report: Report): string {
  return [...writeJsonLd(report, { taxonomy, sink: createCollector() })].join('');
}

function read(text: string) {
  const sink = createCollector();
  const located = readJsonLd(text, { taxonomy, sink, uri: 'r.jsonld' });
  const diagnostics = sink.diagnostics.map(
    ({ code, locations, params }) => `${code} ${locations[0]?.line} ${String(params['place'])}`,
  );
  return { report: located?.report, diagnostics };
}

/** Statements as texts, each once. */
const keysOf = (quads: readonly Quad[]) =>
  [...new Set(quads.map(({ subject, predicate, object }) => JSON.stringify([subject, predicate, object])))].sort();

async function check(text: string) {
  const sink = createCollector();
  const graph: Quad[] = [];
  const onStatements = (some: readonly Quad[]) => void graph.push(...some);
  const statements = await checkJsonLd(text, { context, schema, sink, uri: 'r.jsonld', onStatements });
  return { statements, graph, messages: sink.diagnostics.map(({ code, message }) => `${code} ${message.en}`) };
}

describe('JSON-LD 1.1', () => {
  it('gives back every report that was written, and nothing is reported', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { report: back, diagnostics } = read(write(report));
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(canonicalReport(back!), canonicalReport(report));
      }),
      { numRuns: 300 },
    );
  });

  it('is kept as a whole by a JSON-LD processor in safe mode, and valid by its schema', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const { statements, messages, graph } = await check(write(report));
        assert.deepEqual(messages, []);
        assert.ok(statements! > report.facts.length);
        // What it hands on is the graph that N-Quads state.
        const expected: Quad[] = [];
        parseRdf([...writeNQuads(report, { taxonomy, sink: createCollector() })].join(''), (quad) =>
          expected.push(quad),
        );
        assert.deepEqual(keysOf(graph), keysOf(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('reports what a processor would drop', async () => {
    const text = write({ taxonomy: ['https://example.com/t.xsd'], facts: [] }).replace(
      '"entities": []',
      '"entities": [{"@type": ["Entity", "Organization", "Corporation"], "@id": "a b:c", "scheme": "s", "identifier": "i"}]',
    );
    const { messages } = await check(text);
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /^pilu:(json-ld-dropped|schema-pattern) /);
  });

  it('loads no context but its own', async () => {
    const text = write({ taxonomy: ['https://example.com/t.xsd'], facts: [] }).replace(
      CONTEXT_URL,
      'https://example.com/other.jsonld',
    );
    const { messages } = await check(text);
    assert.ok(messages.length > 0);
    for (const message of messages) assert.match(message, /^pilu:schema-/);
  });

  it('puts @context first and @type before the rest of a node', () => {
    const text = write({ taxonomy: ['https://example.com/t.xsd'], facts: [] });
    assert.deepEqual(Object.keys(JSON.parse(text) as object), [
      '@context',
      '@type',
      '@id',
      'taxonomy',
      'entities',
      'periods',
      'units',
      'dimensions',
      'dataSets',
      'facts',
    ]);
  });

  it('has a context that defines every term and class that is written', () => {
    const terms = Object.keys((JSON.parse(context) as { '@context': object })['@context']);
    for (const name of FACT_CLASSES) assert.ok(terms.includes(name), name);
    for (const name of CONTEXT_TERMS) assert.ok(terms.includes(name) || ['fact', 'value'].includes(name), name);
  });

  it('has the context of the table of terms; "npx tsx scripts/write-context.ts" writes it', () => {
    assert.deepEqual(JSON.parse(context), JSON.parse(JSON.stringify(buildContext())));
  });

  it('refuses other forms, and reports what is wrong in a fact with its place', () => {
    assert.deepEqual(read('{"@context": {}}').diagnostics, ['pilu:json-ld-form 1 /@context']);
    const fact = { '@type': 'DecimalFact', '@id': 'fact:a', concept: 't:A', value: '1' };
    const text = (one: object) =>
      JSON.stringify({
        '@context': [CONTEXT_URL, { fact: 'urn:x#', t: 'urn:t#' }],
        '@type': 'Report',
        '@id': 'urn:x',
        taxonomy: [],
        facts: [one],
      });
    assert.deepEqual(read(text(fact)).diagnostics, []);
    const faults: [object, string][] = [
      [{ '@type': 'Fact' }, '@type'],
      [{ '@id': 'a' }, '@id'],
      [{ concept: 'u:A' }, 'concept'],
      [{ value: 1 }, 'value'],
      [{ decimals: '1' }, 'decimals'],
      [{ period: '2023' }, 'period'],
      [{ 't:Axis': { '@id': 'B' } }, 't:Axis/@id'],
      [{ evidence: [{}] }, 'evidence/0'],
      [{ links: [{}] }, 'links/0'],
    ];
    for (const [wrong, place] of faults) {
      assert.deepEqual(read(text({ ...fact, ...wrong })).diagnostics, [`pilu:json-ld-form 1 /facts/0/${place}`]);
    }
  });
});
