import type { ExpandedName } from '../../names/expanded-name.js';
import type { DimensionIndex, Hypercube } from './hypercubes.js';

/** What a segment or scenario holds: dimension → explicit member, or `typed`. */
export interface ContainerContent {
  readonly members: ReadonlyMap<ExpandedName, ExpandedName | typeof TYPED>;
  /** It holds something that is no dimension's value too. */
  readonly otherContent: boolean;
}

/** The value of a dimension whose member is typed: its content does not matter to hypercubes. */
export const TYPED = Symbol('typed');

/** The dimensional content of a context. Where a report knows no containers, both are the same object. */
export interface ContextContent {
  readonly segment: ContainerContent;
  readonly scenario: ContainerContent;
}

/** Why a fact does not satisfy a hypercube. */
export type DimensionalFault =
  | { readonly kind: 'missing'; readonly dimension: ExpandedName; readonly hypercube: Hypercube }
  | {
      readonly kind: 'member';
      readonly dimension: ExpandedName;
      readonly member: ExpandedName;
      readonly hypercube: Hypercube;
    }
  | {
      readonly kind: 'unusable';
      readonly dimension: ExpandedName;
      readonly member: ExpandedName;
      readonly hypercube: Hypercube;
    }
  | { readonly kind: 'value-kind'; readonly dimension: ExpandedName; readonly hypercube: Hypercube }
  | { readonly kind: 'extra'; readonly dimension: ExpandedName; readonly hypercube: Hypercube }
  | { readonly kind: 'other-content'; readonly hypercube: Hypercube }
  | { readonly kind: 'excluded'; readonly hypercube: Hypercube };

/** A fact is invalid in every base set: the faults of the nearest one. */
export interface DimensionalVerdict {
  readonly baseSets: number;
  readonly linkRole: string;
  readonly faults: readonly DimensionalFault[];
}

/**
 * Judges a primary item in a context (Dimensions 1.0, 3.1.1): it must satisfy all hypercubes of at least one link
 * role; an item without hypercubes is not judged. Undefined where it is valid.
 */
export function judgeDimensions(
  index: DimensionIndex,
  primaryItem: ExpandedName,
  context: ContextContent,
): DimensionalVerdict | undefined {
  const baseSets = index.hypercubesOf(primaryItem);
  let nearest: DimensionalVerdict | undefined;
  for (const { linkRole, hypercubes } of baseSets) {
    const faults = hypercubes.flatMap((hypercube) => faultsOf(index, hypercube, context[hypercube.contextElement]));
    if (faults.length === 0) return undefined;
    if (!nearest || faults.length < nearest.faults.length) nearest = { baseSets: baseSets.length, linkRole, faults };
  }
  return nearest;
}

function faultsOf(index: DimensionIndex, hypercube: Hypercube, content: ContainerContent): DimensionalFault[] {
  const faults = mismatches(index, hypercube, content);
  if (!hypercube.excludes) return faults;
  // A notAll hypercube excludes exactly the combinations that are in it (2.3.2).
  return faults.length === 0 ? [{ kind: 'excluded', hypercube }] : [];
}

function mismatches(index: DimensionIndex, hypercube: Hypercube, content: ContainerContent): DimensionalFault[] {
  const faults: DimensionalFault[] = [];
  for (const { dimension, members } of hypercube.dimensions.values()) {
    const value = content.members.get(dimension) ?? index.defaults.get(dimension);
    if (value === undefined) {
      faults.push({ kind: 'missing', dimension, hypercube });
    } else if (value === TYPED || members === undefined) {
      if (value !== TYPED || members !== undefined) faults.push({ kind: 'value-kind', dimension, hypercube });
    } else {
      const usable = members.get(value);
      if (usable !== true)
        faults.push({ kind: usable === undefined ? 'member' : 'unusable', dimension, member: value, hypercube });
    }
  }
  if (hypercube.closed) {
    // Closed: the container holds nothing beyond the dimensions of the hypercube (2.3.3).
    for (const dimension of content.members.keys()) {
      if (!hypercube.dimensions.has(dimension)) faults.push({ kind: 'extra', dimension, hypercube });
    }
    if (content.otherContent) faults.push({ kind: 'other-content', hypercube });
  }
  return faults;
}
