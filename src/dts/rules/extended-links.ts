import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import { ROLE } from '../../names/roles.js';
import { attributeOf, languageOf, locationOf, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { LINK, XLINK } from '../document/names.js';
import type { ExtendedLink } from '../document/read-extended-link.js';
import type { RoleDeclaration } from '../document/read-role-types.js';
import type { Dts, InstanceDts } from '../dts.js';
import { isGenericArc, isGenericLink, validateGenericLink, validateGenericRole } from './generic-links.js';
import type { RoleScope } from './role-scope.js';
import { STANDARD_ARCROLES, STANDARD_LINKS, STANDARD_RESOURCE_ROLES } from './standard-links.js';

/** The extended links of all linkbases (XBRL 2.1, 3.5.3). */
export function validateExtendedLinks(dts: Dts, sink: DiagnosticSink): void {
  for (const linkbase of dts.linkbases)
    for (const link of linkbase.links) validateExtendedLink(link, linkbase, dts, sink);
}

/** One extended link, of a linkbase or an instance: its role, arcs and resources. Locators are judged apart. */
export function validateExtendedLink(
  link: ExtendedLink,
  scope: RoleScope,
  dts: InstanceDts,
  sink: DiagnosticSink,
): void {
  const { element, role } = link;
  const isGeneric = isGenericLink(element, dts);
  if (isGeneric) validateGenericLink(link, scope, dts, sink);
  else if (role !== ROLE.link) {
    validateRole('role', role, element, STANDARD_LINKS.has(element.name), scope, dts, sink);
  }
  for (const resource of link.resources) {
    const standard = STANDARD_RESOURCE_ROLES.get(resource.name);
    const own = attributeOf(resource, XLINK.role)?.trim();
    if (!isGeneric && own !== undefined && own !== '' && !standard?.has(own)) {
      validateRole('role', own, resource, standard !== undefined, scope, dts, sink);
    }
    if (resource.name === LINK.label && languageOf(resource) === undefined) {
      const text = textContentOf(resource).trim().slice(0, 60);
      sink.report(xbrl21Codes.create('xbrl.5.2.2.2.1:labelLanguage', { text }, locationOf(resource)));
    }
  }
  validateArcs(link, scope, dts, sink);
}

function validateArcs(link: ExtendedLink, scope: RoleScope, dts: InstanceDts, sink: DiagnosticSink): void {
  const pairs = new Set<string>();
  for (const { element, arcrole, from, to } of link.arcs) {
    const standard = STANDARD_ARCROLES.get(element.name);
    if (isGenericArc(element.name, dts)) validateGenericRole('arc', arcrole, element, scope, dts, sink);
    else if (!standard?.has(arcrole))
      validateRole('arcrole', arcrole, element, standard !== undefined, scope, dts, sink);
    for (const [direction, label] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (link.byLabel.has(label)) continue;
      sink.report(xbrl21Codes.create('xbrl.3.5.3.9.2:arcEndpoint', { direction, label }, locationOf(element)));
    }
    // XLink 1.0, 5.1.3: no two arcs of a link between the same labels.
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair)) sink.report(xbrl21Codes.create('xbrl.3.5.3.9:arcRepeated', { from, to }, locationOf(element)));
    pairs.add(pair);
  }
}

/**
 * A role or arcrole that the specification does not define for an element. Its own elements need a reference to the
 * declaration; on elements of others the reference is optional, but where there is one the declaration counts.
 */
function validateRole(
  kind: RoleDeclaration['kind'],
  uri: string,
  element: XmlElement,
  isStandard: boolean,
  scope: RoleScope,
  dts: InstanceDts,
  sink: DiagnosticSink,
): void {
  const isReferred = (kind === 'role' ? scope.roleRefs : scope.arcroleRefs).has(uri);
  const name = localNameOf(element.name);
  if (!isReferred) {
    if (!isStandard) return;
    const code = kind === 'role' ? 'xbrl.3.5.2.4:roleRefMissing' : 'xbrl.3.5.2.5:arcroleRefMissing';
    sink.report(xbrl21Codes.create(code, { uri, element: name }, locationOf(element)));
    return;
  }
  const declarations = (kind === 'role' ? dts.roleTypes : dts.arcroleTypes).get(uri);
  const usedOn: readonly ExpandedName[] = declarations?.flatMap((declaration) => declaration.usedOn) ?? [];
  // A reference that finds no declaration has been reported itself.
  if (!declarations || usedOn.includes(element.name)) return;
  const code = kind === 'role' ? 'xbrl.5.1.3.4:roleUsedOn' : 'xbrl.5.1.4.5:arcroleUsedOn';
  const params = { uri, element: name, usedOn: usedOn.map(localNameOf).join(', ') };
  sink.report(xbrl21Codes.create(code, params, locationOf(element)));
}
