import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import type { ElementDeclaration } from '../../../dts/schema/components.js';
import { ARCROLE } from '../../../names/arcroles.js';
import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf, type XmlElement } from '../../../syntax/xml/xml-element.js';
import { XBRLDT } from '../../dimensions/names.js';
import type { DtsContext, DtsRule } from '../../dts-rule.js';

const ITEM = expandedName(NS.xbrli, 'item');

type End = 'hypercube' | 'dimension' | 'explicit-dimension' | 'member';
type Code = keyof typeof xbrldteCodes.definitions;

/** What stands at the ends of an arc of each arcrole. Primary items and members are items that are neither cube nor dimension. */
const ENDS: Readonly<Record<string, readonly [source: End, sourceCode: Code, target: End, targetCode: Code]>> = {
  [ARCROLE.hasHypercubeAll]: [
    ...(['member', 'xbrldte:HasHypercubeSourceError'] as const),
    ...(['hypercube', 'xbrldte:HasHypercubeTargetError'] as const),
  ],
  [ARCROLE.hasHypercubeNotAll]: [
    ...(['member', 'xbrldte:HasHypercubeSourceError'] as const),
    ...(['hypercube', 'xbrldte:HasHypercubeTargetError'] as const),
  ],
  [ARCROLE.hypercubeDimension]: [
    ...(['hypercube', 'xbrldte:HypercubeDimensionSourceError'] as const),
    ...(['dimension', 'xbrldte:HypercubeDimensionTargetError'] as const),
  ],
  [ARCROLE.dimensionDomain]: [
    ...(['explicit-dimension', 'xbrldte:DimensionDomainSourceError'] as const),
    ...(['member', 'xbrldte:DimensionDomainTargetError'] as const),
  ],
  [ARCROLE.domainMember]: [
    ...(['member', 'xbrldte:DomainMemberSourceError'] as const),
    ...(['member', 'xbrldte:DomainMemberTargetError'] as const),
  ],
  [ARCROLE.dimensionDefault]: [
    ...(['explicit-dimension', 'xbrldte:DimensionDefaultSourceError'] as const),
    ...(['member', 'xbrldte:DimensionDefaultTargetError'] as const),
  ],
};

/** Dimensional arcs join what they are for (Dimensions 1.0, 2.2.2, 2.3.1, 2.5.3.1, 2.5.3.2, 2.7.1). */
export const relationshipEnds: DtsRule = (context) => {
  const { dts, sink, locate, show } = context;
  for (const { arcrole, effective } of dts.baseSets) {
    const ends = ENDS[arcrole];
    if (!ends) continue;
    const [source, sourceCode, target, targetCode] = ends;
    for (const relationship of effective) {
      for (const [element, end, code] of [
        [relationship.source, source, sourceCode],
        [relationship.target, target, targetCode],
      ] as const) {
        const declaration = dts.findConcept(element);
        if (declaration && isOf(context, declaration, end)) continue;
        const concept = declaration ? show(declaration.name) : describe(element);
        const places = [locate(relationship.arc), { ...locate(element), role: 'declared-here' }];
        sink.report(xbrldteCodes.create(code as 'xbrldte:HasHypercubeSourceError', { concept }, places));
      }
    }
  }
};

function isOf({ dts: { schemas } }: DtsContext, { name, source }: ElementDeclaration, end: End): boolean {
  const isHypercube = schemas.isInSubstitutionGroup(name, XBRLDT.hypercubeItem);
  const isDimension = schemas.isInSubstitutionGroup(name, XBRLDT.dimensionItem);
  switch (end) {
    case 'hypercube':
      return isHypercube;
    case 'dimension':
      return isDimension;
    case 'explicit-dimension':
      return isDimension && attributeOf(source, XBRLDT.typedDomainRef) === undefined;
    case 'member':
      return !isHypercube && !isDimension && schemas.isInSubstitutionGroup(name, ITEM);
  }
}

function describe(element: XmlElement): string {
  return attributeOf(element, 'name') ?? element.name;
}
