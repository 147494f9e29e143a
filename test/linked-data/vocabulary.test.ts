import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import { graphToJsonLd, graphToTurtle } from '../../src/linked-data/graph.js';
import { buildCrosswalk, crosswalkToTsv, findMappings } from '../../src/linked-data/vocabulary/crosswalk.js';
import { buildTerms } from '../../src/linked-data/vocabulary/build-terms.js';
import { buildVocabulary } from '../../src/linked-data/vocabulary/build-vocabulary.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { DATA_CUBE_CONSTRAINTS, SKOS_CONDITIONS } from './constraints.js';
import { findBroken, readExample, toNQuads, vocabularyGraphs } from './fixture.js';

const own = readPackageTaxonomy();
const OURS = /^https:\/\/w3id\.org\/pilu\/(?:terms#|taxonomy\/)/;

describe('vocabulary', () => {
  it('keeps the integrity conditions of SKOS', async () => {
    assert.deepEqual(await findBroken(SKOS_CONDITIONS, vocabularyGraphs()), []);
  });

  it('keeps the integrity constraints of Data Cube together with a filing', async () => {
    const filing = { text: toNQuads(readExample()), format: 'application/n-quads' } as const;
    assert.deepEqual(await findBroken(DATA_CUBE_CONSTRAINTS, [...vocabularyGraphs(), filing]), []);
  });

  it('has constraints that can be broken', async () => {
    const lines = toNQuads(readExample()).split('\n');
    const without = (pattern: RegExp) => lines.filter((line) => !pattern.test(line)).join('\n');
    const broken = async (text: string) =>
      findBroken(DATA_CUBE_CONSTRAINTS, [...vocabularyGraphs(), { text, format: 'application/n-quads' }]);
    assert.deepEqual(await broken(without(/#f1> <[^>]*#dataSet>/)), ['IC-1 unique data set']);
    assert.deepEqual(await broken(without(/#f1> <[^>]*terms#period>/)), ['IC-11 all dimensions required']);
    assert.deepEqual(await broken(without(/#f1> <[^>]*terms#value>/)), ['IC-14 all measures present']);
  });

  it('defines every term of ours that it or a filing uses, with a label in both languages', () => {
    const published = [...buildVocabulary(own), ...buildTerms(), ...buildCrosswalk(own)];
    const filing = new Parser().parse(toNQuads(readExample()));
    const store = new Store([...published]);
    const used = new Set<string>();
    for (const { subject, predicate, object } of [...published, ...filing]) {
      for (const { termType, value } of [subject, predicate, object]) {
        if (termType === 'NamedNode' && OURS.test(value)) used.add(value);
      }
    }
    const labels = ['http://www.w3.org/2000/01/rdf-schema#label', 'http://www.w3.org/2004/02/skos/core#prefLabel'];
    const unlabelled: string[] = [];
    const dangling: string[] = [];
    for (const iri of used) {
      // Documents of the XBRL package are files, not resources of the vocabulary; a version is that of its ontology.
      if (iri.endsWith('.xsd') || iri === `${own.publication.baseUri}/${own.publication.version}`) continue;
      const about = store.getQuads(iri, null, null, null);
      if (about.length === 0) dangling.push(iri);
      const languages = labels
        .flatMap((label) => store.getObjects(iri, label, null))
        .map((term) => (term as { language?: string }).language);
      const typed = store.getObjects(iri, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', null);
      const structural = typed.some(({ value }) =>
        /#(?:ComponentSpecification|Axiom|Ontology)$|MappingSet$/.test(value),
      );
      if (!structural && !['zh', 'en'].every((one) => languages.includes(one))) unlabelled.push(iri);
    }
    assert.deepEqual(dangling, []);
    assert.deepEqual(unlabelled, []);
    assert.ok(used.size > 500);
  });

  it('is the same graph in Turtle and in JSON-LD', async () => {
    for (const quads of [buildVocabulary(own), buildTerms(), buildCrosswalk(own)]) {
      const document = JSON.parse(graphToJsonLd(quads)) as object;
      const toRdf = jsonld.toRDF as unknown as (document: object, options: object) => Promise<string>;
      const nQuads = await toRdf(document, { safe: true, format: 'application/n-quads' });
      const canonical = (all: readonly Quad[]) => new Store([...all]).size;
      const [a, b] = [new Parser().parse(graphToTurtle(quads)), new Parser().parse(nQuads)];
      assert.equal(canonical(a), canonical(b));
      // Lists are the only blank nodes; everything else is compared as it stands.
      const keys = (all: readonly Quad[]) =>
        all
          .filter((one) => ![one.subject, one.object].some(({ termType }) => termType === 'BlankNode'))
          .map(({ subject, predicate, object }) => JSON.stringify([subject.value, predicate.value, object]))
          .sort();
      assert.deepEqual([...new Set(keys(a))], [...new Set(keys(b))]);
    }
  });

  it('maps to other frameworks only what the taxonomy states, as SSSOM', () => {
    const stated = new Set([...own.taxonomy.references.keys()].map((name) => name.replace(/.*}/, '')));
    const mappings = findMappings(own);
    assert.ok(mappings.length > 200);
    for (const { concept } of mappings) assert.ok(stated.has(concept), concept);
    const lines = crosswalkToTsv(own).split('\n');
    const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(rows.length, mappings.length);
    for (const row of rows) assert.equal(row.split('\t').length, header!.split('\t').length);
    for (const column of ['subject_id', 'predicate_id', 'object_id', 'mapping_justification', 'confidence']) {
      assert.ok(header!.split('\t').includes(column), column);
    }
  });
});
