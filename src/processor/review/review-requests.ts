import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ReviewAction, ReviewRange } from '../../review/page/review-data.js';
import { compileJsonSchema, validateJson, type JsonSchema } from '../../syntax/json-schema/json-schema.js';
import { readJson } from '../../syntax/json/read-json.js';

/** What the page sends to act; `revision` is the state that it saw. */
export type ActRequest = ReviewAction & { readonly revision: number };

export interface SuggestRequest {
  readonly range: ReviewRange;
  readonly concept: string;
}

const STATEMENT = { $ref: 'https://w3id.org/pilu/schemas/decisions.schema.json#/$defs/statement' };
const OFFSET = { type: 'integer', minimum: 0 };
const TEXT = { type: 'string', maxLength: 200 };
const RANGE = closed({ start: OFFSET, end: OFFSET });

function closed(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function action(names: readonly string[], properties: Readonly<Record<string, object>> = {}): object {
  return closed({ action: { enum: names }, revision: OFFSET, ...properties });
}

const ACT = {
  anyOf: [
    action(['accept', 'reject'], { fact: TEXT }),
    action(['correct'], { fact: TEXT, statement: STATEMENT }),
    action(['add'], { range: RANGE, statement: STATEMENT }),
    action(['withdraw'], { decision: OFFSET }),
    action(['undo', 'redo']),
  ],
};
const SUGGEST = closed({ range: RANGE, concept: TEXT });

/** Reads what the page sends, by schema. */
export interface RequestReader {
  readAct(body: Uint8Array, sink: DiagnosticSink): ActRequest | undefined;
  readSuggest(body: Uint8Array, sink: DiagnosticSink): SuggestRequest | undefined;
}

/** `decisionsSchema` is the schema of the file of decisions, whose statements requests hold. */
export function createRequestReader(decisionsSchema: string): RequestReader {
  const [act, suggest] = [ACT, SUGGEST].map((schema) => compileJsonSchema(schema, { related: [decisionsSchema] }));
  const read = <T>(schema: JsonSchema | undefined, body: Uint8Array, sink: DiagnosticSink): T | undefined => {
    const document = readJson(body, sink, { uri: 'request' });
    return schema && document && validateJson(schema, document, sink) ? (document.value as T) : undefined;
  };
  return {
    readAct: (body, sink) => read<ActRequest>(act, body, sink),
    readSuggest: (body, sink) => read<SuggestRequest>(suggest, body, sink),
  };
}
