import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { viewerCodes } from '../../diagnostics/codes/viewer.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { markPhases } from '../../processor/phase.js';
import { readUnitRegistry } from '../../processor/validate-own-report.js';
import { viewReport as view } from '../../processor/view-report.js';
import { openDataStore } from '../data-store.js';
import { asOperationalError } from '../input-file.js';
import { writeOutputFile } from '../output-file.js';
import { refuseInputAsOutput } from '../refuse-input-as-output.js';
import { createReportEnvironment, readPackages, readReportInput } from '../report-environment.js';
import { readViewerClient } from '../viewer-client.js';
import { withPaths } from './validate-files.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ViewOptions extends VerbOptions {
  /** Where the page goes. */
  readonly out: string;
  /** Zipped taxonomy packages that documents are found in, beside our own. */
  readonly taxonomyPackages?: readonly string[];
}

export interface ViewResult extends VerbResult {
  /** Whether the page was written. A report with errors is shown with them. */
  readonly written: boolean;
  readonly facts: number;
}

/** The files of a filing that can be shown, the best first. */
const VIEWED_NAMES = [/\.xhtml$/, /^facts\.json$/, /\.xbrl$/, /\.jsonld$/];

/**
 * Makes one HTML file that shows a report with its facts and with what validating found. A directory stands for the
 * file in it that shows most. Offline, and the page is too.
 * @throws OperationalError where a file cannot be read or the page not written.
 */
export async function viewReport(path: string, options: ViewOptions): Promise<ViewResult> {
  const collector = createVerbCollector(options);
  const sink = withPaths(collector);
  const phase = markPhases(options.onPhase);
  const file = await findViewedFile(path);
  await refuseInputAsOutput(file, options.out);
  const input = await readReportInput(file);
  const packages = await readPackages(options.taxonomyPackages);
  const data = await openDataStore();
  const validation = {
    ...(await createReportEnvironment(file, packages, data, phase, sink)),
    calculations: 'round-to-nearest' as const,
    units: readUnitRegistry(data.files),
  };
  const client = await readViewerClient();
  const page = await view(input, validation, client, { sink, collector });
  if (page) await writeOutputFile(options.out, page.html);
  return { ...verbResult(collector), written: page !== undefined, facts: page?.facts ?? 0 };
}

async function findViewedFile(path: string): Promise<string> {
  const status = await stat(path).catch((error: unknown) => {
    throw asOperationalError(error, path);
  });
  if (!status.isDirectory()) return path;
  const names = (await readdir(path)).sort();
  for (const pattern of VIEWED_NAMES) {
    const name = names.find((one) => pattern.test(one));
    if (name !== undefined) return join(path, name);
  }
  throw new OperationalError(viewerCodes.create('pilu:nothing-to-view', { path }, { uri: path }));
}
