import { exportCodes } from '../diagnostics/codes/export.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { canonicalFact, canonicalText, equalReports } from '../model/report/canonical-report.js';
import type { Report } from '../model/report/fact.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { WrittenFile } from './check-form.js';
import { readSyntax, type SyntaxName } from '../formats/report-syntaxes.js';
import type { CsvLoader } from '../formats/xbrl-csv/csv-files.js';

/** Reads a written file of facts back, gives what it says, and reports where that is not the report that was written. */
export function checkFactFile(
  file: Omit<WrittenFile, 'format'> & { readonly format: SyntaxName },
  report: Report,
  taxonomy: Taxonomy,
  sink: DiagnosticSink,
  load: CsvLoader = () => undefined,
): { readonly equal: boolean; readonly report?: Report } {
  const read = readSyntax(file.format, file.bytes, { taxonomy, sink, uri: file.path }, load);
  if (!read) return { equal: false };
  if (equalReports(read.report, report)) return { equal: true, report: read.report };
  const params = { format: file.path, detail: firstDifference(report, read.report) };
  sink.report(exportCodes.create('pilu:round-trip-differs', params, { uri: file.path }));
  return { equal: false, report: read.report };
}

/** The first fact that differs, in words for a defect report. */
function firstDifference(written: Report, read: Report): string {
  const found = new Map(read.facts.map((fact) => [fact.id, fact]));
  for (const fact of written.facts) {
    const other = found.get(fact.id);
    if (!other) return `${fact.id} is missing`;
    if (JSON.stringify(canonicalFact(fact)) !== JSON.stringify(canonicalFact(other))) return `${fact.id} differs`;
  }
  return `${read.facts.length} facts for ${written.facts.length}, ${canonicalText(read).length} characters`;
}
