import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { convertCodes } from '../../diagnostics/codes/convert.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import {
  convertReport as convert,
  lossySink,
  reportLosses,
  reportOutsideTaxonomy,
  reportTaxonomyApart,
  type ConversionTarget,
  type ConvertedReport,
} from '../../processor/conversion/convert-report.js';
import type { Loss } from '../../processor/conversion/find-losses.js';
import { packageReport, packageKindOf, type PackageKind } from '../../processor/conversion/package-report.js';
import { openReport, type ReportEnvironment } from '../../processor/open-report.js';
import { markPhases } from '../../processor/phase.js';
import { openDataStore, type DataStore } from '../data-store.js';
import { urlOfPath } from '../document-loader.js';
import { moveOutputFiles, writeContent, writeOutputFile } from '../output-file.js';
import { refuseInputAsOutput } from '../refuse-input-as-output.js';
import { createReportEnvironment, readPackages, readReportInput } from '../report-environment.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

/** Names of syntaxes on the command line. */
export const CONVERT_SYNTAXES = {
  xml: 'xbrl-xml',
  inline: 'inline-xbrl',
  json: 'xbrl-json',
  csv: 'xbrl-csv',
  'json-ld': 'json-ld',
  'n-quads': 'n-quads',
  turtle: 'turtle',
} as const;

export type ConvertSyntax = keyof typeof CONVERT_SYNTAXES;

export interface ConvertOptions extends VerbOptions {
  /** The syntax to write; by default what the extension of the output says. */
  readonly to?: ConvertSyntax;
  readonly csvLayout?: 'tall' | 'wide' | 'auto';
  /** Losses are errors, and nothing is written where there is one. */
  readonly strict?: boolean;
  /** Zipped taxonomy packages, beside our own. */
  readonly taxonomyPackages?: readonly string[];
  /** Whether what was written is read back and compared; default true. */
  readonly check?: boolean;
}

export interface ConvertResult extends VerbResult {
  /** Facts of the report; absent where it could not be read. */
  readonly facts?: number;
  /** Facts of the input that were left out when it was read, because the model does not hold them: each is reported. */
  readonly dropped: number;
  /** What the output does not carry; absent where that was not checked. */
  readonly losses?: readonly Loss[];
  /** Absolute paths of what was written. */
  readonly written: readonly string[];
}

/** What a file of an extension may hold: first what it holds where nothing else is asked for. */
const EXTENSIONS: Readonly<Record<string, readonly ConvertSyntax[]>> = {
  '.xbrl': ['xml'],
  '.xml': ['xml', 'inline'],
  '.xhtml': ['inline'],
  '.html': ['inline'],
  '.htm': ['inline'],
  '.json': ['json', 'csv', 'json-ld'],
  '.csv': ['csv'],
  '.jsonld': ['json-ld'],
  '.nq': ['n-quads'],
  '.nt': ['n-quads'],
  '.ttl': ['turtle'],
};

/** Syntaxes of linked data, which the specification of report packages does not know. */
const LINKED_DATA: ReadonlySet<ConvertSyntax> = new Set(['json-ld', 'n-quads', 'turtle']);

/**
 * Converts a file of facts, or the report of a package, to another syntax. What is written is read back and compared fact
 * by fact; whatever it does not carry is reported. All files of the output appear, or none.
 * @throws OperationalError where a file cannot be read or written, or the target is not understood.
 */
