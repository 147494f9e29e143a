import { markPhases } from '../../processor/phase.js';
import { queryReports, type QueryAnswer } from '../../processor/query-reports.js';
import type { ReportInput } from '../../processor/open-report.js';
import { openDataStore } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { createReportEnvironment, readReportInput } from '../report-environment.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface SparqlResult extends VerbResult {
  /** Absent where a file or the query is wrong. */
  readonly answer?: QueryAnswer;
}

/**
 * Runs a SPARQL query, read from a file, over reports and RDF files together with the taxonomy's vocabulary.
 * @throws OperationalError where a file cannot be read.
 */
export async function runSparql(
  paths: readonly string[],
  queryPath: string,
  options: VerbOptions = {},
): Promise<SparqlResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('document');
  const files = await Promise.all(paths.map(readReportInput));
  const text = new TextDecoder().decode(await readInputFile(queryPath));
  const data = await openDataStore();
  const own = await data.taxonomy(collector);
  const query = { uri: queryPath, text };
  const environmentOf = ({ uri }: ReportInput) => createReportEnvironment(uri, [], data, phase, collector);
  const answer = own && (await queryReports(files, query, own, environmentOf, collector));
  return { ...verbResult(collector), ...(answer && { answer }) };
}
