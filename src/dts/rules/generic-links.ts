import { xbrlgeneCodes } from '../../diagnostics/codes/xbrlgene.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { expandedName, localNameOf } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { ROLE } from '../../names/roles.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XLINK } from '../document/names.js';
import type { ExtendedLink } from '../document/read-extended-link.js';
import type { InstanceDts } from '../dts.js';
import type { RoleScope } from './role-scope.js';

const LINK = expandedName(NS.gen, 'link');
const ARC = expandedName(NS.gen, 'arc');

export function isGenericLink(element: XmlElement, dts: InstanceDts): boolean {
  return dts.schemas.isInSubstitutionGroup(element.name, LINK);
}

export function isGenericArc(name: XmlElement['name'], dts: InstanceDts): boolean {
  return dts.schemas.isInSubstitutionGroup(name, ARC);
}

const CODES = {
  link: {
    absolute: 'xbrlgene:nonAbsoluteLinkRoleURI',
    referred: 'xbrlgene:missingRoleRefForLinkRole',
    usedOn: 'xbrlgene:missingLinkRoleUsedOnValue',
  },
  resource: {
    absolute: 'xbrlgene:nonAbsoluteResourceRoleURI',
    referred: 'xbrlgene:missingRoleRefForResourceRole',
    usedOn: 'xbrlgene:missingResourceRoleUsedOnValue',
  },
  arc: {
    absolute: 'xbrlgene:nonAbsoluteArcRoleURI',
    referred: 'xbrlgene:missingRoleRefForArcRole',
    usedOn: 'xbrlgene:missingArcRoleUsedOnValue',
  },
} as const;

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** The roles of a generic link and of its resources (Generic Links 1.0, 2.1.1, 2.1.2). */
export function validateGenericLink(
  link: ExtendedLink,
  scope: RoleScope,
  dts: InstanceDts,
  sink: DiagnosticSink,
): void {
  if (link.role !== ROLE.link) validateGenericRole('link', link.role, link.element, scope, dts, sink);
  for (const resource of link.resources) {
    const role = attributeOf(resource, XLINK.role)?.trim();
    if (role !== undefined) validateGenericRole('resource', role, resource, scope, dts, sink);
  }
}

/** A role or arcrole on a generic link, a resource in one, or a generic arc: absolute, referred to, declared for it. */
export function validateGenericRole(
  kind: keyof typeof CODES,
  uri: string,
  element: XmlElement,
  scope: RoleScope,
  dts: InstanceDts,
  sink: DiagnosticSink,
): void {
  const codes = CODES[kind];
  const params = { uri, element: localNameOf(element.name) };
  const location = locationOf(element);
  if (!ABSOLUTE.test(uri)) {
    sink.report(xbrlgeneCodes.create(codes.absolute, params, location));
    return;
  }
  const [references, declared] =
    kind === 'arc' ? [scope.arcroleRefs, dts.arcroleTypes] : [scope.roleRefs, dts.roleTypes];
  if (!references.has(uri)) {
    sink.report(xbrlgeneCodes.create(codes.referred, params, location));
    return;
  }
  const declarations = declared.get(uri);
  if (!declarations || declarations.some(({ usedOn }) => usedOn.includes(element.name))) return;
  sink.report(xbrlgeneCodes.create(codes.usedOn, params, location));
}
