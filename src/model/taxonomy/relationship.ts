import type { ExpandedName } from '../../names/expanded-name.js';
import type { SourceLocation } from '../../util/source-location.js';

/** An effective relationship between two concepts, after prohibition and overriding (XBRL 2.1, 3.5.3.9.7). */
export interface Relationship {
  readonly arcrole: string;
  readonly linkRole: string;
  readonly source: ExpandedName;
  readonly target: ExpandedName;
  /** Sibling order, 1 where the arc has none. */
  readonly order: number;
  readonly preferredLabel?: string;
  /** Exact decimal text of a calculation weight. */
  readonly weight?: string;
  /** has-hypercube arcs (Dimensions 1.0, 2.3). */
  readonly contextElement?: 'segment' | 'scenario';
  readonly closed?: boolean;
  readonly targetRole?: string;
  /** domain-member and dimension-domain arcs; usable unless said otherwise (Dimensions 1.0, 2.5.3.3). */
  readonly usable?: boolean;
  readonly location?: SourceLocation;
}

/** The relationships of one arcrole in one link role, indexed both ways, siblings in order. */
export interface Network {
  readonly arcrole: string;
  readonly linkRole: string;
  readonly bySource: ReadonlyMap<ExpandedName, readonly Relationship[]>;
  readonly byTarget: ReadonlyMap<ExpandedName, readonly Relationship[]>;
}

/** Concepts that are a source and never a target, in document order. */
export function findRoots(network: Network): ExpandedName[] {
  return [...network.bySource.keys()].filter((name) => !network.byTarget.has(name));
}
