import type { DiagnosticSink } from '../diagnostics/sink.js';
import { compileDefinition } from '../taxonomy-source/compiled-definition.js';
import { readCues } from '../taxonomy-source/cues.js';
import type { SourceFiles } from '../taxonomy-source/source-file.js';
import { readTaxonomySource } from '../taxonomy-source/taxonomy-source.js';
import { buildTaxonomyPackage } from './build-taxonomy-package.js';

/** What the build makes of the package's data files, so that a start reads no YAML and writes no taxonomy. */
export interface CompiledData {
  readonly taxonomy: string;
  readonly cues: string;
  readonly packageName: string;
  readonly packageZip: Uint8Array;
}

/** Compiles the data files; undefined, with diagnostics, where they are wrong. */
export async function compileData(files: SourceFiles, sink: DiagnosticSink): Promise<CompiledData | undefined> {
  const source = readTaxonomySource(files, sink);
  const cues = readCues(files, sink);
  if (!source || !cues) return undefined;
  const { name, zip } = await buildTaxonomyPackage(source, sink);
  return {
    taxonomy: compileDefinition(source.definition, files),
    cues: JSON.stringify(cues),
    packageName: name,
    packageZip: zip,
  };
}
