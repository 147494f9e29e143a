import { PILU_TERMS } from '../../oim/terms.js';
import { parseRdf } from '../../syntax/rdf/turtle.js';

const TAXONOMY = `${PILU_TERMS}#taxonomy`;
const STATEMENT = new RegExp(`^[ \\t]*[^ \\t]+[ \\t]*<${TAXONOMY}>[ \\t]*<([^<>]*)>`, 'gm');

/**
 * The entry points that the graph of a report names, sorted, as a graph has no order; found before its facts are read.
 * N-Quads state each thing on a line of its own, which is looked for; other syntaxes are parsed.
 */
export function findGraphTaxonomy(bytes: Uint8Array, syntax: 'n-quads' | 'turtle'): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  const found = new Set<string>();
  if (syntax === 'n-quads') for (const [, iri = ''] of text.matchAll(STATEMENT)) found.add(iri);
  else parseRdf(text, ({ predicate, object }) => predicate.value === TAXONOMY && found.add(object.value));
  return [...found].sort();
}
