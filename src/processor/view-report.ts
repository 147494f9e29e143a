import { createCollector, type DiagnosticCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { viewerCodes } from '../diagnostics/codes/viewer.js';
import { SYNTAX_NAMES } from '../formats/report-syntaxes.js';
import { buildPage, type PageDocument } from '../viewer/page/build-page.js';
import type { ViewerClient } from '../viewer/page/write-page.js';
import {
  isZip,
  openInlineReport,
  openReport,
  sniffSyntax,
  type OpenedReport,
  type ReportInput,
} from './open-report.js';
import { prefixesOf } from './taxonomy-prefixes.js';
import { TEMPLATE_NAME } from './template.js';
import { validateFile, validateInlineDocuments, type FileValidation } from './validate-file.js';

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

/**
 * Validates a file, or the documents of an inline document set, and makes the page that shows it with what was found;
 * undefined where it holds no facts.
 */
export async function viewReport(
  files: readonly [ReportInput, ...ReportInput[]],
  validation: FileValidation,
  client: ViewerClient,
  { sink, collector }: ViewDiagnostics,
): Promise<ViewedReport | undefined> {
  const [file] = files;
  const isSet = files.length > 1;
  const odd = isSet ? files.find(({ bytes }) => isZip(bytes) || sniffSyntax(bytes) !== 'inline-xbrl') : undefined;
  if (odd) {
    sink.report(viewerCodes.create('pilu:set-not-inline', { path: odd.uri }, { uri: odd.uri }));
    return undefined;
  }
  const judged = await (isSet
    ? validateInlineDocuments(files, validation, sink)
    : validateFile(file, validation, sink));
  if (!judged) return undefined;
  const own = await validation.ownTaxonomy();
  if (!own) return undefined;
  const reading = createCollector();
  const isReport = judged.kind in SYNTAX_NAMES || judged.kind === 'report-package' || judged.kind === 'template';
  const environment = { ...validation, approximate: true };
  const open = () => (isSet ? openInlineReport(files, environment, reading) : openReport(file, environment, reading));
  const read = isReport ? await open() : undefined;
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
      ...(validation.target !== undefined && { target: validation.target }),
      documents: documentsOf(read),
      inline: read.documents !== undefined,
      forget: [file.url, file.uri].map(directoryOf).filter((path) => path.length > 1),
    },
    client,
  );
  return { html, facts: read.report.facts.filter(({ noteId }) => noteId === undefined).length };
}

/** The files of a report that are XML, for what is shown of them and for places in them. */
function documentsOf({ documents = [], syntax, url, bytes }: OpenedReport): PageDocument[] {
  if (syntax === 'xbrl-xml') return [{ file: lastSegment(url), uris: [url], bytes }];
  return documents.map(({ uri, url, bytes }) => ({ file: lastSegment(uri), uris: [uri, url], bytes }));
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
