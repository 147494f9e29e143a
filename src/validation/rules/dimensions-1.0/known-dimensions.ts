import { oimCodes } from '../../../diagnostics/codes/report.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { DimensionValue, Fact } from '../../../model/report/fact.js';
import { isTypedDimension, type Concept } from '../../../model/taxonomy/concept.js';
import type { DataType } from '../../../model/taxonomy/data-type.js';
import type { Taxonomy } from '../../../model/taxonomy/taxonomy.js';
import { localNameOf, type ExpandedName } from '../../../names/expanded-name.js';
import { isSupportedType } from '../../../oim/type-support.js';
import { findNearestText } from '../../../util/nearest-text.js';
import { explainInvalidValue } from '../../explain-value.js';
import { quoteValue } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';
import { createStrangeNamespaces, describeStrange, suggestNamespace } from '../../strange-namespaces.js';

const NOT_NILLABLE = { en: 'its domain is not nillable', zh: '其域不可为 nil' };
const UNDECLARED = { en: 'the taxonomy declares no such member', zh: '分类标准未声明该成员' };

/**
 * Dimensions of facts are dimensions of the taxonomy, with members of their kind (Dimensions 1.0, 3.1.4.4, 3.1.4.5):
 * explicit members are declared, typed ones are values of their domain (OIM 1.0, taxonomy-defined dimensions). Where
 * the taxonomy has nothing in a namespace, that is told once.
 */
export const knownDimensions: ReportRule = ({ taxonomy, sink, locate, show }) => {
  const strange = createStrangeNamespaces<{ readonly fact: Fact; readonly dimension: ExpandedName }>(taxonomy.concepts);
  return {
    group(shared, facts) {
      const [first] = facts;
      if (!first || shared.dimensions.size === 0) return;
      const place = placeOf(first);
      for (const [name, value] of shared.dimensions) {
        const concept = taxonomy.concepts.get(name);
        const dimension = show(name);
        if (!concept && strange.note(name, { fact: first, dimension: name }, facts.length)) continue;
        if (concept?.kind !== 'dimension') {
          const known = [...taxonomy.concepts.values()].filter(({ kind }) => kind === 'dimension');
          const meant = findNearestText(
            localNameOf(name),
            known.map((each) => localNameOf(each.name)),
          );
          const suggestions = meant === undefined ? [] : [{ en: `Did you mean ${meant}?`, zh: `是否应为 ${meant}？` }];
          sink.report(
            oimCodes.create(
              'oime:unknownDimension',
              { fact: first.id, dimension, more: '' },
              locate(first),
              suggestions,
            ),
          );
          continue;
        }
        const type = concept.typedDomain === undefined ? undefined : taxonomy.typedDomains.get(concept.typedDomain);
        if (type && !isSupportedType(type)) {
          const params = { dimension, fact: first.id, type: show(type.name) };
          sink.report(oimCodes.create('oime:unsupportedDimensionDataType', params, locate(first)));
          continue;
        }
        const reason = explainFault(value, concept, type, taxonomy);
        if (!reason) continue;
        const stated = value.kind === 'explicit' ? show(value.member) : quoteValue(value.value ?? 'nil');
        const params = { place, dimension, value: stated, reason };
        sink.report(oimCodes.create('oime:invalidDimensionValue', params, locate(first)));
      }
    },
    end() {
      for (const namespace of strange) {
        const { fact, dimension } = namespace.first;
        const params = { fact: fact.id, dimension: show(dimension), more: describeStrange(namespace) };
        sink.report(oimCodes.create('oime:unknownDimension', params, locate(fact), suggestNamespace(namespace)));
      }
    },
  };
};

function explainFault(
  value: DimensionValue,
  concept: Concept,
  type: DataType | undefined,
  taxonomy: Taxonomy,
): LocalizedText | undefined {
  if (value.kind === 'explicit') {
    if (isTypedDimension(concept)) return { en: 'the dimension is typed', zh: '该维度为类型化维度' };
    return taxonomy.concepts.has(value.member) ? undefined : UNDECLARED;
  }
  if (!isTypedDimension(concept)) return { en: 'the dimension is explicit', zh: '该维度为显式维度' };
  if (value.value !== null) return type && explainInvalidValue(type, value.value);
  const nillable = taxonomy.nillableDomains?.has(concept.typedDomain as ExpandedName) ?? true;
  return nillable ? undefined : NOT_NILLABLE;
}

export function placeOf(fact: Fact): LocalizedText {
  return { en: `Fact "${fact.id}"`, zh: `事实“${fact.id}”` };
}
