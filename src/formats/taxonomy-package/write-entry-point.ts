import { ARCROLE } from '../../names/arcroles.js';
import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { OFFICIAL_SCHEMA } from './official-documents.js';
import { documentPaths, type PackageContents } from './package-contents.js';

/** A linkbase that the entry point refers to; generic linkbases have no role of their own. */
export interface LinkbaseReference {
  readonly href: string;
  readonly role?: string;
}

/** The entry point: imports every schema and refers to every linkbase (XBRL 2.1, 3.2 and 5.1.2). */
export function writeEntryPoint(
  { publication }: PackageContents,
  linkbases: readonly LinkbaseReference[],
): XmlProducer {
  return function* (writer) {
    const { entryPoint, namespaces, baseUri } = publication;
    openElement(writer, 'xsd:schema', {
      ...{ 'xmlns:xsd': NS.xsd, 'xmlns:link': NS.link, 'xmlns:xlink': NS.xlink },
      targetNamespace: entryPoint.namespace,
      elementFormDefault: 'qualified',
    });
    openElement(writer, 'xsd:annotation');
    openElement(writer, 'xsd:appinfo');
    for (const { href, role } of linkbases) {
      writeElement(writer, 'link:linkbaseRef', {
        ...{ 'xlink:type': 'simple', 'xlink:arcrole': ARCROLE.linkbase },
        ...{ 'xlink:role': role, 'xlink:href': href },
      });
    }
    writer.endElement();
    writer.endElement();
    const imports = [
      [NS.link, OFFICIAL_SCHEMA[NS.link]],
      ...namespaces.map(({ namespace, document }) => [namespace, document]),
      [`${baseUri}/roles`, documentPaths(publication).roles],
    ];
    for (const [namespace, schemaLocation] of imports) {
      writeElement(writer, 'xsd:import', { namespace, schemaLocation });
    }
    yield;
    writer.endElement();
  };
}
