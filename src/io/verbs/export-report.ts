import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { buildSourceText } from '../../processor/build-source-text.js';
import { checkFactFile } from '../../processor/check-fact-file.js';
import { checkLinkedData, MOST_FACTS_FOR_SHAPES, type Quad } from '../../processor/check-linked-data.js';
import { checkForm } from '../../processor/check-form.js';
import { CHECK_LABELS, type CheckName } from '../../processor/check-labels.js';
import { coverageFiles } from '../../processor/coverage-files.js';
import { packageReport } from '../../processor/conversion/package-report.js';
import type { Report } from '../../processor/diff.js';
import { proveEquivalence, type Equivalence, type WrittenReport } from '../../processor/equivalence.js';
import { describeFiling } from '../../processor/describe-filing.js';
import { formatFilingSummary, type Check, type FilingSummary } from '../../processor/filing-summary.js';
import type { OwnTaxonomy } from '../../processor/load-own-taxonomy.js';
import { normalizeJsonLd } from '../../processor/normalize-json-ld.js';
import { markPhases } from '../../processor/phase.js';
import { prepareFiling, type PreparedFiling } from '../../processor/prepare-filing.js';
import { readFiling } from '../../processor/read-filing.js';
import { summarizeFacts } from '../../processor/summarize-facts.js';
import { findTemplateKind, readTemplateFile } from '../../processor/template.js';
import { validateOwnReport } from '../../processor/validate-own-report.js';
import { CSV_FILE, factFiles, PACKAGE_FILE, writeCsvFiling, writeFiling } from '../../processor/write-filing.js';
import { checkXsd } from '../check-xsd.js';
import { loadDecisions } from '../decision-file.js';
import { openDataStore, readJsonLdContext, type DataStore, type PackagedTaxonomy } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { openOutputDirectory, type OutputDirectory } from '../output-directory.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ExportOptions extends VerbOptions {
  /** Directory for the filing. */
  readonly out: string;
  /** File with the filing metadata that names the entity; may be absent where the facts already name it. */
  readonly filing?: string;
  /** Whether XML Schema is checked by Xerces: where a JDK is present, or not at all. */
  readonly xsd?: 'xerces' | 'off';
}

export interface ExportResult extends VerbResult {
  /** Absent where the input was wrong: then nothing was written. */
  readonly summary?: FilingSummary;
  /** Absolute paths of the files of the filing. */
  readonly written: readonly string[];
}

/**
 * Makes a filing of a report, or of a file of facts: facts.json, the XBRL instance, JSON-LD, the taxonomy package, the
 * coverage report and validation.json. The directory appears whole, or, where anything is wrong, not at all.
 * @throws OperationalError where a file cannot be read or the directory not written.
 */
