/**
 * Writes one XML document, well-formed by construction. Names are QNames as they shall stand in the file, and every
 * prefix is declared by an `xmlns:` attribute of the element or an ancestor; nothing is declared behind the caller's back.
 *
 * Layout: children stand on lines of their own, two spaces a level, except inside an element that is `mixed` or that
 * began with text, where no white space is ever added. So text content is exactly what was given.
 *
 * Misuse (an undeclared prefix, text after indented children, two roots) is a broken invariant. A character that XML
 * forbids is reported to the sink with the element's id, and U+FFFD is written for it.
 */
export interface XmlWriter {
  /** Opens an element. `mixed` content and all below it gets no indentation. */
  startElement(name: string, content?: 'mixed'): void;
  /** Adds an attribute, or a namespace declaration, to the element just opened. */
  attribute(name: string, value: string): void;
  text(value: string): void;
  /** Writes a comment; `--` in it is a broken invariant (XML 1.0, 2.5). */
  comment(value: string): void;
  processingInstruction(target: string, data: string): void;
  endElement(): void;
}

/**
 * Writes a document step by step. Between two yields little is written, so that a streaming backend can hand over what
 * is ready and wait until it is taken.
 */
export type XmlProducer = (writer: XmlWriter) => Iterable<unknown>;

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element without children: attributes in their order, undefined ones left out, then text. */
export function writeElement(writer: XmlWriter, name: string, attributes: XmlAttributes = {}, text?: string): void {
  openElement(writer, name, attributes);
  if (text !== undefined) writer.text(text);
  writer.endElement();
}

/** Opens an element with attributes in their order, undefined ones left out. */
export function openElement(writer: XmlWriter, name: string, attributes: XmlAttributes = {}): void {
  writer.startElement(name);
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) writer.attribute(key, value);
  }
}
