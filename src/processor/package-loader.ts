import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import { resolvePackageUrl, type TaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import { digestDocument, digestOf } from './document-digest.js';

/**
 * Loads documents out of taxonomy packages that are in memory: those whose addresses their catalogs remap, the longest
 * start of all packages first (Taxonomy Packages 1.0, 4). What no catalog names is left to `otherwise`.
 */
export function createPackageLoader(packages: readonly TaxonomyPackage[], otherwise: DocumentLoader): DocumentLoader {
  const rules = packages
    .flatMap(({ archive, rewritings }) => rewritings.map((rewriting) => ({ archive, rewriting })))
    .sort((a, b) => b.rewriting.start.length - a.rewriting.start.length);
  /** The document of a package, or the address at which it is left to `otherwise`. */
  const find = (url: string): Uint8Array | string => {
    const rule = rules.find(({ rewriting }) => url.startsWith(rewriting.start));
    if (!rule) return url;
    const found = resolvePackageUrl({ archive: rule.archive, rewritings: [rule.rewriting] }, url);
    if (found?.kind === 'url') return found.url;
    // A package that remaps an address without having it does not hide another's document there.
    return (found && rule.archive.files.get(found.path)) ?? url;
  };
  return {
    async load(url) {
      const found = find(url);
      return typeof found === 'string' ? otherwise.load(found) : found;
    },
    async digest(url) {
      const found = find(url);
      return typeof found === 'string' ? digestDocument(otherwise, found) : digestOf(found);
    },
  };
}
