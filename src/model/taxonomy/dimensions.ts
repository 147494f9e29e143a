import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { findNetworks, type Taxonomy } from './taxonomy.js';

/** Members of an axis, in any network (Dimensions 1.0, 2.5.3). */
export function findMembersOfAxis(taxonomy: Taxonomy, axis: ExpandedName): Set<ExpandedName> {
  const found = new Set<ExpandedName>();
  for (const network of findNetworks(taxonomy, ARCROLE.dimensionDomain)) {
    for (const { target, targetRole } of network.bySource.get(axis) ?? []) {
      found.add(target);
      for (const name of findDomainMembers(taxonomy, target, targetRole ?? network.linkRole)) found.add(name);
    }
  }
  return found;
}

/** All below a domain or primary item in the domain-member network of a link role; not itself. */
export function findDomainMembers(taxonomy: Taxonomy, head: ExpandedName, linkRole: string): Set<ExpandedName> {
  const network = taxonomy.networks.get(ARCROLE.domainMember)?.get(linkRole);
  const found = new Set<ExpandedName>();
  const open = [head];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const { target } of network?.bySource.get(source) ?? []) {
      if (found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** The axes of the hypercubes that each primary item has or inherits (Dimensions 1.0, 2.3 and 2.6). */
export function findAxesOfConcepts(taxonomy: Taxonomy): ReadonlyMap<ExpandedName, ReadonlySet<ExpandedName>> {
  const axes = new Map<ExpandedName, Set<ExpandedName>>();
  for (const { linkRole, bySource } of findNetworks(taxonomy, ARCROLE.hasHypercubeAll)) {
    for (const { source, target: hypercube, targetRole = linkRole } of [...bySource.values()].flat()) {
      const dimensions = taxonomy.networks.get(ARCROLE.hypercubeDimension)?.get(targetRole)?.bySource.get(hypercube);
      for (const item of [source, ...findDomainMembers(taxonomy, source, linkRole)]) {
        const known = axes.get(item) ?? new Set();
        for (const { target } of dimensions ?? []) known.add(target);
        axes.set(item, known);
      }
    }
  }
  return axes;
}
