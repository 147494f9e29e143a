import type { Period } from '../../datatypes/period.js';
import type { Unit } from '../../datatypes/unit.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { Evidence } from './evidence.js';
import type { Filing } from './filing.js';

/** The entity aspect: an identifier in a scheme (Open Information Model 1.0, 4.2.3). */
export interface Entity {
  readonly scheme: string;
  readonly identifier: string;
}

/** The value of a taxonomy-defined dimension. A typed value that is nil has `value: null`. */
export type DimensionValue =
  | { readonly kind: 'explicit'; readonly member: ExpandedName }
  | { readonly kind: 'typed'; readonly value: string | null };

/** The aspects that many facts have in common. One object a distinct combination: compare by identity once interned. */
export interface SharedAspects {
  readonly entity?: Entity;
  readonly period?: Period;
  /** Sorted by dimension name. */
  readonly dimensions: ReadonlyMap<ExpandedName, DimensionValue>;
}

/** Links from a fact to others, such as its footnotes (Open Information Model 1.0, 4.4). */
export interface FactLink {
  /** The link type: an arcrole. */
  readonly type: string;
  /** The link group: a link role. */
  readonly group: string;
  /** Ids of the facts linked to. */
  readonly targets: readonly string[];
}

/** A reported fact (Open Information Model 1.0, 4). */
export interface Fact {
  readonly id: string;
  readonly concept: ExpandedName;
  readonly shared: SharedAspects;
  readonly unit?: Unit;
  readonly language?: string;
  /** Footnotes only: the note id aspect. */
  readonly noteId?: string;
  /**
   * Lexical form; null is nil. An enumeration value is an expanded name URI `namespace#local`; a set is such URIs
   * in their order, separated by blanks (Extensible Enumerations 2.0, 5).
   */
  readonly value: string | null;
  /** Numeric facts: stated accuracy; absent is infinitely precise. */
  readonly decimals?: number;
  readonly links?: readonly FactLink[];
  readonly evidence?: readonly Evidence[];
}

/** The duplicates that a report may allow itself, from the fewest to the most (Open Information Model 1.0, duplicate facts). */
export const ALLOWED_DUPLICATES = ['none', 'complete', 'consistent', 'all'] as const;
export type AllowedDuplicates = (typeof ALLOWED_DUPLICATES)[number];

/** A report: facts over a taxonomy, in the order in which they were reported. */
export interface Report {
  /** Absolute URLs of the taxonomy's entry points. */
  readonly taxonomy: readonly string[];
  readonly facts: readonly Fact[];
  /** Which duplicate facts the report says it may have; all where absent. */
  readonly allowedDuplicates?: AllowedDuplicates;
  /** Metadata of the announcement; never facts. */
  readonly filing?: Filing;
}

/** A report whose facts are made as they are asked for, the same each time: what writers of many facts need. */
export interface StreamedReport extends Omit<Report, 'facts'> {
  readonly facts: Iterable<Fact>;
}
