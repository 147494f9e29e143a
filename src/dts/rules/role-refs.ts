import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { LINK, XLINK } from '../document/names.js';
import type { Dts, InstanceDts } from '../dts.js';

/** roleRefs and arcroleRefs of linkbases (XBRL 2.1, 3.5.2.4, 3.5.2.5). */
export function validateRoleRefs(dts: Dts, sink: DiagnosticSink): void {
  for (const { element } of dts.linkbases) validateRoleRefsIn(element.children, dts, sink);
}

/** roleRefs and arcroleRefs among siblings, of a linkbase or of an instance: each URI once, each at its declaration. */
export function validateRoleRefsIn(siblings: Iterable<XmlElement>, dts: InstanceDts, sink: DiagnosticSink): void {
  const seen = new Set<string>();
  for (const element of siblings) {
    const isRole = element.name === LINK.roleRef;
    if (!isRole && element.name !== LINK.arcroleRef) continue;
    const uri = attributeOf(element, isRole ? 'roleURI' : 'arcroleURI')?.trim() ?? '';
    const location = locationOf(element);
    if (seen.has(`${isRole} ${uri}`)) {
      const code = isRole ? 'xbrl.3.5.2.4.5:roleRefRepeated' : 'xbrl.3.5.2.5.5:arcroleRefRepeated';
      sink.report(xbrl21Codes.create(code, { uri }, location));
    }
    seen.add(`${isRole} ${uri}`);
    const href = attributeOf(element, XLINK.href)?.trim() ?? '';
    const resolution = dts.resolveHref(href, element.base);
    if (resolution.kind === 'no-document') continue;
    if (resolution.kind === 'illegal') {
      sink.report(xbrl21Codes.create('xbrl.3.5.4:pointerIllegal', { pointer: resolution.pointer }, location));
      continue;
    }
    const target = resolution.kind === 'found' ? resolution.element : undefined;
    const declared = target && attributeOf(target, isRole ? 'roleURI' : 'arcroleURI')?.trim();
    if (target?.name !== (isRole ? LINK.roleType : LINK.arcroleType) || declared !== uri) {
      const code = isRole ? 'xbrl.3.5.2.4.5:roleRefMismatch' : 'xbrl.3.5.2.5.5:arcroleRefMismatch';
      sink.report(xbrl21Codes.create(code, { uri }, location));
    }
  }
}
