import type { Concept } from '../model/taxonomy/concept.js';
import { findAxesOfConcepts, findDomainMembers, findMembersOfAxis } from '../model/taxonomy/dimensions.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../names/expanded-name.js';

/** Local names, as cues use them, resolved in a taxonomy. */
export interface TaxonomyIndex {
  /** An item that facts may have. */
  findConcept(local: string): Concept | undefined;
  findAxis(local: string): Concept | undefined;
  /** Whether facts of a concept may have a dimension, both by their local names. */
  hasAxis(concept: string, axis: string): boolean;
  /** A member of an axis, in any network. */
  findMember(axis: ExpandedName, local: string): ExpandedName | undefined;
  /** A value of an enumeration concept, in its domain's network. */
  findValue(concept: Concept, local: string): ExpandedName | undefined;
}

export function buildTaxonomyIndex(taxonomy: Taxonomy): TaxonomyIndex {
  const items = new Map<string, Concept>();
  const axes = new Map<string, Concept>();
  for (const concept of taxonomy.concepts.values()) {
    const local = localNameOf(concept.name);
    if (concept.kind === 'dimension') axes.set(local, concept);
    else if (concept.kind === 'item' && !concept.abstract && !isMember(concept)) items.set(local, concept);
  }
  const members = new Map<string, ReadonlyMap<string, ExpandedName>>();
  const membersOf = (key: string, collect: () => Iterable<ExpandedName>): ReadonlyMap<string, ExpandedName> => {
    let known = members.get(key);
    if (!known) members.set(key, (known = new Map([...collect()].map((name) => [localNameOf(name), name]))));
    return known;
  };
  let axesOfConcepts: ReturnType<typeof findAxesOfConcepts> | undefined;
  return {
    findConcept: (local) => items.get(local),
    findAxis: (local) => axes.get(local),
    hasAxis(concept, axis) {
      axesOfConcepts ??= findAxesOfConcepts(taxonomy);
      const [item, dimension] = [items.get(concept), axes.get(axis)];
      return (
        item !== undefined && dimension !== undefined && axesOfConcepts.get(item.name)?.has(dimension.name) === true
      );
    },
    findMember: (axis, local) => membersOf(axis, () => findMembersOfAxis(taxonomy, axis)).get(local),
    findValue(concept, local) {
      const { enumeration } = concept;
      if (!enumeration) return undefined;
      const { domain, linkRole } = enumeration;
      return membersOf(`${domain} ${linkRole}`, () => findDomainMembers(taxonomy, domain, linkRole)).get(local);
    },
  };
}

/** Members are of the domain item type; they never stand as facts. */
function isMember(concept: Concept): boolean {
  return localNameOf(concept.type.name) === 'domainItemType';
}

/** Units that no registry has live beside the concepts. */
export function ownUnitNamespace(concept: Concept): string {
  return `${namespaceOf(concept.name)}/units`;
}
