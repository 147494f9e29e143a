import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import {
  allowsNamespace,
  derivationMethods,
  type ElementDeclaration,
  type Particle,
  type Wildcard,
} from './components.js';

type Term = ElementDeclaration | Wildcard;

/** A place in a content model where an element may stand; copies of one particle (maxOccurs) share its `origin`. */
export interface Position {
  readonly term: Term;
  readonly origin: Particle;
}

/** What may follow, after some of a content has been read. States are made as they are met, and kept. */
export interface ContentState {
  /** The content may end here. */
  readonly accepts: boolean;
  /** The term that an element of a name is here, and the state after it; undefined where it may not stand. */
  next(name: ExpandedName): Transition | undefined;
  /** What may stand here. */
  readonly candidates: readonly Position[];
}

export interface Transition {
  readonly term: Term;
  readonly state: ContentState;
}

/** Which elements may stand for which (XML Schema 1, 3.3.6). */
export interface SubstitutionGroups {
  readonly elements: ReadonlyMap<ExpandedName, ElementDeclaration>;
  /** Whether a global element is in the substitution group of a head, or is the head. */
  isInSubstitutionGroup(name: ExpandedName, head: ExpandedName): boolean;
}

/** A content model as an automaton over the positions of its particles (Glushkov), made deterministic on demand. */
export interface ContentModel {
  readonly start: ContentState;
  /** No element may stand in it. */
  readonly isEmpty: boolean;
  /** Every state that some content reaches; used to check the model itself. */
  walkStates(limit: number): Iterable<ContentState>;
  /** The model had more positions than are followed; it was loosened. */
  readonly isTooLarge: boolean;
}

export const MAXIMUM_POSITIONS = 20_000;

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const EMPTY: Fragment = { nullable: true, first: [], last: [] };

