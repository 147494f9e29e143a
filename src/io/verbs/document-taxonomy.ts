import { resolve } from 'node:path';
import { buildTaxonomySite } from '../../processor/build-taxonomy-site.js';
import { markPhases } from '../../processor/phase.js';
import { openDataStore } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { openOutputDirectory } from '../output-directory.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface DocumentTaxonomyOptions extends VerbOptions {
  readonly out: string;
  /** A file of facts, in any syntax, that examples are taken from. */
  readonly example?: string;
}

export interface DocumentTaxonomyResult extends VerbResult {
  /** Absolute path of the first page; absent where nothing was written. */
  readonly index?: string;
  readonly pages: number;
}

/**
 * Writes the documentation site of the taxonomy: static, offline, in Chinese and English.
 * @throws OperationalError where a file cannot be read or the directory not written.
 */
export async function documentTaxonomy(options: DocumentTaxonomyOptions): Promise<DocumentTaxonomyResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('taxonomy');
  const own = await (await openDataStore()).taxonomy(collector);
  const { example: uri } = options;
  const example = uri === undefined ? undefined : { uri, bytes: await readInputFile(uri) };
  const pages = own && buildTaxonomySite(own, example, collector);
  if (!pages) return { ...verbResult(collector), pages: 0 };
  phase('writing');
  const output = await openOutputDirectory(options.out, (entry) => OURS.has(entry));
  let count = 0;
  try {
    for (const [path, text] of pages) {
      await output.write(path, text);
      if (path.endsWith('.html')) count += 1;
    }
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return { ...verbResult(collector), index: resolve(options.out, 'index.html'), pages: count };
}

const OURS = new Set(['index.html', 'site.js', 'concept', 'axis']);
