import { readFileSync } from 'node:fs';
import { createCollector } from '../../src/diagnostics/sink.js';
import { FORMATS } from '../../src/formats/index.js';
import { graphToTurtle } from '../../src/linked-data/graph.js';
import { runQuery, type QueriedGraph } from '../../src/linked-data/query/run-query.js';
import { buildCrosswalk } from '../../src/linked-data/vocabulary/crosswalk.js';
import { buildTerms } from '../../src/linked-data/vocabulary/build-terms.js';
import { buildVocabulary } from '../../src/linked-data/vocabulary/build-vocabulary.js';
import type { Report } from '../../src/model/report/fact.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';

/** The report of the example, as it is checked in. */
export function readExample(): Report {
  const bytes = readFileSync('examples/kunlun-2023/expected/facts.json');
  const { taxonomy } = readPackageTaxonomy();
  return FORMATS['xbrl-json'].read(bytes, { taxonomy, sink: createCollector(), uri: 'facts.json' })!.report;
}

export function toNQuads(report: Report): string {
  const { taxonomy } = readPackageTaxonomy();
  return [...FORMATS['n-quads'].write(report, { taxonomy, sink: createCollector() })].join('');
}

/** The vocabulary of the package's own taxonomy, of filings, and the crosswalk. */
export function vocabularyGraphs(): QueriedGraph[] {
  const own = readPackageTaxonomy();
  return [buildVocabulary(own), buildTerms(), buildCrosswalk(own)].map((quads) => ({
    text: graphToTurtle(quads),
    format: 'text/turtle',
  }));
}

/** The names of constraints that are broken: ASK answers true. */
export async function findBroken(
  constraints: Readonly<Record<string, string>>,
  graphs: readonly QueriedGraph[],
): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, query] of Object.entries(constraints)) {
    const answer = await runQuery(graphs, PREFIXES + query);
    if (answer.kind !== 'boolean') throw new Error(`${name} is no ASK`);
    if (answer.value) broken.push(name);
  }
  return broken;
}

const PREFIXES = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX qb: <http://purl.org/linked-data/cube#>
`;
