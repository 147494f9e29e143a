import type { Report } from '../../model/report/fact.js';
import { streamedLines, writeJson } from '../../syntax/json/write-json.js';
import type { WriteContext } from '../format.js';
import { describeReport } from './describe-report.js';
import { CONTEXT_URL } from './vocabulary.js';

/**
 * Writes a report as JSON-LD 1.1 in the compact form of our own context, `@context` first and `@type` before the rest,
 * so that streaming processors can read it; facts come last, one a line.
 */
export function* writeJsonLd(report: Report, context: WriteContext): Generator<string, void, void> {
  const { prefixes, head, facts } = describeReport(report, context);
  yield* writeJson([['@context', [CONTEXT_URL, prefixes]], ...Object.entries(head), ['facts', streamedLines(facts())]]);
}
