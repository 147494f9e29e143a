import { createCollector, type DiagnosticCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { viewerCodes } from '../diagnostics/codes/viewer.js';
import { SYNTAX_NAMES } from '../formats/report-syntaxes.js';
import { buildPage } from '../viewer/page/build-page.js';
import type { ViewerClient } from '../viewer/page/write-page.js';
import { openReport, type ReportInput } from './open-report.js';
import { prefixesOf } from './taxonomy-prefixes.js';
import { TEMPLATE_NAME } from './template.js';
import { validateFile, type FileValidation } from './validate-file.js';

export type { ViewerClient } from '../viewer/page/write-page.js';

/** A page, and how many facts are on it. */
export interface ViewedReport {
  readonly html: string;
  readonly facts: number;
}

/** Where is reported, and what of it the page shows. */
export interface ViewDiagnostics {
  readonly sink: DiagnosticSink;
  readonly collector: DiagnosticCollector;
}

/** Validates a file and makes the page that shows it with what was found; undefined where it holds no facts. */
export async function viewReport(
  file: ReportInput,
  validation: FileValidation,
  client: ViewerClient,
  { sink, collector }: ViewDiagnostics,
): Promise<ViewedReport | undefined> {
  const judged = await validateFile(file, validation, sink);
  if (!judged) return undefined;
  const own = await validation.ownTaxonomy();
  if (!own) return undefined;
  const reading = createCollector();
  const isReport = judged.kind in SYNTAX_NAMES || judged.kind === 'report-package' || judged.kind === 'template';
  const read = isReport ? await openReport(file, validation, reading) : undefined;
  reportNews(reading.diagnostics, { sink, collector });
  if (!read) {
    if (!isReport) sink.report(viewerCodes.create('pilu:nothing-to-view', { path: file.uri }, { uri: file.uri }));
    return undefined;
  }
  validation.phase('writing');
  const html = buildPage(
    {
      report: read.report,
      locateFact: read.locateFact,
      taxonomy: read.taxonomy,
      prefixes: new Map([...prefixesIn(read.bytes), ...prefixesOf(own.publication)]),
      diagnostics: collector.diagnostics,
      omittedDiagnostics: [...collector.omitted.values()].reduce((sum, count) => sum + count, 0),
      file: lastSegment(file.uri),
      format: read.syntax === 'template' ? TEMPLATE_NAME : SYNTAX_NAMES[read.syntax],
      ...(read.syntax === 'inline-xbrl' && { inline: read.bytes }),
      forget: [file.url, file.uri].map(directoryOf).filter((path) => path.length > 1),
    },
    client,
  );
  return { html, facts: read.report.facts.filter(({ noteId }) => noteId === undefined).length };
}

/** Reports what reading found beyond what validating had. */
function reportNews(diagnostics: readonly Diagnostic[], { sink, collector }: ViewDiagnostics): void {
  const keyOf = ({ code, locations: [place] }: Diagnostic) => JSON.stringify([code, place?.line, place?.column]);
  const told = new Set(collector.diagnostics.map(keyOf));
  for (const diagnostic of diagnostics) {
    if (/^(?:pilu|xbrlxe):/.test(diagnostic.code) && !told.has(keyOf(diagnostic))) sink.report(diagnostic);
  }
}

/** How far into a file its prefixes are looked for. */
const HEAD_BYTES = 64 * 1024;

/** The prefixes that a file declares at its beginning, where it is XML: namespace → prefix. */
function prefixesIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const declared = head.matchAll(/\sxmlns:([\w.-]{1,40})\s*=\s*(?:"([^"<]{1,400})"|'([^'<]{1,400})')/g);
  return new Map([...declared].map(([, prefix = '', double, single]) => [double ?? single ?? '', prefix]));
}

function lastSegment(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function directoryOf(path: string): string {
  return path.slice(0, path.length - lastSegment(path).length);
}
