import { reportCodes } from '../../../diagnostics/codes/report.js';
import type { ReportRule } from '../../report-rule.js';

/** Only nillable concepts are reported as nil (XML Schema 1, 3.3.4; XBRL 2.1, 4.6). */
export const nilAllowed: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    if (fact.value !== null || !concept || concept.nillable) return;
    sink.report(
      reportCodes.create('pilu:nil-not-allowed', { fact: fact.id, concept: show(fact.concept) }, locate(fact)),
    );
  },
});
