import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { DtsEntry } from '../dts/discovery/discover-dts.js';
import { schemaLocationsOf, type SchemaLocationHint } from '../dts/discovery/find-references.js';
import { LINK, XBRLI, XLINK } from '../dts/document/names.js';
import { localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { createXmlReader } from '../syntax/xml/read-xml.js';
import { attributeOf, createTreeBuilder, locationOf, resolveUri, type XmlElement } from '../syntax/xml/xml-element.js';

/** What the beginning of a document says about the DTS it needs. */
export interface InstanceHead {
  readonly rootName: ExpandedName | undefined;
  readonly entries: readonly DtsEntry[];
  readonly schemaLocations: readonly SchemaLocationHint[];
}

const REFERENCES: ReadonlySet<ExpandedName> = new Set([
  LINK.schemaRef,
  LINK.linkbaseRef,
  LINK.roleRef,
  LINK.arcroleRef,
]);
const SLICE = 16 * 1024;

/**
 * Reads a document until its references end: in an instance they come first (XBRL 2.1, 4.1). Faults are left to the
 * reading of the whole, so the sink of this one is its own.
 */
export function scanInstanceHead(bytes: Uint8Array, uri: string): InstanceHead {
  const quiet: DiagnosticSink = { report: () => undefined };
  const builder = createTreeBuilder(uri);
  const schemaLocations: SchemaLocationHint[] = [];
  let depth = 0;
  let done = false;
  const reader = createXmlReader(
    {
      startElement(start) {
        if (done) return;
        if (depth === 0) done = start.name !== XBRLI.xbrl;
        else if (depth === 1 && !REFERENCES.has(start.name)) done = true;
        depth++;
        builder.startElement(start);
      },
      text: () => undefined,
      endElement(name, line, column) {
        if (done) return;
        depth--;
        builder.endElement(name, line, column);
      },
    },
    quiet,
    { uri },
  );
  for (let start = 0; start < bytes.length && !done; start += SLICE) {
    if (!reader.write(bytes.subarray(start, start + SLICE))) break;
  }
  if (!done) reader.end();
  const root = builder.root;
  if (root) schemaLocations.push(...schemaLocationsOf(root, root.base));
  const references = root?.children.filter((child) => REFERENCES.has(child.name)) ?? [];
  return { rootName: root?.name, entries: references.flatMap(entryOf), schemaLocations };
}

function entryOf(element: XmlElement): DtsEntry[] {
  const href = attributeOf(element, XLINK.href)?.trim();
  const url = href === undefined ? undefined : resolveUri(href, element.base);
  if (url === undefined || href === undefined) return [];
  const expects = element.name === LINK.linkbaseRef ? 'any' : 'schema';
  return [{ url, href, element: localNameOf(element.name), expects, location: locationOf(element) }];
}
