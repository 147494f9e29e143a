import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import { resolvePackageUrl, type TaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';

/**
 * Loads documents out of taxonomy packages that are in memory: those whose addresses their catalogs remap, the longest
 * start of all packages first (Taxonomy Packages 1.0, 4). What no catalog names is left to `otherwise`.
 */
export function createPackageLoader(packages: readonly TaxonomyPackage[], otherwise: DocumentLoader): DocumentLoader {
  const rules = packages
    .flatMap(({ archive, rewritings }) => rewritings.map((rewriting) => ({ archive, rewriting })))
    .sort((a, b) => b.rewriting.start.length - a.rewriting.start.length);
  return {
    async load(url) {
      const rule = rules.find(({ rewriting }) => url.startsWith(rewriting.start));
      if (!rule) return otherwise.load(url);
      const found = resolvePackageUrl({ archive: rule.archive, rewritings: [rule.rewriting] }, url);
      if (found?.kind === 'url') return otherwise.load(found.url);
      const content = found && rule.archive.files.get(found.path);
      // A package that remaps an address without having it does not hide another's document there.
      return content ?? otherwise.load(url);
    },
  };
}
