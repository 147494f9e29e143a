import { oimCodes, reportCodes } from '../../../diagnostics/codes/report.js';
import { ALLOWED_DUPLICATES, type Fact } from '../../../model/report/fact.js';
import { CANNOT_ALL_BE_TRUE, classifyDuplicates, findDuplicates } from '../../duplicates.js';
import { firstPlaces, quoteValues } from '../../quote-value.js';
import type { ReportRule } from '../../report-rule.js';

/** The least that a report allows itself where it has such duplicates. */
const NEEDS = { complete: 'complete', consistent: 'consistent', inconsistent: 'all' } as const;

/** Facts with the same aspects: complete, consistent or inconsistent duplicates (OIM 1.0, duplicate facts; XBRL 2.1, 4.10). */
export const duplicateFacts: ReportRule = ({ report, taxonomy, sink, locate, show }) => ({
  group(_shared, facts) {
    for (const duplicates of findDuplicates(facts)) {
      const [first] = duplicates as [Fact, ...Fact[]];
      const type = taxonomy.concepts.get(first.concept)?.type;
      if (!type) continue;
      const verdict = classifyDuplicates(duplicates, type);
      const values = quoteValues(duplicates.map(describeValue));
      const params = { count: duplicates.length, concept: show(first.concept), values };
      const places = firstPlaces(duplicates).flatMap(locate);
      const allowed = report.allowedDuplicates ?? 'all';
      if (ALLOWED_DUPLICATES.indexOf(allowed) < ALLOWED_DUPLICATES.indexOf(NEEDS[verdict])) {
        const reason = {
          en: `, and of duplicates the report allows itself: ${allowed}`,
          zh: `，而该报告允许自身的重复事实为：${allowed}`,
        };
        const diagnostic = oimCodes.create('oime:disallowedDuplicateFacts', { ...params, reason }, places);
        sink.report({ ...diagnostic, severity: 'error' });
      } else if (verdict === 'complete') sink.report(reportCodes.create('pilu:duplicate-complete', params, places));
      else if (verdict === 'consistent') sink.report(reportCodes.create('pilu:duplicate-consistent', params, places));
      else
        sink.report(
          oimCodes.create('oime:disallowedDuplicateFacts', { ...params, reason: CANNOT_ALL_BE_TRUE }, places),
        );
    }
  },
});

function describeValue(fact: Fact): string {
  if (fact.value === null) return 'nil';
  return fact.decimals === undefined ? fact.value : `${fact.value} (decimals ${fact.decimals})`;
}
