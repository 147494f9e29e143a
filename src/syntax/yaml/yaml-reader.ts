import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import { yamlCodes } from '../../diagnostics/codes/yaml.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { SourceLocation } from '../../util/source-location.js';
import { parseJsonPointer } from '../json-pointer.js';
import type { LocatedValue } from '../located-value.js';

/**
 * Reads one YAML 1.2 document of the core schema with the place of every value. Aliases are refused, so a small file
 * cannot grow large; duplicate keys are errors. Undefined, with diagnostics, where the text is not such a document.
 */
export function readYaml(text: string, uri: string, sink: DiagnosticSink): LocatedValue | undefined {
  const lines = new LineCounter();
  const place = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { uri, line, column: col };
  };
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: '1.2', merge: false });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (!document) return { value: null, locate: () => ({ uri, line: 1, column: 1 }) };
  const errors: readonly YAMLError[] = document.errors;
  for (const error of errors) sink.report(syntaxDiagnostic(error, text, place(error.pos[0])));
  if (errors.length > 0) return undefined;
  const second = documents[1];
  if (second) {
    sink.report(yamlCodes.create('pilu:yaml-several-documents', {}, place(second.range[0])));
    return undefined;
  }
  if (reportAliases(document, sink, place)) return undefined;
  return {
    value: document.toJS() as unknown,
    locate: (pointer) => ({ ...place(offsetOf(document, pointer)), pointer }),
  };
}

function syntaxDiagnostic(error: YAMLError, text: string, location: SourceLocation) {
  if (error.code !== 'DUPLICATE_KEY') {
    return yamlCodes.create('pilu:yaml-syntax', { detail: error.message }, location);
  }
  const key = /^[^:\r\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
  return yamlCodes.create('pilu:yaml-duplicate-key', { key }, location);
}

function reportAliases(document: Document, sink: DiagnosticSink, place: (offset: number) => SourceLocation): boolean {
  let found = false;
  visit(document, {
    Alias(_, alias) {
      found = true;
      sink.report(yamlCodes.create('pilu:yaml-alias', { name: alias.source }, place(alias.range?.[0] ?? 0)));
    },
  });
  return found;
}

/** The offset of the value at a pointer, or of its nearest ancestor that exists. */
function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of parseJsonPointer(pointer)) {
    if (!isCollection(node)) break;
    node = isMap(node)
      ? node.items.find((pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key)) === key)?.value
      : node.items[Number(key)];
    if (!isNode(node) || isAlias(node)) break;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
