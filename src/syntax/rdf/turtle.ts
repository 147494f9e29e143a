import { createRequire } from 'node:module';
import type * as n3 from 'n3';
import type { Quad, Quad_Object, Quad_Predicate, Quad_Subject } from 'n3';

export type { Quad } from 'n3';

// Loaded when RDF is first read or written: most runs do neither.
const require = createRequire(import.meta.url);
const library = () => require('n3') as typeof n3;

/** Why a text is not N-Quads or Turtle, and the line. */
export interface RdfFault {
  readonly line: number;
  readonly detail: string;
}

/** Quads of a text in N-Quads, N-Triples, Turtle or TriG, each handed on as it is read; the fault, where it is none. */
export function parseRdf(text: string, onQuad: (quad: Quad) => void, format = 'text/turtle'): RdfFault | undefined {
  const parser = new (library().Parser)({ format, blankNodePrefix: '_:' });
  try {
    for (const quad of parser.parse(text)) onQuad(quad);
    return undefined;
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    return { line: context?.line ?? 1, detail: message.replace(/ on line \d+\.?$/, '') };
  }
}

/** Quads as Turtle, in their order, subjects together where they follow each other. */
export function writeTurtle(quads: Iterable<Quad>, prefixes: Readonly<Record<string, string>>): string {
  const writer = new (library().Writer)({ prefixes });
  for (const quad of quads) writer.addQuad(quad);
  let text = '';
  writer.end((_, result: string) => (text = result));
  return text;
}

export type Term = Quad['object'];

export const namedNode = (iri: string) => library().DataFactory.namedNode(iri);
export const literal = (value: string, type?: string | n3.NamedNode) => library().DataFactory.literal(value, type);
export const blankNode = (name: string) => library().DataFactory.blankNode(name);

/** A statement of the default graph. */
export function statement(subject: Term, predicate: Term, object: Term): Quad {
  return library().DataFactory.quad(subject as Quad_Subject, predicate as Quad_Predicate, object as Quad_Object);
}
