import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import oxigraph from 'oxigraph';
import { createContextLoader } from '../../src/formats/json-ld/context-loader.js';
import { FORMATS } from '../../src/formats/index.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { graphToJsonLd, graphToTurtle } from '../../src/linked-data/graph.js';
import { canonicalNQuads } from '../../src/linked-data/integrity/canonical-hash.js';
import { buildShapes } from '../../src/linked-data/shapes/build-shapes.js';
import { buildVocabulary } from '../../src/linked-data/vocabulary/build-vocabulary.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readExample, toNQuads } from './fixture.js';

const own = readPackageTaxonomy();
const context = readFileSync('schemas/context.jsonld', 'utf8');
const documentLoader = createContextLoader(context);

/**
 * Parsers by two makers: of JavaScript (n3 by Verborgh, jsonld by Digital Bazaar), and of Rust (oxttl and oxjsonld by
 * Oxigraph), which share no line. Each makes N-Quads of a text.
 */
const PARSERS = {
  'application/n-quads': { javascript: byN3('application/n-quads'), rust: byOxigraph('application/n-quads') },
  'text/turtle': { javascript: byN3('text/turtle'), rust: byOxigraph('text/turtle') },
  'application/ld+json': { javascript: byJsonld, rust: byOxigraph('application/ld+json') },
} as const;

type Parse = (text: string) => Promise<Quad[]>;

function byN3(format: string): Parse {
  return (text) => Promise.resolve(new Parser({ format }).parse(text));
}

function byOxigraph(format: string): Parse {
  return (text) => {
    const quads = oxigraph.parse(text, { format }) as { toString(): string }[];
    return Promise.resolve(new Parser({ format: 'application/n-quads' }).parse(`${quads.join(' .\n')} .`));
  };
}

async function byJsonld(text: string): Promise<Quad[]> {
  const toRdf = jsonld.toRDF as unknown as (document: object, options: object) => Promise<string>;
  const options = { documentLoader, safe: true, format: 'application/n-quads' };
  return new Parser({ format: 'application/n-quads' }).parse(await toRdf(JSON.parse(text) as object, options));
}

/** Puts our context where its address stands: the parser of Rust loads none. */
function withContext(text: string): string {
  const { '@context': contexts, ...rest } = JSON.parse(text) as { '@context': readonly unknown[] };
  const [, ...more] = contexts;
  return JSON.stringify({
    '@context': [(JSON.parse(context) as Record<string, unknown>)['@context'], ...more],
    ...rest,
  });
}

/** Two graphs are isomorphic where their canonical forms are equal (RDF Dataset Canonicalization 1.0, 1). */
async function canonicalForms(type: keyof typeof PARSERS, text: string): Promise<readonly string[]> {
  const { javascript, rust } = PARSERS[type];
  return Promise.all([javascript, rust].map(async (parse) => canonicalNQuads(await parse(text))));
}

describe('graphs by two independent parsers', () => {
  it('the filing of the example is one graph in N-Quads, Turtle and JSON-LD by both', async () => {
    const report = readExample();
    const writing = { taxonomy: own.taxonomy, sink: createCollector() };
    const textOf = (format: 'turtle' | 'json-ld') => [...FORMATS[format].write(report, writing)].join('');
    const forms = [
      ...(await canonicalForms('application/n-quads', toNQuads(report))),
      ...(await canonicalForms('text/turtle', textOf('turtle'))),
      ...(await canonicalForms('application/ld+json', withContext(textOf('json-ld')))),
      await canonicalNQuads(await byJsonld(textOf('json-ld'))),
    ];
    assert.ok(forms[0]!.split('\n').length > 10 * report.facts.length);
    assert.deepEqual(new Set(forms).size, 1);
  });

  it('the vocabulary and the shapes, which have blank nodes, are one graph each in Turtle and JSON-LD by both', async () => {
    const [fact] = readExample().facts;
    for (const quads of [buildVocabulary(own), buildShapes(own, new Set([fact!.concept]))]) {
      const forms = [
        ...(await canonicalForms('text/turtle', graphToTurtle(quads))),
        ...(await canonicalForms('application/ld+json', graphToJsonLd(quads))),
      ];
      assert.deepEqual(new Set(forms).size, 1);
    }
  });

  it('one statement less is another graph', async () => {
    const lines = toNQuads(readExample()).split('\n');
    const [whole] = await canonicalForms('application/n-quads', lines.join('\n'));
    const forms = await canonicalForms('application/n-quads', lines.slice(1).join('\n'));
    assert.ok(forms.every((form) => form === forms[0] && form !== whole));
  });
});
