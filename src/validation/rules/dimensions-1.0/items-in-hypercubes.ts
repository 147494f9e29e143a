import { xbrldieCodes } from '../../../diagnostics/codes/xbrldie.js';
import type { Context } from '../../../instance/instance.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { explainFault, suggestMending } from '../../dimensions/explain-fault.js';
import { judgeDimensions, type ContextContent, type DimensionalVerdict } from '../../dimensions/judge-dimensions.js';
import type { InstanceRule } from '../../instance-rule.js';

interface Signature {
  readonly content: ContextContent;
  readonly verdicts: Map<ExpandedName, DimensionalVerdict | undefined>;
}

/** Items satisfy the hypercubes of one link role of their concept (Dimensions 1.0, 3.1.1), judged once a combination. */
export const itemsInHypercubes: InstanceRule = ({ dimensions, dimensionsOf, contextOf, sink, locate, show }) => {
  const signatures = new Map<string, Signature>();
  const byContext = new Map<Context, Signature>();
  let last: { readonly context: Context; readonly signature: Signature } | undefined;

  function signatureOf(context: Context): Signature {
    if (last?.context === context) return last.signature;
    const signature = byContext.get(context) ?? readSignature(context);
    last = { context, signature };
    return signature;
  }

  function readSignature(context: Context): Signature {
    const { signature: key, content } = dimensionsOf(context);
    let signature = signatures.get(key);
    if (!signature) signatures.set(key, (signature = { content, verdicts: new Map() }));
    byContext.set(context, signature);
    return signature;
  }

  return {
    context: readSignature,
    item(item, concept) {
      if (concept?.kind !== 'item') return;
      const context = contextOf(item);
      if (!context) return;
      const { content, verdicts } = signatureOf(context);
      let verdict = verdicts.get(concept.name);
      if (verdict === undefined && !verdicts.has(concept.name)) {
        verdict = judgeDimensions(dimensions, concept.name, content);
        verdicts.set(concept.name, verdict);
      }
      const fault = verdict?.faults[0];
      if (!verdict || !fault) return;
      const params = {
        fact: item.id ?? item.contextRef,
        concept: show(item.name),
        count: verdict.baseSets,
        role: verdict.linkRole,
        reason: explainFault(fault, show),
      };
      const declared = fault.hypercube.relationship.location;
      const places = [
        locate(item),
        { ...locate(context), role: 'context' },
        ...(declared ? [{ ...declared, role: 'declared-here' }] : []),
      ];
      const code = 'xbrldie:PrimaryItemDimensionallyInvalidError';
      sink.report(xbrldieCodes.create(code, params, places, suggestMending(fault, show)));
    },
  };
};
