import type { FormatTaxonomy } from '../formats/format.js';
import { canonicalReportHash } from '../linked-data/integrity/canonical-hash.js';
import type { Report } from '../model/report/fact.js';

/** Reports with more facts have no digest of their graph: its canonical form is sorted in memory. */
export const MOST_FACTS_FOR_GRAPH_DIGEST = 10_000;

/**
 * The digest of the graph of a report's facts, as manifests state it: the SHA-256 of its canonical N-Quads
 * (RDF Dataset Canonicalization 1.0), or that it is not made, and why.
 */
export function graphDigest(report: Report, taxonomy: FormatTaxonomy): string {
  return report.facts.length > MOST_FACTS_FOR_GRAPH_DIGEST
    ? `not computed: more than ${MOST_FACTS_FOR_GRAPH_DIGEST} facts`
    : `RDFC-1.0 SHA-256 ${canonicalReportHash(report, taxonomy)}`;
}
