import { shapeCodes } from '../diagnostics/codes/shapes.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { checkShapes } from '../linked-data/shapes/check-shapes.js';
import { buildShapes } from '../linked-data/shapes/build-shapes.js';
import type { Report } from '../model/report/fact.js';
import { parseRdf, type Quad } from '../syntax/rdf/turtle.js';
import { writeNQuads } from '../formats/json-ld/write-n-quads.js';
import { invariant } from '../util/invariant.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';

export type { Quad };

/** Reports with more facts are not judged by shapes: time and memory grow beyond what an export should take. */
export const MOST_FACTS_FOR_SHAPES = 10_000;

/** The graph of a report. */
export function graphOf(report: Report, own: OwnTaxonomy, sink: DiagnosticSink): Quad[] {
  const quads: Quad[] = [];
  const text = [...writeNQuads(report, { taxonomy: own.taxonomy, sink })].join('');
  const fault = parseRdf(text, (quad) => quads.push(quad), 'application/n-quads');
  invariant(fault === undefined, `what is written can be read: ${fault?.detail}`);
  return quads;
}

/** Judges the graph of a report, as it was read already or else as it is written, by the taxonomy's SHACL shapes; reports what does not conform. */
export async function checkLinkedData(
  report: Report,
  own: OwnTaxonomy,
  uri: string,
  sink: DiagnosticSink,
  graph: Iterable<Quad> = graphOf(report, own, sink),
): Promise<boolean> {
  const shapes = buildShapes(own, new Set(report.facts.map(({ concept }) => concept)));
  const results = await checkShapes(graph, shapes);
  for (const { focus, path, value, constraint } of results) {
    const params = { focus, path: path ?? '', value: value ?? '', constraint };
    sink.report(shapeCodes.create('pilu:shape-violated', params, { uri }));
  }
  return results.length === 0;
}
