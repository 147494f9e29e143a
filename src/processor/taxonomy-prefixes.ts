import type { TaxonomyPublication } from '../model/taxonomy/publication.js';

/** The customary prefixes of a taxonomy's namespaces: namespace → prefix. */
export function prefixesOf({ namespaces }: TaxonomyPublication): ReadonlyMap<string, string> {
  return new Map(namespaces.map(({ namespace, prefix }) => [namespace, prefix]));
}
