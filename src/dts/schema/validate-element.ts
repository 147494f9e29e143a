import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { XmlHandler } from '../../syntax/xml/read-xml.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';
import type { SchemaComponents } from './schema-components.js';
import { createSchemaValidator } from './schema-validator.js';

/** Validates an element held in memory, and all below it. */
export function validateElement(
  root: XmlElement,
  set: SchemaComponents,
  sink: DiagnosticSink,
  rootMode: 'strict' | 'lax' = 'strict',
): void {
  const validator = createSchemaValidator(set, sink, { uri: root.uri, root: rootMode });
  feedElement(root, validator);
  validator.end();
}

/** Hands an element held in memory to a handler, as if it were read. */
export function feedElement(root: XmlElement, handler: XmlHandler): void {
  handler.startElement(root);
  if (root.mixed) {
    for (const part of root.mixed) {
      if (typeof part === 'string') handler.text(part);
      else feedElement(part, handler);
    }
  } else {
    if (root.text !== '') handler.text(root.text);
    for (const child of root.children) feedElement(child, handler);
  }
  handler.endElement(root.name, root.line, root.column);
}
