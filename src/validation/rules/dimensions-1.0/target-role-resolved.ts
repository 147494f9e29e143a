import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import { ARCROLE } from '../../../names/arcroles.js';
import { ROLE } from '../../../names/roles.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import { XBRLDT } from '../../dimensions/names.js';
import type { DtsRule } from '../../dts-rule.js';

const WITH_TARGET_ROLE: ReadonlySet<string> = new Set([
  ARCROLE.hasHypercubeAll,
  ARCROLE.hasHypercubeNotAll,
  ARCROLE.hypercubeDimension,
  ARCROLE.dimensionDomain,
  ARCROLE.domainMember,
]);

/** The target role of a dimensional arc is the standard role, or has a roleRef in the arc's linkbase (Dimensions 1.0, 2.4). */
export const targetRoleResolved: DtsRule = ({ dts, sink, locate }) => {
  for (const { arcrole, effective } of dts.baseSets) {
    if (!WITH_TARGET_ROLE.has(arcrole)) continue;
    for (const { arc, linkbase, source, target } of effective) {
      const role = attributeOf(arc, XBRLDT.targetRole)?.trim();
      if (role === undefined || role === ROLE.link || linkbase?.roleRefs.has(role)) continue;
      const params = { role, source: attributeOf(source, 'name') ?? '', target: attributeOf(target, 'name') ?? '' };
      sink.report(xbrldteCodes.create('xbrldte:TargetRoleNotResolvedError', params, locate(arc)));
    }
  }
};
