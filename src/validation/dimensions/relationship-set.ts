import type { Relationship } from '../../model/taxonomy/relationship.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { consecutiveRole, relationshipsFrom } from './domain-members.js';

/** A member as the relationships of a dimension reach it: the same member may be reached in several link roles. */
export interface ReachedMember {
  readonly member: ExpandedName;
  readonly role: string;
}

/** What follows a member in a link role (Dimensions 1.0, 2.4, consecutive relationships). */
export function membersBelow(taxonomy: Taxonomy, { member, role }: ReachedMember): ReachedMember[] {
  return relationshipsFrom(taxonomy, ARCROLE.domainMember, role, member).map(reachedBy);
}

function reachedBy(relationship: Relationship): ReachedMember {
  return { member: relationship.target, role: consecutiveRole(relationship) };
}

/** The dimensions of a hypercube, each with the members that its domains start with. */
export function dimensionsOf(
  taxonomy: Taxonomy,
  hasHypercube: Relationship,
): {
  readonly arc: Relationship;
  readonly domains: readonly { readonly arc: Relationship; readonly start: ReachedMember }[];
}[] {
  const role = consecutiveRole(hasHypercube);
  return relationshipsFrom(taxonomy, ARCROLE.hypercubeDimension, role, hasHypercube.target).map((arc) => ({
    arc,
    domains: relationshipsFrom(taxonomy, ARCROLE.dimensionDomain, consecutiveRole(arc), arc.target).map((domain) => ({
      arc: domain,
      start: reachedBy(domain),
    })),
  }));
}

/** Members and link roles below some starts, by a key, in the order in which they are met. */
export function collectReached(taxonomy: Taxonomy, starts: readonly ReachedMember[]): Map<string, ReachedMember> {
  const reached = new Map<string, ReachedMember>();
  const work = [...starts];
  for (let next = work.pop(); next; next = work.pop()) {
    const key = reachedKey(next);
    if (reached.has(key)) continue;
    reached.set(key, next);
    work.push(...membersBelow(taxonomy, next));
  }
  return reached;
}

export function reachedKey({ member, role }: ReachedMember): string {
  return `${role} ${member}`;
}
