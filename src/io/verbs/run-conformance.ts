import { open, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { conformanceCodes } from '../../diagnostics/codes/conformance.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { createCollector } from '../../diagnostics/sink.js';
import {
  failBroken,
  runSuite,
  type SuiteOptions,
  type SuiteResult,
  type VariationResult,
} from '../../processor/conformance/run-suite.js';
import { createDocumentLoader, urlOfPath, type UriRewrite } from '../document-loader.js';
import { readInputFile } from '../input-file.js';
import { writeOutputFile } from '../output-file.js';
import { withPaths } from './validate-files.js';

export interface ConformanceOptions extends SuiteOptions {
  /** Directory whose files the suite may use; default: that of the index. */
  readonly root?: string;
  /** Directory of documents from the web, by host; default: `dts-cache` in or beside the directory of the index. */
  readonly cache?: string;
  /** Also runs testcases that lie below the index but are not in it. */
  readonly beside?: boolean;
  /** File that the rows of all variations are written to. */
  readonly json?: string;
  /** File of expected failures: rows of testcase, id and reason. */
  readonly expectedFailures?: string;
  readonly onResult?: (result: VariationResult) => void;
}

export interface ConformanceResult {
  readonly suites: readonly SuiteResult[];
  /** Failed, and not expected to. */
  readonly failures: readonly VariationResult[];
  /** Passed, though expected to fail: the list is out of date. */
  readonly unexpectedPasses: readonly VariationResult[];
}

interface ExpectedFailure {
  readonly testcase: string;
  readonly id: string;
  readonly reason: string;
}

/**
 * Runs conformance suites by their index files.
 * @throws OperationalError where an index cannot be read, is none or has no variation, or the output not be written.
 */
export async function runConformance(
  indexes: readonly string[],
  options: ConformanceOptions = {},
): Promise<ConformanceResult> {
  const expected = options.expectedFailures === undefined ? [] : await readExpected(options.expectedFailures);
  const suites: SuiteResult[] = [];
  for (const path of indexes) {
    await readInputFile(path);
    const roots = [options.root ?? dirname(resolve(path))];
    const caches = options.cache === undefined ? CACHES.map((name) => resolve(dirname(path), name)) : [options.cache];
    const loader = await createDocumentLoader({ roots, rewrites: await findRewrites(caches) });
    const faults = createCollector();
    const url = urlOfPath(path);
    const suite = await runSuite(url, loader, withPaths(faults, new Map([[url, path]])), options.onResult, options);
    if (!suite) throw new OperationalError(faults.diagnostics[0] as Diagnostic);
    const empty = [...suite.empty];
    suites.push({ ...suite, empty });
    if (!options.beside) continue;
    const known = new Set([...suite.results.map((result) => result.testcase), ...suite.empty]);
    for (const file of await findTestcases(dirname(path))) {
      const testcase = relative(dirname(path), file).replaceAll('\\', '/');
      if (known.has(testcase) || file === path) continue;
      const named = (result: VariationResult): VariationResult => ({ ...result, testcase });
      const reasons = createCollector();
      const onResult = (result: VariationResult): void => options.onResult?.(named(result));
      const found = await runSuite(urlOfPath(file), loader, reasons, onResult, options);
      const codes = new Set(reasons.diagnostics.map(({ code }) => code));
      if (codes.has('pilu:suite-empty')) empty.push(testcase);
      // What begins like a testcase and is none is nothing of the suite's.
      if (codes.has('pilu:suite-empty') || codes.has('pilu:suite-not-an-index')) continue;
      const results = found?.results.map(named) ?? [failBroken({ testcase, faults: reasons.diagnostics })];
      if (!found) results.forEach((result) => options.onResult?.(result));
      suites.push({ name: testcase, results, empty: [] });
    }
  }
  const results = suites.flatMap((suite) => suite.results);
  if (options.json !== undefined) await writeOutputFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
  const isExpected = ({ testcase, id }: VariationResult): boolean =>
    expected.some((failure) => failure.testcase === testcase && failure.id === id);
  return {
    suites,
    failures: results.filter((result) => !result.pass && !isExpected(result)),
    unexpectedPasses: results.filter((result) => result.pass && isExpected(result)),
  };
}

const CACHES = ['dts-cache', '../dts-cache'];

/** The hosts that the first of several directories that is there has documents of. */
async function findRewrites(directories: readonly string[]): Promise<readonly UriRewrite[]> {
  for (const directory of directories) {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
    const hosts = entries.filter((entry) => entry.isDirectory() && entry.name.includes('.')).map(({ name }) => name);
    if (hosts.length === 0) continue;
    return hosts.flatMap((host) =>
      ['http', 'https'].map((scheme) => ({ prefix: `${scheme}://${host}/`, target: resolve(directory, host) })),
    );
  }
  return [];
}

/** @throws OperationalError where the file cannot be read or is no such list. */
async function readExpected(path: string): Promise<readonly ExpectedFailure[]> {
  const text = new TextDecoder().decode(await readInputFile(path));
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw wrongList(path, error instanceof Error ? error.message : String(error));
  }
  if (!Array.isArray(list)) throw wrongList(path, 'not an array');
  const at = list.findIndex((row) => !isExpectedFailure(row));
  if (at >= 0) throw wrongList(path, `[${at}]`);
  return list as ExpectedFailure[];
}

function wrongList(path: string, reason: string): OperationalError {
  return new OperationalError(conformanceCodes.create('pilu:expected-failures-wrong', { path, reason }, { uri: path }));
}

function isExpectedFailure(row: unknown): row is ExpectedFailure {
  const members = ['testcase', 'id', 'reason'] as const;
  return (
    typeof row === 'object' &&
    row !== null &&
    members.every((name) => typeof (row as Record<string, unknown>)[name] === 'string')
  );
}

/** XML files below a directory that begin as a testcase, in order of their paths. */
async function findTestcases(directory: string): Promise<string[]> {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.xml')).sort();
  const found: string[] = [];
  for (const name of names) {
    const path = join(directory, name);
    if (/<(?:\w+:)?testcase[\s/>]/.test(await readStart(path))) found.push(path);
  }
  return found;
}

/** Comments may come before the root. */
const START = 8192;

async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
