import type { DiagnosticSink } from '../diagnostics/sink.js';
import { buildTaxonomySource, type TaxonomySource } from './build-taxonomy-source.js';
import { readCompiledTaxonomySource } from './compiled-definition.js';
import { readDefinition } from './read-definition.js';
import { resolveNames } from './resolve-names.js';
import type { SourceFiles } from './source-file.js';

export { buildTaxonomySource, type TaxonomySource } from './build-taxonomy-source.js';

/**
 * Reads the taxonomy source from the package's data files by path (`taxonomy/…`, `schemas/…`). `compiled` is the text
 * that `compileDefinition` made of the same files; where it is of these files, YAML and schemas are not read again.
 * Undefined, with diagnostics, where a file is wrong or a name leads nowhere.
 */
export function readTaxonomySource(
  files: SourceFiles,
  sink: DiagnosticSink,
  { compiled }: { compiled?: string | undefined } = {},
): TaxonomySource | undefined {
  const ready = compiled === undefined ? undefined : readCompiledTaxonomySource(compiled, files);
  if (ready) return ready;
  const definition = readDefinition(files, sink);
  if (!definition || !resolveNames(definition, sink)) return undefined;
  return buildTaxonomySource(definition);
}
