import { ARCROLE } from '../../names/arcroles.js';
import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { appinfoChildren } from '../document/dts-document.js';
import { LINK, XLINK } from '../document/names.js';
import type { Dts, InstanceDts } from '../dts.js';
import { STANDARD_LINKS } from './standard-links.js';

/** linkbaseRefs of schemas (XBRL 2.1, 5.1.2, by 4.3). */
export function validateLinkbaseRefs(dts: Dts, sink: DiagnosticSink): void {
  for (const document of dts.documents.values()) {
    if (document.kind !== 'schema' || !document.inDts) continue;
    for (const element of appinfoChildren(document.root)) {
      if (element.name === LINK.linkbaseRef) validateLinkbaseRef(element, dts, sink);
    }
  }
}

/** A linkbaseRef points at a linkbase, is of the arcrole for it, and holds what its role announces (XBRL 2.1, 4.3). */
export function validateLinkbaseRef(element: XmlElement, dts: InstanceDts, sink: DiagnosticSink): void {
  const href = attributeOf(element, XLINK.href)?.trim() ?? '';
  const arcrole = attributeOf(element, XLINK.arcrole)?.trim() ?? '';
  const location = locationOf(element);
  if (arcrole !== ARCROLE.linkbase) {
    sink.report(xbrl21Codes.create('xbrl.4.3.3:linkbaseRefArcrole', { arcrole }, location));
  }
  const resolution = dts.resolveHref(href, element.base);
  if (resolution.kind === 'illegal') {
    sink.report(xbrl21Codes.create('xbrl.3.5.4:pointerIllegal', { pointer: resolution.pointer }, location));
    return;
  }
  // A document that is missing was reported when it was looked for.
  if (resolution.kind === 'no-document') return;
  if (resolution.kind !== 'found' || resolution.element.name !== LINK.linkbase) {
    sink.report(xbrl21Codes.create('xbrl.4.3.2:linkbaseRefTarget', { href }, location));
    return;
  }
  const role = attributeOf(element, XLINK.role)?.trim();
  const expected = [...STANDARD_LINKS].find(([, { linkbaseRole }]) => linkbaseRole === role)?.[0];
  if (expected === undefined || role === undefined) return;
  for (const child of resolution.element.children) {
    const isOther = STANDARD_LINKS.has(child.name) && child.name !== expected;
    if (!isOther) continue;
    const params = { href, expected: localNameOf(expected), actual: localNameOf(child.name) };
    sink.report(xbrl21Codes.create('xbrl.4.3.4:linkbaseRefRole', params, location));
    return;
  }
}
