import type { DiagnosticSink } from '../diagnostics/sink.js';
import { taxonomySourceCodes } from '../diagnostics/codes/taxonomy-source.js';
import { compileJsonSchema, validateJson } from '../syntax/json-schema/json-schema.js';
import type { LocatedValue } from '../syntax/located-value.js';
import { readYaml } from '../syntax/yaml/yaml-reader.js';

/** The data files of the package by path: those below `taxonomy/` and `schemas/`. */
export type SourceFiles = ReadonlyMap<string, string>;

const COMMON_SCHEMA = 'schemas/taxonomy-common.schema.json';

/** Reads a YAML file of the taxonomy source and checks it by its schema; undefined, with diagnostics, where it is wrong. */
export function readSourceFile(
  files: SourceFiles,
  path: string,
  schemaPath: string,
  sink: DiagnosticSink,
): LocatedValue | undefined {
  const [text, schema, common] = [path, schemaPath, COMMON_SCHEMA].map((name) => {
    const content = files.get(name);
    if (content === undefined) sink.report(taxonomySourceCodes.create('pilu:taxonomy-missing-file', { path: name }));
    return content;
  });
  if (text === undefined || schema === undefined || common === undefined) return undefined;
  const document = readYaml(text, path, sink);
  if (!document) return undefined;
  return validateJson(compiledSchema(schema, common), document, sink) ? document : undefined;
}

/** Fourteen sections share a schema: each text is compiled once. */
const compiled = new Map<string, ReturnType<typeof compileJsonSchema>>();

function compiledSchema(schema: string, common: string): ReturnType<typeof compileJsonSchema> {
  const key = common + schema;
  let known = compiled.get(key);
  if (!known) compiled.set(key, (known = compileJsonSchema(schema, { related: [common] })));
  return known;
}
