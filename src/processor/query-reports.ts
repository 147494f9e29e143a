import { queryCodes } from '../diagnostics/codes/query.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { FORMATS } from '../formats/index.js';
import { graphToTurtle } from '../linked-data/graph.js';
import { QueryFault, runQuery, type QueriedGraph, type QueryAnswer } from '../linked-data/query/run-query.js';
import { buildCrosswalk } from '../linked-data/vocabulary/crosswalk.js';
import { buildTerms } from '../linked-data/vocabulary/build-terms.js';
import { buildVocabulary } from '../linked-data/vocabulary/build-vocabulary.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { invariant } from '../util/invariant.js';
import { normalizeJsonLd } from './normalize-json-ld.js';
import { readReport, sniffFormatName } from './read-report.js';
import { piluCodes } from '../diagnostics/codes/pilu.js';

export { answerToTsv, type QueryAnswer } from '../linked-data/query/run-query.js';

/**
 * Runs a SPARQL query over files together with the taxonomy's vocabulary and crosswalk. RDF is loaded as it is; reports
 * in other syntaxes as their graphs. Undefined, with diagnostics, where a file or the query is wrong.
 */
export async function queryReports(
  files: readonly InputFile[],
  query: { readonly uri: string; readonly text: string },
  own: OwnTaxonomy,
  data: ReadonlyMap<string, string>,
  sink: DiagnosticSink,
): Promise<QueryAnswer | undefined> {
  const graphs: QueriedGraph[] = [buildVocabulary(own), buildTerms(), buildCrosswalk(own)].map((quads) => ({
    text: graphToTurtle(quads),
    format: 'text/turtle',
  }));
  for (const file of files) {
    const graph = await graphOfFile(file, own, data, sink);
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
  given: InputFile,
  own: OwnTaxonomy,
  data: ReadonlyMap<string, string>,
  sink: DiagnosticSink,
): Promise<QueriedGraph | undefined> {
  const file = await normalizeJsonLd(given, () => Promise.resolve(contextOf(data)), sink);
  if (!file) return undefined;
  const format = sniffFormatName(file.bytes);
  if (format === 'n-quads' || format === 'turtle') {
    const text = new TextDecoder().decode(file.bytes);
    return { text, format: format === 'turtle' ? 'text/turtle' : 'application/n-quads' };
  }
  if (format === undefined) {
    const expected = Object.values(FORMATS).map(({ name }) => name);
    const params = { path: file.uri, expected: expected.join(', ') };
    sink.report(piluCodes.create('pilu:format-unknown', params, { uri: file.uri }));
    return undefined;
  }
  const read = readReport(file, format, own.taxonomy, sink);
  if (!read) return undefined;
  const text = [...FORMATS['n-quads'].write(read.report, { taxonomy: own.taxonomy, sink, uri: file.uri })].join('');
  return { text, format: 'application/n-quads' };
}

function contextOf(data: ReadonlyMap<string, string>): string {
  const context = data.get('schemas/context.jsonld');
  invariant(context !== undefined, 'the context is part of the package');
  return context;
}
