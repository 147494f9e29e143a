import { oimCodes } from '../../../diagnostics/codes/report.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ReportRule } from '../../report-rule.js';
import { NOTE_CONCEPT } from './known-concept.js';

/** Footnotes are notes, and every note is linked to (OIM 1.0, footnotes and the xbrl:note concept). */
export const notesLinked: ReportRule = ({ report, sink, locate }) => {
  const linked = report.facts.filter(({ links }) => links);
  const notes = new Set<string>();
  const others = new Set<string>();
  for (const { id, concept } of report.facts) {
    if (concept === NOTE_CONCEPT) notes.add(id);
    else if (linked.length > 0) others.add(id);
  }
  if (linked.length === 0 && notes.size === 0) return undefined;
  const reached = new Set(linked.flatMap(({ links = [] }) => links.flatMap(({ targets }) => targets)));
  return {
    fact(fact) {
      const { id, links = [] } = fact;
      for (const { type, targets } of links) {
        if (type !== ARCROLE.factFootnote) continue;
        for (const target of targets) {
          // One that is not there is told of by the reader.
          if (!others.has(target)) continue;
          sink.report(oimCodes.create('oime:illegalStandardFootnoteTarget', { fact: id, target }, locate(fact)));
        }
      }
      if (fact.concept === NOTE_CONCEPT && !reached.has(id)) {
        sink.report(oimCodes.create('oime:unusedNoteFact', { fact: id }, locate(fact)));
      }
    },
  };
};
