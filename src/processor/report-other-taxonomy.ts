import { exportCodes } from '../diagnostics/codes/export.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Report } from '../model/report/fact.js';

/** Syntaxes whose readers report that no taxonomy is named (oime:noTaxonomy): to say it again would mislead. */
const TOLD: ReadonlySet<string> = new Set(['xbrl-json', 'xbrl-csv']);

/** Reports that a report does not name the taxonomy that is expected: one whose entry points are given. */
export function reportOtherTaxonomy(
  { taxonomy }: Report,
  {
    syntax,
    uri,
    expected,
  }: { readonly syntax: string | undefined; readonly uri: string; readonly expected: readonly string[] },
  sink: DiagnosticSink,
): void {
  if (taxonomy.length === 0 && syntax !== undefined && TOLD.has(syntax)) return;
  const params = { found: taxonomy.join(' '), expected: expected.join(' ') };
  sink.report(exportCodes.create('pilu:other-taxonomy', params, { uri }));
}
