import type { DiagnosticSink } from '../diagnostics/sink.js';
import { readCueDocuments } from '../taxonomy-source/cues.js';
import { lintCues } from '../taxonomy-source/lint/cues.js';
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
  const cues = readCueDocuments(files, sink).filter((document) => document !== undefined);
  if (source) {
    lintTaxonomy(source, sink);
    validateTaxonomy(source.taxonomy, sink);
    lintCues(cues, source, sink);
  }
  const concepts = source?.definition.sections.reduce((sum, section) => sum + section.concepts.length, 0);
  return { concepts: concepts ?? 0, cues: cues.reduce((sum, { content }) => sum + (content.cues?.length ?? 0), 0) };
}