export async function exportReport(path: string, options: ExportOptions): Promise<ExportResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);

  // 1. Inputs and the taxonomy.
  const given = { uri: path, bytes: await readInputFile(path) };
  const filingFile = options.filing !== undefined && {
    uri: options.filing,
    bytes: await readInputFile(options.filing),
  };
  phase('taxonomy');
  const data = await openDataStore();
  const [own, cues] = await Promise.all([data.taxonomy(collector), data.cues(collector)]);
  const source = await normalizeJsonLd(given, readJsonLdContext, collector);
  const schema = data.files.get('schemas/filing.schema.json') ?? '';
  const filing = filingFile ? readFiling(filingFile, schema, collector) : undefined;
  const decisions = await loadDecisions(path, data, collector);
  if (!source || !own || !cues || !decisions || (filingFile && !filing)) {
    return { ...verbResult(collector), written: [] };
  }

  // 2. One report, judged by the rules.
  const isTemplate = findTemplateKind(source.bytes) !== undefined;
  const read = isTemplate ? await readTemplateFile(source, own, collector) : undefined;
  if (isTemplate && (!read || collector.count('error') > 0)) return { ...verbResult(collector), written: [] };
  const input = { source, decisions, ...(filing && { filing }), ...(read && { read }) };
  const prepared = await prepareFiling(input, { taxonomy: own.taxonomy, cues }, phase, collector);
  if (!prepared) return { ...verbResult(collector), written: [] };
  phase('validation');
  validateOwnReport(prepared.report, own.taxonomy, data.files, collector, prepared.locate);
  if (collector.count('error') > 0) return { ...verbResult(collector), written: [] };

  // 3. Every syntax, written and proved; the directory appears only when all of it is right.
  const packaged = await data.taxonomyPackage(collector);
  if (!packaged) return { ...verbResult(collector), written: [] };
  phase('writing');
  const output = await openOutputDirectory(options.out, (entry) => isOurs(entry, packaged));
  try {
    const job: Job = { output, prepared, own, packaged, data, sink: collector };
    const names = await writeFiles(job);
    phase('validation');
    const { checks, equivalence, graph } = await checkFiles(job);
    await output.write(EQUIVALENCE_FILE, `${JSON.stringify(equivalence, null, 2)}\n`);
    names.push(EQUIVALENCE_FILE);
    await output.write(PACKAGE_FILE, await packInlineReport(job));
    names.push(PACKAGE_FILE);
    if (options.xsd !== 'off') phase('xsd');
    checks.splice(2, 0, await checkShapesOfReport(job, graph));
    checks.push(await checkInstanceSchema(job, options.xsd ?? 'xerces'));
    const summary: FilingSummary = {
      entity: prepared.report.facts.find(({ shared }) => shared.entity)?.shared.entity ?? {
        scheme: '',
        identifier: '',
      },
      taxonomy: prepared.report.taxonomy,
      facts: prepared.report.facts.length,
      sections: summarizeFacts(prepared.report, own.taxonomy),
      checks: [check('model', true), ...checks],
      factsDigest: equivalence.digest,
      errors: collector.count('error'),
      warnings: collector.count('warning'),
      diagnostics: collector.diagnostics,
    };
    if (summary.errors > 0) {
      await output.discard();
      return { ...verbResult(collector), summary, written: [] };
    }
    await output.write(VALIDATION_FILE, formatFilingSummary(summary));
    await output.commit();
    const written = [...names, VALIDATION_FILE].map((name) => resolve(options.out, name));
    return { ...verbResult(collector), summary, written };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

const VALIDATION_FILE = 'validation.json';
const EQUIVALENCE_FILE = 'equivalence.json';
const CONTEXT_FILE = 'context.jsonld';
const CATALOG_FILE = 'catalog.jsonld';
/** The language of the reports that facts are extracted from. */
const REPORT_LANGUAGE = 'zh';
const COVERAGE_FILES = ['coverage.json', 'coverage.html'];

/** What the steps of one export share. */
interface Job {
  readonly output: OutputDirectory;
  readonly prepared: PreparedFiling;
  readonly own: OwnTaxonomy;
  readonly packaged: PackagedTaxonomy;
  readonly data: DataStore;
  readonly sink: DiagnosticSink & { count(severity: 'error'): number };
}

function isOurs(entry: string, packaged: PackagedTaxonomy): boolean {
  const names = [
    ...factFiles().map(([path]) => path),
    ...COVERAGE_FILES,
    CONTEXT_FILE,
    CATALOG_FILE,
    VALIDATION_FILE,
    EQUIVALENCE_FILE,
    PACKAGE_FILE,
    `${packaged.name}.zip`,
  ];
  return names.includes(entry) || CSV_NAMES.test(entry);
}

/** Writes all but validation.json; gives the names in the order in which people look at them. */
async function writeFiles({ output, prepared, own, packaged, data, sink }: Job): Promise<string[]> {
  const source = prepared.extracted && buildSourceText(prepared.extracted.document, REPORT_LANGUAGE);
  const files = [...writeFiling(prepared.report, own, sink, source), ...csvFiles(prepared.report, own, sink)];
  for (const { path, chunks } of files) await output.write(path, chunks);
  await output.write(CONTEXT_FILE, data.files.get('schemas/context.jsonld') ?? '');
  await output.write(`${packaged.name}.zip`, packaged.zip);
  const coverage = prepared.extracted ? coverageFiles(prepared.extracted, own.taxonomy) : new Map<string, string>();
  for (const [path, text] of coverage) await output.write(path, text);
  const offered = [...files.map(({ path }) => path), `${packaged.name}.zip`];
  await output.write(CATALOG_FILE, await catalogOf(output, prepared, offered));
  return [...files.map(({ path }) => path), CONTEXT_FILE, CATALOG_FILE, `${packaged.name}.zip`, ...coverage.keys()];
}

/** Names of the files of xBRL-CSV. */
const CSV_NAMES = /^tables(?:\.json|-(?:facts|notes)\.csv)$/;

function csvFiles(report: Report, own: OwnTaxonomy, sink: DiagnosticSink) {
  return writeCsvFiling(report, own, sink).map(({ path, content }) => ({ path, chunks: content }));
}

interface CheckedFiles {
  readonly checks: Check[];
  readonly equivalence: Equivalence;
  /** What the JSON-LD file states; nothing where the report is too large to be judged by shapes, undefined where the file is wrong. */
  readonly graph: readonly Quad[] | undefined;
}

/**
 * Checks each file of facts by its own schema, that it reads back to the report that was written, and that all of them
 * say the same, fact by fact.
 */
async function checkFiles(job: Job): Promise<CheckedFiles> {
  const { output, prepared, own, data, sink } = job;
  const { report } = prepared;
  const failed = new Set<CheckName>();
  const written: WrittenReport[] = [];
  const graph: Quad[] = [];
  const isSmall = report.facts.length <= MOST_FACTS_FOR_SHAPES;
  const keep = (statements: readonly Quad[]) => {
    if (isSmall) for (const one of statements) graph.push(one);
  };
  const load = (url: string) => readFileSync(join(output.stagingPath, url));
  for (const [path, format] of [...factFiles(), [CSV_FILE, 'xbrl-csv'] as const]) {
    const file = { path, bytes: await readFile(join(output.stagingPath, path)) };
    if (format !== 'xbrl-csv') {
      for (const name of await checkForm({ ...file, format }, data.files, sink, keep)) failed.add(name);
    }
    const read = checkFactFile({ ...file, format }, report, own.taxonomy, sink, load);
    if (!read.equal) failed.add('round-trip');
    if (read.report) written.push({ path, syntax: format, report: read.report });
  }
  const equivalence = proveEquivalence(report, written, sink);
  if (!equivalence.equal || written.length <= factFiles().length) failed.add('equivalence');
  const names = ['json-schema', 'json-ld', 'round-trip', 'equivalence'] as const;
  return {
    checks: names.map((name) => check(name, !failed.has(name))),
    equivalence,
    graph: failed.has('json-ld') ? undefined : graph,
  };
}

/** The inline report and the taxonomy as a report package with its manifest. */
async function packInlineReport({ output, prepared, packaged, own }: Job): Promise<Uint8Array> {
  const path = 'report.xhtml';
  const files = new Map([[path, await readFile(join(output.stagingPath, path))]]);
  return packageReport(files, prepared.report, {
    ...{ name: 'report', kind: 'xbri', taxonomyZip: packaged.zip },
    model: own.taxonomy,
  });
}

/** The filing as a DCAT data set with its distributions, read as they were written. */
async function catalogOf(
  output: OutputDirectory,
  { report }: PreparedFiling,
  paths: readonly string[],
): Promise<string> {
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(output.stagingPath, path)) })),
  );
  return describeFiling(report, files);
}

