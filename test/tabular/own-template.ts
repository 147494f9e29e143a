import { createCollector } from '../../src/diagnostics/sink.js';
import { openDataStore } from '../../src/io/data-store.js';
import type { OwnTaxonomy } from '../../src/processor/load-own-taxonomy.js';
import { invariant } from '../../src/util/invariant.js';

let own: Promise<OwnTaxonomy> | undefined;

/** Our own taxonomy, read once. */
export function ownTaxonomy(): Promise<OwnTaxonomy> {
  own ??= openDataStore().then(async (data) => {
    const taxonomy = await data.taxonomy(createCollector());
    invariant(taxonomy, 'our own taxonomy is sound');
    return taxonomy;
  });
  return own;
}
