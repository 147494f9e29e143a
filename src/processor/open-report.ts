import { piluCodes } from '../diagnostics/codes/pilu.js';
import { convertCodes } from '../diagnostics/codes/convert.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { buildTaxonomy } from '../dts/build-taxonomy.js';
import type { DtsEntry } from '../dts/discovery/discover-dts.js';
import { createLoaderChain, type DocumentLoader } from '../dts/discovery/document-loader.js';
import { loadDts } from '../dts/load-dts.js';
import type { LocatedReport, ReadContext } from '../formats/format.js';
import { findGraphTaxonomy } from '../formats/json-ld/find-graph-taxonomy.js';
import { PACKAGE_BASE, packagePlace, type PackageArchive } from '../formats/package-archive.js';
import type { PackageReport } from '../formats/report-package/find-reports.js';
import { readInlineReportSet } from '../formats/read-inline-report.js';
import { isCsvMetadata, readJsonHead, readSyntax, SYNTAX_NAMES, type SyntaxName } from '../formats/report-syntaxes.js';
import type { CsvLoader } from '../formats/xbrl-csv/csv-files.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { resolveUri } from '../syntax/xml/xml-element.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { openReportPackage, type OpenedPackage } from './open-report-package.js';
import { normalizeJsonLd } from './normalize-json-ld.js';
import { createPackageLoader } from './package-loader.js';
import type { PhaseListener } from './phase.js';
import { sniffFormatName } from './read-report.js';
import { scanInstanceHead } from './scan-instance-head.js';
import { findTemplateKind, readTemplateFile, TEMPLATE_NAME } from './template.js';
import { prefixesOf } from './taxonomy-prefixes.js';

export type { CsvLoader };

/** A file of facts, and how the files that it names are found. */
export interface ReportInput extends InputFile {
  /** Absolute: what relative references of the file are resolved against. */
  readonly url: string;
  readonly load: CsvLoader;
}

export interface ReportEnvironment {
  /** Where documents of taxonomies are found. */
  readonly loader: DocumentLoader;
  readonly ownTaxonomy: () => Promise<OwnTaxonomy | undefined>;
  /** Our JSON-LD context, for JSON-LD in other forms than ours. */
  readonly jsonLdContext: () => Promise<string>;
  readonly phase: PhaseListener;
  /** Name of the target document that is the report, where inline documents state several; the first where absent. */
  readonly target?: string;
  /** Facts that the model does not hold are read as near as it comes, not left out. */
  readonly approximate?: boolean;
}

/** A report that was read, with the taxonomy that it rests on. */
export interface OpenedReport extends LocatedReport {
  readonly syntax: SyntaxName | 'template';
  readonly taxonomy: Taxonomy;
  /** Whether the taxonomy is our own. */
  readonly isOwn: boolean;
  readonly prefixes: ReadonlyMap<string, string>;
  /** What relative references of the report are resolved against. */
  readonly url: string;
  /** The report as a file: in a package, the one inside. */
  readonly bytes: Uint8Array;
  /** Of an inline report every document, in order. */
  readonly documents?: readonly ReportInput[];
  /** The taxonomy that travelled with the report in its package: files by path below the top-level directory. */
  readonly packagedTaxonomy?: ReadonlyMap<string, Uint8Array>;
}

