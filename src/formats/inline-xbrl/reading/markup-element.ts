import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { formatQName } from '../../../names/prefixes.js';
import { readXml, type XmlAttribute, type XmlReadOptions } from '../../../syntax/xml/read-xml.js';
import { attributeOf, type XmlElement } from '../../../syntax/xml/xml-element.js';
import { XHTML_ENTITIES } from './xhtml-entities.js';

/** An element of an inline document with all that stands in it, white space included. */
export interface MarkupElement extends XmlElement {
  readonly parent: MarkupElement | undefined;
  readonly children: readonly MarkupElement[];
  readonly mixed: readonly (MarkupElement | string)[];
  /** The local name of an `ix` element; undefined for every other. */
  readonly ix: string | undefined;
  /** Whether it is written as one empty-element tag. */
  readonly selfClosed: boolean;
}

type Draft = { -readonly [K in keyof MarkupElement]: MarkupElement[K] } & {
  children: MarkupElement[];
  mixed: (MarkupElement | string)[];
};

const XML_BASE = `{${NS.xml}}base`;

/** Reads a document into a tree; undefined where it is not well-formed, which is reported. */
export function readMarkup(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: XmlReadOptions,
): MarkupElement | undefined {
  const { uri } = options;
  let root: Draft | undefined;
  let current: Draft | undefined;
  const handler = {
    startElement({
      name,
      attributes,
      scope,
      line,
      column,
      selfClosed = false,
    }: Parameters<Handler['startElement']>[0]) {
      const draft: Draft = {
        name,
        attributes,
        scope,
        parent: current,
        children: [],
        mixed: [],
        text: '',
        base: baseOf(attributes, current?.base ?? uri),
        uri,
        line,
        column,
        ix: namespaceOf(name) === NS.ix ? localNameOf(name) : undefined,
        selfClosed,
      };
      root ??= draft;
      current?.children.push(draft);
      current?.mixed.push(draft);
      current = draft;
    },
    text(text: string) {
      if (!current) return;
      current.text += text;
      const last = current.mixed.length - 1;
      if (typeof current.mixed[last] === 'string') current.mixed[last] += text;
      else current.mixed.push(text);
    },
    endElement() {
      current = current?.parent as Draft | undefined;
    },
  };
  const sound = readXml(bytes, handler, sink, { doctypeEntities: XHTML_ENTITIES, ...options });
  return sound ? root : undefined;
}

function baseOf(attributes: readonly XmlAttribute[], inherited: string): string {
  const written = attributes.length === 0 ? undefined : attributeOf({ attributes }, XML_BASE);
  return written !== undefined && URL.canParse(written, inherited) ? new URL(written, inherited).href : inherited;
}

type Handler = Parameters<typeof readXml>[1];

/** All elements inside, in document order, the element itself not among them. */
export function* descendantsOf(element: MarkupElement): Generator<MarkupElement, void, void> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

export function* ancestorsOf(element: MarkupElement): Generator<MarkupElement, void, void> {
  for (let at = element.parent; at; at = at.parent) yield at;
}

/** A name as the reader of a message knows it: by the prefix in force, else its local name. */
export function displayName(element: MarkupElement, name: ExpandedName = element.name): string {
  return formatQName(name, element.scope.prefixes) ?? localNameOf(name);
}

/** Whether xsi:nil is true (XML Schema 1, 2.6.2). */
export function isNil(element: XmlElement): boolean {
  const nil = attributeOf(element, `{${NS.xsi}}nil`)?.trim();
  return nil === 'true' || nil === '1';
}

/** The base URI that an XHTML base element gives to a document; undefined where there is none. */
export function findHtmlBase(root: MarkupElement): string | undefined {
  const head = root.children.find((child) => child.name === `{${NS.xhtml}}head`);
  const base = head?.children.find((child) => child.name === `{${NS.xhtml}}base`);
  return base && attributeOf(base, 'href');
}
