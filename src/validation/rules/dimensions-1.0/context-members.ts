import { xbrldieCodes } from '../../../diagnostics/codes/xbrldie.js';
import type { Context } from '../../../instance/instance.js';
import { isTypedDimension } from '../../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { placeOfMember, type StatedMember } from '../../dimensions/context-dimensions.js';
import type { InstanceContext, InstanceRule } from '../../instance-rule.js';

/**
 * What contexts state of dimensions, whether facts use them or not (Dimensions 1.0, 3.1.4): each dimension once, members
 * of the dimension's kind, explicit ones declared in the DTS, typed ones with the content of their domain, no defaults.
 */
export const contextMembers: InstanceRule = (rules) => ({
  context(context) {
    const { sink, locate, show } = rules;
    const seen = new Set<ExpandedName>();
    for (const stated of rules.dimensionsOf(context).stated) {
      const { dimension } = stated;
      if (dimension !== undefined && seen.has(dimension)) {
        const params = { context: context.id, dimension: show(dimension) };
        sink.report(
          xbrldieCodes.create(
            'xbrldie:RepeatedDimensionInInstanceError',
            params,
            locate(placeOfMember(context, stated)),
          ),
        );
      }
      if (dimension !== undefined) seen.add(dimension);
      judgeMember(rules, context, stated);
    }
  },
});

function judgeMember(rules: InstanceContext, context: Context, stated: StatedMember): void {
  const { taxonomy, dts, sink, locate, show } = rules;
  const { dimension, value } = stated;
  const at = () => locate(placeOfMember(context, stated));
  const place = { en: `The context "${context.id}"`, zh: `上下文“${context.id}”` };
  const concept = dimension === undefined ? undefined : taxonomy.concepts.get(dimension);
  const name = dimension === undefined ? '' : show(dimension);
  const isDimension = concept?.kind === 'dimension';
  if (value.kind === 'explicit') {
    const params = { place, dimension: name, member: value.member === undefined ? value.text : show(value.member) };
    if (!isDimension || isTypedDimension(concept)) {
      sink.report(xbrldieCodes.create('xbrldie:ExplicitMemberNotExplicitDimensionError', params, at()));
    } else if (value.member === undefined || !dts.schemas.elements.has(value.member)) {
      sink.report(xbrldieCodes.create('xbrldie:ExplicitMemberUndefinedQNameError', params, at()));
    } else if (rules.dimensions.defaults.get(concept.name) === value.member) {
      sink.report(xbrldieCodes.create('xbrldie:DefaultValueUsedInInstanceError', params, at()));
    }
    return;
  }
  if (!isDimension || !isTypedDimension(concept)) {
    const params = { place, dimension: name };
    sink.report(xbrldieCodes.create('xbrldie:TypedMemberNotTypedDimensionError', params, at()));
    return;
  }
  // The one element inside is that which xbrldt:typedDomainRef points at.
  const [content, ...more] = value.content;
  if (content?.name === concept.typedDomain && more.length === 0) return;
  const params = {
    place,
    dimension: name,
    content: content ? show(content.name) : '()',
    domain: show(concept.typedDomain as ExpandedName),
  };
  sink.report(xbrldieCodes.create('xbrldie:IllegalTypedDimensionContentError', params, at()));
}
