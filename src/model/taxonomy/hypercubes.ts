import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { findNetwork, findNetworks, type Taxonomy } from './taxonomy.js';

/** The dimensions that primary items may have together: the has-hypercube relationships of one link role. */
export interface TaxonomyHypercube {
  readonly linkRole: string;
  readonly dimensions: readonly ExpandedName[];
  readonly primaryItems: ReadonlySet<ExpandedName>;
}

/** The `all` hypercubes of a taxonomy, one a link role, with the primary items that inherit them (Dimensions 1.0, 2.6.1). */
export function findHypercubes(taxonomy: Pick<Taxonomy, 'networks'>): TaxonomyHypercube[] {
  const all = taxonomy as Taxonomy;
  return findNetworks(all, ARCROLE.hasHypercubeAll).map(({ linkRole, bySource }) => {
    const dimensions = new Set<ExpandedName>();
    const primaryItems = new Set<ExpandedName>();
    const members = findNetwork(all, ARCROLE.domainMember, linkRole);
    for (const [item, arcs] of bySource) {
      const work = [item];
      for (let next = work.pop(); next !== undefined; next = work.pop()) {
        if (primaryItems.has(next)) continue;
        primaryItems.add(next);
        for (const { target } of members?.bySource.get(next) ?? []) work.push(target);
      }
      for (const { target: table, targetRole } of arcs) {
        const network = findNetwork(all, ARCROLE.hypercubeDimension, targetRole ?? linkRole);
        for (const { target } of network?.bySource.get(table) ?? []) dimensions.add(target);
      }
    }
    return { linkRole, dimensions: [...dimensions], primaryItems };
  });
}

/** Dimension → its default member (Dimensions 1.0, 2.7), in whatever link role. */
export function findDefaultMembers(taxonomy: Pick<Taxonomy, 'networks'>): ReadonlyMap<ExpandedName, ExpandedName> {
  const defaults = new Map<ExpandedName, ExpandedName>();
  for (const { bySource } of findNetworks(taxonomy as Taxonomy, ARCROLE.dimensionDefault)) {
    for (const [dimension, [first]] of bySource) {
      if (first && !defaults.has(dimension)) defaults.set(dimension, first.target);
    }
  }
  return defaults;
}
