import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import { XBRLDT } from '../../dimensions/names.js';
import type { DtsRule } from '../../dts-rule.js';

/** Hypercubes and dimensions are abstract (Dimensions 1.0, 2.2.1, 2.5.1). */
export const abstractDeclarations: DtsRule = ({ dts: { schemas }, sink, locate, show }) => {
  for (const { name, abstract, source } of schemas.findSubstitutes(XBRLDT.hypercubeItem)) {
    if (abstract) continue;
    const params = { concept: show(name) };
    sink.report(xbrldteCodes.create('xbrldte:HypercubeElementIsNotAbstractError', params, locate(source)));
  }
  for (const { name, abstract, source } of schemas.findSubstitutes(XBRLDT.dimensionItem)) {
    if (abstract) continue;
    const params = { concept: show(name) };
    sink.report(xbrldteCodes.create('xbrldte:DimensionElementIsNotAbstractError', params, locate(source)));
  }
};
