import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlWriter } from '../../syntax/xml/xml-writer.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { ARCROLE_DECLARATION, OFFICIAL_PREFIX, OFFICIAL_SCHEMA, ROLE_DECLARATION } from './official-documents.js';
import { conceptHref, documentPaths, type PackageContents } from './package-contents.js';

/** Opens a linkbase with the roles and arcroles that it uses (XBRL 2.1, 3.5.2.4 and 3.5.2.5). */
export function openLinkbase(
  writer: XmlWriter,
  contents: PackageContents,
  uses: { namespaces?: readonly string[]; roles?: Iterable<string>; arcroles?: Iterable<string> },
): void {
  const { namespaces = [], roles = [], arcroles = [] } = uses;
  const all = [NS.link, ...namespaces];
  openElement(writer, 'link:linkbase', {
    ...Object.fromEntries(all.map((namespace) => [`xmlns:${OFFICIAL_PREFIX[namespace]}`, namespace])),
    ...{ 'xmlns:xlink': NS.xlink, 'xmlns:xsi': NS.xsi },
    'xsi:schemaLocation': all.map((namespace) => `${namespace} ${OFFICIAL_SCHEMA[namespace]}`).join(' '),
  });
  for (const roleURI of new Set(roles)) {
    const declaration = ROLE_DECLARATION[roleURI] ?? roleHref(roleURI, contents);
    if (declaration === undefined) continue;
    writeElement(writer, 'link:roleRef', { roleURI, 'xlink:type': 'simple', 'xlink:href': declaration });
  }
  for (const arcroleURI of new Set(arcroles)) {
    const declaration = ARCROLE_DECLARATION[arcroleURI];
    if (declaration === undefined) continue;
    writeElement(writer, 'link:arcroleRef', { arcroleURI, 'xlink:type': 'simple', 'xlink:href': declaration });
  }
}

/** The href of a role's declaration in this taxonomy; undefined for the roles of XBRL 2.1 itself. */
export function roleHref(roleUri: string, { taxonomy, publication }: PackageContents): string | undefined {
  const id = taxonomy.roleTypes.get(roleUri)?.id;
  return id === undefined ? undefined : `${documentPaths(publication).roles}#${id}`;
}

/** The label of a concept's locator within an extended link: its id, which no other concept has. */
export function locatorLabel(concept: Concept): string {
  return concept.id ?? '';
}

/** A locator of a concept (XBRL 2.1, 3.5.3.7). */
export function writeConceptLocator(writer: XmlWriter, concept: Concept, { publication }: PackageContents): void {
  writeElement(writer, 'link:loc', {
    ...{ 'xlink:type': 'locator', 'xlink:href': conceptHref(concept, publication) },
    'xlink:label': locatorLabel(concept),
  });
}
