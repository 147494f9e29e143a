import { visitFacts, type Instance, type InstanceFact } from './instance.js';

const ELEMENT_POINTER = /^element\(([^()/]+)?((?:\/[1-9]\d*)*)\)$/;

/** Finds facts by fragments, many of one instance. */
export interface FactFinder {
  /**
   * The fact that a fragment points at: by its id, or by an element() pointer through ids and positions (XBRL 2.1,
   * 3.5.4; XPointer element() Scheme). Undefined where something else is there, or nothing.
   */
  find(fragment: string): InstanceFact | undefined;
}

/** Indexes the facts of an instance by id. An id that a context or unit has before counts as theirs. */
export function createFactFinder(instance: Instance): FactFinder {
  const taken = new Set([...instance.contexts, ...instance.units].map(({ id }) => id));
  const byId = new Map<string, InstanceFact>();
  visitFacts(instance.facts, (fact) => {
    if (fact.id !== undefined && !taken.has(fact.id) && !byId.has(fact.id)) byId.set(fact.id, fact);
  });
  return {
    find(fragment) {
      const pointer = ELEMENT_POINTER.exec(fragment);
      if (!pointer) return byId.get(fragment);
      const steps = (pointer[2] ?? '').split('/').slice(1).map(Number);
      let fact: InstanceFact | undefined;
      if (pointer[1] !== undefined) {
        fact = byId.get(pointer[1]);
      } else {
        const [root, first] = steps.splice(0, 2);
        fact = root === 1 && first !== undefined ? factAt(instance, first) : undefined;
      }
      for (const step of steps) fact = fact?.kind === 'tuple' ? fact.facts[step - 1] : undefined;
      return fact;
    },
  };
}

/** The fact that is the child of the given position, 1-based, of the xbrl element. */
function factAt({ facts, framePositions }: Instance, position: number): InstanceFact | undefined {
  let before = 0;
  let end = framePositions.length;
  while (before < end) {
    const middle = (before + end) >> 1;
    if ((framePositions[middle] as number) < position) before = middle + 1;
    else end = middle;
  }
  return framePositions[before] === position ? undefined : facts.at(position - before - 1);
}
