import type { Quad } from '../../syntax/rdf/turtle.js';
import { PILU_VERSION } from '../../util/version.js';
import { createGraph, texts } from '../graph.js';
import { PILU_VOCABULARY } from './pilu-terms.js';

const ONTOLOGY = 'https://w3id.org/pilu/terms';

/** The classes and properties of filings, as an ontology of its own: the same whatever the taxonomy. */
export function buildTerms(): readonly Quad[] {
  const { add, quads } = createGraph();
  add(ONTOLOGY, 'rdf:type', 'owl:Ontology');
  add(ONTOLOGY, 'dcterms:title', ...texts({ zh: '披露文件的词汇表', en: 'Vocabulary of disclosure filings' }));
  add(ONTOLOGY, 'owl:versionInfo', { text: PILU_VERSION });
  for (const [name, { types, more = [], ...label }] of Object.entries(PILU_VOCABULARY)) {
    const term = `pilu:${name}`;
    add(term, 'rdf:type', ...types);
    add(term, 'rdfs:label', ...texts(label));
    add(term, 'rdfs:isDefinedBy', ONTOLOGY);
    for (const [predicate, object] of more) add(term, predicate, object);
  }
  return quads;
}
