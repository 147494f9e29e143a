import { diffReports as diff, type ReportDifference } from '../../processor/diff.js';
import { markPhases } from '../../processor/phase.js';
import { lossySink } from '../../processor/conversion/convert-report.js';
import { absoluteReference, openReport, type ReportInput } from '../../processor/open-report.js';
import type { Report } from '../../processor/diff.js';
import { openDataStore } from '../data-store.js';
import { createReportEnvironment, readPackages, readReportInput } from '../report-environment.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface DiffOptions extends VerbOptions {
  /** Zipped taxonomy packages, beside our own. */
  readonly taxonomyPackages?: readonly string[];
}

export interface DiffResult extends VerbResult {
  /** Absent where a file could not be read. */
  readonly differences?: readonly ReportDifference[];
}

/**
 * Compares two files of facts, fact by fact, whatever their syntaxes.
 * @throws OperationalError where a file cannot be read.
 */
export async function diffReports(first: string, second: string, options: DiffOptions = {}): Promise<DiffResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('document');
  const inputs = await Promise.all([readReportInput(first), readReportInput(second)]);
  const data = await openDataStore();
  const packages = await readPackages(options.taxonomyPackages);
  const open = async (input: ReportInput): Promise<Report | undefined> => {
    const environment = await createReportEnvironment(input.uri, packages, data, phase, collector);
    const opened = await openReport(input, environment, lossySink(collector, false));
    // References to the taxonomy are compared by what they lead to, wherever the two files stand.
    return (
      opened && { ...opened.report, taxonomy: opened.report.taxonomy.map((one) => absoluteReference(one, opened)) }
    );
  };
  const before = await open(inputs[0]);
  const after = await open(inputs[1]);
  if (!before || !after) return verbResult(collector);
  return { ...verbResult(collector), differences: diff(before, after) };
}
