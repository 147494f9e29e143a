import { isTypedDimension } from '../../model/taxonomy/concept.js';
import type { Relationship } from '../../model/taxonomy/relationship.js';
import { findNetworks, type Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { groupBy } from '../../util/group-by.js';
import {
  collectMembers,
  consecutiveRole,
  findDomains,
  relationshipsFrom,
  type DomainMembers,
} from './domain-members.js';

/** A dimension as one hypercube has it: explicit with its domain, or typed. */
export interface HypercubeDimension {
  readonly dimension: ExpandedName;
  /** Undefined for a typed dimension. */
  readonly members: DomainMembers | undefined;
}

/** A hypercube as one has-hypercube relationship gives it to a primary item (Dimensions 1.0, 2.3). */
export interface Hypercube {
  readonly relationship: Relationship;
  readonly excludes: boolean;
  readonly closed: boolean;
  readonly contextElement: 'segment' | 'scenario';
  readonly dimensions: ReadonlyMap<ExpandedName, HypercubeDimension>;
}

/** The hypercubes of a primary item in one link role: a fact must satisfy them all (3.1.1). */
export interface BaseSetHypercubes {
  readonly linkRole: string;
  readonly hypercubes: readonly Hypercube[];
}

/** What the dimensional judgement of facts needs of a taxonomy, worked out when asked for and kept. */
export interface DimensionIndex {
  readonly taxonomy: Taxonomy;
  /** Dimension → its default member (2.7), in whatever link role. */
  readonly defaults: ReadonlyMap<ExpandedName, ExpandedName>;
  /** By link role, in the order of the taxonomy; own and inherited (2.6.1). */
  hypercubesOf(primaryItem: ExpandedName): readonly BaseSetHypercubes[];
}

export function createDimensionIndex(taxonomy: Taxonomy): DimensionIndex {
  const defaults = new Map<ExpandedName, ExpandedName>();
  for (const network of findNetworks(taxonomy, ARCROLE.dimensionDefault)) {
    for (const [dimension, [first]] of network.bySource) {
      if (first && !defaults.has(dimension)) defaults.set(dimension, first.target);
    }
  }
  const hasHypercube = [
    ...findNetworks(taxonomy, ARCROLE.hasHypercubeAll),
    ...findNetworks(taxonomy, ARCROLE.hasHypercubeNotAll),
  ];
  const domainMember = findNetworks(taxonomy, ARCROLE.domainMember);
  const hypercubes = new Map<Relationship, Hypercube>();
  const domains = new Map<string, DomainMembers>();
  const byItem = new Map<ExpandedName, readonly BaseSetHypercubes[]>();

  /** The domain of a dimension by all link roles in which a hypercube looks for it. */
  function membersOf(dimension: ExpandedName, roles: readonly string[]): DomainMembers {
    const key = `${roles.join(' ')} ${dimension}`;
    let members = domains.get(key);
    if (!members) {
      members = collectMembers(
        taxonomy,
        roles.flatMap((role) => findDomains(taxonomy, dimension, role)),
      );
      domains.set(key, members);
    }
    return members;
  }

  function hypercubeOf(relationship: Relationship): Hypercube {
    let hypercube = hypercubes.get(relationship);
    if (!hypercube) hypercubes.set(relationship, (hypercube = buildHypercube(relationship)));
    return hypercube;
  }

  function buildHypercube(relationship: Relationship): Hypercube {
    const role = consecutiveRole(relationship);
    const arcs = relationshipsFrom(taxonomy, ARCROLE.hypercubeDimension, role, relationship.target);
    const dimensions = new Map<ExpandedName, HypercubeDimension>();
    for (const [dimension, each] of groupBy(arcs, (arc) => arc.target)) {
      const concept = taxonomy.concepts.get(dimension);
      const isTyped = concept !== undefined && isTypedDimension(concept);
      dimensions.set(dimension, {
        dimension,
        members: isTyped ? undefined : membersOf(dimension, each.map(consecutiveRole)),
      });
    }
    return {
      relationship,
      excludes: relationship.arcrole === ARCROLE.hasHypercubeNotAll,
      closed: relationship.closed === true,
      contextElement: relationship.contextElement ?? 'scenario',
      dimensions,
    };
  }

  /** Climbs domain-member relationships to every item whose hypercubes this one inherits. */
  function inheritedRelationships(primaryItem: ExpandedName): Set<Relationship> {
    const found = new Set<Relationship>();
    const visited = new Set<string>();
    // No role: hypercubes and parents of any link role are looked at.
    const work: { item: ExpandedName; role: string | undefined }[] = [{ item: primaryItem, role: undefined }];
    for (let next = work.pop(); next; next = work.pop()) {
      const { item, role } = next;
      const key = `${role ?? ''} ${item}`;
      if (visited.has(key)) continue;
      visited.add(key);
      for (const network of hasHypercube) {
        if (role !== undefined && network.linkRole !== role) continue;
        for (const relationship of network.bySource.get(item) ?? []) found.add(relationship);
      }
      for (const network of domainMember) {
        for (const arc of network.byTarget.get(item) ?? []) {
          if (role === undefined || consecutiveRole(arc) === role) work.push({ item: arc.source, role: arc.linkRole });
        }
      }
    }
    return found;
  }

  return {
    taxonomy,
    defaults,
    hypercubesOf(primaryItem) {
      let result = byItem.get(primaryItem);
      if (!result) {
        const byRole = new Map<string, Hypercube[]>();
        for (const relationship of inheritedRelationships(primaryItem)) {
          const hypercube = hypercubeOf(relationship);
          const list = byRole.get(relationship.linkRole);
          if (list) list.push(hypercube);
          else byRole.set(relationship.linkRole, [hypercube]);
        }
        result = [...byRole].map(([linkRole, each]) => ({ linkRole, hypercubes: each }));
        byItem.set(primaryItem, result);
      }
      return result;
    },
  };
}
