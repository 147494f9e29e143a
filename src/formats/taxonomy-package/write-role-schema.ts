import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { OFFICIAL_SCHEMA } from './official-documents.js';
import { qualifiedName, type PackageContents } from './package-contents.js';

/** The schema that declares the link roles (XBRL 2.1, 5.1.3). */
export function writeRoleSchema({ taxonomy, publication }: PackageContents): XmlProducer {
  return function* (writer) {
    openElement(writer, 'xsd:schema', {
      ...{ 'xmlns:xsd': NS.xsd, 'xmlns:link': NS.link },
      targetNamespace: `${publication.baseUri}/roles`,
      elementFormDefault: 'qualified',
    });
    openElement(writer, 'xsd:annotation');
    openElement(writer, 'xsd:appinfo');
    for (const role of taxonomy.roleTypes.values()) {
      openElement(writer, 'link:roleType', { roleURI: role.roleUri, id: role.id });
      if (role.definition !== undefined) writeElement(writer, 'link:definition', {}, role.definition);
      for (const name of role.usedOn) writeElement(writer, 'link:usedOn', {}, qualifiedName(name, publication));
      writer.endElement();
      yield;
    }
    writer.endElement();
    writer.endElement();
    writeElement(writer, 'xsd:import', { namespace: NS.link, schemaLocation: OFFICIAL_SCHEMA[NS.link] });
    writer.endElement();
  };
}
