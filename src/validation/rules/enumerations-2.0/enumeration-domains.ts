import { enum2teCodes } from '../../../diagnostics/codes/enum2ie.js';
import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

const TYPES = [expandedName(NS.enum2, 'enumerationItemType'), expandedName(NS.enum2, 'enumerationSetItemType')];

/** Enumeration concepts name a domain, an item that can be a member, and a link role (Extensible Enumerations 2.0, 4). */
export const enumerationDomains: TaxonomyRule = ({ taxonomy, sink, show }) => {
  for (const { name, type, enumeration, location = [] } of taxonomy.concepts.values()) {
    if (!TYPES.some((each) => type.ancestry.includes(each))) continue;
    const concept = show(name);
    if (!enumeration?.domain) {
      sink.report(enum2teCodes.create('enum2te:MissingDomainError', { concept }, location));
    } else if (taxonomy.concepts.get(enumeration.domain)?.kind !== 'item') {
      const params = { concept, domain: show(enumeration.domain) };
      sink.report(enum2teCodes.create('enum2te:InvalidDomainError', params, location));
    }
    if (!enumeration?.linkRole) sink.report(enum2teCodes.create('enum2te:MissingLinkRoleError', { concept }, location));
  }
};
