import type { StreamedReport } from '../../model/report/fact.js';
import { streamedItems, writeJson } from '../../syntax/json/write-json.js';
import { keepWeak } from '../../util/keep.js';
import type { WriteContext } from '../format.js';
import type { FactNode } from './describe-fact.js';
import type { CompactNode } from './compact-node.js';
import { describeReport } from './describe-report.js';
import { CONTEXT_URL } from './vocabulary.js';

/**
 * Writes a report as JSON-LD 1.1 in the compact form of our own context, `@context` first and `@type` before the rest,
 * so that streaming processors can read it; facts come last, one a line.
 */
export function* writeJsonLd(report: StreamedReport, context: WriteContext): Generator<string, void, void> {
  const { prefixes, head, facts } = describeReport(report, context);
  const lines = streamedItems(factLines(facts()));
  yield* writeJson([['@context', [CONTEXT_URL, prefixes]], ...Object.entries(head), ['facts', lines]]);
}

function* factLines(facts: Iterable<FactNode>): Iterable<string> {
  const keptMembers = keepWeak(membersOf);
  for (const { iri, type, parts } of facts) {
    let text = `{${keptMembers(type)},"@id":${JSON.stringify(iri)}`;
    for (const { node, shared } of parts) {
      const members = shared ? keptMembers(node) : membersOf(node);
      if (members !== '') text += `,${members}`;
    }
    yield `${text}}`;
  }
}

/** The members of a node, without its braces. */
function membersOf(node: CompactNode): string {
  return JSON.stringify(node).slice(1, -1);
}
