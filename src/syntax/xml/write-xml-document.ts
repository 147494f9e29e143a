import { createRequire } from 'node:module';
import type * as xmlbuilder2 from 'xmlbuilder2';
import { invariant } from '../../util/invariant.js';
import { XML_DECLARATION } from './xml-declaration.js';
import { createXmlLayout, type XmlTokens, type XmlWriterOptions } from './xml-layout.js';
import type { XmlProducer, XmlWriter } from './xml-writer.js';

/** Loaded with the first document: it is 150 modules, which reading and validating do without. */
const load = createRequire(import.meta.url);

/** A writer that keeps the document, for documents of ordinary size; `end` gives its text, once. */
export interface XmlDocumentWriter extends XmlWriter {
  end(): string;
}

/**
 * The backend on xmlbuilder2. Its document is built without namespaces, so that prefixes stay as they were given.
 * It leaves alone what looks like a reference: so every `&` goes in as `&amp;`, and CR (in attributes TAB and LF too),
 * which it would write bare, as character references.
 */
export function createXmlDocumentWriter(options: XmlWriterOptions): XmlDocumentWriter {
  const { create } = load('xmlbuilder2') as typeof xmlbuilder2;
  const root = create();
  const document = root.node as unknown as DomDocument;
  let parent: DomNode = document;
  let element: DomElement | undefined;
  const tokens: XmlTokens = {
    startTag(name) {
      element = document.createElement(name);
      parent.appendChild(element);
      parent = element;
    },
    attribute(name, value) {
      element?.setAttribute(name, value.replaceAll('&', '&amp;').replace(/[\t\n\r]/g, reference));
    },
    startTagEnd(empty) {
      if (empty) parent = parent.parentNode ?? document;
    },
    endTag() {
      parent = parent.parentNode ?? document;
    },
    text(value) {
      parent.appendChild(document.createTextNode(value.replaceAll('&', '&amp;').replace(/\r/g, reference)));
    },
    space(value) {
      parent.appendChild(document.createTextNode(value));
    },
    comment(value) {
      parent.appendChild(document.createComment(value));
    },
    processingInstruction(target, data) {
      parent.appendChild(document.createProcessingInstruction(target, data));
    },
  };
  const layout = createXmlLayout(tokens, options);
  return {
    ...layout,
    end() {
      invariant(layout.isComplete(), 'the document is complete');
      const lines: string[] = [];
      root.each((node) => lines.push(`${node.toString({ headless: true })}\n`));
      return XML_DECLARATION + lines.join('');
    },
  };
}

/** Runs a producer to its end; the whole document as text. */
export function writeXmlDocument(produce: XmlProducer, options: XmlWriterOptions): string {
  const writer = createXmlDocumentWriter(options);
  const steps = produce(writer)[Symbol.iterator]();
  while (!steps.next().done);
  return writer.end();
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** The little of xmlbuilder2's document that is used here. */
interface DomNode {
  readonly parentNode: DomNode | null;
  appendChild(child: DomNode): unknown;
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void;
}
interface DomDocument extends DomNode {
  createElement(name: string): DomElement;
  createTextNode(data: string): DomNode;
  createComment(data: string): DomNode;
  createProcessingInstruction(target: string, data: string): DomNode;
}
