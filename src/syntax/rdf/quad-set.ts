import type { Quad, Term } from './turtle.js';

type Keyed = Map<string, Quad>;
type Index = Map<string, Keyed>;

const PLACES = ['subject', 'predicate', 'object'] as const;

/**
 * Quads of the default graph as a set that is looked up by its terms (RDF/JS: Dataset, DatasetCore). Light to build, for
 * graphs that are asked once: an index a place of a quad, made at the first question.
 */
export class QuadSet implements Iterable<Quad> {
  readonly #all: Keyed = new Map();
  #indexes: readonly Index[] | undefined;

  constructor(quads: Iterable<Quad> = []) {
    for (const quad of quads) this.add(quad);
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#all.values();
  }

  add(quad: Quad): this {
    const key = keyOf(quad);
    if (this.#all.has(key)) return this;
    this.#all.set(key, quad);
    if (this.#indexes) addToIndexes(this.#indexes, key, quad);
    return this;
  }

  delete(quad: Quad): this {
    const key = keyOf(quad);
    this.#all.delete(key);
    this.#indexes?.forEach((index, place) => index.get(termKey(quad[PLACES[place] as 'object']))?.delete(key));
    return this;
  }

  has(quad: Quad): boolean {
    return this.#all.has(keyOf(quad));
  }

  /** The quads with these terms; one that is left out may be any. */
  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Quad['graph'] | null): QuadSet {
    const found = new QuadSet();
    if (graph && graph.termType !== 'DefaultGraph') return found;
    const wanted = [subject, predicate, object];
    for (const [key, quad] of this.#candidates(wanted)) {
      const fits =
        (!subject || isSame(quad.subject, subject)) &&
        (!predicate || isSame(quad.predicate, predicate)) &&
        (!object || isSame(quad.object, object));
      if (fits) found.#all.set(key, quad);
    }
    return found;
  }

  /** The fewest quads among which those with these terms are. */
  #candidates(wanted: readonly (Term | null | undefined)[]): Keyed {
    this.#indexes ??= indexesOf(this.#all);
    let fewest = this.#all;
    for (const [place, index] of this.#indexes.entries()) {
      const term = wanted[place];
      if (!term) continue;
      const found = index.get(termKey(term)) ?? NONE;
      if (found.size < fewest.size) fewest = found;
    }
    return fewest;
  }
}

const NONE: Keyed = new Map();

function indexesOf(quads: Keyed): readonly Index[] {
  const indexes: Index[] = PLACES.map(() => new Map());
  for (const [key, quad] of quads) addToIndexes(indexes, key, quad);
  return indexes;
}

function addToIndexes(indexes: readonly Index[], key: string, quad: Quad): void {
  indexes.forEach((index, place) => {
    const term = termKey(quad[PLACES[place] as 'object']);
    const found = index.get(term);
    if (found) found.set(key, quad);
    else index.set(term, new Map([[key, quad]]));
  });
}

/** A text that is equal for equal quads: only an object can hold a line end. */
function keyOf({ subject, predicate, object }: Quad): string {
  return `${termKey(subject)}\n${termKey(predicate)}\n${termKey(object)}`;
}

/** Whether terms are equal (RDF/JS: Data model, Term.equals). */
function isSame(a: Term, b: Term): boolean {
  if (a.value !== b.value || a.termType !== b.termType) return false;
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return true;
  return a.language === b.language && a.datatype.value === b.datatype.value;
}

/** A text that is equal for equal terms, and for no others. */
function termKey(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}`;
    case 'Literal':
      return `"${term.language}"${term.datatype.value}"${term.value}`;
    default:
      return `_${term.value}`;
  }
}
