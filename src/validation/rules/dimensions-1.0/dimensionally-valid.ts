import { xbrldieCodes } from '../../../diagnostics/codes/xbrldie.js';
import type { SharedAspects } from '../../../model/report/fact.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { explainFault, suggestMending } from '../../dimensions/explain-fault.js';
import {
  judgeDimensions,
  TYPED,
  type ContextContent,
  type DimensionalVerdict,
} from '../../dimensions/judge-dimensions.js';
import type { ReportRule } from '../../report-rule.js';

/**
 * A fact satisfies the hypercubes of one link role of its concept (Dimensions 1.0, 3.1.1). Judged once a combination
 * of concept and members; the model knows no containers, so that dimensions count for either.
 */
export const dimensionallyValid: ReportRule = ({ dimensions: index, sink, locate, show }) => {
  const signatures = new Map<
    string,
    { content: ContextContent; verdicts: Map<ExpandedName, DimensionalVerdict | undefined> }
  >();
  return {
    group(shared, facts) {
      const key = signatureOf(shared);
      let signature = signatures.get(key);
      if (!signature) signatures.set(key, (signature = { content: contentOf(shared), verdicts: new Map() }));
      const { content, verdicts } = signature;
      for (const fact of facts) {
        let verdict = verdicts.get(fact.concept);
        if (verdict === undefined && !verdicts.has(fact.concept)) {
          verdict = judgeDimensions(index, fact.concept, content);
          verdicts.set(fact.concept, verdict);
        }
        if (!verdict) continue;
        const [fault] = verdict.faults;
        if (!fault) continue;
        const params = {
          fact: fact.id,
          concept: show(fact.concept),
          count: verdict.baseSets,
          role: verdict.linkRole,
          reason: explainFault(fault, show),
        };
        const declared = fault.hypercube.relationship.location;
        const places = [...locate(fact), ...(declared ? [{ ...declared, role: 'declared-here' }] : [])];
        const code = 'xbrldie:PrimaryItemDimensionallyInvalidError';
        sink.report(xbrldieCodes.create(code, params, places, suggestMending(fault, show)));
      }
    },
  };
};

function signatureOf({ dimensions }: SharedAspects): string {
  let key = '';
  for (const [dimension, value] of dimensions) key += `${dimension} ${value.kind === 'explicit' ? value.member : ''}|`;
  return key;
}

function contentOf({ dimensions }: SharedAspects): ContextContent {
  const members = new Map<ExpandedName, ExpandedName | typeof TYPED>();
  for (const [dimension, value] of dimensions) members.set(dimension, value.kind === 'explicit' ? value.member : TYPED);
  const content = { members, otherContent: false };
  return { segment: content, scenario: content };
}
