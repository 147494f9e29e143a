import { templateCodes } from '../diagnostics/codes/template.js';
import { createCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import type { Report } from '../model/report/fact.js';
import type { TemplateSection } from '../tabular/template-taxonomy.js';
import { findLosses } from './conversion/find-losses.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { readTemplateFile } from './template.js';

const SHOWN_FACTS = 20;

/** Reads a template back, reports what it does not carry of the facts filled in, and gives how many it holds. */
export async function reportTemplateLosses(
  file: InputFile,
  report: Report,
  own: OwnTaxonomy,
  sections: readonly TemplateSection[] | undefined,
  sink: DiagnosticSink,
): Promise<number> {
  const asked = sections && new Set(sections.flatMap(({ concepts }) => concepts));
  const meant = asked ? { ...report, facts: report.facts.filter(({ concept }) => asked.has(concept)) } : report;
  const read = await readTemplateFile(file, own, createCollector());
  const written = read?.report ?? { taxonomy: report.taxonomy, facts: [] };
  for (const { what, facts } of findLosses(meant, written)) {
    // Ids are given by the rows, and a template says no more of the announcement.
    if (facts.length === 0 || what.en === ID) continue;
    const shown = facts.slice(0, SHOWN_FACTS).join(', ') + (facts.length > SHOWN_FACTS ? ' …' : '');
    const params = { what, count: facts.length, facts: shown };
    const loss = templateCodes.create('pilu:template-loss', params, { uri: file.uri });
    // Words of a report are no part of a template: said, and no fault.
    sink.report(what.en === EVIDENCE ? { ...loss, severity: 'info' } : loss);
  }
  return written.facts.filter(({ noteId }) => noteId === undefined).length;
}

const ID = 'the fact id';
const EVIDENCE = 'the evidence';
