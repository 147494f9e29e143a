import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { CueSet } from '../model/taxonomy/cue.js';
import type { TaxonomySource } from '../taxonomy-source/build-taxonomy-source.js';
import { readCompiledTaxonomySource } from '../taxonomy-source/compiled-definition.js';
import type { SourceFiles } from '../taxonomy-source/source-file.js';

/** Our own taxonomy: the model, how it is published, and the source it was read from. */
export type OwnTaxonomy = TaxonomySource;

/** The cues of our own taxonomy. */
export type OwnCues = CueSet;

/**
 * Reads our own taxonomy from the data files of the package. `compiled` is what `compileOwnTaxonomy` made of them; with
 * it neither the YAML files nor the libraries that read them are touched.
 */
export async function loadOwnTaxonomy(
  files: SourceFiles,
  compiled: string | undefined,
  sink: DiagnosticSink,
): Promise<OwnTaxonomy | undefined> {
  const ready = compiled === undefined ? undefined : readCompiledTaxonomySource(compiled, files);
  if (ready) return ready;
  const { readTaxonomySource } = await import('../taxonomy-source/taxonomy-source.js');
  return readTaxonomySource(files, sink);
}

/** Reads the cues of our own taxonomy; `compiled` is what `compileCues` made of the same files. */
export async function loadCues(
  files: SourceFiles,
  compiled: string | undefined,
  sink: DiagnosticSink,
): Promise<OwnCues | undefined> {
  if (compiled !== undefined) return JSON.parse(compiled) as OwnCues;
  const { readCues } = await import('../taxonomy-source/cues.js');
  return readCues(files, sink);
}
