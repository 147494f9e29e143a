import { normalizeValue } from '../../../datatypes/lexical.js';
import { enum2ieCodes } from '../../../diagnostics/codes/enum2ie.js';
import type { EnumerationDomain } from '../../../model/taxonomy/concept.js';
import type { Taxonomy } from '../../../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { compareText } from '../../../util/compare-text.js';
import { findNearestText } from '../../../util/nearest-text.js';
import { findEnumerationMembers } from '../../enumerations/enumeration-members.js';
import { findEnumerationKind } from '../../enumerations/enumeration-types.js';
import { quoteValue } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';

/** Enumeration facts take values of their domain; sets are without repetition and in order (Extensible Enumerations 2.0, 6.1). */
export const enumerationValues: ReportRule = ({ taxonomy, sink, locate, show }) => {
  const domains = new Map<ExpandedName, ReadonlySet<string>>();
  return {
    fact(fact, concept) {
      if (!concept?.enumeration || fact.value === null) return;
      const { valueKind } = concept.type;
      const kind = findEnumerationKind(concept.type);
      // Values of 1.0 are QNames, which only the instance can resolve.
      if (kind === undefined || kind === 'qname') return;
      const isSet = kind === 'set';
      let allowed = domains.get(concept.name);
      if (!allowed) domains.set(concept.name, (allowed = findAllowedValues(taxonomy, concept.enumeration)));
      const text = normalizeValue(valueKind === 'string' ? 'token' : valueKind, fact.value);
      const values = isSet ? text.split(' ').filter((value) => value !== '') : [text];
      const params = { fact: fact.id, concept: show(fact.concept) };
      for (const value of values) {
        if (allowed.has(value)) continue;
        const meant = findNearestText(value, allowed);
        const suggestions = meant === undefined ? [] : [{ en: `Did you mean ${meant}?`, zh: `是否应为 ${meant}？` }];
        const code = isSet ? 'enum2ie:InvalidEnumerationSetValue' : 'enum2ie:InvalidEnumerationValue';
        const details = { ...params, value: quoteValue(value), domain: show(concept.enumeration.domain) };
        sink.report(enum2ieCodes.create(code, details, locate(fact), suggestions));
      }
      const seen = new Set<string>();
      for (const [position, value] of values.entries()) {
        const before = values[position - 1] ?? '';
        if (seen.has(value)) {
          sink.report(enum2ieCodes.create('enum2ie:RepeatedEnumerationSetValue', { ...params, value }, locate(fact)));
        } else if (compareText(before, value) > 0) {
          sink.report(
            enum2ieCodes.create('enum2ie:InvalidEnumerationSetOrder', { ...params, value, before }, locate(fact)),
          );
        }
        seen.add(value);
      }
    },
  };
};

/** The domain of allowed values, as expanded name URIs (5). */
function findAllowedValues(taxonomy: Taxonomy, enumeration: EnumerationDomain): ReadonlySet<string> {
  const members = findEnumerationMembers(taxonomy, enumeration);
  return new Set([...members].map((name) => `${namespaceOf(name)}#${localNameOf(name)}`));
}
