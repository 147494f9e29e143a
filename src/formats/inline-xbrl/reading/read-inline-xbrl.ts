import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { buildTargetDocuments, type TargetDocument } from './build-target.js';
import { resolveContinuations } from './continuation-chains.js';
import { buildDocumentSet } from './document-set.js';
import { FILER_MANUAL_RULES, type FilerManualRule } from './filer-manual-rules.js';
import { readMarkup } from './markup-element.js';
import { resolveTuples } from './tuple-members.js';
import { validateFacts } from './validate-facts.js';
import { validateIds } from './validate-ids.js';
import { validateReferences } from './validate-references.js';
import { validateRelationships } from './validate-relationships.js';
import { validateStructure } from './validate-structure.js';

/** One file of an Inline XBRL Document Set. */
export interface InlineSource {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads an Inline XBRL Document Set and gives the XBRL 2.1 instance of each of its target documents:
 *
 * 1. each document is read, and its structure checked against the schema;
 * 2. the set is put together, and references within it are resolved and checked;
 * 3. facts are mapped to the target documents.
 *
 * `filerManual` names rules of regulators that are checked besides. `xhtmlSink` is told of faults of the XHTML around the
 * facts, which change none of them.
 *
 * Empty where a document is not well-formed, or no ix:references says what the facts are about. The target documents
 * of a set with faults hold what can be had of it.
 */
export function readInlineXbrl(
  sources: readonly InlineSource[],
  sink: DiagnosticSink,
  filerManual: ReadonlySet<FilerManualRule> = new Set(),
  xhtmlSink: DiagnosticSink = sink,
): readonly TargetDocument[] {
  const roots = sources.flatMap(({ uri, bytes }) => readMarkup(bytes, sink, { uri }) ?? []);
  if (roots.length < sources.length) return [];
  for (const root of roots) {
    validateStructure(root, sink, xhtmlSink);
    for (const rule of filerManual) FILER_MANUAL_RULES[rule](root, sink);
  }

  const set = buildDocumentSet(roots);
  validateIds(set, sink);
  validateReferences(set, sink);
  validateRelationships(set, sink);
  validateFacts(set, sink);
  const chains = resolveContinuations(set, sink);
  const tuples = resolveTuples(set, sink);

  return buildTargetDocuments({ set, chains, ...tuples }, sink);
}
