import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import { LINK } from '../../../dts/document/names.js';
import {
  isLocator,
  readExtendedLink,
  type ExtendedLink,
  type Locator,
} from '../../../dts/document/read-extended-link.js';
import { splitFragment } from '../../../dts/document/dts-document.js';
import { validateExtendedLink } from '../../../dts/rules/extended-links.js';
import type { RoleScope } from '../../../dts/rules/role-scope.js';
import { createFactFinder, type FactFinder } from '../../../instance/find-fact.js';
import { ARCROLE } from '../../../names/arcroles.js';
import {
  attributeOf,
  languageOf,
  resolveUri,
  textContentOf,
  type XmlElement,
} from '../../../syntax/xml/xml-element.js';
import type { InstanceContext, InstanceRule } from '../../instance-rule.js';

/**
 * Footnote links join facts of the instance with footnotes (XBRL 2.1, 4.11): locators are link:loc and point at facts,
 * fact-footnote arcs lead from a fact to a footnote of the same link. Roles are as in linkbases, by the roleRefs of the instance.
 */
export const footnotes: InstanceRule = (context) => {
  const { instance, dts, sink } = context;
  return {
    end() {
      if (instance.footnoteLinks.length === 0) return;
      const scope = readScope(instance.references);
      const finder = createFactFinder(instance);
      for (const element of instance.footnoteLinks) {
        const link = readExtendedLink(element);
        validateExtendedLink(link, scope, dts, sink);
        judgeLocators(context, finder, link);
        judgeResources(context, link);
        judgeArcs(context, link);
      }
    },
  };
};

function readScope(references: readonly XmlElement[]): RoleScope {
  const roleRefs = new Map<string, XmlElement>();
  const arcroleRefs = new Map<string, XmlElement>();
  for (const element of references) {
    if (element.name === LINK.roleRef) roleRefs.set(attributeOf(element, 'roleURI')?.trim() ?? '', element);
    else if (element.name === LINK.arcroleRef)
      arcroleRefs.set(attributeOf(element, 'arcroleURI')?.trim() ?? '', element);
  }
  return { roleRefs, arcroleRefs };
}

function judgeLocators(context: InstanceContext, finder: FactFinder, { element: link, locators }: ExtendedLink): void {
  const { sink, locate, show } = context;
  if (link.name !== LINK.footnoteLink) return;
  for (const locator of locators) {
    const { element, href } = locator;
    if (element.name !== LINK.loc) {
      const params = { element: show(element.name) };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.11.1.1:locatorElement', params, locate(element)));
    } else if (!pointsAtFact(context, finder, locator)) {
      sink.report(xbrl21InstanceCodes.create('xbrl.4.11.1.1:locatorTarget', { href }, locate(element)));
    }
  }
}

function pointsAtFact({ instance }: InstanceContext, finder: FactFinder, { element, href }: Locator): boolean {
  const { url, fragment } = splitFragment(resolveUri(href, element.base) ?? href);
  if (fragment === undefined || url !== splitFragment(instance.uri).url) return false;
  return finder.find(fragment) !== undefined;
}

function judgeResources({ sink, locate }: InstanceContext, { resources }: ExtendedLink): void {
  for (const resource of resources) {
    if (resource.name !== LINK.footnote || languageOf(resource) !== undefined) continue;
    const params = { text: textContentOf(resource).trim().slice(0, 60) };
    sink.report(xbrl21InstanceCodes.create('xbrl.4.11.1.2:footnoteLanguage', params, locate(resource)));
  }
}

function judgeArcs({ sink, locate }: InstanceContext, { arcs, byLabel }: ExtendedLink): void {
  for (const { element, arcrole, from, to } of arcs) {
    if (arcrole !== ARCROLE.factFootnote) continue;
    const starts = byLabel.get(from) ?? [];
    const ends = byLabel.get(to) ?? [];
    if (starts.every(isLocator) && ends.every((end) => !isLocator(end) && end.name === LINK.footnote)) continue;
    sink.report(xbrl21InstanceCodes.create('xbrl.4.11.1.3.1:footnoteArc', { from, to }, locate(element)));
  }
}
