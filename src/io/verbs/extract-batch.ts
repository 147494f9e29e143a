import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Piscina } from 'piscina';
import { glob } from 'tinyglobby';
import { batchCodes } from '../../diagnostics/codes/batch.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { decisionFileOf } from '../../processor/review/decision-file.js';
import { compareText } from '../../util/compare-text.js';
import { PILU_VERSION } from '../../util/version.js';
import {
  FACTS_DIRECTORY,
  REPORTS_DIRECTORY,
  type BatchJob,
  type BatchOutcome,
  type BatchRecord,
} from '../batch/batch-record.js';
import { summaryFiles } from '../batch/summary-files.js';
import { digestOf, readDataFiles } from '../data-store.js';
import { PACKAGE_ROOT } from '../package-files.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly resumed: number;
  /** Reports a second so far, resumed ones aside. */
  readonly rate: number;
  /** Seconds that the rest will take at that rate. */
  readonly remaining: number;
}

export interface BatchOptions extends VerbOptions {
  readonly out: string;
  /** Workers; default as many as the machine has processors. */
  readonly jobs?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Seconds that one report may take before it is given up. */
  readonly timeLimit?: number;
}

export interface BatchResult extends VerbResult {
  readonly records: readonly BatchRecord[];
  /** Rows of the facts table. */
  readonly rows: number;
  readonly resumed: number;
}

const REPORT = /\.(?:txt|md|markdown|html?|docx|pdf)$/i;
/** Files that are not read, of which a message names so many. */
const SHOWN = 5;
const TIME_LIMIT = 300;
/** Reports in the queue for each worker: the rest are not read yet. */
const QUEUED = 4;
const WORKER_MEMORY_MB = 1024;

/**
 * Extracts every report of a directory, or that a glob names, by several workers. A report that cannot be read is
 * reported and skipped; what was done before, by this version on the same bytes, is not done again. Afterwards stand
 * there the summary and one table of all facts.
 * @throws OperationalError where there is nothing to do or the directory cannot be written.
 */
export async function extractBatch(path: string, options: BatchOptions): Promise<BatchResult> {
  const collector = createVerbCollector(options);
  const { sources, left } = await findReports(path, options.out);
  if (left.length > 0) {
    const files = left.length > SHOWN ? [...left.slice(0, SHOWN), '…'] : left;
    const params = { count: left.length, files: files.join(', ') };
    collector.report(batchCodes.create('pilu:batch-files-left', params, { uri: path }));
  }
  await openBatchDirectory(options.out);
  const version = `${PILU_VERSION}+${digestOf(await readDataFiles())}`;
  const pool = new Piscina<BatchJob, BatchOutcome>({
    filename: findWorker(),
    maxThreads: options.jobs ?? availableParallelism(),
    minThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
  });
  const started = performance.now();
  const outcomes: BatchOutcome[] = [];
  try {
    const run = async ({ file, source }: { file: string; source: string }): Promise<void> => {
      const job = { path: file, source, out: resolve(options.out), version };
      const outcome = await runJob(pool, job, options.timeLimit ?? TIME_LIMIT);
      outcomes.push(outcome);
      options.onProgress?.(progressOf(outcomes, sources.length, (performance.now() - started) / 1000));
    };
    await runAll(sources, pool.options.maxThreads * QUEUED, run);
  } finally {
    await pool.destroy();
  }
  const records = outcomes.map(({ record }) => record).sort((a, b) => compareText(a.source, b.source));
  for (const { source, errors } of records.filter(({ status }) => status === 'failed')) {
    const [first] = errors;
    const reason = first?.message ?? { zh: '原因不明', en: 'for an unknown reason' };
    collector.report(batchCodes.create('pilu:batch-report-failed', { source, reason }, { uri: source }));
  }
  const rows = await writeResults(options.out, records, version);
  return { ...verbResult(collector), records, rows, resumed: outcomes.filter(({ resumed }) => resumed).length };
}

interface FoundReports {
  readonly sources: readonly { readonly file: string; readonly source: string }[];
  /** What else lies in a directory. */
  readonly left: readonly string[];
}

