import { reportCodes } from '../../../diagnostics/codes/report.js';
import type { ReportRule } from '../../report-rule.js';
import { NOTE_CONCEPT } from './known-concept.js';

/**
 * A fact is about an entity, by an identifier in a scheme (XBRL 2.1, 4.7.3). The Open Information Model lets it be left
 * out (OIM 1.0, entity core dimension), which is rarely what was meant.
 */
export const entityPresent: ReportRule = ({ sink, locate, show }) => ({
  fact(fact) {
    const { entity } = fact.shared;
    if (fact.concept === NOTE_CONCEPT || (entity && entity.identifier.trim() !== '' && entity.scheme !== '')) return;
    sink.report(
      reportCodes.create('pilu:entity-missing', { fact: fact.id, concept: show(fact.concept) }, locate(fact)),
    );
  },
});