export async function convertReport(
  input: string,
  output: string,
  options: ConvertOptions = {},
): Promise<ConvertResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const { strict = false } = options;
  const place = await findPlace(output, options.to);
  await refuseInputAsOutput(input, place.path);

  // 1. The report and its taxonomy.
  phase('document');
  const data = await openDataStore();
  const packages = await readPackages(options.taxonomyPackages);
  const environment = await createReportEnvironment(input, packages, data, phase, collector);
  const reading = lossySink(collector, strict);
  const opened = await openWithoutSource(input, environment, reading);
  const outcome = () => ({ ...verbResult(collector), dropped: reading.dropped(), written: [] });
  if (!opened || collector.count('error') > 0) return outcome();

  // 2. Written to a place of its own, read back and compared.
  phase('writing');
  const staging = await mkdtemp(join(tmpdir(), 'pilu-convert-'));
  try {
    const target: ConversionTarget = {
      ...place,
      ...(options.csvLayout && { layout: options.csvLayout }),
      url: place.packageKind ? opened.url : urlOfPath(place.path),
    };
    if (place.packageKind) reportOutsideTaxonomy(opened, strict, collector);
    const { report, fitted, files } = convert(opened, target, collector);
    if (!place.packageKind) reportTaxonomyApart(report, opened, collector);
    for (const { path, content } of files) await writeContent(join(staging, path), content);
    const paths = files.map(({ path }) => path);
    const [first = ''] = paths;
    let losses: readonly Loss[] | undefined;
    if (options.check !== false && collector.count('error') === 0) {
      phase('validation');
      const written = {
        uri: place.packageKind ? first : join(place.directory, first),
        bytes: readFileSync(join(staging, first)),
        load: (url: string) => readFileSync(join(staging, url)),
      };
      losses = reportLosses(report, { syntax: place.syntax, strict, taxonomy: opened.taxonomy }, written, collector);
    }
    const result = () => ({ ...outcome(), facts: report.facts.length, ...(losses && { losses }) });
    if (collector.count('error') > 0) return result();

    // 3. Into place.
    let moved: string[];
    if (place.packageKind) {
      const contents = new Map<string, Uint8Array>();
      for (const path of paths) contents.set(path, await readFile(join(staging, path)));
      const taxonomy = await taxonomyFiles(opened, data, collector);
      const bytes = await packageReport(contents, fitted, {
        ...{ name: place.name, kind: place.packageKind, ...taxonomy },
        model: opened.taxonomy,
      });
      await writeOutputFile(place.path, bytes);
      moved = [resolve(place.path)];
    } else {
      moved = await moveOutputFiles(staging, paths, place.directory);
    }
    return { ...result(), written: moved };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** A report that lets go of the file that it was read from, which may be as large as all its facts. */
async function openWithoutSource(
  path: string,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<ConvertedReport | undefined> {
  const opened = await openReport(await readReportInput(path), environment, sink);
  if (!opened) return undefined;
  const { report, taxonomy, isOwn, prefixes, url, packagedTaxonomy } = opened;
  return { report, taxonomy, isOwn, prefixes, url, ...(packagedTaxonomy && { packagedTaxonomy }) };
}

/** Where the output goes, and what it is. */
interface OutputPlace {
  readonly path: string;
  readonly directory: string;
  readonly name: string;
  readonly extension?: string;
  readonly syntax: (typeof CONVERT_SYNTAXES)[ConvertSyntax];
  readonly packageKind?: PackageKind;
}

const DIRECTORY_NAME = 'report';

async function findPlace(output: string, to: ConvertSyntax | undefined): Promise<OutputPlace> {
  const isDirectory = output.endsWith('/') || output.endsWith(sep) || (await isExistingDirectory(output));
  const extension = extname(output).toLowerCase();
  const name = isDirectory ? DIRECTORY_NAME : basename(output, extname(output));
  const directory = isDirectory ? output : dirname(output);
  const packageKind = isDirectory ? undefined : packageKindOf(extension);
  if (packageKind) {
    const wanted = to ?? (packageKind === 'xbri' ? 'inline' : 'json');
    if ((packageKind === 'xbri') !== (wanted === 'inline') && packageKind !== 'zip') {
      throw mismatch(output, wanted, {
        en: '.xbri holds an inline report, .xbr any other one',
        zh: '.xbri 存放内联报告，.xbr 存放其他报告',
      });
    }
    if (LINKED_DATA.has(wanted)) {
      throw mismatch(output, wanted, { en: 'report packages do not know linked data', zh: '报告包规范不含关联数据' });
    }
    return { path: output, directory, name, syntax: CONVERT_SYNTAXES[wanted], packageKind };
  }
  const customary = isDirectory ? undefined : EXTENSIONS[extension];
  const wanted = to ?? (isDirectory ? 'csv' : customary?.[0]);
  if (!wanted) {
    const expected = [...Object.keys(EXTENSIONS), '.xbri', '.xbr', '.zip'].join(', ');
    throw new OperationalError(convertCodes.create('pilu:conversion-target-unknown', { path: output, expected }));
  }
  if (customary && !customary.includes(wanted)) {
    throw mismatch(output, wanted, {
      en: `the extension ${extension} says ${customary.join(' or ')}`,
      zh: `扩展名 ${extension} 表示 ${customary.join(' 或 ')}`,
    });
  }
  const syntax = CONVERT_SYNTAXES[wanted];
  // xBRL-CSV is named by its metadata file, whatever the name given.
  if (isDirectory || wanted === 'csv') return { path: join(directory, `${name}.json`), directory, name, syntax };
  return { path: output, directory, name, extension: extname(output), syntax };
}

function mismatch(path: string, syntax: ConvertSyntax, reason: LocalizedText): OperationalError {
  return new OperationalError(convertCodes.create('pilu:conversion-target-mismatch', { path, syntax, reason }));
}

async function isExistingDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** The taxonomy that goes into the package: the one that came with the report, or our own. */
async function taxonomyFiles(opened: ConvertedReport, data: DataStore, sink: ReturnType<typeof createVerbCollector>) {
  if (opened.packagedTaxonomy) return { taxonomy: opened.packagedTaxonomy };
  if (!opened.isOwn) return {};
  const packaged = await data.taxonomyPackage(sink);
  return packaged ? { taxonomyZip: packaged.zip } : {};
}
