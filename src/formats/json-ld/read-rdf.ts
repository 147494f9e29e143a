import { jsonLdCodes } from '../../diagnostics/codes/json-ld.js';
import { parseRdf, type Quad } from '../../syntax/rdf/turtle.js';
import type { LocatedReport, ReadContext } from '../format.js';
import { readGraph } from './read-graph.js';

/** Reads the graph of a report from N-Quads, N-Triples, Turtle or TriG; undefined where it is none of them. */
export function readRdf(source: Uint8Array | string, context: ReadContext): LocatedReport | undefined {
  const { sink, uri } = context;
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  const quads: Quad[] = [];
  const fault = parseRdf(text, (quad) => quads.push(quad));
  if (fault) {
    sink.report(jsonLdCodes.create('pilu:rdf-syntax', { detail: fault.detail }, { uri, line: fault.line }));
    return undefined;
  }
  const report = readGraph(quads, context);
  return report && { report, locateFact: () => ({ uri }) };
}
