import type { TaxonomySource } from '../../taxonomy-source/build-taxonomy-source.js';
import type { Quad } from '../../syntax/rdf/turtle.js';
import { createGraph } from '../graph.js';
import { documentIri, findCitedPassages, passageIri } from './references.js';

/** A mapping of the crosswalk (SSSOM). */
export interface Mapping {
  readonly concept: string;
  readonly label: string;
  readonly document: string;
  readonly passage: string;
  readonly predicate: string;
  readonly confidence: '0.9' | '0.5';
  readonly comment: string;
}

/** The frameworks that concepts are mapped to; other documents are regulation, not a vocabulary. */
const FRAMEWORKS = new Set(['GRI', 'ESRS', 'IFRS']);

/** What a reference of either level says: for a topic as a whole it relates, for a concept itself it is close. */
const LEVELS = {
  concept: { predicate: 'skos:closeMatch', confidence: '0.9', comment: 'stated for the concept' },
  topic: { predicate: 'skos:relatedMatch', confidence: '0.5', comment: 'stated for the topic as a whole' },
} as const;

/** Every mapping that the taxonomy states, in its order. */
export function findMappings({ definition }: TaxonomySource): readonly Mapping[] {
  const passages = findCitedPassages(definition);
  return definition.sections
    .flatMap(({ concepts }) => concepts)
    .flatMap(({ name, en }) =>
      (passages.get(name) ?? [])
        .filter(({ document }) => FRAMEWORKS.has(document))
        .map(({ document, passage, level }) => ({ concept: name, label: en, document, passage, ...LEVELS[level] })),
    );
}

/** Canonical forms as xsd:double, which JSON-LD processors write. */
const DOUBLES = { '0.9': '9.0E-1', '0.5': '5.0E-1' } as const;

const JUSTIFICATION = 'semapv:ManualMappingCuration';

/** The crosswalk as SSSOM TSV: its metadata as comments, then one mapping a line. */
export function crosswalkToTsv(source: TaxonomySource): string {
  const { about } = source.definition;
  const documents = about.documents.filter(({ id }) => FRAMEWORKS.has(id));
  const header = [
    'curie_map:',
    `  ${about.prefix}: "${about.baseUri}#"`,
    ...documents.map(({ id }) => `  ${id}: "${documentIri(about.baseUri, id)}#"`),
    '  skos: "http://www.w3.org/2004/02/skos/core#"',
    '  semapv: "https://w3id.org/semapv/vocab/"',
    `mapping_set_id: "${crosswalkIri(about.baseUri)}"`,
    `mapping_set_version: "${about.version}"`,
    `mapping_date: "${about.published}"`,
    `license: "${about.license.url}"`,
    `subject_source: "${about.baseUri}"`,
  ].map((line) => `#${line}`);
  const columns = ['subject_id', 'subject_label', 'predicate_id', 'object_id', 'object_label'];
  const rows = findMappings(source).map(({ concept, label, document, passage, predicate, confidence, comment }) =>
    [
      ...[`${about.prefix}:${concept}`, label, predicate, `${document}:${encodeURIComponent(passage)}`],
      ...[`${document} ${passage}`, JUSTIFICATION, confidence, comment],
    ].join('\t'),
  );
  return `${[...header, [...columns, 'mapping_justification', 'confidence', 'comment'].join('\t'), ...rows].join('\n')}\n`;
}

export function crosswalkIri(baseUri: string): string {
  return `${baseUri}/crosswalk`;
}

/** The crosswalk as RDF: each mapping stated, and annotated as an owl:Axiom (SSSOM, RDF serialisation). */
export function buildCrosswalk(source: TaxonomySource): readonly Quad[] {
  const { baseUri, version, license } = source.definition.about;
  const { add, quads } = createGraph();
  const set = crosswalkIri(baseUri);
  add(set, 'rdf:type', 'sssom:MappingSet');
  add(set, 'sssom:mapping_set_version', { text: version });
  add(set, 'dcterms:license', license.url);
  findMappings(source).forEach(({ concept, predicate, confidence, comment, ...passage }, index) => {
    const [subject, object, axiom] = [`${baseUri}#${concept}`, passageIri(baseUri, passage), `${set}#${index + 1}`];
    add(subject, predicate, object);
    add(set, 'sssom:mappings', axiom);
    add(axiom, 'rdf:type', 'owl:Axiom');
    add(axiom, 'owl:annotatedSource', subject);
    add(axiom, 'owl:annotatedProperty', predicate);
    add(axiom, 'owl:annotatedTarget', object);
    add(axiom, 'sssom:mapping_justification', JUSTIFICATION);
    add(axiom, 'sssom:confidence', { text: DOUBLES[confidence], type: 'xsd:double' });
    add(axiom, 'rdfs:comment', { text: comment });
  });
  return quads;
}
