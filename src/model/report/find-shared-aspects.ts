import type { Fact, SharedAspects } from './fact.js';

/** Every object of shared aspects, once, in the order of first use. */
export function findSharedAspects(facts: readonly Fact[]): ReadonlySet<SharedAspects> {
  const found = new Set<SharedAspects>();
  let last: SharedAspects | undefined;
  for (const { shared } of facts) {
    if (shared !== last) found.add(shared);
    last = shared;
  }
  return found;
}
