/** The characters that canonical N-Quads escapes (RDF Dataset Canonicalization 1.0, A). */
const ESCAPED = /["\\\u0000-\u001F\u007F]/;
const ESCAPES = /["\\\u0000-\u001F\u007F]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A literal's text as canonical N-Quads quotes it, in quotation marks. */
export function quoteLiteral(text: string): string {
  return ESCAPED.test(text) ? `"${text.replace(ESCAPES, escapeCharacter)}"` : `"${text}"`;
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return SHORT[character] ?? `\\u${code.padStart(4, '0')}`;
}

/** Characters that an IRI reference of N-Quads cannot hold (N-Quads 1.1, IRIREF). */
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;
const NOT_IN_IRIS = /[\u0000-\u0020<>"{}|^`\\]/g;

/** An IRI in angle brackets; what cannot stand there is percent-encoded. */
export function quoteIri(iri: string): string {
  return `<${NOT_IN_IRI.test(iri) ? iri.replace(NOT_IN_IRIS, encodeURIComponent) : iri}>`;
}
