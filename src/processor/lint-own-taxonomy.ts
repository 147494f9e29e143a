import type { DiagnosticSink } from '../diagnostics/sink.js';
import { readCues } from '../taxonomy-source/cues.js';
import { lintTaxonomy } from '../taxonomy-source/lint/lint-taxonomy.js';
import type { SourceFiles } from '../taxonomy-source/source-file.js';
import { readTaxonomySource } from '../taxonomy-source/taxonomy-source.js';
import { validateTaxonomy } from '../validation/validate-taxonomy.js';

/** What was looked at. */
export interface LintedTaxonomy {
  readonly concepts: number;
  readonly cues: number;
}

/** Reads the YAML files afresh, however they were compiled, and checks source, model and cues. */
export function lintOwnTaxonomy(files: SourceFiles, sink: DiagnosticSink): LintedTaxonomy {
  const source = readTaxonomySource(files, sink);
  const cues = readCues(files, sink);
  if (source) {
    lintTaxonomy(source, sink);
    validateTaxonomy(source.taxonomy, sink);
  }
  const concepts = source?.definition.sections.reduce((sum, section) => sum + section.concepts.length, 0);
  return { concepts: concepts ?? 0, cues: cues?.cues.length ?? 0 };
}
