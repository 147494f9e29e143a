import { ARCROLE } from '../../names/arcroles.js';
import { NS } from '../../names/namespaces.js';
import { ROLE } from '../../names/roles.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { openLinkbase, roleHref } from './linkbase.js';
import type { PackageContents } from './package-contents.js';

/** Labels of the link roles in all languages, as generic labels (Generic Labels 1.0, 2). */
export function writeRoleLabelLinkbase(contents: PackageContents): XmlProducer {
  return function* (writer) {
    const roles = [...contents.taxonomy.roleTypes.values()].filter(({ labels }) => labels.length > 0);
    openLinkbase(writer, contents, {
      namespaces: [NS.gen, NS.label],
      roles: [ROLE.genericLink, ...roles.flatMap(({ labels }) => labels.map(({ role }) => role))],
      arcroles: [ARCROLE.elementLabel],
    });
    openElement(writer, 'gen:link', { 'xlink:type': 'extended', 'xlink:role': ROLE.genericLink });
    for (const role of roles) {
      const from = role.id ?? '';
      const to = `label_${from}`;
      writeElement(writer, 'link:loc', {
        ...{ 'xlink:type': 'locator', 'xlink:href': roleHref(role.roleUri, contents), 'xlink:label': from },
      });
      for (const label of role.labels) {
        writeElement(
          writer,
          'label:label',
          { 'xlink:type': 'resource', 'xlink:label': to, 'xlink:role': label.role, 'xml:lang': label.language },
          label.text,
        );
      }
      writeElement(writer, 'gen:arc', {
        ...{ 'xlink:type': 'arc', 'xlink:arcrole': ARCROLE.elementLabel, 'xlink:from': from, 'xlink:to': to },
      });
      yield;
    }
    writer.endElement();
    writer.endElement();
  };
}
