import { qudtUnitOf } from '../../formats/json-ld/qudt-units.js';
import { factClassOf } from '../../formats/json-ld/vocabulary.js';
import { findDefaultMembers, findHypercubes } from '../../model/taxonomy/hypercubes.js';
import type { TaxonomySource } from '../../taxonomy-source/build-taxonomy-source.js';
import { sectionHeadingName } from '../../taxonomy-source/heading-names.js';
import {
  axisRole,
  conceptName,
  enumerationNamespace,
  enumerationRole,
  sectionRole,
} from '../../taxonomy-source/identity.js';
import type { ConceptDefinition } from '../../taxonomy-source/taxonomy-definition.js';
import { parseUnitSymbol } from '../../taxonomy-source/unit-symbol.js';
import { expandedName } from '../../names/expanded-name.js';
import type { Quad } from '../../syntax/rdf/turtle.js';
import { createGraph, iriOf, texts, type Graph } from '../graph.js';
import { graphUnitIri } from '../unit-iri.js';
import { documentIri, findCitedPassages, passageIri } from './references.js';

/**
 * A taxonomy as linked data: a SKOS concept scheme with XKOS levels, its sections and topics as collections, its axes as
 * dimensions of Data Cube with their code lists, one data structure definition a hypercube, and what concepts cite.
 * Whatever a filing over the taxonomy names is defined here or in `buildTerms`, with a label in both languages.
 */
export function buildVocabulary(source: TaxonomySource): readonly Quad[] {
  const graph = createGraph();
  describeScheme(source, graph);
  describeConcepts(source, graph);
  describeCollections(source, graph);
  describeReferences(source, graph);
  describeAxes(source, graph);
  describeEnumerations(source, graph);
  describeUnits(source, graph);
  describeStructures(source, graph);
  return graph.quads;
}

/** The concept scheme of the concepts that facts report. */
export function schemeIri(baseUri: string): string {
  return `${baseUri}/concepts`;
}

export function topicIri(baseUri: string, number: number): string {
  return `${baseUri}/topic/${number}`;
}

function describeScheme({ definition: { about, sections }, publication }: TaxonomySource, { add, list }: Graph): void {
  const { baseUri, version } = about;
  const scheme = schemeIri(baseUri);
  add(baseUri, 'rdf:type', 'owl:Ontology');
  add(baseUri, 'owl:versionIRI', `${baseUri}/${version}`);
  add(baseUri, 'owl:imports', 'https://w3id.org/pilu/terms');
  add(scheme, 'rdf:type', 'skos:ConceptScheme');
  for (const subject of [baseUri, scheme]) {
    add(subject, 'dcterms:title', ...texts(about.title));
    add(subject, 'dcterms:description', ...texts(about.description));
    add(subject, 'owl:versionInfo', { text: version });
    add(subject, 'dcterms:issued', { text: about.published, type: 'xsd:date' });
    add(subject, 'dcterms:license', about.license.url);
    add(subject, 'dcterms:publisher', publication.publisher.url);
  }
  add(publication.publisher.url, 'rdf:type', 'org:Organization');
  add(publication.publisher.url, 'rdfs:label', ...texts({ zh: about.publisher.name, en: about.publisher.name }));
  add(scheme, 'rdfs:label', ...texts(about.title));
  add(
    scheme,
    'skos:changeNote',
    ...texts({
      zh: `${version} 版，${about.published} 发布。`,
      en: `Version ${version}, published ${about.published}.`,
    }),
  );

  // Levels: sections, then concepts (XKOS).
  const levels = [
    { iri: `${baseUri}/level/1`, label: { zh: '章节', en: 'Sections' } },
    { iri: `${baseUri}/level/2`, label: { zh: '概念', en: 'Concepts' } },
  ];
  add(scheme, 'xkos:numberOfLevels', { text: '2', type: 'xsd:positiveInteger' });
  add(scheme, 'xkos:levels', list(levels.map(({ iri }) => iri)));
  levels.forEach(({ iri, label }, index) => {
    add(iri, 'rdf:type', 'xkos:ClassificationLevel');
    add(iri, 'skos:prefLabel', ...texts(label));
    add(iri, 'xkos:depth', { text: String(index + 1), type: 'xsd:positiveInteger' });
  });
  for (const { name } of about.sections) add(levels[0]?.iri ?? '', 'skos:member', headingIri(baseUri, name));
  for (const { name } of sections.flatMap(({ concepts }) => concepts))
    add(levels[1]?.iri ?? '', 'skos:member', `${baseUri}#${name}`);
}

function headingIri(baseUri: string, section: string): string {
  return `${baseUri}#${sectionHeadingName(section)}`;
}

