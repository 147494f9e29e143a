import { resolve } from 'node:path';
import { buildTaxonomyPackage } from '../../processor/build-taxonomy-package.js';
import { markPhases } from '../../processor/phase.js';
import { publishLinkedData } from '../../processor/publish-linked-data.js';
import { openOutputDirectory } from '../output-directory.js';
import { openDataStore } from '../data-store.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface BuildTaxonomyResult extends VerbResult {
  /** Absolute paths of what was written: the package's directory and its zip; empty where the source is wrong. */
  readonly written: readonly string[];
  readonly documents: number;
}

/** Directory of vocabulary, shapes, crosswalk, context and frame. */
const LINKED_DATA = 'linked-data';

/**
 * Compiles the taxonomy to an XBRL taxonomy package in `directory`: as one zip, and the same files unpacked beside it;
 * and to linked data: SKOS vocabulary, terms, SHACL shapes, SSSOM crosswalk, JSON-LD context and frame.
 * @throws OperationalError where the directory cannot be written or holds something else.
 */
export async function buildTaxonomy(directory: string, options: VerbOptions = {}): Promise<BuildTaxonomyResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  phase('taxonomy');
  const data = await openDataStore();
  const own = await data.taxonomy(collector);
  if (!own) return { ...verbResult(collector), written: [], documents: 0 };
  phase('writing');
  const { name, files, zip } = await buildTaxonomyPackage(own, collector);
  const output = await openOutputDirectory(directory, (entry) => [name, `${name}.zip`, LINKED_DATA].includes(entry));
  try {
    for (const [path, text] of files) await output.write(`${name}/${path}`, text);
    await output.write(`${name}.zip`, zip);
    for (const [path, text] of publishLinkedData(own, data.files)) await output.write(`${LINKED_DATA}/${path}`, text);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  const written = [resolve(directory, `${name}.zip`), resolve(directory, name), resolve(directory, LINKED_DATA)];
  return { ...verbResult(collector), written, documents: files.size };
}