/** The syntax of a file of facts by its first bytes; for JSON by its document type. */
export function sniffSyntax(bytes: Uint8Array): SyntaxName | undefined {
  const format = sniffFormatName(bytes);
  return format === 'xbrl-json' && isCsvMetadata(bytes) ? 'xbrl-csv' : format;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Reads a file of facts in any syntax, or the report of a package, over the taxonomy that it names; undefined, with diagnostics, where that cannot be. */
export async function openReport(
  given: ReportInput,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  if (findTemplateKind(given.bytes)) return openTemplate(given, environment, sink);
  if (isZip(given.bytes)) return openPackagedReport(given, environment, sink);
  const input = await normalizeJsonLd(given, environment.jsonLdContext, sink);
  if (!input) return undefined;
  const syntax = sniffSyntax(input.bytes);
  if (syntax === undefined) {
    const params = {
      path: input.uri,
      expected: [...Object.values(SYNTAX_NAMES), 'Report Package 1.0', TEMPLATE_NAME].join(', '),
    };
    sink.report(piluCodes.create('pilu:format-unknown', params, { uri: input.uri }));
    return undefined;
  }
  if (syntax === 'inline-xbrl') return openInlineReport([input], environment, sink);
  const read = (context: ReadContext) => readSyntax(syntax, input.bytes, context, input.load);
  return readOver(findEntries(syntax, input), syntax, input, read, environment, sink);
}

/** Reads the documents of an inline report, over the taxonomy that its target document names. */
export async function openInlineReport(
  documents: readonly [ReportInput, ...ReportInput[]],
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  const sources = documents.map(({ uri, bytes }) => ({ uri, bytes }));
  const read = (context: ReadContext) => readInlineReportSet(sources, context, environment.target);
  const [first] = documents;
  const named = read({ sink: { report: () => undefined }, uri: first.uri })?.report.taxonomy ?? [];
  const opened = await readOver(entriesOf(named, first), 'inline-xbrl', first, read, environment, sink);
  return opened && { ...opened, documents };
}

/** Reads facts over the taxonomy of their entry points; ours where there is none. */
async function readOver(
  entries: readonly DtsEntry[],
  syntax: SyntaxName,
  { url, uri, bytes }: ReportInput,
  read: (context: ReadContext) => LocatedReport | undefined,
  { loader, ownTaxonomy, phase, approximate = false }: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  const own = await ownTaxonomy();
  if (!own) return undefined;
  const isOwn = entries.length > 0 && entries.every(({ url }) => own.taxonomy.entryPoints.includes(url));
  if (!isOwn && entries.length > 0) phase('discovery');
  const taxonomy = isOwn ? own.taxonomy : buildTaxonomy(await loadDts({ entries }, loader, sink));
  phase('document');
  const located = read({ taxonomy, sink, uri, approximate });
  if (!located) return undefined;
  const prefixes: ReadonlyMap<string, string> = isOwn ? prefixesOf(own.publication) : new Map();
  return { ...located, syntax, taxonomy, isOwn, prefixes, url, bytes };
}

/** A filled-in template, which rests on our own taxonomy. */
async function openTemplate(
  input: ReportInput,
  { ownTaxonomy, phase }: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  const own = await ownTaxonomy();
  phase('document');
  const located = own && (await readTemplateFile(input, own, sink));
  if (!located) return undefined;
  const { url, bytes } = input;
  const prefixes = prefixesOf(own.publication);
  return { ...located, syntax: 'template', taxonomy: own.taxonomy, isOwn: true, prefixes, url, bytes };
}

/** The entry points that a file names, found before its facts are read. */
function findEntries(syntax: Exclude<SyntaxName, 'inline-xbrl'>, input: ReportInput): readonly DtsEntry[] {
  if (syntax === 'xbrl-xml') return scanInstanceHead(input.bytes, input.url).entries;
  return entriesOf(findReferences(syntax, input), input);
}

function findReferences(
  syntax: Exclude<SyntaxName, 'xbrl-xml' | 'inline-xbrl'>,
  { bytes, load, uri }: ReportInput,
): readonly string[] {
  const quiet: DiagnosticSink = { report: () => undefined };
  switch (syntax) {
    case 'xbrl-csv':
      return readSyntax(syntax, bytes, { sink: quiet, uri }, onlyMetadata(load))?.report.taxonomy ?? [];
    case 'n-quads':
    case 'turtle':
      return findGraphTaxonomy(bytes, syntax);
    case 'xbrl-json':
    case 'json-ld':
      return readJsonHead(bytes).taxonomy;
  }
}

function entriesOf(references: readonly string[], { url }: ReportInput): DtsEntry[] {
  return references.flatMap((reference) => {
    const resolved = resolveUri(reference, url);
    return resolved === undefined ? [] : [{ url: resolved }];
  });
}

/** The metadata files of a report without its tables. */
function onlyMetadata(load: CsvLoader): CsvLoader {
  return (url) => (/\.csv$/i.test(url) ? undefined : load(url));
}

/** The one report of a package, over the taxonomy that travels with it. */
async function openPackagedReport(
  file: ReportInput,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  const opened = await openReportPackage(file, sink);
  if (!opened) return undefined;
  const { archive, reports } = opened.package;
  const [report, ...others] = reports;
  if (!report || others.length > 0) {
    const params = { path: file.uri, reports: reports.map(({ files }) => files.join(' + ')).join(', ') };
    sink.report(convertCodes.create('pilu:package-several-reports', params, { uri: file.uri }));
    return undefined;
  }
  const read = await openReportIn(archive, report, inPackage(opened, environment), sink);
  if (!read || !opened.taxonomyPackage) return read;
  const taxonomyFiles = [...archive.files].filter(
    ([name]) => !name.startsWith('reports/') && !/^META-INF\/(reportPackage|pilu-manifest)\.json$/.test(name),
  );
  return { ...read, packagedTaxonomy: new Map(taxonomyFiles) };
}

/** Reads a report of a package: of an inline one, all documents. */
export async function openReportIn(
  archive: PackageArchive,
  { kind, files }: PackageReport,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<OpenedReport | undefined> {
  const [first, ...more] = files.map((path) => packagedInput(archive, path));
  if (!first) return undefined;
  return kind === 'inline'
    ? openInlineReport([first, ...more], environment, sink)
    : openReport(first, environment, sink);
}

/** Where documents are found for the reports of a package: in its taxonomy, in its files, then as elsewhere. */
export function inPackage<T extends ReportEnvironment>(opened: OpenedPackage, environment: T): T {
  const { archive } = opened.package;
  const inArchive: DocumentLoader = {
    load: async (url) =>
      (url.startsWith(PACKAGE_BASE) ? archive.files.get(decodeURI(url.slice(PACKAGE_BASE.length))) : undefined) ??
      'not-found',
  };
  const packages = opened.taxonomyPackage ? [opened.taxonomyPackage] : [];
  return { ...environment, loader: createPackageLoader(packages, createLoaderChain([inArchive, environment.loader])) };
}

/** A file of a package as an input of its own. */
export function packagedInput(archive: PackageArchive, path: string): ReportInput {
  return {
    uri: packagePlace(archive, path),
    bytes: archive.files.get(path) ?? new Uint8Array(),
    url: `${PACKAGE_BASE}${encodeURI(path)}`,
    load: createArchiveLoader(archive, path),
  };
}

/** Gives files beside a file of an archive. */
function createArchiveLoader(archive: PackageArchive, path: string): CsvLoader {
  const base = `${PACKAGE_BASE}${encodeURI(path)}`;
  return (url) => {
    const resolved = resolveUri(encodeURI(url), base);
    return resolved?.startsWith(PACKAGE_BASE) === true
      ? archive.files.get(decodeURI(resolved.slice(PACKAGE_BASE.length)))
      : undefined;
  };
}

/** A reference of a report as the address that it leads to; one inside a package as it is written. */
export function absoluteReference(reference: string, { url }: Pick<OpenedReport, 'url'>): string {
  return url.startsWith(PACKAGE_BASE) ? reference : (resolveUri(reference, url) ?? reference);
}
