import { diffReports as diff, type ReportDifference } from '../../processor/diff.js';
import { markPhases } from '../../processor/phase.js';
import { normalizeJsonLd } from '../../processor/normalize-json-ld.js';
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
  const data = await openDataStore();
  const own = await data.taxonomy(collector);
  const read = async (uri: string, bytes: Uint8Array) => {
    const file = own && (await normalizeJsonLd({ uri, bytes }, data.files, collector));
    return file && readFacts(file, own.taxonomy, collector);
  };
  const [before, after] = [await read(first, a), await read(second, b)];
  if (!before || !after) return verbResult(collector);
  return { ...verbResult(collector), differences: diff(before.report, after.report) };
}