/** Headings of sections at the top, and below each its concepts. */
function describeConcepts({ definition, taxonomy, units }: TaxonomySource, graph: Graph): void {
  const { add } = graph;
  const { about, sections } = definition;
  const { baseUri } = about;
  const scheme = schemeIri(baseUri);
  const passages = findCitedPassages(definition);
  for (const title of about.sections) {
    const heading = headingIri(baseUri, title.name);
    add(heading, 'rdf:type', 'skos:Concept');
    add(heading, 'skos:prefLabel', ...texts(title));
    add(heading, 'skos:inScheme', scheme);
    add(heading, 'skos:topConceptOf', scheme);
    add(scheme, 'skos:hasTopConcept', heading);
  }
  for (const { section, concepts } of sections) {
    for (const concept of concepts) {
      const name = conceptName(about, concept.name);
      const iri = iriOf(name);
      add(iri, 'rdf:type', 'skos:Concept', 'pilu:ReportedConcept');
      add(iri, 'skos:prefLabel', ...texts(concept));
      add(iri, 'skos:definition', ...texts(concept.documentation));
      add(iri, 'skos:notation', { text: concept.name });
      add(iri, 'skos:inScheme', scheme);
      add(iri, 'skos:broader', headingIri(baseUri, section));
      add(headingIri(baseUri, section), 'skos:narrower', iri);
      add(iri, 'pilu:factClass', `pilu:${factClassOf(taxonomy.concepts.get(name))}`);
      add(iri, 'pilu:periodType', { text: concept.period });
      add(iri, 'pilu:balance', concept.balance && { text: concept.balance });
      add(iri, 'pilu:usualUnit', ...(units.get(name) ?? []).slice(0, 1).map(graphUnitIri));
      add(iri, 'pilu:axis', ...(concept.axes ?? []).map((axis) => `${baseUri}#${axis}`));
      describeDeprecation(concept, baseUri, graph);
      add(iri, 'pilu:reference', ...(passages.get(concept.name) ?? []).map((one) => passageIri(baseUri, one)));
    }
  }
}

/** A concept that is no longer to be reported: OWL says that, DCMI what replaces it, a note of SKOS since when and why. */
function describeDeprecation({ name, deprecated }: ConceptDefinition, baseUri: string, { add }: Graph): void {
  if (!deprecated) return;
  const { since, note, replacedBy = [] } = deprecated;
  const iri = `${baseUri}#${name}`;
  add(iri, 'owl:deprecated', { text: 'true', type: 'xsd:boolean' });
  add(iri, 'dcterms:isReplacedBy', ...replacedBy.map((other) => `${baseUri}#${other}`));
  add(
    iri,
    'skos:changeNote',
    ...texts({ zh: `自${since}起停用：${note.zh}`, en: `Deprecated since ${since}: ${note.en}` }),
  );
}

function describeCollections({ definition: { about, sections } }: TaxonomySource, { add }: Graph): void {
  const { baseUri } = about;
  const collection = (iri: string, label: { zh: string; en: string }, members: readonly string[]) => {
    add(iri, 'rdf:type', 'skos:Collection');
    add(iri, 'skos:prefLabel', ...texts(label));
    add(iri, 'skos:member', ...members.map((name) => `${baseUri}#${name}`));
  };
  for (const title of about.sections) {
    const concepts = sections.find(({ section }) => section === title.name)?.concepts ?? [];
    collection(
      sectionRole(about, title.name),
      title,
      concepts.map(({ name }) => name),
    );
  }
  for (const topic of about.topics) {
    const concepts = sections.flatMap((section) => section.concepts).filter((one) => one.topic === topic.number);
    collection(
      topicIri(baseUri, topic.number),
      topic,
      concepts.map(({ name }) => name),
    );
  }
}

/** Documents, and their passages that concepts cite. */
function describeReferences({ definition }: TaxonomySource, { add }: Graph): void {
  const { baseUri, documents } = definition.about;
  for (const { id, name, publisher, issued } of documents) {
    const iri = documentIri(baseUri, id);
    add(iri, 'rdf:type', 'dcterms:BibliographicResource', 'skos:ConceptScheme');
    add(iri, 'rdfs:label', ...texts({ zh: name, en: name }));
    add(iri, 'dcterms:title', { text: name });
    add(iri, 'schema:publisher', { text: publisher });
    add(iri, 'dcterms:issued', issued === undefined ? undefined : { text: issued, type: 'xsd:date' });
  }
  const seen = new Set<string>();
  for (const one of [...findCitedPassages(definition).values()].flat()) {
    const iri = passageIri(baseUri, one);
    if (seen.has(iri)) continue;
    seen.add(iri);
    add(iri, 'rdf:type', 'pilu:Reference', 'skos:Concept');
    add(
      iri,
      'skos:prefLabel',
      ...texts({ zh: `${one.document} ${one.passage}`, en: `${one.document} ${one.passage}` }),
    );
    add(iri, 'skos:notation', { text: one.passage });
    add(iri, 'skos:inScheme', documentIri(baseUri, one.document));
    add(iri, 'dcterms:isPartOf', documentIri(baseUri, one.document));
  }
}

