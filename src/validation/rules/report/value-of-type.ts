import { oimCodes } from '../../../diagnostics/codes/report.js';
import { valueFormOf } from '../../../oim/fact-value.js';
import { explainInvalidValue } from '../../explain-value.js';
import { quoteValue } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';

/** A value is in the value space of its type, facets included (XBRL 2.1, 4.6; XML Schema 2). */
export const valueOfType: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    if (fact.value === null || !concept || concept.kind !== 'item') return;
    // A QName of the model is an expanded name, whatever it was written as.
    if (valueFormOf(concept) === 'QName') return;
    const reason = explainInvalidValue(concept.type, fact.value);
    if (!reason) return;
    const { name } = concept.type;
    const params = {
      fact: fact.id,
      concept: show(fact.concept),
      value: quoteValue(fact.value),
      type: show(name),
      reason,
    };
    sink.report(oimCodes.create('oime:invalidFactValue', params, locate(fact)));
  },
});
