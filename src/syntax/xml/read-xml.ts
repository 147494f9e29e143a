import { SaxesParser } from 'saxes';
import { xmlCodes } from '../../diagnostics/codes/xml.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { createXmlDecoder, ENCODING_WINDOW, findXmlEncoding, type XmlDecoder } from './decode-xml.js';
import {
  createRootScope,
  extendScope,
  resolveAttributeName,
  resolveElementName,
  type NamespaceScope,
} from './namespace-scope.js';

export interface XmlAttribute {
  readonly name: ExpandedName;
  readonly value: string;
}

/** The start of an element. Namespace declarations are in the scope, not among the attributes. */
export interface XmlStart {
  readonly name: ExpandedName;
  readonly attributes: readonly XmlAttribute[];
  readonly scope: NamespaceScope;
  /** Where its `<` stands, 1-based; columns count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Whether it is written as one empty-element tag (XML 1.0, 3.1). */
  readonly selfClosed?: boolean;
}

/** What a reader of XML does with the document, in document order. */
export interface XmlHandler {
  startElement(start: XmlStart): void;
  /** Character data, CDATA included; one run of it may come in several calls. */
  text(text: string): void;
  /** `line` and `column` are where its end tag ends. */
  endElement(name: ExpandedName, line: number, column: number): void;
}

export interface XmlReadOptions {
  /** URI for diagnostics. */
  readonly uri: string;
  readonly maximumDepth?: number;
  readonly maximumAttributes?: number;
  readonly maximumTextLength?: number;
  /** Where a document type declaration may stand (XHTML), it is skipped; after it these entities stand for characters. */
  readonly doctypeEntities?: Readonly<Record<string, string>>;
}

/** A document that is pushed in, in pieces of any size. `write` and `end` say whether it is still without a fault. */
export interface XmlReader {
  write(bytes: Uint8Array): boolean;
  end(): boolean;
}

export const XML_BOUNDS = { depth: 1000, attributes: 1000, textLength: 64 * 1024 * 1024 } as const;

/** Thrown through the parser, to stop it at the first fault. */
class XmlFault extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/**
 * Reads XML 1.0 with namespaces from pushed bytes. The first fault is reported and ends the reading: what was handed
 * to the handler until then stands. Document types are refused, so there are no entities beyond the five of XML.
 */
