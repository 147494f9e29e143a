import { markPhases } from '../../processor/phase.js';
import { verifyPackage as verify, type VerifiedPackage } from '../../processor/verify-package.js';
import { openDataStore } from '../data-store.js';
import { createReportEnvironment, readPackages, readReportInput } from '../report-environment.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface VerifyOptions extends VerbOptions {
  /** Zipped taxonomy packages, beside the package's own and ours. */
  readonly taxonomyPackages?: readonly string[];
}

export interface VerifyResult extends VerbResult {
  /** Absent where the file is no report package. */
  readonly verified?: VerifiedPackage;
}

/**
 * Compares a report package with its manifest, file by file and fact set by fact set.
 * @throws OperationalError where a file cannot be read.
 */
export async function verifyPackage(path: string, options: VerifyOptions = {}): Promise<VerifyResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('document');
  const file = await readReportInput(path);
  const packages = await readPackages(options.taxonomyPackages);
  const environment = await createReportEnvironment(path, packages, await openDataStore(), phase, collector);
  const verified = await verify(file, environment, collector);
  return { ...verbResult(collector), ...(verified && { verified }) };
}
