import type { DiagnosticSink } from '../diagnostics/sink.js';
import { packageName, writeTaxonomyPackage } from '../formats/taxonomy-package/taxonomy-package.js';
import { writeZip } from '../syntax/zip/write-zip.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';

/** A taxonomy package: its files below one top-level directory, and the same as one zip. */
export interface TaxonomyPackage {
  /** Name of the top-level directory, and of the zip without its extension. */
  readonly name: string;
  /** Path within the top-level directory → text. */
  readonly files: ReadonlyMap<string, string>;
  readonly zip: Uint8Array;
}

/** Compiles our own taxonomy to an XBRL taxonomy package (Taxonomy Packages 1.0). */
export async function buildTaxonomyPackage(own: OwnTaxonomy, sink: DiagnosticSink): Promise<TaxonomyPackage> {
  const name = packageName(own.publication);
  const files = writeTaxonomyPackage(own, sink);
  const entries = [...files].map(([path, text]) => [`${name}/${path}`, text] as const);
  return { name, files, zip: await writeZip(entries) };
}
