import { diffReports as diff, type ReportDifference } from '../../processor/diff.js';
import { markPhases } from '../../processor/phase.js';
import { readFacts } from '../../processor/read-facts.js';
import { openDataStore } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface DiffResult extends VerbResult {
  /** Absent where a file could not be read. */
  readonly differences?: readonly ReportDifference[];
}

/**
 * Compares two files of facts, fact by fact, whatever their syntaxes.
 * @throws OperationalError where a file cannot be read.
 */
export async function diffReports(first: string, second: string, options: VerbOptions = {}): Promise<DiffResult> {
  const collector = createVerbCollector(options);
  markPhases(options.onPhase)('document');
  const [a, b] = await Promise.all([readInputFile(first), readInputFile(second)]);
  const own = await (await openDataStore()).taxonomy(collector);
  const before = own && readFacts({ uri: first, bytes: a }, own.taxonomy, collector);
  const after = own && readFacts({ uri: second, bytes: b }, own.taxonomy, collector);
  if (!before || !after) return verbResult(collector);
  return { ...verbResult(collector), differences: diff(before.report, after.report) };
}
