import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Entity } from '../model/report/fact.js';
import type { Filing } from '../model/report/filing.js';
import { compileJsonSchema, validateJson } from '../syntax/json-schema/json-schema.js';
import { readJson } from '../syntax/json/read-json.js';
import type { InputFile } from './input-file.js';
import { resolveEntity } from './resolve-entity.js';

export interface FilingWithEntity {
  readonly filing: Filing;
  readonly entity: Entity;
  /** Where the file states a field, or where it would. */
  readonly locate: (field: keyof Filing) => Location;
}

/** Reads filing metadata, checks it by its JSON Schema, and resolves the entity that it names. */
export function readFiling(file: InputFile, schema: string, sink: DiagnosticSink): FilingWithEntity | undefined {
  const document = readJson(file.bytes, sink, { uri: file.uri });
  if (!document || !validateJson(compileJsonSchema(schema), document, sink)) return undefined;
  const { $schema: _schema, ...filing } = document.value as Filing & { readonly $schema?: string };
  const locate = (field: keyof Filing): Location => document.locate(field in filing ? `/${field}` : '');
  const entity = resolveEntity(filing, locate, sink);
  return entity && { filing, entity, locate };
}
