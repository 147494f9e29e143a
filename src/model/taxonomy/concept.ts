import type { ExpandedName } from '../../names/expanded-name.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { DataType } from './data-type.js';

/** What a concept is by its substitution group (XBRL 2.1 5.1.1, 4.9; Dimensions 1.0 2.2.1, 2.5.1). */
export type ConceptKind = 'item' | 'tuple' | 'hypercube' | 'dimension';

export type PeriodType = 'instant' | 'duration';
export type Balance = 'debit' | 'credit';

/** The domain of an enumeration concept (Extensible Enumerations 2.0, 3.1). */
export interface EnumerationDomain {
  readonly domain: ExpandedName;
  readonly linkRole: string;
  readonly headUsable: boolean;
}

/** A concept of a taxonomy: an element declaration in the substitution group of item or tuple. */
export interface Concept {
  readonly name: ExpandedName;
  /** The id attribute of its declaration, which locators point at. */
  readonly id?: string;
  readonly kind: ConceptKind;
  /** The element at the head of its own substitution group attribute. */
  readonly substitutionGroup: ExpandedName;
  readonly type: DataType;
  readonly abstract: boolean;
  readonly nillable: boolean;
  readonly periodType?: PeriodType;
  readonly balance?: Balance;
  /** Typed dimensions only: the element that a typed member's content is. */
  readonly typedDomain?: ExpandedName;
  readonly enumeration?: EnumerationDomain;
  readonly location?: SourceLocation;
}

/** A typed dimension has a typed domain; any other dimension is explicit (Dimensions 1.0, 2.5). */
export function isTypedDimension(concept: Concept): boolean {
  return concept.kind === 'dimension' && concept.typedDomain !== undefined;
}
