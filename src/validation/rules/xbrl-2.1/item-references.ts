import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceRule } from '../../instance-rule.js';

/** Items refer to a context, numeric ones to a unit too, of the same instance (XBRL 2.1, 4.6.1, 4.6.2). */
export const itemReferences: InstanceRule = ({ sink, contextOf, unitOf, locate, show }) => ({
  item(item, concept) {
    const { contextRef, unitRef } = item;
    if (!contextOf(item)) {
      const params = { concept: show(item.name), contextRef };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.1:contextRefUnresolved', params, locate(item)));
    }
    if (unitRef !== undefined && !unitOf(item)) {
      const params = { concept: show(item.name), unitRef };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.2:unitRefUnresolved', params, locate(item)));
    }
    if (concept?.kind !== 'item') return;
    if (concept.type.numeric && unitRef === undefined) {
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.2:unitMissing', { concept: show(item.name) }, locate(item)));
    } else if (!concept.type.numeric && unitRef !== undefined) {
      const params = { concept: show(item.name), unitRef };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.2:unitMisplaced', params, locate(item)));
    }
  },
});
