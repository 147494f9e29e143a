import { queryCodes } from '../diagnostics/codes/query.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { FORMATS } from '../formats/index.js';
import { graphToTurtle } from '../linked-data/graph.js';
import { QueryFault, runQuery, type QueriedGraph, type QueryAnswer } from '../linked-data/query/run-query.js';
import { buildCrosswalk } from '../linked-data/vocabulary/crosswalk.js';
import { buildTerms } from '../linked-data/vocabulary/build-terms.js';
import { buildVocabulary } from '../linked-data/vocabulary/build-vocabulary.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { lossySink } from './conversion/convert-report.js';
import { openReport, type ReportEnvironment, type ReportInput } from './open-report.js';
import { sniffFormatName } from './read-report.js';

export { answerToTsv, type QueryAnswer } from '../linked-data/query/run-query.js';

/**
 * Runs a SPARQL query over files together with the taxonomy's vocabulary and crosswalk. RDF is loaded as it is; reports
 * in other syntaxes as their graphs. Undefined, with diagnostics, where a file or the query is wrong.
 */
export async function queryReports(
  files: readonly ReportInput[],
  query: { readonly uri: string; readonly text: string },
  own: OwnTaxonomy,
  environmentOf: (file: ReportInput) => Promise<ReportEnvironment>,
  sink: DiagnosticSink,
): Promise<QueryAnswer | undefined> {
  const graphs: QueriedGraph[] = [buildVocabulary(own), buildTerms(), buildCrosswalk(own)].map((quads) => ({
    text: graphToTurtle(quads),
    format: 'text/turtle',
  }));
  for (const file of files) {
    const graph = await graphOfFile(file, await environmentOf(file), sink);
    if (!graph) return undefined;
    graphs.push(graph);
  }
  try {
    return await runQuery(graphs, query.text);
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    const [, line, column] = /at (\d+):(\d+)/.exec(error.message) ?? [];
    const place = { ...(line !== undefined && { line: Number(line), column: Number(column) }) };
    sink.report(queryCodes.create('pilu:query-wrong', { detail: error.message }, { uri: query.uri, ...place }));
    return undefined;
  }
}

async function graphOfFile(
  file: ReportInput,
  environment: ReportEnvironment,
  sink: DiagnosticSink,
): Promise<QueriedGraph | undefined> {
  const format = sniffFormatName(file.bytes);
  if (format === 'n-quads' || format === 'turtle') {
    const text = new TextDecoder().decode(file.bytes);
    return { text, format: format === 'turtle' ? 'text/turtle' : 'application/n-quads' };
  }
  const opened = await openReport(file, environment, lossySink(sink, false));
  if (!opened) return undefined;
  const { report, taxonomy } = opened;
  const text = [...FORMATS['n-quads'].write(report, { taxonomy, sink, uri: file.uri })].join('');
  return { text, format: 'application/n-quads' };
}
