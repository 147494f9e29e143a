import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import { ARCROLE } from '../../../names/arcroles.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { XBRLDT } from '../../dimensions/names.js';
import type { DtsRule } from '../../dts-rule.js';

/** A has-hypercube arc says in which part of a context its dimensions stand (Dimensions 1.0, 2.3.2). */
export const hasHypercubeContainer: DtsRule = ({ dts, sink, locate }) => {
  for (const { arcrole, effective } of dts.baseSets) {
    if (arcrole !== ARCROLE.hasHypercubeAll && arcrole !== ARCROLE.hasHypercubeNotAll) continue;
    for (const { arc, source, target } of effective) {
      if (attributeOf(arc, XBRLDT.contextElement) !== undefined) continue;
      const params = { source: attributeOf(source, 'name') ?? '', target: attributeOf(target, 'name') ?? '' };
      const code = 'xbrldte:HasHypercubeMissingContextElementAttributeError';
      sink.report(xbrldteCodes.create(code, params, locate(arc)));
    }
  }
};
