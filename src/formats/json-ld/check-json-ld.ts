import { jsonLdCodes } from '../../diagnostics/codes/json-ld.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { validateJson, type JsonSchema } from '../../syntax/json-schema/json-schema.js';
import { readJson } from '../../syntax/json/read-json.js';
import { blankNode, literal, namedNode, statement, type Quad, type Term } from '../../syntax/rdf/turtle.js';
import { createContextLoader } from './context-loader.js';

export interface JsonLdCheck {
  /** Text of our context file. */
  readonly context: string;
  /** The compiled schema of our JSON-LD documents. */
  readonly schema: JsonSchema;
  readonly sink: DiagnosticSink;
  readonly uri: string;
  /** Takes the statements, some at a time; those of the report itself may come again. */
  readonly onStatements?: (statements: readonly Quad[]) => void;
}

/** The processor as it is used here; its published types know neither safe mode nor the list of statements. */
interface JsonLdProcessor {
  expand(document: object, options: object): Promise<object>;
  toRDF(document: object, options: object): Promise<readonly PlainStatement[]>;
}

/** A statement as the processor gives it: plain data. */
type PlainStatement = Readonly<Record<'subject' | 'predicate' | 'object', PlainTerm>>;

interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/** Facts that are handed to the JSON-LD processor at a time: its memory grows with the document. */
const BATCH = 1000;

/**
 * Checks a document that we wrote: by its JSON Schema, and by a JSON-LD processor in safe mode, which refuses to drop
 * anything, through expansion and to RDF. Gives the number of RDF statements, or undefined where a fault was reported.
 * The only context that can be loaded is ours; there is no network.
 */
export async function checkJsonLd(source: Uint8Array | string, check: JsonLdCheck): Promise<number | undefined> {
  const { sink, uri } = check;
  const document = readJson(source, sink, { uri });
  if (!document || !validateJson(check.schema, document, sink)) return undefined;
  const jsonld = (await import('jsonld')).default as unknown as JsonLdProcessor;
  const documentLoader = createContextLoader(check.context);
  const { facts, ...head } = document.value as { readonly facts: readonly unknown[] };
  let statements = 0;
  try {
    for (let start = 0; start === 0 || start < facts.length; start += BATCH) {
      // The head is checked with the first batch; later ones need its context, type and name only.
      const rest = start === 0 ? head : reduced(head);
      const batch = { ...rest, facts: facts.slice(start, start + BATCH) };
      const options = { documentLoader, safe: true };
      const quads = await jsonld.toRDF(await jsonld.expand(batch, options), { ...options, skipExpansion: true });
      statements += quads.length;
      check.onStatements?.(quads.map(toQuad));
    }
  } catch (error) {
    sink.report(jsonLdCodes.create('pilu:json-ld-dropped', { detail: describe(error) }, { uri }));
    return undefined;
  }
  return statements;
}

function toQuad({ subject, predicate, object }: PlainStatement): Quad {
  return statement(toTerm(subject), toTerm(predicate), toTerm(object));
}

function toTerm({ termType, value, language, datatype }: PlainTerm): Term {
  if (termType === 'Literal') return literal(value, language || (datatype && namedNode(datatype.value)));
  return termType === 'BlankNode' ? blankNode(value.replace(/^_:/, '')) : namedNode(value);
}

function reduced(head: object): object {
  const kept = new Set(['@context', '@type', '@id']);
  return Object.fromEntries(Object.entries(head).filter(([key]) => kept.has(key)));
}

/** The processor's own words, with the event that made it stop. */
function describe(error: unknown): string {
  const { message, details } = error as { message: string; details?: { event?: { code?: string; details?: unknown } } };
  const event = details?.event;
  return event ? `${event.code}: ${JSON.stringify(event.details)?.slice(0, 200)}` : message;
}
