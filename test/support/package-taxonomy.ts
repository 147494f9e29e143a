import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTaxonomySource, type TaxonomySource } from '../../src/taxonomy-source/taxonomy-source.js';

/** The package's own data files below taxonomy/ and schemas/, by path. */
export function readTaxonomyFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const directory of ['taxonomy', 'taxonomy/sections', 'schemas']) {
    for (const name of readdirSync(directory).sort()) {
      if (/\.(yaml|json)$/.test(name)) {
        files.set(`${directory}/${name}`, readFileSync(join(directory, name), 'utf8'));
      }
    }
  }
  return files;
}

let known: TaxonomySource | undefined;

/** The package's own taxonomy; read once a test run. */
export function readPackageTaxonomy(): TaxonomySource {
  if (!known) {
    const sink = createCollector();
    known = readTaxonomySource(readTaxonomyFiles(), sink);
    if (!known || sink.diagnostics.length > 0) throw new Error(JSON.stringify(sink.diagnostics, undefined, 2));
  }
  return known;
}
