import { normalizeValue } from '../../../datatypes/lexical.js';
import { enum2ieCodes } from '../../../diagnostics/codes/enum2ie.js';
import type { Concept } from '../../../model/taxonomy/concept.js';
import type { Taxonomy } from '../../../model/taxonomy/taxonomy.js';
import { expandedName, localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { compareText } from '../../../util/compare-text.js';
import { findNearestText } from '../../../util/nearest-text.js';
import { collectMembers } from '../../dimensions/domain-members.js';
import { quoteValue } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';

const SINGLE = expandedName(NS.enum2, 'enumerationItemType');
const SET = expandedName(NS.enum2, 'enumerationSetItemType');

/** Enumeration facts take values of their domain; sets are without repetition and in order (Extensible Enumerations 2.0, 6.1). */
export const enumerationValues: ReportRule = ({ taxonomy, sink, locate, show }) => {
  const domains = new Map<ExpandedName, ReadonlySet<string>>();
  return {
    fact(fact, concept) {
      if (!concept?.enumeration || fact.value === null) return;
      const { ancestry, valueKind } = concept.type;
      const isSet = ancestry.includes(SET);
      if (!isSet && !ancestry.includes(SINGLE)) return;
      let allowed = domains.get(concept.name);
      if (!allowed) domains.set(concept.name, (allowed = findAllowedValues(taxonomy, concept)));
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

/** The domain of allowed values (4), as expanded name URIs (5). */
export function findAllowedValues(taxonomy: Taxonomy, concept: Concept): ReadonlySet<string> {
  const { enumeration } = concept;
  if (!enumeration) return new Set();
  const { domain, linkRole, headUsable } = enumeration;
  // The head counts by headUsable alone: no relationship that leads to it is looked at.
  const members = collectMembers(taxonomy, [{ member: domain, role: linkRole, usable: headUsable }]);
  members.set(domain, headUsable);
  return new Set(
    [...members].filter(([, usable]) => usable).map(([name]) => `${namespaceOf(name)}#${localNameOf(name)}`),
  );
}
