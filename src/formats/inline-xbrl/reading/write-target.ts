import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { writeXmlStream } from '../../../syntax/xml/write-xml-stream.js';
import type { XmlWriter } from '../../../syntax/xml/xml-writer.js';
import type { TargetElement } from './target-element.js';

const HREF = `{${NS.xlink}}href`;
const STANDARD: readonly (readonly [string, string])[] = [
  ['xbrli', NS.xbrli],
  ['link', NS.link],
  ['xlink', NS.xlink],
  ['xsi', NS.xsi],
  ['xhtml', NS.xhtml],
];

/** Writes a target document as an XBRL 2.1 instance, with the prefixes of its ix:references. */
export function writeTargetDocument(root: TargetElement, sink: DiagnosticSink): Iterable<string> {
  const declared = new Map([...root.scope.prefixes].filter(([prefix]) => prefix !== '' && prefix !== 'xml'));
  for (const [wanted, namespace] of STANDARD) {
    if ([...declared.values()].includes(namespace)) continue;
    let prefix = wanted;
    for (let n = 2; declared.has(prefix); n++) prefix = `${wanted}${n}`;
    declared.set(prefix, namespace);
  }
  return writeXmlStream(
    function* (writer) {
      writer.startElement(nameIn(declared, root.name));
      for (const [prefix, namespace] of declared) writer.attribute(`xmlns:${prefix}`, namespace);
      writeAttributes(writer, declared, root);
      for (const part of root.mixed) {
        if (typeof part !== 'string') writeElement(writer, declared, part, root.base);
        yield;
      }
      writer.endElement();
    },
    { sink },
  );
}

type Prefixes = Map<string, string>;

function writeElement(writer: XmlWriter, inherited: Prefixes, element: TargetElement, base: string): void {
  const { prefixes, added } = extendPrefixes(inherited, element);
  const mixed = element.mixed.some((part) => typeof part === 'string');
  writer.startElement(nameIn(prefixes, element.name), mixed ? 'mixed' : undefined);
  for (const [prefix, namespace] of added) writer.attribute(`xmlns:${prefix}`, namespace);
  writeAttributes(writer, prefixes, element, base);
  for (const part of element.mixed) {
    if (typeof part === 'string') writer.text(part);
    else writeElement(writer, prefixes, part, base);
  }
  writer.endElement();
}

/** Prefixes that mean something else here than further up, so that qualified names in text keep their meaning. */
function extendPrefixes(inherited: Prefixes, element: TargetElement): { prefixes: Prefixes; added: Prefixes } {
  const added: Prefixes = new Map();
  const sameScope = element.scope === element.parent?.scope;
  for (const [prefix, namespace] of sameScope ? [] : element.scope.prefixes) {
    if (prefix !== '' && prefix !== 'xml' && inherited.get(prefix) !== namespace) added.set(prefix, namespace);
  }
  let prefixes = added.size === 0 ? inherited : new Map([...inherited, ...added]);
  const namespaces = new Set([element.name, ...element.attributes.map(({ name }) => name)].map(namespaceOf));
  for (const namespace of namespaces) {
    if (namespace === '' || namespace === NS.xml || isBound(prefixes, namespace)) continue;
    let prefix = 'ns';
    for (let n = 2; prefixes.has(prefix); n++) prefix = `ns${n}`;
    added.set(prefix, namespace);
    prefixes = new Map([...prefixes, [prefix, namespace]]);
  }
  return { prefixes, added };
}

function isBound(prefixes: Prefixes, namespace: string): boolean {
  for (const bound of prefixes.values()) if (bound === namespace) return true;
  return false;
}

function writeAttributes(writer: XmlWriter, prefixes: Prefixes, element: TargetElement, base?: string): void {
  for (const { name, value } of element.attributes) {
    // A reference of another document of the set, or below an xml:base, is made absolute.
    const moved = name === HREF && base !== undefined && element.base !== base && !value.startsWith('#');
    writer.attribute(
      nameIn(prefixes, name),
      moved && URL.canParse(value, element.base) ? new URL(value, element.base).href : value,
    );
  }
}

function nameIn(prefixes: Prefixes, name: ExpandedName): string {
  const namespace = namespaceOf(name);
  if (namespace === '') return name;
  if (namespace === NS.xml) return `xml:${localNameOf(name)}`;
  for (const [prefix, bound] of prefixes) if (bound === namespace) return `${prefix}:${localNameOf(name)}`;
  return localNameOf(name);
}
