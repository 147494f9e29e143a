import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { invariant } from '../../util/invariant.js';
import type { LocatedValue } from '../located-value.js';
import { schemaDiagnostics } from './schema-diagnostics.js';

/** A compiled JSON Schema of draft 2020-12. */
export interface JsonSchema {
  readonly validate: ValidateFunction;
}

/**
 * Compiles a schema, given as its text or as the parsed object. `related` are the schemas that it refers to by `$id`.
 * `firstErrorOnly` is for large documents, where one fault may otherwise be told a million times.
 */
export function compileJsonSchema(
  schema: string | object,
  { related = [], firstErrorOnly = false }: { related?: readonly (string | object)[]; firstErrorOnly?: boolean } = {},
): JsonSchema {
  const ajv = new Ajv2020({
    ...{ allErrors: !firstErrorOnly, verbose: true, strict: true, allowUnionTypes: true },
    // Schemas are our own: that each is one is a test's business, and compiling the meta-schema costs 0.05 s a start.
    ...{ meta: false, validateSchema: false },
  });
  addFormats.default(ajv);
  for (const other of related) ajv.addSchema(parsed(other));
  return { validate: ajv.compile(parsed(schema)) };
}

/** Whether a document is valid; what is not is reported with its place, the value, and what would be allowed. */
export function validateJson(schema: JsonSchema, document: LocatedValue, sink: DiagnosticSink): boolean {
  if (schema.validate(document.value)) return true;
  const errors: readonly ErrorObject[] = schema.validate.errors ?? [];
  invariant(errors.length > 0, 'a failed validation has errors');
  for (const diagnostic of schemaDiagnostics(errors, document)) sink.report(diagnostic);
  return false;
}

function parsed(schema: string | object): object {
  return typeof schema === 'string' ? (JSON.parse(schema) as object) : schema;
}
