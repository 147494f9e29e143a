import { convertCodes } from '../../diagnostics/codes/convert.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import {
  readSyntax,
  SYNTAX_NAMES,
  writeSyntax,
  type ReportFile,
  type SyntaxName,
} from '../../formats/report-syntaxes.js';
import type { CsvSource } from '../../formats/xbrl-csv/csv-files.js';
import type { CsvLayout } from '../../formats/xbrl-csv/write-xbrl-csv.js';
import type { Report } from '../../model/report/fact.js';
import { resolveUri } from '../../syntax/xml/xml-element.js';
import type { OpenedReport } from '../open-report.js';
import { findLosses, type Loss } from './find-losses.js';
import { fitReport } from './fit-report.js';

export interface ConversionTarget {
  readonly syntax: SyntaxName;
  /** Name of the first file without its extension, and the extension where it is not the customary one. */
  readonly name: string;
  readonly extension?: string;
  readonly layout?: CsvLayout;
  /** Where the file will stand: relative references to the taxonomy are written as seen from there. */
  readonly url: string;
}

/** What is converted: a report with its taxonomy, without the source of either. */
export type ConvertedReport = Pick<
  OpenedReport,
  'report' | 'taxonomy' | 'isOwn' | 'prefixes' | 'url' | 'packagedTaxonomy'
>;

/** Most ids that the sentence about a loss names; the result holds all of them. */
const SHOWN_FACTS = 20;

/** Codes of readers that say what the model cannot hold: losses, unless they are refused. */
const READING_LOSS = /^(?:xbrlxe:|pilu:instance-content-unmapped$|pilu:ix-further-target$)/;
/** Codes of readers about one fact that they leave out. */
const DROPPED: ReadonlySet<string> = new Set([
  'xbrlxe:unsupportedFraction',
  'xbrlxe:unsupportedZeroPrecisionFact',
  'pilu:instance-content-unmapped',
]);
/** Codes of writers about losses that the comparison finds too. */
const WRITING_LOSS = /^pilu:csv-loss$/;

/** Told of what reading finds; counts the facts that were left out. */
export interface LossySink extends DiagnosticSink {
  dropped(): number;
}

/** A sink for the reading of what is converted: what has no place in the model is a loss. */
export function lossySink(sink: DiagnosticSink, strict: boolean): LossySink {
  let dropped = 0;
  return {
    report(diagnostic) {
      dropped += countDropped(diagnostic);
      sink.report(READING_LOSS.test(diagnostic.code) ? withStrictness(diagnostic, strict) : diagnostic);
    },
    dropped: () => dropped,
  };
}

/** The facts that a reader left out: of a tuple, those in it. */
function countDropped({ code, params }: Diagnostic): number {
  if (code === 'xbrlxe:unsupportedTuple') return String(params['facts']).split(', ').length;
  return DROPPED.has(code) ? 1 : 0;
}

/**
 * The files of a report in another syntax, and the report as that syntax holds it. References to the taxonomy are brought
 * along.
 */
export function convertReport(
  opened: ConvertedReport,
  target: ConversionTarget,
  sink: DiagnosticSink,
): { readonly report: Report; readonly fitted: Report; readonly files: readonly ReportFile[] } {
  const { syntax } = target;
  const taxonomy = opened.report.taxonomy.map((reference) => moveReference(reference, opened.url, target.url));
  const report = { ...opened.report, taxonomy };
  const quiet: DiagnosticSink = {
    report(diagnostic) {
      if (!WRITING_LOSS.test(diagnostic.code)) sink.report(diagnostic);
    },
  };
  const context = { taxonomy: opened.taxonomy, prefixes: opened.prefixes, sink: quiet };
  const fitted = fitReport(report, syntax, opened.taxonomy.concepts);
  return { report, fitted, files: writeSyntax(syntax, fitted, context, target) };
}

/** Warns of references of a packaged report that lead out of its package. */
export function reportOutsideTaxonomy({ report, url }: ConvertedReport, strict: boolean, sink: DiagnosticSink): void {
  for (const reference of report.taxonomy) {
    if (resolveUri(reference, url)?.startsWith('file:') !== true) continue;
    sink.report(withStrictness(convertCodes.create('pilu:conversion-taxonomy-outside', { reference }), strict));
  }
}

/**
 * Warns of references to files that do not stand in the output's directory, where readers look who have the output alone:
 * files above it, and those of the package that the report comes from.
 */
export function reportTaxonomyApart(
  { taxonomy }: Report,
  source: Pick<ConvertedReport, 'url'>,
  sink: DiagnosticSink,
): void {
  const isPackaged = !source.url.startsWith('file:');
  for (const reference of taxonomy) {
    const isFile = !/^[a-z][a-z0-9+.-]*:/i.test(reference);
    if (!isFile || !(isPackaged || reference.startsWith('../'))) continue;
    sink.report(convertCodes.create('pilu:conversion-taxonomy-apart', { reference }));
  }
}

/** Reads written files back, and reports as a loss whatever they do not say as the report does. */
export function reportLosses(
  meant: Report,
  { syntax, strict, taxonomy }: { syntax: SyntaxName; strict: boolean } & Pick<ConvertedReport, 'taxonomy'>,
  file: { readonly uri: string; readonly bytes: Uint8Array; readonly load: (url: string) => CsvSource | undefined },
  sink: DiagnosticSink,
): readonly Loss[] | undefined {
  const collector = createCollector();
  const read = readSyntax(syntax, file.bytes, { taxonomy, sink: collector, uri: file.uri }, file.load);
  for (const diagnostic of collector.diagnostics) sink.report(diagnostic);
  if (!read) return undefined;
  const losses = findLosses(meant, read.report);
  for (const { what, facts } of losses) {
    if (facts.length === 0) {
      const params = { syntax: SYNTAX_NAMES[syntax], what };
      sink.report(
        withStrictness(convertCodes.create('pilu:conversion-report-loss', params, { uri: file.uri }), strict),
      );
      continue;
    }
    const shown = facts.slice(0, SHOWN_FACTS).join(', ');
    const params = {
      syntax: SYNTAX_NAMES[syntax],
      what,
      count: facts.length,
      facts: facts.length > SHOWN_FACTS ? `${shown} …` : shown,
    };
    sink.report(withStrictness(convertCodes.create('pilu:conversion-loss', params, { uri: file.uri }), strict));
  }
  return losses;
}

function withStrictness(diagnostic: Diagnostic, strict: boolean): Diagnostic {
  return { ...diagnostic, severity: strict ? 'error' : 'warning' };
}

/** A reference as seen from another file: web addresses stay, files are named relative to it. */
export function moveReference(reference: string, from: string, to: string): string {
  const url = resolveUri(reference, from);
  if (url?.startsWith('file:') !== true) return reference;
  const target = new URL(url).pathname.split('/');
  const place = new URL(to).pathname.split('/').slice(0, -1);
  let common = 0;
  while (common < place.length && common < target.length - 1 && place[common] === target[common]) common++;
  return [...place.slice(common).map(() => '..'), ...target.slice(common)].join('/');
}
