import { createCollector } from '../../../../src/diagnostics/sink.js';
import { readInlineXbrl } from '../../../../src/formats/inline-xbrl/reading/read-inline-xbrl.js';
import type { FilerManualRule } from '../../../../src/formats/inline-xbrl/reading/filer-manual-rules.js';
import type { TargetDocument } from '../../../../src/formats/inline-xbrl/reading/build-target.js';
import { replayElement } from '../../../../src/formats/inline-xbrl/reading/target-element.js';
import type { Instance } from '../../../../src/instance/instance.js';
import { createInstanceReader } from '../../../../src/instance/read-instance.js';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';

export interface DocumentParts {
  /** Attributes of the html element. */
  readonly html?: string;
  readonly head?: string;
  /** What is in ix:hidden; no ix:hidden where it is left out. */
  readonly hidden?: string;
  readonly references?: string;
  /** What is in ix:resources besides the contexts c and d and the units u and v. */
  readonly resources?: string;
  /** The whole ix:header, in place of one of the parts above. */
  readonly header?: string;
}

const SCHEMA_REF = '<link:schemaRef xlink:type="simple" xlink:href="taxonomy.xsd"/>';

export const REFERENCES = `<ix:references>${SCHEMA_REF}</ix:references>`;

export function context(id: string, instant = '2023-12-31'): string {
  const entity = '<xbrli:entity><xbrli:identifier scheme="http://example.org">1</xbrli:identifier></xbrli:entity>';
  const period = `<xbrli:period><xbrli:instant>${instant}</xbrli:instant></xbrli:period>`;
  return `<xbrli:context id="${id}">${entity}${period}</xbrli:context>`;
}

export function unit(id: string, measure = 'xbrli:pure'): string {
  return `<xbrli:unit id="${id}"><xbrli:measure>${measure}</xbrli:measure></xbrli:unit>`;
}

export const RESOURCES = context('c') + context('d', '2022-12-31') + unit('u') + unit('v', 'xbrli:shares');

/** An inline document with a body, and a header with what facts need. */
export function inlineDocument(body: string, parts: DocumentParts = {}): string {
  const { html = '', head = '', hidden, references = REFERENCES, resources = '' } = parts;
  const header =
    parts.header ??
    `<ix:header>${hidden === undefined ? '' : `<ix:hidden>${hidden}</ix:hidden>`}${references}` +
      `<ix:resources>${RESOURCES}${resources}</ix:resources></ix:header>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"' +
    ' xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2022-02-16" xmlns:xbrli="http://www.xbrl.org/2003/instance"' +
    ' xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:e="http://example.org/taxonomy"' +
    ` ${html}><head><title>t</title>${head}</head><body><div style="display:none">${header}</div>${body}</body></html>`
  );
}

export interface ReadResult {
  readonly targets: readonly TargetDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** Reads a set of documents. */
export function readDocuments(...documents: readonly string[]): ReadResult {
  return readDocumentsBy([], ...documents);
}

/** Reads a set of documents, by rules of filer manuals too. */
export function readDocumentsBy(rules: readonly FilerManualRule[], ...documents: readonly string[]): ReadResult {
  const sink = createCollector();
  const sources = documents.map((text, index) => ({
    uri: `file:///set/${index + 1}.xhtml`,
    bytes: new TextEncoder().encode(text),
  }));
  const targets = readInlineXbrl(sources, sink, new Set(rules));
  return { targets, diagnostics: sink.diagnostics, codes: sink.diagnostics.map(({ code }) => code) };
}

/** The instance of a target document, by default of the first. */
export function instanceOf({ targets }: ReadResult, index = 0): Instance {
  const reader = createInstanceReader('file:///set/1.xhtml');
  const target = targets[index];
  if (target) replayElement(target.root, reader);
  return reader.instance;
}
