import { namespaceOf, localNameOf, expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import type { TypeDefinition } from './components.js';

/** Item types of XBRL 2.1, 5.1.1.3, and the fraction: what a type must be, or be a restriction of, to be of an item. */
export function findItemType(type: TypeDefinition): ExpandedName | undefined {
  for (let at: TypeDefinition | undefined = type; at; at = at.base) {
    const { name } = at;
    if (name !== undefined && namespaceOf(name) === NS.xbrli && localNameOf(name).endsWith('ItemType')) return name;
    // An extension of an item type is none: it would have content or attributes that the specification does not know.
    if (at.base === at) return undefined;
  }
  return undefined;
}

const NON_NUMERIC: ReadonlySet<string> = new Set([
  ...['stringItemType', 'booleanItemType', 'hexBinaryItemType', 'base64BinaryItemType', 'anyURIItemType'],
  ...['QNameItemType', 'durationItemType', 'dateTimeItemType', 'timeItemType', 'dateItemType', 'gYearMonthItemType'],
  ...['gYearItemType', 'gMonthDayItemType', 'gDayItemType', 'gMonthItemType', 'normalizedStringItemType'],
  ...['tokenItemType', 'languageItemType', 'NameItemType', 'NCNameItemType'],
]);

/** Whether items of an item type have a unit, and decimals or precision (XBRL 2.1, 1.4: numeric item). */
export function isNumericItemType(itemType: ExpandedName): boolean {
  return !NON_NUMERIC.has(localNameOf(itemType));
}

export const FRACTION_ITEM_TYPE = expandedName(NS.xbrli, 'fractionItemType');
