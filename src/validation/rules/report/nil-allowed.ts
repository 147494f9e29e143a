import { oimCodes } from '../../../diagnostics/codes/report.js';
import type { ReportRule } from '../../report-rule.js';

const NOT_NILLABLE = { en: 'the concept is not nillable', zh: '该概念不可为 nil' };

/** Only nillable concepts are reported as nil (XML Schema 1, 3.3.4; XBRL 2.1, 4.6). */
export const nilAllowed: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    if (fact.value !== null || !concept || concept.nillable) return;
    const params = { fact: fact.id, concept: show(fact.concept), value: 'nil', type: show(concept.type.name) };
    sink.report(oimCodes.create('oime:invalidFactValue', { ...params, reason: NOT_NILLABLE }, locate(fact)));
  },
});
