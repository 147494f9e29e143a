import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { TaxonomyPublication } from '../../model/taxonomy/publication.js';
import type { Network } from '../../model/taxonomy/relationship.js';
import { findNetworks } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import { ROLE } from '../../names/roles.js';
import { writeXmlDocument } from '../../syntax/xml/write-xml-document.js';
import type { XmlProducer } from '../../syntax/xml/xml-writer.js';
import { documentPaths, type PackageContents } from './package-contents.js';
import { writeConceptSchema } from './write-concept-schema.js';
import { writeEntryPoint, type LinkbaseReference } from './write-entry-point.js';
import { writeLabelLinkbase } from './write-label-linkbase.js';
import { writePackageCatalog, writePackageMetadata } from './write-package-metadata.js';
import { writeReferenceLinkbase } from './write-reference-linkbase.js';
import { writeRelationshipLinkbase, type RelationshipLink } from './write-relationship-linkbase.js';
import { writeRoleLabelLinkbase } from './write-role-label-linkbase.js';
import { writeRoleSchema } from './write-role-schema.js';

/** Directory of the taxonomy's documents within the package. */
export const DOCUMENTS_DIRECTORY = 'taxonomy';

/** Name of the package's top-level directory, and of its file without `.zip` (Taxonomy Packages 1.0, 2). */
export function packageName({ namespaces, version }: TaxonomyPublication): string {
  return `${namespaces[0]?.prefix ?? 'taxonomy'}-${version}`;
}

/**
 * Writes a taxonomy as an XBRL taxonomy package: every file by its path within the top-level directory, in a fixed
 * order. The same taxonomy gives the same bytes.
 */
export function writeTaxonomyPackage(contents: PackageContents, sink: DiagnosticSink): ReadonlyMap<string, string> {
  const { publication } = contents;
  const files = new Map<string, string>();
  const write = (path: string, producer: XmlProducer): void => {
    files.set(path, writeXmlDocument(producer, { sink, uri: path }));
  };
  write('META-INF/taxonomyPackage.xml', writePackageMetadata(publication));
  write('META-INF/catalog.xml', writePackageCatalog(publication, DOCUMENTS_DIRECTORY));
  const linkbases = linkbaseDocuments(contents);
  const references = linkbases.map(({ path, role }): LinkbaseReference => ({ href: path, ...(role && { role }) }));
  const documents: (readonly [string, XmlProducer])[] = [
    [publication.entryPoint.document, writeEntryPoint(contents, references)],
    [documentPaths(publication).roles, writeRoleSchema(contents)],
    ...publication.namespaces.map((one) => [one.document, writeConceptSchema(contents, one)] as const),
    ...linkbases.map(({ path, producer }) => [path, producer] as const),
  ];
  for (const [path, producer] of documents) write(`${DOCUMENTS_DIRECTORY}/${path}`, producer);
  return files;
}

interface LinkbaseDocument extends Omit<LinkbaseReference, 'href'> {
  readonly path: string;
  readonly producer: XmlProducer;
}

/** The linkbases that have anything to say. */
function linkbaseDocuments(contents: PackageContents): LinkbaseDocument[] {
  const { taxonomy, publication } = contents;
  const paths = documentPaths(publication);
  const relationships = (link: RelationshipLink, arcroles: readonly string[]): LinkbaseDocument[] => {
    const networks: Network[] = arcroles.flatMap((arcrole) => findNetworks(taxonomy, arcrole));
    if (networks.length === 0) return [];
    const producer = writeRelationshipLinkbase(contents, link, networks);
    return [{ path: paths[link], role: ROLE.linkbase[link], producer }];
  };
  return [
    ...publication.languages.map((language) => ({
      ...{ path: paths.labels(language), role: ROLE.linkbase.label },
      producer: writeLabelLinkbase(contents, language),
    })),
    ...(taxonomy.references.size === 0
      ? []
      : [{ path: paths.references, role: ROLE.linkbase.reference, producer: writeReferenceLinkbase(contents) }]),
    ...relationships('presentation', [ARCROLE.parentChild]),
    ...relationships('definition', [
      ...[ARCROLE.hasHypercubeAll, ARCROLE.hasHypercubeNotAll, ARCROLE.hypercubeDimension, ARCROLE.dimensionDomain],
      ...[ARCROLE.domainMember, ARCROLE.dimensionDefault, ARCROLE.generalSpecial, ARCROLE.essenceAlias],
      ...[ARCROLE.similarTuples, ARCROLE.requiresElement],
    ]),
    ...relationships('calculation', [ARCROLE.summationItem11, ARCROLE.summationItem]),
    ...(taxonomy.roleTypes.size === 0 ? [] : [{ path: paths.roleLabels, producer: writeRoleLabelLinkbase(contents) }]),
  ];
}