/** Files below a directory, or of a glob, in the order of their names; never what a batch or a review wrote. */
async function findReports(path: string, out: string): Promise<FoundReports> {
  const isDirectory = await stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
  const cwd = isDirectory ? resolve(path) : process.cwd();
  const found = await glob(isDirectory ? '**/*' : path.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    expandDirectories: false,
  });
  const files = found
    .filter((file) => relative(resolve(out), file).startsWith('..') && !file.endsWith(decisionFileOf('')))
    .map((file) => ({ file, source: relative(cwd, file).replaceAll('\\', '/') }))
    .sort((a, b) => compareText(a.source, b.source));
  // A glob says what is to be read.
  const isReport = ({ file }: { readonly file: string }) => !isDirectory || REPORT.test(file);
  const sources = files.filter(isReport);
  if (sources.length === 0) throw new OperationalError(batchCodes.create('pilu:batch-empty', { path }, { uri: path }));
  return { sources, left: files.filter((file) => !isReport(file)).map(({ source }) => source) };
}

const OURS = new Set([
  REPORTS_DIRECTORY,
  FACTS_DIRECTORY,
  `${FACTS_DIRECTORY}.part`,
  ...['summary.csv', 'summary.json', 'index.html'].flatMap((name) => [name, `${name}.part`]),
]);

async function openBatchDirectory(out: string): Promise<void> {
  await mkdir(join(out, REPORTS_DIRECTORY), { recursive: true });
  const foreign = (await readdir(out)).find((entry) => !OURS.has(entry));
  if (foreign !== undefined)
    throw new OperationalError(batchCodes.create('pilu:batch-not-ours', { path: out, entry: foreign }, { uri: out }));
}

/** A worker that takes too long or too much memory is ended, and another takes its place. */
async function runJob(pool: Piscina<BatchJob, BatchOutcome>, job: BatchJob, timeLimit: number): Promise<BatchOutcome> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), timeLimit * 1000);
  try {
    return await pool.run(job, { signal: aborter.signal });
  } catch (error) {
    const message = aborter.signal.aborted
      ? { zh: `超过 ${timeLimit} 秒`, en: `it took more than ${timeLimit} seconds` }
      : { zh: `工作线程失败：${String(error)}`, en: `the worker failed: ${String(error)}` };
    const { source, version } = job;
    const record = { source, sha256: '', version, status: 'failed' as const, facts: 0, conflicts: 0, unclaimed: 0 };
    return {
      record: { ...record, warnings: 0, errors: [{ code: 'pilu:batch-report-failed', message }] },
      resumed: false,
    };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs work on every item, so many at once. */
async function runAll<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}

function progressOf(outcomes: readonly BatchOutcome[], total: number, seconds: number): BatchProgress {
  const resumed = outcomes.filter((outcome) => outcome.resumed).length;
  const failed = outcomes.filter(({ record }) => record.status === 'failed').length;
  const rate = (outcomes.length - resumed) / Math.max(seconds, 0.001);
  const remaining = rate === 0 ? 0 : Math.round((total - outcomes.length) / rate);
  return { done: outcomes.length, total, failed, resumed, rate, remaining };
}

async function writeResults(out: string, records: readonly BatchRecord[], version: string): Promise<number> {
  const { writeFactsTable } = await import('../batch/facts-table.js');
  const staging = join(out, `${FACTS_DIRECTORY}.part`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const rows = await writeFactsTable(out, staging, records);
  await rm(join(out, FACTS_DIRECTORY), { recursive: true, force: true });
  await rename(staging, join(out, FACTS_DIRECTORY));
  for (const [name, text] of summaryFiles(records, version)) {
    await writeFile(join(out, `${name}.part`), text);
    await rename(join(out, `${name}.part`), join(out, name));
  }
  return rows;
}

/** The worker of the sources, where they run, else of the build: bundled code stands elsewhere. */
function findWorker(): string {
  const isSource = import.meta.url.endsWith('.ts');
  return join(PACKAGE_ROOT, ...(isSource ? ['src/io/batch/batch-worker.ts'] : ['dist/io/batch/batch-worker.js']));
}
