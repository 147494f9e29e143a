import type { DiagnosticSink } from '../diagnostics/sink.js';
import { buildSite } from '../linked-data/site/build-site.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { readFacts } from './read-facts.js';

/** The pages of our own taxonomy, with examples out of a file of facts: path → text; undefined where that file is wrong. */
export function buildTaxonomySite(
  own: OwnTaxonomy,
  example: InputFile | undefined,
  sink: DiagnosticSink,
): Iterable<readonly [string, string]> | undefined {
  const read = example && readFacts(example, own.taxonomy, sink);
  if (example && !read) return undefined;
  return buildSite(own, read?.report);
}
