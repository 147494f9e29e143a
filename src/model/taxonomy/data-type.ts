import type { Facets } from '../../datatypes/facets.js';
import type { ExpandedName } from '../../names/expanded-name.js';

/** The built-in type of XML Schema that a value's lexical form follows, or XBRL's fraction. */
export type ValueKind =
  | 'decimal' | 'float' | 'double' | 'integer' | 'boolean' | 'string' | 'normalizedString' | 'token' | 'language'
  | 'Name' | 'NCName' | 'QName' | 'anyURI' | 'hexBinary' | 'base64Binary' | 'date' | 'dateTime' | 'time' | 'duration'
  | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay' | 'fraction' | 'complex';

/** The type of a concept, as far as values, units and decimals need it. */
export interface DataType {
  readonly name: ExpandedName;
  /** The xbrli item type it is derived from, such as monetaryItemType (XBRL 2.1, 5.1.1.3); absent for tuples. */
  readonly itemType?: ExpandedName;
  /** Every named type it is derived from, nearest first, itself included: how DTR types are recognised. */
  readonly ancestry: readonly ExpandedName[];
  readonly valueKind: ValueKind;
  /** Facts have a unit and decimals. */
  readonly numeric: boolean;
  /** Merged over the derivation. */
  readonly facets: Facets;
}

/** Whether a type is, or is derived from, the named type. */
export function isDerivedFrom(type: DataType, name: ExpandedName): boolean {
  return type.ancestry.includes(name);
}
