/** pilu as a library: the verbs of the command line with typed results, and the types they speak of. */
export { buildTaxonomy, type BuildTaxonomyResult } from './io/verbs/build-taxonomy.js';
export { exportReport, type ExportOptions, type ExportResult } from './io/verbs/export-report.js';
export { extractReport, type ExtractOptions, type ExtractResult } from './io/verbs/extract-report.js';
export { lintOwnTaxonomy } from './io/verbs/lint-taxonomy.js';
export {
  validateFiles,
  type ValidatedFile,
  type ValidateOptions,
  type ValidateResult,
} from './io/verbs/validate-files.js';
export { reviewReport, type ReviewOptions, type ReviewResult } from './io/verbs/review-report.js';
export { viewReport, type ViewOptions, type ViewResult } from './io/verbs/view-report.js';
export type { VerbOptions, VerbResult } from './io/verbs/verb.js';
export type { Check, FilingSummary } from './processor/filing-summary.js';
export type { SectionCount } from './processor/summarize-facts.js';
export { PHASES, type Phase } from './processor/phase.js';
export type { Diagnostic, Location, Severity } from './diagnostics/diagnostic.js';
export type { Language, LocalizedText } from './diagnostics/localized-text.js';
export { OperationalError } from './diagnostics/operational-error.js';
export { formatDiagnostic } from './diagnostics/reporters/text.js';
export type { Evidence, Qualifier } from './model/report/evidence.js';
export type { Fact, Report } from './model/report/fact.js';
export type { Filing } from './model/report/filing.js';
