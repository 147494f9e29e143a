import { oimCodes } from '../../../diagnostics/codes/report.js';
import { isTextType } from '../../../oim/type-support.js';
import type { ReportRule } from '../../report-rule.js';

/** language[-Script][-REGION] and further subtags (BCP 47, 2.1), or a private tag. */
const TAG = /^(?:[a-z]{2,8}(?:-[a-z0-9]{1,8})*|[xi](?:-[a-z0-9]{1,8})+)$/i;

/** The language of a fact is a language tag (BCP 47), and only texts have one (OIM 1.0, language core dimension). */
export const languageOfText: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    const { language } = fact;
    if (language === undefined) return;
    const params = { fact: fact.id, concept: show(fact.concept), language };
    if (!TAG.test(language)) {
      sink.report(oimCodes.create('oime:invalidLanguage', params, locate(fact)));
    } else if (concept && !isTextType(concept.type)) {
      sink.report(oimCodes.create('oime:misplacedLanguageDimension', params, locate(fact)));
    }
  },
});