export function createContentModel(particle: Particle | undefined, set: SubstitutionGroups): ContentModel {
  if (particle?.term.kind === 'all') return createAllModel(particle, set);
  const positions: Position[] = [];
  /** Lists are shared, so that an unbounded choice of n elements needs n references and not n². */
  const follow: (readonly number[])[][] = [];
  let isTooLarge = false;
  const whole = particle ? repeat(particle) : EMPTY;
  const ends = new Set(whole.last);
  const states = new Map<string, ContentState>();
  const start = createState([whole.first], whole.nullable);
  return {
    start,
    isEmpty: positions.length === 0,
    isTooLarge,
    *walkStates(limit) {
      yield start;
      for (let index = 0; index < Math.min(positions.length, limit); index++) yield stateAfter([index]);
    },
  };

  function repeat(at: Particle): Fragment {
    let { minimum, maximum } = at;
    if (positions.length > MAXIMUM_POSITIONS) {
      isTooLarge = true;
      return EMPTY;
    }
    // Counts beyond the bound are followed as if there were none.
    const copies = maximum === Infinity ? Math.max(minimum, 1) : maximum;
    if (copies > MAXIMUM_POSITIONS) {
      isTooLarge = true;
      minimum = 0;
      maximum = Infinity;
    }
    let fragment: Fragment = EMPTY;
    if (maximum === Infinity) {
      for (let count = 1; count < minimum; count++) fragment = join(fragment, once(at));
      const one = once(at);
      for (const position of one.last) follow[position]?.push(one.first);
      return join(fragment, { ...one, nullable: one.nullable || minimum === 0 });
    }
    for (let count = 0; count < minimum; count++) fragment = join(fragment, once(at));
    // Optional copies from the last to the first: each may be followed by the rest.
    let tail: Fragment = EMPTY;
    for (let count = minimum; count < maximum && !isTooLarge; count++) {
      const one = once(at);
      tail = { ...join(one, tail), nullable: true };
    }
    return join(fragment, tail);
  }

  function once(at: Particle): Fragment {
    const { term } = at;
    if (term.kind === 'element' || term.kind === 'wildcard') {
      positions.push({ term, origin: at });
      follow.push([]);
      const self = [positions.length - 1];
      return { nullable: false, first: self, last: self };
    }
    if (term.kind === 'sequence') {
      let fragment: Fragment = EMPTY;
      for (const part of term.particles) fragment = join(fragment, repeat(part));
      return fragment;
    }
    const parts = term.particles.map(repeat);
    return {
      // A choice of nothing allows nothing; as content it is taken as empty.
      nullable: parts.length === 0 || parts.some((part) => part.nullable),
      first: parts.flatMap((part) => part.first),
      last: parts.flatMap((part) => part.last),
    };
  }

  function join(a: Fragment, b: Fragment): Fragment {
    if (a === EMPTY) return b;
    if (b === EMPTY) return a;
    for (const position of a.last) follow[position]?.push(b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  function stateAfter(reached: readonly number[]): ContentState {
    const key = reached.join(' ');
    let state = states.get(key);
    if (!state) {
      const lists = reached.flatMap((position) => follow[position] ?? []);
      state = createState(
        lists,
        reached.some((position) => ends.has(position)),
      );
      states.set(key, state);
    }
    return state;
  }

  function createState(lists: readonly (readonly number[])[], accepts: boolean): ContentState {
    const indexes = lists.length === 1 ? (lists[0] as readonly number[]) : [...new Set(lists.flat())];
    const known = new Map<ExpandedName, Transition>();
    return {
      accepts,
      get candidates() {
        return indexes.map((index) => positions[index] as Position);
      },
      next(name) {
        const before = known.get(name);
        if (before) return before;
        let matching = indexes.filter((index) => matches(positions[index]?.term as Term, name, set));
        // Where an element and a wildcard both fit, the model is faulty; the element is the better guess.
        const elements = matching.filter((index) => positions[index]?.term.kind === 'element');
        if (elements.length > 0) matching = elements;
        if (matching.length === 0) return undefined;
        const { term } = positions[matching[0] as number] as Position;
        const transition = { term, state: stateAfter(matching) };
        known.set(name, transition);
        return transition;
      },
    };
  }
}

/** Whether an element of a name may be what a term asks for: by name, by substitution, by namespace. */
export function matches(term: Term, name: ExpandedName, set: SubstitutionGroups): boolean {
  if (term.kind === 'wildcard') return allowsNamespace(term, namespaceOf(name));
  return term.name === name || (term.global && isSubstitutable(term, name, set));
}

/** XML Schema 1, 3.3.6, substitution group OK. */
function isSubstitutable(head: ElementDeclaration, name: ExpandedName, set: SubstitutionGroups): boolean {
  if (head.block.has('substitution') || !set.isInSubstitutionGroup(name, head.name)) return false;
  if (head.block.size === 0) return true;
  const member = set.elements.get(name);
  const methods = member && derivationMethods(member.type, head.type);
  return methods !== undefined && ![...methods].some((method) => head.block.has(method));
}

/** xs:all: each element at most once, in any order; a state is the set of those still to come. */
function createAllModel(particle: Particle, set: SubstitutionGroups): ContentModel {
  const parts = particle.term.kind === 'all' ? particle.term.particles : [];
  const positions = parts.map((part) => ({ term: part.term as Term, origin: part }));
  const states = new Map<string, ContentState>();
  const start = stateOf(positions, particle.minimum === 0);
  return {
    start,
    isEmpty: positions.length === 0,
    isTooLarge: false,
    *walkStates() {
      yield start;
    },
  };

  function stateOf(rest: readonly Position[], mayEnd: boolean): ContentState {
    const key = rest.map((position) => positions.indexOf(position)).join(' ') + String(mayEnd);
    const known = states.get(key);
    if (known) return known;
    const accepts = mayEnd || rest.every(({ origin }) => origin.minimum === 0);
    const state: ContentState = {
      accepts,
      candidates: rest,
      next(name) {
        const found = rest.find(({ term }) => matches(term, name, set));
        if (!found) return undefined;
        const left = rest.filter((position) => position !== found);
        return { term: found.term, state: stateOf(left, false) };
      },
    };
    states.set(key, state);
    return state;
  }
}
