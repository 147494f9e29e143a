import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import { walkElements } from '../../../dts/document/dts-document.js';
import { isShared, placeIn } from '../../../instance/container-reader.js';
import { expandedName, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { XmlElement } from '../../../syntax/xml/xml-element.js';
import type { InstanceRule } from '../../instance-rule.js';

const HEADS = [expandedName(NS.xbrli, 'item'), expandedName(NS.xbrli, 'tuple')];

/** Segments and scenarios hold nothing of XBRL itself, nor what may stand for it (XBRL 2.1, 4.7.3.2, 4.7.4). */
export const contextContent: InstanceRule = ({ dts: { schemas }, sink, locate, show }) => {
  const isForbidden = (name: ExpandedName) =>
    namespaceOf(name) === NS.xbrli || HEADS.some((head) => schemas.isInSubstitutionGroup(name, head));
  const sound = new Set<readonly XmlElement[]>();
  function findForbidden(container: XmlElement): XmlElement | undefined {
    if (sound.has(container.children)) return undefined;
    for (const element of walkElements(container)) {
      if (element !== container && isForbidden(element.name)) return element;
    }
    if (isShared(container)) sound.add(container.children);
    return undefined;
  }
  return {
    context(context) {
      for (const [container, code] of [
        [context.segment, 'xbrl.4.7.3.2:segmentContent'],
        [context.scenario, 'xbrl.4.7.4:scenarioContent'],
      ] as const) {
        const element = container && findForbidden(container);
        if (!element) continue;
        const params = { context: context.id, element: show(element.name) };
        sink.report(xbrl21InstanceCodes.create(code, params, locate(placeIn(container, element))));
      }
    },
  };
};
