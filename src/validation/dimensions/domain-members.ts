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

/** How the relationships that lead to a member say it may be used; those of either arcrole speak for themselves. */
const DOMAIN_USABLE = 1;
const DOMAIN_UNUSABLE = 2;
const MEMBER_USABLE = 4;
const MEMBER_UNUSABLE = 8;

function isUsable(said: number): boolean {
  return (
    (said & (DOMAIN_USABLE | DOMAIN_UNUSABLE)) === DOMAIN_USABLE ||
    (said & (MEMBER_USABLE | MEMBER_UNUSABLE)) === MEMBER_USABLE
  );
}

/** A member that a domain starts with, and the link role in which members below it are looked for. */
export interface DomainStart {
  readonly member: ExpandedName;
  readonly role: string;
  readonly usable: boolean;
}

/**
 * The members that starts and the domain-member relationships below them reach (Dimensions 1.0, 2.5.3.2, 2.5.3.3). One
 * that several domain-member relationships reach is excluded where one of them says so, in whatever link role.
 */
export function collectMembers(taxonomy: Taxonomy, starts: readonly DomainStart[]): Map<ExpandedName, boolean> {
  const said = new Map<ExpandedName, number>();
  const visited = new Set<string>();
  const work: { readonly member: ExpandedName; readonly role: string }[] = [];
  for (const { member, role, usable } of starts) {
    said.set(member, (said.get(member) ?? 0) | (usable ? DOMAIN_USABLE : DOMAIN_UNUSABLE));
    work.push({ member, role });
  }
  for (let next = work.pop(); next; next = work.pop()) {
    const { member, role } = next;
    const key = `${role} ${member}`;
    if (visited.has(key)) continue;
    visited.add(key);
    for (const relationship of relationshipsFrom(taxonomy, ARCROLE.domainMember, role, member)) {
      const { target } = relationship;
      said.set(target, (said.get(target) ?? 0) | (relationship.usable === false ? MEMBER_UNUSABLE : MEMBER_USABLE));
      work.push({ member: target, role: consecutiveRole(relationship) });
    }
  }
  return new Map([...said].map(([member, bits]) => [member, isUsable(bits)]));
}

/** The members that a dimension's domains start with in a link role (2.5.3.1). */
export function findDomains(taxonomy: Taxonomy, dimension: ExpandedName, role: string): DomainStart[] {
  return relationshipsFrom(taxonomy, ARCROLE.dimensionDomain, role, dimension).map((each) => ({
    member: each.target,
    role: consecutiveRole(each),
    usable: each.usable !== false,
  }));
}