export function createXmlReader(handler: XmlHandler, sink: DiagnosticSink, options: XmlReadOptions): XmlReader {
  const { uri } = options;
  const maximumDepth = options.maximumDepth ?? XML_BOUNDS.depth;
  const maximumAttributes = options.maximumAttributes ?? XML_BOUNDS.attributes;
  const maximumTextLength = options.maximumTextLength ?? XML_BOUNDS.textLength;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const scopes: NamespaceScope[] = [createRootScope()];
  const names: ExpandedName[] = [];
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: XmlDecoder | undefined;
  let sound = true;
  let tagName = '';
  let line = 1;
  let column = 1;
  let textLength = 0;
  // The text in hand and the one before, to find the column of a tag whose name a line end follows.
  let previousChunk = '';
  let chunk = '';
  let chunkStart = 0;

  const here = () => ({ uri, line: parser.line, column: parser.columnIndex + 1 });
  const fail = (diagnostic: Diagnostic): never => {
    throw new XmlFault(diagnostic);
  };
  const checkLength = (length: number) => {
    if (length > maximumTextLength)
      fail(xmlCodes.create('pilu:xml-text-too-long', { limit: maximumTextLength }, here()));
  };

  // No handler of errors: they are thrown. One more handler, and V8 takes the parser for a dictionary, five times slower.
  parser.on('doctype', () => {
    if (!options.doctypeEntities) fail(xmlCodes.create('pilu:xml-doctype', {}, here()));
    Object.assign(parser.ENTITIES, options.doctypeEntities);
  });
  const onText = (text: string) => {
    textLength += text.length;
    checkLength(textLength);
    if (names.length > 0) handler.text(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  parser.on('opentagstart', (tag) => {
    // The parser has read one character past the name.
    tagName = tag.name;
    line = parser.line;
    column = parser.columnIndex - tag.name.length - 1;
    if (column >= 1) return;
    line--;
    const text = previousChunk + chunk;
    const offset = text.lastIndexOf(`<${tag.name}`, parser.position - chunkStart + previousChunk.length);
    column = offset - Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset));
  });

  // Attributes as they are read, with the names that are written; declarations of namespaces go apart.
  const pending: Draft<XmlAttribute>[] = [];
  let pendingCount = 0;
  let declared: [string, string][] | undefined;
  let count = 0;
  parser.on('attribute', (attribute) => {
    const { name, value } = attribute;
    if (++count > maximumAttributes) {
      const params = { name: tagName, limit: maximumAttributes };
      fail(xmlCodes.create('pilu:xml-too-many-attributes', params, { uri, line, column }));
    }
    if (name.charCodeAt(0) === 120 && (name === 'xmlns' || name.startsWith('xmlns:'))) {
      (declared ??= []).push([name.slice(6), value]);
    } else pending[pendingCount++] = attribute as Draft<XmlAttribute>;
  });

  parser.on('opentag', (tag) => {
    textLength = 0;
    if (names.length >= maximumDepth) fail(xmlCodes.create('pilu:xml-too-deep', { limit: maximumDepth }, here()));
    let scope = scopes[scopes.length - 1] as NamespaceScope;
    if (declared) {
      for (const [prefix, namespace] of declared) {
        if (isAllowedDeclaration(prefix, namespace)) continue;
        const declaration = `${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${namespace}"`;
        fail(xmlCodes.create('pilu:xml-namespace-declaration', { declaration }, { uri, line, column }));
      }
      scope = extendScope(scope, declared);
      declared = undefined;
    }
    const name =
      resolveElementName(scope, tag.name) ??
      fail(xmlCodes.create('pilu:xml-prefix-unbound', { name: tag.name }, { uri, line, column }));
    let attributes = NO_ATTRIBUTES;
    if (pendingCount > 0) {
      const written = pending.slice(0, pendingCount);
      resolveNames(written, scope);
      attributes = written;
    }
    pendingCount = count = 0;
    scopes.push(scope);
    names.push(name);
    handler.startElement({ name, attributes, scope, line, column, selfClosed: tag.isSelfClosing });
  });

  parser.on('closetag', () => {
    textLength = 0;
    scopes.pop();
    handler.endElement(names.pop() as ExpandedName, parser.line, parser.columnIndex + 1);
  });

  /** Puts expanded names in place of those that are written: the parser has no more use for them. */
  function resolveNames(attributes: Draft<XmlAttribute>[], scope: NamespaceScope): void {
    let prefixed = 0;
    for (const attribute of attributes) {
      const { name: qname, value } = attribute;
      if (value.length > maximumTextLength) checkLength(value.length);
      const name =
        resolveAttributeName(scope, qname) ??
        fail(xmlCodes.create('pilu:xml-prefix-unbound', { name: qname }, { uri, line, column }));
      if (name.charCodeAt(0) === 123) prefixed++;
      attribute.name = name;
    }
    // Two prefixes may be bound to one namespace (Namespaces in XML 1.0, 6.3).
    if (prefixed > 1 && new Set(attributes.map((attribute) => attribute.name)).size < attributes.length) {
      const names = attributes.map((attribute) => attribute.name);
      const name = names.find((each, index) => names.indexOf(each) !== index) as string;
      fail(xmlCodes.create('pilu:xml-attribute-repeated', { name }, { uri, line, column }));
    }
  }

  function push(bytes: Uint8Array, last: boolean): boolean {
    if (!sound) return false;
    try {
      let decoded: string;
      if (!decoder) {
        const label = findXmlEncoding(bytes);
        decoder =
          createXmlDecoder(label) ??
          fail(xmlCodes.create('pilu:xml-encoding-unknown', { encoding: label }, { uri, line: 1, column: 1 }));
      }
      try {
        decoded = decoder.decode(bytes, last);
      } catch {
        return fail(xmlCodes.create('pilu:xml-encoding-wrong', { encoding: decoder.encoding }, here()));
      }
      chunkStart = parser.position;
      previousChunk = chunk;
      chunk = decoded;
      parser.write(decoded);
      if (last) parser.close();
    } catch (error) {
      const diagnostic = diagnosticOf(error);
      if (!diagnostic) throw error;
      sound = false;
      sink.report(diagnostic);
    }
    return sound;
  }

  /** The fault of the document that an error stands for: one of ours, or one that the parser starts with its place. */
  function diagnosticOf(error: unknown): Diagnostic | undefined {
    if (error instanceof XmlFault) return error.diagnostic;
    const place = `${parser.line}:${parser.column}: `;
    if (!(error instanceof Error) || !error.message.startsWith(place)) return undefined;
    return xmlCodes.create('pilu:xml-malformed', { reason: error.message.slice(place.length) }, here());
  }

  return {
    write(bytes) {
      if (!head) return push(bytes, false);
      head = head.length === 0 ? bytes : concat(head, bytes);
      if (head.length < ENCODING_WINDOW) return true;
      bytes = head;
      head = undefined;
      return push(bytes, false);
    },
    end() {
      const rest = head ?? new Uint8Array(0);
      head = undefined;
      return push(rest, true);
    },
  };
}

/** How much of a document in memory is decoded at a time. */
const SLICE = 64 * 1024;

/** Reads a document in memory; whether it was without a fault. */
export function readXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  sink: DiagnosticSink,
  options: XmlReadOptions,
): boolean {
  const reader = createXmlReader(handler, sink, options);
  for (let start = 0; start < bytes.length; start += SLICE) {
    if (!reader.write(bytes.subarray(start, start + SLICE))) return false;
  }
  return reader.end();
}

/** Namespaces in XML 1.0, 3: what may be bound to what. */
function isAllowedDeclaration(prefix: string, namespace: string): boolean {
  if (prefix === 'xmlns' || namespace === NS.xmlns) return false;
  if ((prefix === 'xml') !== (namespace === NS.xml)) return false;
  return prefix === '' || namespace !== '';
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
