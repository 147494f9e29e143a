import { xbrl21Codes } from '../../diagnostics/codes/xbrl-2.1.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { localNameOf } from '../../names/expanded-name.js';
import { locationOf } from '../../syntax/xml/xml-element.js';
import { LINK } from '../document/names.js';
import type { Dts } from '../dts.js';
import { STANDARD_LINKS } from './standard-links.js';

/** Locators resolve by allowed pointers, and in standard links to what their arcs may relate (XBRL 2.1, 3.5.3.7, 5.2). */
export function validateLocators(dts: Dts, sink: DiagnosticSink): void {
  for (const { links } of dts.linkbases) {
    for (const { element: link, locators } of links) {
      const standard = STANDARD_LINKS.get(link.name);
      for (const { element, href } of locators) {
        const location = locationOf(element);
        if (standard && element.name !== LINK.loc) {
          const params = { element: element.name, link: localNameOf(link.name) };
          sink.report(xbrl21Codes.create('xbrl.5.2.2.1:locatorElement', params, location));
          continue;
        }
        const resolution = dts.resolveHref(href, element.base);
        switch (resolution.kind) {
          case 'illegal':
            sink.report(xbrl21Codes.create('xbrl.3.5.4:pointerIllegal', { pointer: resolution.pointer }, location));
            break;
          case 'dangling':
            sink.report(
              xbrl21Codes.create('xbrl.3.5.1.2:hrefUnresolved', { href, element: localNameOf(element.name) }, location),
            );
            break;
          case 'found': {
            if (!standard) break;
            const target = resolution.element;
            if (dts.findConcept(target) || target.name === standard.resource) break;
            const params = { href, link: localNameOf(link.name) };
            sink.report(xbrl21Codes.create('xbrl.5.2.2.1:locatorTarget', params, location));
          }
        }
      }
    }
  }
}
