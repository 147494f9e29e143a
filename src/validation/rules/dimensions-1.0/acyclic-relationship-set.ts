import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import type { Relationship } from '../../../model/taxonomy/relationship.js';
import { findNetworks, type Taxonomy } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import {
  collectReached,
  dimensionsOf,
  membersBelow,
  reachedKey,
  type ReachedMember,
} from '../../dimensions/relationship-set.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/**
 * The relationships that follow a has-hypercube arc, from link role to link role, form no directed cycle; those from
 * the hypercube to its domains no undirected one either (Dimensions 1.0, 2.4). Members may be reached twice.
 */
export const acyclicRelationshipSet: TaxonomyRule = ({ taxonomy, sink, show }) => {
  const judged = new Set<string>();
  const acyclic = new Set<string>();
  for (const arcrole of [ARCROLE.hasHypercubeAll, ARCROLE.hasHypercubeNotAll]) {
    for (const { bySource } of findNetworks(taxonomy, arcrole)) {
      for (const relationships of bySource.values()) relationships.forEach(judge);
    }
  }

  function judge(hasHypercube: Relationship): void {
    // Many primary items share a hypercube in a link role.
    const key = `${hasHypercube.targetRole ?? hasHypercube.linkRole} ${hasHypercube.target}`;
    if (judged.has(key)) return;
    judged.add(key);
    const places = hasHypercube.location ?? [];
    const hypercube = show(hasHypercube.target);
    const dimensions = dimensionsOf(taxonomy, hasHypercube);
    // A dimension, or a domain of one dimension, that two arcs lead to.
    const twice =
      findRepeated(dimensions.map(({ arc }) => arc.target)) ??
      dimensions
        .map(({ domains }) => findRepeated(domains.map(({ start }) => start.member)))
        .find((each) => each !== undefined);
    if (twice !== undefined) {
      const params = { hypercube, concept: show(twice) };
      sink.report(xbrldteCodes.create('xbrldte:DRSUndirectedCycleError', params, places));
    }
    for (const { domains } of dimensions) {
      const starts = domains.map(({ start }) => start);
      const domainKey = starts.map(reachedKey).join('\n');
      if (acyclic.has(domainKey)) continue;
      const concept = findCycle(taxonomy, starts);
      if (concept !== undefined) {
        const params = { hypercube, concept: show(concept) };
        sink.report(xbrldteCodes.create('xbrldte:DRSDirectedCycleError', params, places));
        return;
      }
      acyclic.add(domainKey);
    }
  }
};

function findRepeated(names: readonly ExpandedName[]): ExpandedName | undefined {
  const seen = new Set<ExpandedName>();
  for (const name of names) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

/** A member that is met again below itself, in the same link role or in another. */
function findCycle(taxonomy: Taxonomy, starts: readonly ReachedMember[]): ExpandedName | undefined {
  const reached = collectReached(taxonomy, starts);
  const byMember = new Map<ExpandedName, ReachedMember[]>();
  for (const each of reached.values()) {
    const known = byMember.get(each.member);
    if (known) known.push(each);
    else byMember.set(each.member, [each]);
  }
  // Met in several link roles: is one of them below another?
  for (const [member, places] of byMember) {
    if (places.length < 2) continue;
    for (const place of places) {
      for (const { member: below } of collectReached(taxonomy, membersBelow(taxonomy, place)).values()) {
        if (below === member) return member;
      }
    }
  }
  return findLoop(taxonomy, starts);
}

/** A loop through one place: found by walking depth first, without recursion. */
function findLoop(taxonomy: Taxonomy, starts: readonly ReachedMember[]): ExpandedName | undefined {
  const done = new Set<string>();
  const open = new Set<string>();
  const stack = starts.map((start) => ({
    at: start,
    key: reachedKey(start),
    below: undefined as ReachedMember[] | undefined,
  }));
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (top.below === undefined) {
      if (done.has(top.key)) {
        stack.pop();
        continue;
      }
      open.add(top.key);
      top.below = membersBelow(taxonomy, top.at);
    }
    const next = top.below.pop();
    if (!next) {
      open.delete(top.key);
      done.add(top.key);
      stack.pop();
      continue;
    }
    const key = reachedKey(next);
    if (open.has(key)) return next.member;
    if (!done.has(key)) stack.push({ at: next, key, below: undefined });
  }
  return undefined;
}