/** An explicit axis has the code list of its domain; a typed one takes texts. */
function describeAxes({ definition: { about, axes }, taxonomy }: TaxonomySource, { add }: Graph): void {
  const { baseUri } = about;
  const defaults = findDefaultMembers(taxonomy);
  for (const axis of axes) {
    const iri = `${baseUri}#${axis.name}`;
    const kind = axis.kind === 'typed' ? 'owl:DatatypeProperty' : 'owl:ObjectProperty';
    add(iri, 'rdf:type', 'rdf:Property', 'qb:DimensionProperty', kind);
    add(iri, 'rdfs:label', ...texts(axis));
    add(iri, 'rdfs:comment', ...texts(axis.documentation));
    if (axis.kind === 'typed') {
      add(iri, 'rdfs:range', 'xsd:string');
      continue;
    }
    const list = axisRole(about, axis.name);
    const member = defaults.get(conceptName(about, axis.name));
    add(iri, 'rdfs:range', 'skos:Concept');
    add(iri, 'qb:codeList', list);
    add(iri, 'pilu:defaultMember', member && iriOf(member));
    describeCodeList(
      list,
      axis,
      `${baseUri}#${axis.domain.name}`,
      axis.domain,
      axis.members.map((one) => [`${baseUri}#${one.name}`, one]),
      add,
    );
  }
}

/** The values of each enumeration, below their domain. */
function describeEnumerations({ definition: { about, enumerations } }: TaxonomySource, { add }: Graph): void {
  for (const { concept, domain, values } of enumerations) {
    const namespace = enumerationNamespace(about, concept);
    const members = values.map((one) => [iriOf(expandedName(namespace, one.name)), one] as const);
    describeCodeList(enumerationRole(about, concept), domain, `${about.baseUri}#${domain.name}`, domain, members, add);
  }
}

interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/** A concept scheme with one top concept and its members. */
function describeCodeList(
  list: string,
  label: Labelled,
  top: string,
  domain: Labelled,
  members: readonly (readonly [string, Labelled])[],
  add: Graph['add'],
): void {
  add(list, 'rdf:type', 'skos:ConceptScheme');
  add(list, 'rdfs:label', ...texts(label));
  add(list, 'skos:hasTopConcept', top);
  add(top, 'rdf:type', 'skos:Concept');
  add(top, 'skos:prefLabel', ...texts(domain));
  add(top, 'skos:inScheme', list);
  add(top, 'skos:topConceptOf', list);
  for (const [iri, member] of members) {
    add(iri, 'rdf:type', 'skos:Concept');
    add(iri, 'skos:prefLabel', ...texts(member));
    add(iri, 'skos:inScheme', list);
    add(iri, 'skos:broader', top);
    add(top, 'skos:narrower', iri);
  }
}

/** The measures of the taxonomy, and the quotients that concepts have. */
function describeUnits({ definition: { about }, units }: TaxonomySource, { add }: Graph): void {
  const labels = new Map<string, Labelled>();
  for (const one of about.units) {
    const unit = parseUnitSymbol(one.symbol, about.units, about);
    const measure = unit?.numerators[0];
    if (measure === undefined) continue;
    labels.set(iriOf(measure), one);
    add(iriOf(measure), 'rdf:type', 'pilu:Unit');
    add(iriOf(measure), 'rdfs:label', ...texts(one));
    add(iriOf(measure), 'skos:notation', { text: one.symbol });
    add(iriOf(measure), 'skos:exactMatch', qudtUnitOf(measure));
  }
  const quotients = new Map([...units.values()].flat().map((unit) => [graphUnitIri(unit), unit]));
  for (const [iri, { numerators, denominators }] of quotients) {
    if (denominators.length === 0) continue;
    const spell = (language: 'zh' | 'en') =>
      [numerators, denominators]
        .map((side) => side.map((one) => labels.get(iriOf(one))?.[language] ?? one).join('·'))
        .join('/');
    add(iri, 'rdf:type', 'pilu:Unit');
    add(iri, 'rdfs:label', ...texts({ zh: spell('zh'), en: spell('en') }));
    add(iri, 'pilu:numerator', ...numerators.map(iriOf));
    add(iri, 'pilu:denominator', ...denominators.map(iriOf));
  }
}

/** One data structure definition a hypercube; its IRI is the link role. */
function describeStructures({ taxonomy }: TaxonomySource, { add }: Graph): void {
  for (const { linkRole, dimensions } of findHypercubes(taxonomy)) {
    const labels = taxonomy.roleTypes.get(linkRole)?.labels ?? [];
    add(linkRole, 'rdf:type', 'qb:DataStructureDefinition');
    add(linkRole, 'rdfs:label', ...labels.map(({ text, language }) => ({ text, language })));
    const parts: [string, string][] = [
      ['qb:dimension', 'pilu:concept'],
      ['qb:dimension', 'pilu:entity'],
      ['qb:dimension', 'pilu:period'],
      ...dimensions.map((one): [string, string] => ['qb:dimension', iriOf(one)]),
      ['qb:measure', 'pilu:value'],
      ['qb:attribute', 'pilu:unit'],
      ['qb:attribute', 'pilu:decimals'],
    ];
    parts.forEach(([kind, property], index) => {
      const component = `${linkRole}#${index + 1}`;
      add(linkRole, 'qb:component', component);
      add(component, 'rdf:type', 'qb:ComponentSpecification');
      add(component, kind, property);
      if (kind === 'qb:attribute') add(component, 'qb:componentRequired', { text: 'false', type: 'xsd:boolean' });
    });
  }
}
