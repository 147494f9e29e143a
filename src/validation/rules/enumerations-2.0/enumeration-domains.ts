import { enum2teCodes, enumCodes } from '../../../diagnostics/codes/enum2ie.js';
import { findEnumerationKind } from '../../enumerations/enumeration-types.js';
import type { TaxonomyRule } from '../../taxonomy-rule.js';

/** The domain of an enumeration is an item that can be a member (Extensible Enumerations 2.0, 4; 1.0, 2). */
export const enumerationDomains: TaxonomyRule = ({ taxonomy, sink, show }) => {
  for (const { name, type, enumeration, location = [] } of taxonomy.concepts.values()) {
    const kind = enumeration && findEnumerationKind(type);
    if (!kind || taxonomy.concepts.get(enumeration.domain)?.kind === 'item') continue;
    const params = { concept: show(name), domain: show(enumeration.domain) };
    sink.report(
      kind === 'qname'
        ? enumCodes.create('enumte:InvalidDomainError', params, location)
        : enum2teCodes.create('enum2te:InvalidDomainError', params, location),
    );
  }
};