/** Judges the graph that the JSON-LD file was found to state. */
async function checkShapesOfReport(
  { prepared: { report }, own, sink }: Job,
  graph: readonly Quad[] | undefined,
): Promise<Check> {
  const base = { name: 'shacl', label: CHECK_LABELS.shacl };
  if (report.facts.length > MOST_FACTS_FOR_SHAPES) {
    const most = MOST_FACTS_FOR_SHAPES;
    return { ...base, status: 'not-run', reason: { zh: `事实多于 ${most} 个`, en: `more than ${most} facts` } };
  }
  return check('shacl', await checkLinkedData(report, own, 'report.jsonld', sink, graph));
}

async function checkInstanceSchema(job: Job, xsd: 'xerces' | 'off'): Promise<Check> {
  const { output, own, packaged, sink } = job;
  const base = { name: 'xsd', label: CHECK_LABELS.xsd };
  if (xsd === 'off')
    return { ...base, status: 'not-run', reason: { zh: '已用 --xsd off 关闭', en: 'turned off by --xsd off' } };
  const file = join(output.stagingPath, 'instance.xbrl');
  return { ...base, ...(await checkXsd({ file, uri: 'instance.xbrl' }, own, packaged, sink)) };
}

function check(name: CheckName, passed: boolean): Check {
  return { name, label: CHECK_LABELS[name], status: passed ? 'passed' : 'failed' };
}
