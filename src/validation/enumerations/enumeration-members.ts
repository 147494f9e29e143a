import type { EnumerationDomain } from '../../model/taxonomy/concept.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { collectMembers } from '../dimensions/domain-members.js';

/** The domain of allowed values of an enumeration (Extensible Enumerations 2.0, 4; 1.0, 2). */
export function findEnumerationMembers(taxonomy: Taxonomy, enumeration: EnumerationDomain): ReadonlySet<ExpandedName> {
  const { domain, linkRole, headUsable } = enumeration;
  const members = collectMembers(taxonomy, [{ member: domain, role: linkRole, usable: headUsable }]);
  // The head counts by headUsable alone: no relationship that leads to it is looked at.
  members.set(domain, headUsable);
  return new Set([...members].filter(([, usable]) => usable).map(([name]) => name));
}
