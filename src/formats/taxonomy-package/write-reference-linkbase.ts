import type { Reference } from '../../model/taxonomy/resource.js';
import { ARCROLE } from '../../names/arcroles.js';
import { NS } from '../../names/namespaces.js';
import { ROLE } from '../../names/roles.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { locatorLabel, openLinkbase, writeConceptLocator } from './linkbase.js';
import { qualifiedName, type PackageContents } from './package-contents.js';

/** The reference linkbase: each distinct reference once, with an arc from every concept that has it (XBRL 2.1, 5.2.3). */
export function writeReferenceLinkbase(contents: PackageContents): XmlProducer {
  return function* (writer) {
    const { concepts, references } = contents.taxonomy;
    const labels = new Map<string, string>();
    openLinkbase(writer, contents, {
      namespaces: [NS.ref],
      roles: [...references.values()].flatMap((list) => list.map(({ role }) => role)),
    });
    openElement(writer, 'link:referenceLink', { 'xlink:type': 'extended', 'xlink:role': ROLE.link });
    for (const concept of concepts.values()) {
      const own = references.get(concept.name) ?? [];
      if (own.length === 0) continue;
      writeConceptLocator(writer, concept, contents);
      own.forEach((reference, index) => {
        const key = JSON.stringify(reference);
        let to = labels.get(key);
        if (to === undefined) {
          labels.set(key, (to = `reference_${labels.size + 1}`));
          openElement(writer, 'link:reference', referenceAttributes(reference, to));
          for (const { name, value } of reference.parts) {
            writeElement(writer, qualifiedName(name, contents.publication), {}, value);
          }
          writer.endElement();
        }
        writeElement(writer, 'link:referenceArc', {
          ...{ 'xlink:type': 'arc', 'xlink:arcrole': ARCROLE.conceptReference },
          ...{ 'xlink:from': locatorLabel(concept), 'xlink:to': to, order: String(index + 1) },
        });
      });
      yield;
    }
    writer.endElement();
    writer.endElement();
  };
}

function referenceAttributes({ role }: Reference, label: string): Record<string, string> {
  return { 'xlink:type': 'resource', 'xlink:label': label, 'xlink:role': role };
}
