import { compareDateTimes } from '../../../datatypes/date-time.js';
import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import { resolvePeriod } from '../../../instance/context-dates.js';
import type { ContextPeriod } from '../../../instance/instance.js';
import type { InstanceRule } from '../../instance-rule.js';

/** Periods end after they start, and are of the period type of the items in them (XBRL 2.1, 4.7.2). */
export const itemPeriod: InstanceRule = ({ contextOf, sink, locate, show }) => {
  const sound = new Set<ContextPeriod>();
  return {
    context(context) {
      const { period, id, wrongDates = [] } = context;
      if (!period || sound.has(period)) return;
      for (const wrong of wrongDates) {
        const params = { context: id, value: wrong.text };
        sink.report(xbrl21InstanceCodes.create('xbrl.4.7.2:dateMalformed', params, locate(wrong)));
      }
      const times = resolvePeriod(period);
      // Of a date that is missing the schema tells.
      if (!times) return;
      if (times.kind === 'duration' && compareDateTimes(times.start, times.end) >= 0) {
        const { start, end } = period as Extract<ContextPeriod, { kind: 'duration' }>;
        const params = { context: id, start, end };
        sink.report(xbrl21InstanceCodes.create('xbrl.4.7.2:endNotAfterStart', params, locate(context)));
      } else sound.add(period);
    },
    item(item, concept) {
      if (concept?.periodType === undefined) return;
      const context = contextOf(item);
      if (!context?.period || (context.period.kind === 'instant') === (concept.periodType === 'instant')) return;
      const params = {
        concept: show(item.name),
        context: context.id,
        actual: formatPeriod(context.period),
        periodType: concept.periodType,
      };
      const places = [locate(item), { ...locate(context), role: 'context' }];
      sink.report(xbrl21InstanceCodes.create('xbrl.4.7.2:periodTypeMismatch', params, places));
    },
  };
};

function formatPeriod(period: ContextPeriod): string {
  switch (period.kind) {
    case 'instant':
      return `instant ${period.instant}`;
    case 'duration':
      return `duration ${period.start} – ${period.end}`;
    case 'forever':
      return 'forever';
  }
}
