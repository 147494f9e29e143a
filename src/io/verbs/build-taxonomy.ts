import { resolve } from 'node:path';
import { buildTaxonomyPackage } from '../../processor/build-taxonomy-package.js';
import { markPhases } from '../../processor/phase.js';
import { openOutputDirectory } from '../output-directory.js';
import { openDataStore } from '../data-store.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface BuildTaxonomyResult extends VerbResult {
  /** Absolute paths of what was written: the package's directory and its zip; empty where the source is wrong. */
  readonly written: readonly string[];
  readonly documents: number;
}

/**
 * Compiles the taxonomy to an XBRL taxonomy package in `directory`: as one zip, and the same files unpacked beside it.
 * @throws OperationalError where the directory cannot be written or holds something else.
 */
export async function buildTaxonomy(directory: string, options: VerbOptions = {}): Promise<BuildTaxonomyResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('taxonomy');
  const own = await (await openDataStore()).taxonomy(collector);
  if (!own) return { ...verbResult(collector), written: [], documents: 0 };
  phase('writing');
  const { name, files, zip } = await buildTaxonomyPackage(own, collector);
  const output = await openOutputDirectory(directory, (entry) => entry === name || entry === `${name}.zip`);
  try {
    for (const [path, text] of files) await output.write(`${name}/${path}`, text);
    await output.write(`${name}.zip`, zip);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  const written = [resolve(directory, `${name}.zip`), resolve(directory, name)];
  return { ...verbResult(collector), written, documents: files.size };
}
