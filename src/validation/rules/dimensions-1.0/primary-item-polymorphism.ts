import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import type { Relationship } from '../../../model/taxonomy/relationship.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import { collectMembers, findDomains, type DomainMembers } from '../../dimensions/domain-members.js';
import { collectReached, dimensionsOf } from '../../dimensions/relationship-set.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/**
 * A primary item that has a hypercube, itself or by inheritance, is no valid member of a dimension of that
 * hypercube (Dimensions 1.0, 2.5.3.1.2).
 */
export const primaryItemPolymorphism: TaxonomyRule = ({ taxonomy, sink, show }) => {
  const domains = new Map<string, DomainMembers>();
  for (const arcrole of [ARCROLE.hasHypercubeAll, ARCROLE.hasHypercubeNotAll]) {
    for (const { bySource } of findNetworks(taxonomy, arcrole)) {
      for (const relationships of bySource.values()) relationships.forEach(judge);
    }
  }

  /** Many hypercubes share a dimension and its domain. */
  function membersOf({ target: dimension, ...arc }: Relationship): DomainMembers {
    const role = arc.targetRole ?? arc.linkRole;
    const key = `${role} ${dimension}`;
    let members = domains.get(key);
    if (!members) domains.set(key, (members = collectMembers(taxonomy, findDomains(taxonomy, dimension, role))));
    return members;
  }

  function judge(hasHypercube: Relationship): void {
    const { source, linkRole, target, location } = hasHypercube;
    const dimensions = dimensionsOf(taxonomy, hasHypercube).filter((each) => each.domains.length > 0);
    if (dimensions.length === 0) return;
    const items = [...collectReached(taxonomy, [{ member: source, role: linkRole }]).values()];
    for (const { arc } of dimensions) {
      const members = membersOf(arc);
      const both = items.find(({ member }) => members.get(member) === true);
      if (!both) continue;
      const params = { concept: show(both.member), hypercube: show(target), dimension: show(arc.target) };
      const places = [location, arc.location].filter((place) => place !== undefined);
      sink.report(xbrldteCodes.create('xbrldte:PrimaryItemPolymorphismError', params, places));
      return;
    }
  }
};
