import { enumCodes } from '../../../diagnostics/codes/enum2ie.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { parseQName } from '../../../names/prefixes.js';
import { findEnumerationMembers } from '../../enumerations/enumeration-members.js';
import { findEnumerationKind } from '../../enumerations/enumeration-types.js';
import type { InstanceRule } from '../../instance-rule.js';
import { quoteValue } from '../../quote-value.js';

/** Items of enum:enumerationItemType have the name of a member of their domain (Extensible Enumerations 1.0, 3). */
export const enumerationItems: InstanceRule = ({ taxonomy, items, sink, locate, show }) => {
  const domains = new Map<ExpandedName, ReadonlySet<ExpandedName>>();
  return {
    item(item, concept) {
      if (!concept?.enumeration || item.nil || findEnumerationKind(concept.type) !== 'qname') return;
      let allowed = domains.get(concept.name);
      if (!allowed) domains.set(concept.name, (allowed = findEnumerationMembers(taxonomy, concept.enumeration)));
      const value = items.valueOf(item).trim();
      const name = parseQName(value, item.scope.prefixes);
      if (name !== undefined && allowed.has(name)) return;
      const params = { concept: show(item.name), value: quoteValue(value), domain: show(concept.enumeration.domain) };
      sink.report(enumCodes.create('enumie:InvalidFactValue', params, locate(item)));
    },
  };
};
