import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { viewerCodes } from '../../diagnostics/codes/viewer.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import type { ReportInput } from '../../processor/open-report.js';
import { markPhases } from '../../processor/phase.js';
import { readUnitRegistry } from '../../processor/validate-own-report.js';
import { viewReport as view } from '../../processor/view-report.js';
import { invariant } from '../../util/invariant.js';
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
  /** Name of the target document that is shown, where inline documents state several; the first where absent. */
  readonly target?: string;
}

export interface ViewResult extends VerbResult {
  /** Whether the page was written. A report with errors is shown with them. */
  readonly written: boolean;
  readonly facts: number;
  /** The files that are shown: of a directory, the one that was chosen. */
  readonly files: readonly string[];
}

/** The files of a filing that can be shown, the best first. */
const VIEWED_NAMES = [/\.xhtml$/, /^facts\.json$/, /\.xbrl$/, /\.jsonld$/];

/**
 * Makes one HTML file that shows a report with its facts and with what validating found. A directory stands for the
 * file in it that shows most; several files are the documents of one inline document set. Offline, and the page is too.
 * @throws OperationalError where a file cannot be read or the page not written.
 */
export async function viewReport(path: string | readonly string[], options: ViewOptions): Promise<ViewResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const inputs: ReportInput[] = [];
  for (const one of [path].flat()) {
    const file = await findViewedFile(one);
    await refuseInputAsOutput(file, options.out);
    inputs.push(await readReportInput(file));
  }
  const [first, ...more] = inputs;
  invariant(first, 'there is a file to view');
  const sink = withPaths(collector, new Map(inputs.map(({ url, uri }) => [url, uri])));
  const packages = await readPackages(options.taxonomyPackages);
  const data = await openDataStore();
  const validation = {
    ...(await createReportEnvironment(first.uri, packages, data, phase, sink)),
    calculations: 'round-to-nearest' as const,
    units: readUnitRegistry(data.files),
    ...(options.target !== undefined && { target: options.target }),
  };
  const client = await readViewerClient();
  const page = await view([first, ...more], validation, client, { sink, collector });
  if (page) await writeOutputFile(options.out, page.html);
  const files = inputs.map(({ uri }) => uri);
  return { ...verbResult(collector), written: page !== undefined, facts: page?.facts ?? 0, files };
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
