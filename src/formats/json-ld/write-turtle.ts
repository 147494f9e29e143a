import type { Report } from '../../model/report/fact.js';
import { parseRdf, writeTurtle as writeQuads, type Quad } from '../../syntax/rdf/turtle.js';
import { invariant } from '../../util/invariant.js';
import type { WriteContext } from '../format.js';
import { describeReport } from './describe-report.js';
import { CONTEXT_PREFIXES } from './terms.js';
import { writeNQuads } from './write-n-quads.js';

/** Writes a report as Turtle, subject by subject: for people. It is held in memory; N-Quads are for many facts. */
export function* writeTurtle(report: Report, context: WriteContext): Generator<string, void, void> {
  const quads: Quad[] = [];
  const fault = parseRdf([...writeNQuads(report, context)].join(''), (quad) => quads.push(quad), 'application/n-quads');
  invariant(fault === undefined, `what is written can be read: ${fault?.detail}`);
  const { prefixes } = describeReport(report, context);
  yield writeQuads(quads, { ...CONTEXT_PREFIXES, ...prefixes });
}
