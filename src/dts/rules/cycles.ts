import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import { xbrlgeneCodes } from '../../diagnostics/codes/xbrlgene.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { Dts } from '../dts.js';
import type { ArcRelationship, BaseSet } from '../relationship/base-set.js';
import { findDirectedCycle, findUndirectedCycle } from '../relationship/find-cycle.js';
import { isGenericArc } from './generic-links.js';
import { STANDARD_ARCROLES, STANDARD_CYCLES } from './standard-links.js';

const KINDS = {
  directed: { en: 'directed', zh: '有向' },
  undirected: { en: 'undirected', zh: '无向' },
} satisfies Record<string, LocalizedText>;

const MAXIMUM_SHOWN = 6;

/** Networks form no cycles but those their arcrole allows (XBRL 2.1, 5.1.4.3; 5.2 for the standard ones). */
export function validateCycles(dts: Dts, sink: DiagnosticSink): void {
  for (const set of dts.baseSets) {
    const [allowed, relationships] = findBounded(set, dts);
    if (allowed === undefined) continue;
    const directed = findDirectedCycle(relationships);
    const undirected = directed || allowed !== 'none' ? undefined : findUndirectedCycle(relationships);
    const cycle = directed ?? undirected;
    if (!cycle) continue;
    const [first, second] = cycle;
    const culprit = relationships.find(({ source, target }) => source === first && target === (second ?? first));
    const params = {
      arcrole: set.arcrole,
      role: set.linkRole,
      kind: KINDS[directed ? 'directed' : 'undirected'],
      concepts: cycle.slice(0, MAXIMUM_SHOWN).map(nameOf).join(' → '),
    };
    const location = culprit ? locationOf(culprit.arc) : [];
    sink.report(
      isGenericArc(set.arcName, dts)
        ? xbrlgeneCodes.create('xbrlgene:violatedCyclesConstraint', params, location)
        : xbrl21Codes.create('xbrl.5.1.4.3:cycle', params, location),
    );
  }
}

/**
 * How an arcrole bounds cycles, and the relationships that it bounds. The specification's own arcroles are bounded on
 * any arc element. The bound of an arcroleType holds for the specification's own arc elements and for generic
 * ones, where an arcroleRef must say so; what arcs of others mean is for others to say.
 */
function findBounded(set: BaseSet, dts: Dts): [string | undefined, readonly ArcRelationship[]] {
  const { arcrole, arcName, effective } = set;
  const bound = STANDARD_CYCLES.get(arcrole);
  if (bound !== undefined) return [bound, effective];
  const standard = STANDARD_ARCROLES.get(arcName);
  if (standard ? standard.has(arcrole) : !isGenericArc(arcName, dts)) return [undefined, []];
  const declared = dts.arcroleTypes.get(arcrole)?.[0]?.cyclesAllowed;
  return declared === undefined || declared === 'any' ? [undefined, []] : [declared, effective];
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, 'name') ?? attributeOf(element, 'id') ?? element.name;
}
