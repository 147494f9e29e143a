import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { detachText } from '../../util/detach-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { NamespaceScope } from './namespace-scope.js';
import { readXml, type XmlAttribute, type XmlHandler, type XmlReadOptions, type XmlStart } from './read-xml.js';

/** An element of a document held in memory. */
export interface XmlElement {
  readonly name: ExpandedName;
  readonly attributes: readonly XmlAttribute[];
  readonly scope: NamespaceScope;
  readonly parent: XmlElement | undefined;
  /** Child elements; what stands between them is in `text`, and in `mixed` where the order matters. */
  readonly children: readonly XmlElement[];
  /** All character data directly inside, joined. */
  readonly text: string;
  /** Character data and elements in order: only where there are both. */
  readonly mixed?: readonly (XmlElement | string)[];
  /** Base URI (XML Base): of the document, or by the nearest xml:base. */
  readonly base: string;
  /** The document's URI, as the reader was given it. */
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

type Draft = { -readonly [K in keyof XmlElement]: XmlElement[K] };

const XML_BASE = expandedName(NS.xml, 'base');
const XML_LANG = expandedName(NS.xml, 'lang');
const NO_CHILDREN: readonly XmlElement[] = [];
const VISIBLE = /[^ \t\r\n]/;

/** A handler that builds a tree; `root` is there once the root element has started. */
export interface XmlTreeBuilder extends XmlHandler {
  readonly root: XmlElement | undefined;
}

/** Builds the tree of a document whose base URI is `uri`, or of a part of it below `parent`, which does not list it. */
export function createTreeBuilder(uri: string, parent?: XmlElement): XmlTreeBuilder {
  let root: Draft | undefined;
  let current: Draft | undefined;
  return {
    get root() {
      return root;
    },
    startElement(start) {
      const draft = draftOf(start, current ?? parent, uri);
      if (!current) root = draft;
      else if (current.children === NO_CHILDREN) current.children = [draft];
      else (current.children as XmlElement[]).push(draft);
      if (current?.mixed) (current.mixed as (XmlElement | string)[]).push(draft);
      else if (current && VISIBLE.test(current.text)) current.mixed = [current.text, draft];
      current = draft;
    },
    text(text) {
      if (!current) return;
      current.text = current.text === '' ? text : current.text + text;
      if (current.mixed) (current.mixed as (XmlElement | string)[]).push(text);
      else if (current.children.length > 0 && VISIBLE.test(text)) current.mixed = [...current.children, text];
    },
    endElement() {
      if (current) current.text = detachText(current.text);
      current = current === root ? undefined : (current?.parent as Draft | undefined);
    },
  };
}

function draftOf(start: XmlStart, parent: XmlElement | undefined, uri: string): Draft {
  const { name, attributes, scope, line, column } = start;
  let base = parent?.base ?? uri;
  for (const attribute of attributes) {
    // The text it was cut out of is not kept.
    (attribute as { value: string }).value = detachText(attribute.value);
    if (attribute.name === XML_BASE) base = resolveUri(attribute.value, base) ?? base;
  }
  return { name, attributes, scope, parent, children: NO_CHILDREN, text: '', base, uri, line, column };
}

/** An element with nothing but text in it, of a document whose base URI is `uri`; its parent is not told. */
export function leafElement(start: XmlStart, text: string, uri: string): XmlElement {
  const draft = draftOf(start, undefined, uri);
  draft.text = text;
  return draft;
}

/** Reads a document in memory into a tree; undefined where it has a fault, which is reported. */
export function readXmlTree(bytes: Uint8Array, sink: DiagnosticSink, options: XmlReadOptions): XmlElement | undefined {
  const builder = createTreeBuilder(options.uri);
  return readXml(bytes, builder, sink, options) ? builder.root : undefined;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf(
  element: { readonly attributes: readonly XmlAttribute[] },
  name: ExpandedName | string,
): string | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** The language in force, by the nearest xml:lang (XML 1.0, 2.12). */
export function languageOf(element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const language = attributeOf(at, XML_LANG);
    if (language !== undefined) return language;
  }
  return undefined;
}

/** All text inside, descendants included, in document order. */
export function textContentOf(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  if (!element.mixed) return element.children.map(textContentOf).join('');
  return element.mixed.map((part) => (typeof part === 'string' ? part : textContentOf(part))).join('');
}

export function locationOf(element: XmlElement): SourceLocation {
  return { uri: element.uri, line: element.line, column: element.column };
}

/** Resolves a URI reference against a base (RFC 3986, 5); undefined where it cannot be one. */
export function resolveUri(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}
