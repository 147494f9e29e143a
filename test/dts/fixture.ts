import { createCollector } from '../../src/diagnostics/sink.js';
import { createLoaderChain, createMemoryLoader } from '../../src/dts/discovery/document-loader.js';
import { loadDts } from '../../src/dts/load-dts.js';
import { validateDts } from '../../src/dts/validate-dts.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';

/** Where the documents of a test are: `a.xsd` is `http://example.com/t/a.xsd`. */
export const BASE = 'http://example.com/t/';

const NAMESPACES = [
  'xmlns:xs="http://www.w3.org/2001/XMLSchema"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:xbrli="http://www.xbrl.org/2003/instance"',
  'xmlns:link="http://www.xbrl.org/2003/linkbase"',
  'xmlns:xl="http://www.xbrl.org/2003/XLink"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:xbrldt="http://xbrl.org/2005/xbrldt"',
  'xmlns:t="http://example.com/t"',
].join(' ');

export const IMPORT_XBRLI =
  '<xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>';

/** A taxonomy schema of the namespace http://example.com/t, prefix t. */
export function schema(body: string, appinfo = '', attributes = 'targetNamespace="http://example.com/t"'): string {
  const note = appinfo === '' ? '' : `<xs:annotation><xs:appinfo>${appinfo}</xs:appinfo></xs:annotation>`;
  return `<xs:schema ${NAMESPACES} ${attributes} elementFormDefault="qualified">${note}${IMPORT_XBRLI}${body}</xs:schema>`;
}

export function item(name: string, attributes = '', type = 'xbrli:monetaryItemType'): string {
  const period = attributes.includes('xbrli:periodType') ? '' : 'xbrli:periodType="duration"';
  return `<xs:element name="${name}" id="${name}" type="${type}" substitutionGroup="xbrli:item" ${period} ${attributes}/>`;
}

/** A tuple whose complex type holds what is given. */
export function tuple(name: string, content: string, attributes = ''): string {
  return `<xs:element name="${name}" id="${name}" substitutionGroup="xbrli:tuple" ${attributes}><xs:complexType>${content}</xs:complexType></xs:element>`;
}

export function linkbase(body: string): string {
  return `<link:linkbase ${NAMESPACES}>${body}</link:linkbase>`;
}

export function linkbaseRef(
  href: string,
  role = '',
  arcrole = 'http://www.w3.org/1999/xlink/properties/linkbase',
): string {
  const roleAttribute = role === '' ? '' : `xlink:role="http://www.xbrl.org/2003/role/${role}"`;
  return `<link:linkbaseRef xlink:type="simple" xlink:href="${href}" ${roleAttribute} xlink:arcrole="${arcrole}"/>`;
}

/** An extended link of the linkbase namespace, such as `presentation`. */
export function link(kind: string, body: string, role = 'http://www.xbrl.org/2003/role/link'): string {
  return `<link:${kind}Link xlink:type="extended" xlink:role="${role}">${body}</link:${kind}Link>`;
}

export function loc(href: string, label: string): string {
  return `<link:loc xlink:type="locator" xlink:href="${href}" xlink:label="${label}"/>`;
}

/** Locators to concepts of a.xsd, labelled like them. */
export function locs(...names: readonly string[]): string {
  return names.map((name) => loc(`a.xsd#${name}`, name)).join('');
}

const ARCROLES = 'http://www.xbrl.org/2003/arcrole/';

export function arc(kind: string, arcrole: string, from: string, to: string, attributes = ''): string {
  const uri = arcrole.includes(':') ? arcrole : ARCROLES + arcrole;
  return `<link:${kind}Arc xlink:type="arc" xlink:arcrole="${uri}" xlink:from="${from}" xlink:to="${to}" ${attributes}/>`;
}

export function label(id: string, text = id, role = 'label', language = 'xml:lang="en"'): string {
  return `<link:label xlink:type="resource" id="${id}" xlink:label="${id}" xlink:role="http://www.xbrl.org/2003/role/${role}" ${language}>${text}</link:label>`;
}

export type Documents = Readonly<Record<string, string | Uint8Array>>;

/** Loads and validates the DTS of documents by their file names; `a.xsd` is the entry point. */
export async function load(documents: Documents, entry = 'a.xsd') {
  const sink = createCollector();
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [BASE + name, text]));
  const core = await createDocumentLoader({ roots: [] });
  const loader = createLoaderChain([createMemoryLoader(files), core]);
  const dts = await loadDts({ entries: [{ url: BASE + entry }] }, loader, sink);
  validateDts(dts, sink);
  return { dts, sink, diagnostics: sink.diagnostics, codes: [...new Set(sink.diagnostics.map(({ code }) => code))] };
}

export async function codesOf(documents: Documents, entry = 'a.xsd'): Promise<string[]> {
  return (await load(documents, entry)).codes;
}
