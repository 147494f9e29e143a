import { createHash } from 'node:crypto';
import type { Report } from '../../model/report/fact.js';
import type { FormatTaxonomy } from '../../formats/format.js';
import { writeNQuads } from '../../formats/json-ld/write-n-quads.js';
import { QuadSet } from '../../syntax/rdf/quad-set.js';
import type { Quad } from '../../syntax/rdf/turtle.js';
import { compareCodePoints } from '../../util/compare-code-points.js';
import { compareText } from '../../util/compare-text.js';

/** Any graph in canonical N-Quads by RDFC-1.0, with a kept library. A statement that comes twice is one. */
export async function canonicalNQuads(quads: readonly Quad[]): Promise<string> {
  const { canonize } = await import('rdf-canonize');
  return canonize([...new QuadSet(quads)], { algorithm: 'RDFC-1.0' });
}

/**
 * The canonical N-Quads of a report's facts: its graph without the metadata of the announcement, which not every syntax
 * carries, facts by id. The graph has no blank nodes, so that its RDFC-1.0 form is its statements, sorted.
 */
export function canonicalReportNQuads({ taxonomy, facts }: Report, model: FormatTaxonomy): string {
  const ordered = { taxonomy, facts: [...facts].sort((a, b) => compareText(a.id, b.id)) };
  const text = [...writeNQuads(ordered, { taxonomy: model, sink: { report: () => undefined } })].join('');
  const lines = [...new Set(text.split('\n').filter((line) => line !== ''))];
  // Canonical N-Quads are sorted in code point order (RDF Dataset Canonicalization 1.0, 5).
  return lines
    .sort(compareCodePoints)
    .map((line) => `${line}\n`)
    .join('');
}

/** The SHA-256 of a report's canonical N-Quads: equal whatever syntax its facts came from. */
export function canonicalReportHash(report: Report, model: FormatTaxonomy): string {
  return createHash('sha256').update(canonicalReportNQuads(report, model)).digest('hex');
}
