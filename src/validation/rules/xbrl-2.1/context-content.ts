import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import { walkElements } from '../../../dts/document/dts-document.js';
import { expandedName, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { XmlElement } from '../../../syntax/xml/xml-element.js';
import type { InstanceRule } from '../../instance-rule.js';

const HEADS = [expandedName(NS.xbrli, 'item'), expandedName(NS.xbrli, 'tuple')];

/** Segments and scenarios hold nothing of XBRL itself, nor what may stand for it (XBRL 2.1, 4.7.3.2, 4.7.4). */
export const contextContent: InstanceRule = ({ dts: { schemas }, sink, locate, show }) => {
  const isForbidden = (name: ExpandedName) =>
    namespaceOf(name) === NS.xbrli || HEADS.some((head) => schemas.isInSubstitutionGroup(name, head));
  function findForbidden(container: XmlElement | undefined): XmlElement | undefined {
    if (!container) return undefined;
    for (const element of walkElements(container)) {
      if (element !== container && isForbidden(element.name)) return element;
    }
    return undefined;
  }
  return {
    context(context) {
      const inSegment = findForbidden(context.segment);
      const inScenario = findForbidden(context.scenario);
      const params = (element: XmlElement) => ({ context: context.id, element: show(element.name) });
      if (inSegment) {
        sink.report(xbrl21InstanceCodes.create('xbrl.4.7.3.2:segmentContent', params(inSegment), locate(inSegment)));
      }
      if (inScenario) {
        sink.report(xbrl21InstanceCodes.create('xbrl.4.7.4:scenarioContent', params(inScenario), locate(inScenario)));
      }
    },
  };
};
