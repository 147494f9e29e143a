import { factClassOf } from '../../formats/json-ld/vocabulary.js';
import { CLASSES } from '../../formats/json-ld/terms.js';
import type { Unit } from '../../datatypes/unit.js';
import { valueFormOf } from '../../oim/fact-value.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { findHypercubes } from '../../model/taxonomy/hypercubes.js';
import type { TaxonomySource } from '../../taxonomy-source/build-taxonomy-source.js';
import { conceptName, enumerationNamespace } from '../../taxonomy-source/identity.js';
import type { AxisDefinition, ConceptDefinition } from '../../taxonomy-source/taxonomy-definition.js';
import { expandedName, localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import type { Quad } from '../../syntax/rdf/turtle.js';
import { createGraph, iriOf, texts, type Graph, type GraphObject } from '../graph.js';
import { graphUnitIri } from '../unit-iri.js';

const whole = (count: number): GraphObject => ({ text: String(count), type: 'xsd:integer' });

/** What facts of every concept may have beside value, unit, decimals, entity, period and axes. */
const ALWAYS = ['rdf:type', 'qb:dataSet', 'pilu:concept', 'pilu:value', 'pilu:unit', 'pilu:decimals', 'pilu:entity'];
const ALSO = ['pilu:period', 'dcterms:language', 'pilu:link', 'pilu:evidence'];

/**
 * SHACL shapes of filings over a taxonomy: for each concept, how its facts look. The shape's target is the concept, its
 * path leads back to the facts; what concepts share (a type, a period, a unit, an axis) is one property shape. With
 * `concepts`, only theirs are made: enough for a filing that reports no other.
 */
export function buildShapes(source: TaxonomySource, concepts?: ReadonlySet<ExpandedName>): readonly Quad[] {
  const graph = createGraph();
  const { definition } = source;
  const base = `${definition.about.baseUri}/shapes#`;
  describeObservations(source, base, graph);
  describeEvidence(base, graph);
  const shared = createShared(source, base, graph);
  for (const concept of definition.sections.flatMap((section) => section.concepts)) {
    const name = conceptName(definition.about, concept.name);
    if (concepts && !concepts.has(name)) continue;
    describeConcept(concept, name, source, base, graph, shared);
  }
  return graph.quads;
}

/** Each observation is of one data set, each data set of one structure that the taxonomy has (Data Cube, IC-1 and IC-2). */
function describeObservations(source: TaxonomySource, base: string, { add, list }: Graph): void {
  const { definition, taxonomy } = source;
  const concepts = definition.sections.flatMap((section) => section.concepts);
  const shape = `${base}Observation`;
  add(shape, 'rdf:type', 'sh:NodeShape');
  add(shape, 'sh:targetClass', 'qb:Observation');
  one(`${base}observation-data-set`, 'qb:dataSet');
  one(`${base}observation-concept`, 'pilu:concept');
  add(shape, 'sh:property', `${base}observation-data-set`, `${base}observation-concept`);
  add(`${base}observation-data-set`, 'sh:class', 'qb:DataSet');
  add(
    `${base}observation-concept`,
    'sh:in',
    list(concepts.map(({ name }) => iriOf(conceptName(definition.about, name)))),
  );
  const dataSet = `${base}DataSet`;
  add(dataSet, 'rdf:type', 'sh:NodeShape');
  add(dataSet, 'sh:targetClass', 'qb:DataSet');
  add(dataSet, 'sh:property', `${base}data-set-structure`);
  one(`${base}data-set-structure`, 'qb:structure');
  add(`${base}data-set-structure`, 'sh:in', list(findHypercubes(taxonomy).map(({ linkRole }) => linkRole)));

  function one(iri: string, path: string): void {
    add(iri, 'rdf:type', 'sh:PropertyShape');
    add(iri, 'sh:path', path);
    add(iri, 'sh:minCount', whole(1));
    add(iri, 'sh:maxCount', whole(1));
  }
}

/** Evidence names its document and selects a quote and a position in it. */
function describeEvidence(base: string, { add }: Graph): void {
  const shape = `${base}Evidence`;
  add(shape, 'rdf:type', 'sh:NodeShape');
  add(shape, 'sh:targetObjectsOf', 'pilu:evidence');
  add(shape, 'sh:class', 'oa:SpecificResource');
  const rules: [string, string, number, number | undefined][] = [
    ['source', 'oa:hasSource', 1, 1],
    ['selector', 'oa:hasSelector', 2, undefined],
    ['cue', 'pilu:cue', 1, 1],
    ['qualifier', 'pilu:qualifier', 0, 1],
  ];
  for (const [name, path, least, most] of rules) {
    const property = `${base}evidence-${name}`;
    add(shape, 'sh:property', property);
    add(property, 'rdf:type', 'sh:PropertyShape');
    add(property, 'sh:path', path);
    add(property, 'sh:minCount', whole(least));
    add(property, 'sh:maxCount', most === undefined ? undefined : whole(most));
  }
}

/** Property shapes that many concepts have, each made when it is first asked for. */
interface SharedShapes {
  value(concept: Concept, members: readonly string[] | undefined): string;
  unit(units: readonly Unit[]): string;
  decimals(numeric: boolean): string;
  period(type: 'instant' | 'duration'): string;
  entity(): string;
  axis(axis: AxisDefinition): string;
  closed(axes: readonly AxisDefinition[]): string;
}

function createShared({ definition }: TaxonomySource, base: string, { add, list, blank }: Graph): SharedShapes {
  const { baseUri } = definition.about;
  const made = new Set<string>();
  const make = (name: string, describe: (iri: string) => void): string => {
    const iri = base + name;
    if (!made.has(iri)) {
      made.add(iri);
      describe(iri);
    }
    return iri;
  };
  const property = (
    name: string,
    path: string,
    least: number,
    most: number | undefined,
    rest?: (iri: string) => void,
  ) =>
    make(name, (iri) => {
      add(iri, 'rdf:type', 'sh:PropertyShape');
      add(iri, 'sh:path', path);
      if (least > 0) add(iri, 'sh:minCount', whole(least));
      if (most !== undefined) add(iri, 'sh:maxCount', whole(most));
      rest?.(iri);
    });
  /** One of several: each given as its statements. */
  const anyOf = (iri: string, choices: readonly (readonly [string, GraphObject][])[]) => {
    const heads = choices.map((choice) => {
      const head = blank();
      for (const [predicate, object] of choice) add(head, predicate, object);
      return head;
    });
    add(iri, 'sh:or', list(heads));
  };
  const nil: [string, GraphObject][] = [['sh:hasValue', 'pilu:Nil']];

  return {
    value(concept, members) {
      const form = valueFormOf(concept);
      if (members) {
        const most = form === 'enumerationSet' ? undefined : 1;
        return property(`value-${localNameOf(concept.name)}`, 'pilu:value', 1, most, (iri) => {
          const more = form === 'enumerationSet' ? ['pilu:EmptySet'] : [];
          add(iri, 'sh:in', list([...members, 'pilu:Nil', ...more]));
        });
      }
      const factClass = factClassOf(concept);
      const datatype = CLASSES[factClass]?.terms?.['value']?.type;
      const least = concept.type.facets.minInclusive;
      return property(`value-${factClass}${least ?? ''}`, 'pilu:value', 1, 1, (iri) => {
        if (datatype === undefined) {
          anyOf(iri, [[['sh:datatype', 'xsd:string']], [['sh:datatype', 'rdf:langString']], nil]);
        } else {
          const bound: [string, GraphObject][] =
            least === undefined ? [] : [['sh:minInclusive', { text: least, type: datatype }]];
          anyOf(iri, [[['sh:datatype', datatype], ...bound], nil]);
        }
      });
    },
    unit(units) {
      const iris = units.map(graphUnitIri);
      if (iris.length === 0) return property('no-unit', 'pilu:unit', 0, 0);
      return property(`unit-${encodeURIComponent(iris.join(' '))}`, 'pilu:unit', 1, 1, (iri) =>
        add(iri, 'sh:in', list(iris)),
      );
    },
    decimals: (numeric) =>
      numeric
        ? property('decimals', 'pilu:decimals', 0, 1, (iri) => add(iri, 'sh:datatype', 'xsd:integer'))
        : property('no-decimals', 'pilu:decimals', 0, 0),
    period: (type) =>
      property(`period-${type}`, 'pilu:period', 1, 1, (iri) =>
        add(iri, 'sh:class', type === 'instant' ? 'time:Instant' : 'time:ProperInterval'),
      ),
    entity: () => property('entity', 'pilu:entity', 1, 1, (iri) => add(iri, 'sh:class', 'pilu:Entity')),
    axis(axis) {
      const path = `${baseUri}#${axis.name}`;
      if (axis.kind === 'typed') {
        return property(`axis-${axis.name}`, path, 0, 1, (iri) => anyOf(iri, [[['sh:datatype', 'xsd:string']], nil]));
      }
      return property(`axis-${axis.name}`, path, axis.default === undefined ? 0 : 1, 1, (iri) =>
        add(iri, 'sh:in', list([axis.domain, ...axis.members].map(({ name }) => `${baseUri}#${name}`))),
      );
    },
    closed(axes) {
      const names = axes.map(({ name }) => name);
      return make(`closed-${names.join('-')}`, (iri) => {
        add(iri, 'rdf:type', 'sh:NodeShape');
        add(iri, 'sh:closed', { text: 'true', type: 'xsd:boolean' });
        add(iri, 'sh:ignoredProperties', list([...ALWAYS, ...ALSO, ...names.map((name) => `${baseUri}#${name}`)]));
      });
    },
  };
}

function describeConcept(
  concept: ConceptDefinition,
  name: ExpandedName,
  { definition, taxonomy, units }: TaxonomySource,
  base: string,
  { add, blank }: Graph,
  shared: SharedShapes,
): void {
  const model = taxonomy.concepts.get(name);
  if (!model) return;
  const enumeration = definition.enumerations.find((one) => one.concept === concept.name);
  const members = enumeration?.values.map((value) =>
    iriOf(expandedName(enumerationNamespace(definition.about, concept.name), value.name)),
  );
  const axes = definition.axes.filter((axis) => concept.axes?.includes(axis.name));
  const [shape, facts, back] = [base + concept.name, `${base}facts-of-${concept.name}`, blank()];
  add(shape, 'rdf:type', 'sh:NodeShape');
  add(shape, 'rdfs:label', ...texts(concept));
  add(shape, 'sh:targetNode', iriOf(name));
  add(shape, 'sh:property', facts);
  add(facts, 'rdf:type', 'sh:PropertyShape');
  add(facts, 'sh:path', back);
  add(back, 'sh:inversePath', 'pilu:concept');
  add(facts, 'sh:class', `pilu:${factClassOf(model)}`, 'qb:Observation');
  add(facts, 'sh:node', shared.closed(axes));
  add(
    facts,
    'sh:property',
    shared.value(model, members),
    shared.unit(model.type.numeric ? (units.get(name) ?? []) : []),
    shared.decimals(model.type.numeric),
    shared.period(concept.period),
    shared.entity(),
    ...axes.map(shared.axis),
  );
}
