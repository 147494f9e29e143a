import { compareDateTimes, parseDateTime } from '../../../datatypes/date-time.js';
import { periodKey, type Period } from '../../../datatypes/period.js';
import { oimCodes, reportCodes } from '../../../diagnostics/codes/report.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { ReportRule } from '../../report-rule.js';

/** A fact has a period, of the period type of its concept, that ends after it starts (XBRL 2.1, 4.7.2). */
export const periodOfType: ReportRule = ({ sink, locate, show }) => {
  const verdicts = new Map<Period, LocalizedText | undefined>();
  const explain = (period: Period) => {
    if (!verdicts.has(period)) verdicts.set(period, explainMalformedPeriod(period));
    return verdicts.get(period);
  };
  return {
    fact(fact, concept) {
      if (concept?.periodType === undefined) return;
      const { period } = fact.shared;
      const { periodType } = concept;
      const params = () => ({ fact: fact.id, concept: show(fact.concept), periodType });
      if (!period) {
        // A fact for all time may leave the period out (OIM 1.0, period core dimension).
        if (periodType === 'instant')
          sink.report(oimCodes.create('oime:missingPeriodDimension', params(), locate(fact)));
        return;
      }
      const reason = explain(period);
      if (reason) {
        const text = periodKey(period);
        sink.report(reportCodes.create('pilu:period-malformed', { fact: fact.id, period: text, reason }, locate(fact)));
      } else if ((period.kind === 'instant') !== (periodType === 'instant')) {
        sink.report(
          oimCodes.create('oime:invalidPeriodDimension', { ...params(), period: periodKey(period) }, locate(fact)),
        );
      }
    },
  };
};

function explainMalformedPeriod(period: Period): LocalizedText | undefined {
  switch (period.kind) {
    case 'forever':
      return undefined;
    case 'instant':
      return parseDateTime(period.instant) ? undefined : notTime(period.instant);
    case 'duration': {
      const [start, end] = [parseDateTime(period.start), parseDateTime(period.end)];
      if (!start) return notTime(period.start);
      if (!end) return notTime(period.end);
      if (compareDateTimes(start, end) < 0) return undefined;
      return { en: 'it does not end after it starts', zh: '结束时间不晚于开始时间' };
    }
  }
}

function notTime(text: string): LocalizedText {
  return { en: `"${text}" is no date and time`, zh: `“${text}”不是日期时间` };
}
