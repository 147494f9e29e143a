import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { InstanceRule } from '../../instance-rule.js';

/**
 * A number has decimals or precision, not both; one that is nil, a fraction, and what is no number has neither
 * (XBRL 2.1, 4.6.3). What the schema supplies by default counts as written.
 */
export const itemAccuracy: InstanceRule = ({ items, sink, locate, show }) => ({
  item(item, concept) {
    if (concept?.kind !== 'item') return;
    const decimals = items.decimalsOf(item);
    const precision = items.precisionOf(item);
    const value = decimals ?? precision;
    if (!concept.type.numeric || concept.type.valueKind === 'fraction') {
      if (value === undefined) return;
      sink.report(
        xbrl21InstanceCodes.create('xbrl.4.6.3:accuracyMisplaced', { concept: show(item.name), value }, locate(item)),
      );
    } else if (item.nil) {
      if (value === undefined) return;
      sink.report(
        xbrl21InstanceCodes.create('xbrl.4.6.3:accuracyOnNil', { concept: show(item.name), value }, locate(item)),
      );
    } else if (value === undefined) {
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.3:accuracyMissing', { concept: show(item.name) }, locate(item)));
    } else if (decimals !== undefined && precision !== undefined) {
      const params = { concept: show(item.name), decimals, precision };
      sink.report(xbrl21InstanceCodes.create('xbrl.4.6.3:accuracyTwice', params, locate(item)));
    }
  },
});
