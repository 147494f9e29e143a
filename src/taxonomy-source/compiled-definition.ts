import { createHash } from 'node:crypto';
import { compareText } from '../util/compare-text.js';
import { buildTaxonomySource, type TaxonomySource } from './build-taxonomy-source.js';
import type { SourceFiles } from './source-file.js';
import type { TaxonomyDefinition } from './taxonomy-definition.js';

/** What the build makes of the YAML files, so that a start does not parse them. */
interface CompiledDefinition {
  readonly digest: string;
  readonly definition: TaxonomyDefinition;
}

/** The text of a definition for later starts: the definition, and a digest of the files it was read from. */
export function compileDefinition(definition: TaxonomyDefinition, files: SourceFiles): string {
  const compiled: CompiledDefinition = { digest: digestOf(files), definition };
  return `${JSON.stringify(compiled)}\n`;
}

/**
 * The taxonomy from a compiled text; undefined where that was made of other files. A start that calls this first, and
 * imports the reader of the source only where it must, does without the YAML and JSON Schema libraries.
 */
export function readCompiledTaxonomySource(text: string, files: SourceFiles): TaxonomySource | undefined {
  const digest = digestOf(files);
  if (!text.startsWith(`{"digest":"${digest}"`)) return undefined;
  return buildTaxonomySource((JSON.parse(text) as CompiledDefinition).definition);
}

/** The files that the definition is read from: taxonomy.yaml, axes, enumerations and sections, and their schemas. */
function digestOf(files: SourceFiles): string {
  const hash = createHash('sha256');
  const paths = [...files.keys()].filter((path) =>
    /^(taxonomy\/([a-z]+|sections\/[^/]+)\.yaml|schemas\/taxonomy[^/]*\.json)$/.test(path),
  );
  for (const path of paths.sort(compareText)) hash.update(JSON.stringify([path, files.get(path)]));
  return `sha-256:${hash.digest('hex')}`;
}
