import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { Relationship } from '../../model/taxonomy/relationship.js';
import { findNetwork, type Taxonomy } from '../../model/taxonomy/taxonomy.js';

/** Members of a domain: name → whether it may be used in instances. */
export type DomainMembers = ReadonlyMap<ExpandedName, boolean>;

const NO_RELATIONSHIPS: readonly Relationship[] = [];

export function relationshipsFrom(
  taxonomy: Taxonomy,
  arcrole: string,
  linkRole: string,
  source: ExpandedName,
): readonly Relationship[] {
  return findNetwork(taxonomy, arcrole, linkRole)?.bySource.get(source) ?? NO_RELATIONSHIPS;
}

/** The link role in which the relationships that follow this one are looked for (Dimensions 1.0, 2.4). */
export function consecutiveRole(relationship: Relationship): string {
  return relationship.targetRole ?? relationship.linkRole;
}

/**
 * Adds what domain-member relationships reach from a member, its own usability given by the caller (Dimensions 1.0,
 * 2.5.3). A member that several relationships reach is usable where one of them says so.
 */
export function collectMembers(
  taxonomy: Taxonomy,
  start: readonly { readonly member: ExpandedName; readonly role: string; readonly usable: boolean }[],
  members: Map<ExpandedName, boolean> = new Map(),
): Map<ExpandedName, boolean> {
  const work = [...start];
  const visited = new Set<string>();
  for (let next = work.pop(); next; next = work.pop()) {
    const { member, role, usable } = next;
    members.set(member, usable || members.get(member) === true);
    const key = `${role} ${member}`;
    if (visited.has(key)) continue;
    visited.add(key);
    for (const relationship of relationshipsFrom(taxonomy, ARCROLE.domainMember, role, member)) {
      const target = {
        member: relationship.target,
        role: consecutiveRole(relationship),
        usable: relationship.usable !== false,
      };
      work.push(target);
    }
  }
  return members;
}

/** The domain of valid members of an explicit dimension, by its dimension-domain relationships in a link role (2.5.3.1). */
export function findDomainMembers(taxonomy: Taxonomy, dimension: ExpandedName, role: string): DomainMembers {
  const domains = relationshipsFrom(taxonomy, ARCROLE.dimensionDomain, role, dimension);
  return collectMembers(
    taxonomy,
    domains.map((each) => ({ member: each.target, role: consecutiveRole(each), usable: each.usable !== false })),
  );
}
