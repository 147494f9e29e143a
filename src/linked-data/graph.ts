import { CONTEXT_PREFIXES } from '../formats/json-ld/terms.js';
import { blankNode, literal, namedNode, statement, writeTurtle, type Quad, type Term } from '../syntax/rdf/turtle.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';

/** Prefixes of everything that is published about a taxonomy. */
export const PREFIXES: Readonly<Record<string, string>> = {
  ...CONTEXT_PREFIXES,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xkos: 'http://rdf-vocabulary.ddialliance.org/xkos#',
  sh: 'http://www.w3.org/ns/shacl#',
  dcat: 'http://www.w3.org/ns/dcat#',
  spdx: 'http://spdx.org/rdf/terms#',
  unit: 'http://qudt.org/vocab/unit/',
  sssom: 'https://w3id.org/sssom/',
  semapv: 'https://w3id.org/semapv/vocab/',
};

/** An object of a statement: an IRI (compact or whole), or a literal with its language or datatype. */
export type GraphObject = string | { readonly text: string; readonly language?: string; readonly type?: string } | Term;

/** Statements that are put together one by one. */
export interface Graph {
  readonly quads: Quad[];
  /** Adds a statement for each object; undefined ones are left out. */
  add(subject: string | Term, predicate: string, ...objects: (GraphObject | undefined)[]): void;
  /** A list of RDF; its head. */
  list(items: readonly GraphObject[]): Term;
  blank(): Term;
}

export function createGraph(prefixes: Readonly<Record<string, string>> = PREFIXES): Graph {
  const quads: Quad[] = [];
  let blanks = 0;
  const iri = (text: string) => namedNode(expandIri(text, prefixes));
  const objectOf = (object: GraphObject): Term => {
    if (typeof object === 'string') return iri(object);
    if ('termType' in object) return object;
    const { text, language, type } = object;
    return literal(text, language ?? (type === undefined ? undefined : iri(type)));
  };
  const blank = () => blankNode(`b${(blanks += 1)}`);
  const graph: Graph = {
    quads,
    blank,
    add(subject, predicate, ...objects) {
      const from = typeof subject === 'string' ? iri(subject) : subject;
      for (const object of objects) {
        if (object !== undefined) quads.push(statement(from, iri(predicate), objectOf(object)));
      }
    },
    list(items) {
      const cells = items.map(blank);
      items.forEach((item, index) => {
        graph.add(cells[index] as Term, 'rdf:first', item);
        graph.add(cells[index] as Term, 'rdf:rest', (cells[index + 1] as Term) ?? 'rdf:nil');
      });
      return (cells[0] as Term) ?? namedNode(`${PREFIXES['rdf']}nil`);
    },
  };
  return graph;
}

/** A compact IRI spelt out; anything else stays. */
export function expandIri(text: string, prefixes: Readonly<Record<string, string>> = PREFIXES): string {
  const colon = text.indexOf(':');
  const stem = text.startsWith('//', colon + 1) ? undefined : prefixes[text.slice(0, colon)];
  return stem === undefined ? text : stem + text.slice(colon + 1);
}

/** The IRI of a concept, axis, member or measure: `namespace#local`. */
export function iriOf(name: ExpandedName): string {
  return `${namespaceOf(name)}#${localNameOf(name)}`;
}

/** Both languages of a text. */
export function texts(text: { readonly zh: string; readonly en: string } | undefined): GraphObject[] {
  return text
    ? [
        { text: text.zh, language: 'zh' },
        { text: text.en, language: 'en' },
      ]
    : [];
}

/** A graph as Turtle, with the prefixes that it uses. */
export function graphToTurtle(quads: readonly Quad[], more: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...PREFIXES, ...more });
  const used = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    const datatype = object.termType === 'Literal' ? object.datatype.value : '';
    for (const value of [subject.value, predicate.value, object.value, datatype]) {
      const found = all.find(([, stem]) => value.startsWith(stem));
      if (found) used.add(found[0]);
    }
  }
  return writeTurtle(quads, Object.fromEntries(all.filter(([prefix]) => used.has(prefix))));
}

/** A graph as JSON-LD: flattened, one node a subject, with a context of prefixes alone. */
export function graphToJsonLd(quads: readonly Quad[], more: Readonly<Record<string, string>> = {}): string {
  const prefixes = { ...PREFIXES, ...more };
  // Longer stems first, so that a name gets the nearest prefix.
  const stems = Object.entries(prefixes).sort(([, a], [, b]) => b.length - a.length);
  const compact = (iri: string): string => {
    for (const [prefix, stem] of stems) {
      if (iri.startsWith(stem) && !iri.startsWith('//', stem.length)) return `${prefix}:${iri.slice(stem.length)}`;
    }
    return iri;
  };
  const idOf = ({ termType, value }: Term) => (termType === 'BlankNode' ? `_:${value}` : compact(value));
  const nodes = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    let node = nodes.get(id);
    if (!node) nodes.set(id, (node = {}));
    const isType = predicate.value === `${PREFIXES['rdf']}type`;
    (node[isType ? '@type' : compact(predicate.value)] ??= []).push(isType ? idOf(object) : valueOf(object));
  }
  function valueOf(object: Term): unknown {
    if (object.termType !== 'Literal') return { '@id': idOf(object) };
    if (object.language !== '') return { '@value': object.value, '@language': object.language };
    const type = object.datatype.value;
    return type === `${PREFIXES['xsd']}string` ? object.value : { '@value': object.value, '@type': compact(type) };
  }
  const graph = [...nodes].map(([id, node]) => ({ '@id': id, ...node }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, undefined, 1)}\n`;
}
