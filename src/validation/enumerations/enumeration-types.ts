import type { DataType } from '../../model/taxonomy/data-type.js';
import { expandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';

/** The namespace of Extensible Enumerations 1.0. */
export const ENUM_1_0 = 'http://xbrl.org/2014/extensible-enumerations';

const SINGLE_1_0 = expandedName(ENUM_1_0, 'enumerationItemType');
const SINGLE = expandedName(NS.enum2, 'enumerationItemType');
const SET = expandedName(NS.enum2, 'enumerationSetItemType');

/** What kind of enumeration a type is, or is derived from; values of 1.0 are QNames, those of 2.0 URIs. */
export function findEnumerationKind({ ancestry }: DataType): 'qname' | 'single' | 'set' | undefined {
  if (ancestry.includes(SET)) return 'set';
  if (ancestry.includes(SINGLE)) return 'single';
  return ancestry.includes(SINGLE_1_0) ? 'qname' : undefined;
}
