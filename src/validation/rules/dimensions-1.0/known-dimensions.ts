import { oimCodes, reportCodes } from '../../../diagnostics/codes/report.js';
import { xbrldieCodes } from '../../../diagnostics/codes/xbrldie.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { Fact } from '../../../model/report/fact.js';
import { isTypedDimension } from '../../../model/taxonomy/concept.js';
import { localNameOf } from '../../../names/expanded-name.js';
import { findNearestText } from '../../../util/nearest-text.js';
import { explainInvalidValue } from '../../explain-value.js';
import { quoteValue } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';

/**
 * Dimensions of facts are dimensions of the taxonomy, with members of their kind (Dimensions 1.0, 3.1.4.4, 3.1.4.5):
 * explicit members are declared, typed ones are values of their domain.
 */
export const knownDimensions: ReportRule = ({ taxonomy, sink, locate, show }) => ({
  group(shared, [first]) {
    if (!first || shared.dimensions.size === 0) return;
    const place = placeOf(first);
    for (const [name, value] of shared.dimensions) {
      const concept = taxonomy.concepts.get(name);
      const dimension = show(name);
      if (concept?.kind !== 'dimension') {
        const known = [...taxonomy.concepts.values()].filter(({ kind }) => kind === 'dimension');
        const meant = findNearestText(
          localNameOf(name),
          known.map((each) => localNameOf(each.name)),
        );
        const suggestions = meant === undefined ? [] : [{ en: `Did you mean ${meant}?`, zh: `是否应为 ${meant}？` }];
        sink.report(
          oimCodes.create('oime:unknownDimension', { fact: first.id, dimension }, locate(first), suggestions),
        );
      } else if (value.kind === 'explicit') {
        const params = { place, dimension, member: show(value.member) };
        if (isTypedDimension(concept)) {
          sink.report(xbrldieCodes.create('xbrldie:ExplicitMemberNotExplicitDimensionError', params, locate(first)));
        } else if (!taxonomy.concepts.has(value.member)) {
          sink.report(xbrldieCodes.create('xbrldie:ExplicitMemberUndefinedQNameError', params, locate(first)));
        }
      } else if (!isTypedDimension(concept)) {
        sink.report(
          xbrldieCodes.create('xbrldie:TypedMemberNotTypedDimensionError', { place, dimension }, locate(first)),
        );
      } else if (value.value !== null) {
        const type = concept.typedDomain === undefined ? undefined : taxonomy.typedDomains.get(concept.typedDomain);
        const reason = type && explainInvalidValue(type, value.value);
        if (!type || !reason) continue;
        const params = { fact: first.id, dimension, value: quoteValue(value.value), type: show(type.name), reason };
        sink.report(reportCodes.create('pilu:typed-member-malformed', params, locate(first)));
      }
    }
  },
});

export function placeOf(fact: Fact): LocalizedText {
  return { en: `Fact "${fact.id}"`, zh: `事实“${fact.id}”` };
}
