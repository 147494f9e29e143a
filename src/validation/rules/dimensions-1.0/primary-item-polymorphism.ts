import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import type { Relationship } from '../../../model/taxonomy/relationship.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { collectMembers, consecutiveRole, findDomains } from '../../dimensions/domain-members.js';
import { collectReached, dimensionsOf } from '../../dimensions/relationship-set.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/**
 * A primary item that has a hypercube, itself or by inheritance, is no valid member of a dimension of that
 * hypercube (Dimensions 1.0, 2.5.3.1.2).
 */
export const primaryItemPolymorphism: TaxonomyRule = ({ taxonomy, sink, show }) => {
  for (const arcrole of [ARCROLE.hasHypercubeAll, ARCROLE.hasHypercubeNotAll]) {
    for (const { bySource } of findNetworks(taxonomy, arcrole)) {
      for (const relationships of bySource.values()) relationships.forEach(judge);
    }
  }

  function judge(hasHypercube: Relationship): void {
    const dimensions = dimensionsOf(taxonomy, hasHypercube);
    if (dimensions.every(({ domains }) => domains.length === 0)) return;
    const { source, linkRole } = hasHypercube;
    const items = new Set<ExpandedName>();
    for (const { member } of collectReached(taxonomy, [{ member: source, role: linkRole }]).values()) items.add(member);
    for (const { arc } of dimensions) {
      for (const [member, usable] of collectMembers(
        taxonomy,
        findDomains(taxonomy, arc.target, consecutiveRole(arc)),
      )) {
        if (!usable || !items.has(member)) continue;
        const params = { concept: show(member), hypercube: show(hasHypercube.target), dimension: show(arc.target) };
        const places = [hasHypercube.location, arc.location].filter((place) => place !== undefined);
        sink.report(xbrldteCodes.create('xbrldte:PrimaryItemPolymorphismError', params, places));
        return;
      }
    }
  }
};
