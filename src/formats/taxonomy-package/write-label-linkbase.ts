import { ARCROLE } from '../../names/arcroles.js';
import { ROLE } from '../../names/roles.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { locatorLabel, openLinkbase, writeConceptLocator } from './linkbase.js';
import type { PackageContents } from './package-contents.js';

/** The label linkbase of one language (XBRL 2.1, 5.2.2). */
export function writeLabelLinkbase(contents: PackageContents, language: string): XmlProducer {
  return function* (writer) {
    const { concepts, labels } = contents.taxonomy;
    const inLanguage = [...labels.values()].flat().filter((label) => label.language === language);
    openLinkbase(writer, contents, { roles: inLanguage.map(({ role }) => role) });
    openElement(writer, 'link:labelLink', { 'xlink:type': 'extended', 'xlink:role': ROLE.link });
    for (const concept of concepts.values()) {
      const own = labels.get(concept.name)?.filter((label) => label.language === language) ?? [];
      if (own.length === 0) continue;
      const to = `label_${locatorLabel(concept)}`;
      writeConceptLocator(writer, concept, contents);
      for (const { role, text } of own) {
        writeElement(
          writer,
          'link:label',
          { 'xlink:type': 'resource', 'xlink:label': to, 'xlink:role': role, 'xml:lang': language },
          text,
        );
      }
      writeElement(writer, 'link:labelArc', {
        ...{ 'xlink:type': 'arc', 'xlink:arcrole': ARCROLE.conceptLabel },
        ...{ 'xlink:from': locatorLabel(concept), 'xlink:to': to },
      });
      yield;
    }
    writer.endElement();
    writer.endElement();
  };
}
