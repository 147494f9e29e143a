import { taxonomyPackageCodes } from '../../diagnostics/codes/tpe.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import { readXmlTree, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { ZipReadOptions } from '../../syntax/zip/read-zip.js';
import { openPackageArchive, PACKAGE_BASE, packagePlace, type PackageArchive } from '../package-archive.js';
import { readPackageCatalog, type UriRewriting } from './read-package-catalog.js';
import { readPackageMetadata, type PackageMetadata } from './read-package-metadata.js';

/** A taxonomy package that was read: what it says of itself, its files, and which addresses it stands for. */
export interface TaxonomyPackage {
  readonly archive: PackageArchive;
  readonly metadata: PackageMetadata;
  /** Longest start first. */
  readonly rewritings: readonly UriRewriting[];
}

const METADATA_DIRECTORY = 'META-INF';
export const METADATA_FILE = `${METADATA_DIRECTORY}/taxonomyPackage.xml`;
const CATALOG_FILE = `${METADATA_DIRECTORY}/catalog.xml`;

/** Reads a taxonomy package (Taxonomy Packages 1.0); undefined where it is none, which is reported. */
export async function readTaxonomyPackage(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: ZipReadOptions,
): Promise<TaxonomyPackage | undefined> {
  const at = { uri: options.uri };
  const archive = await openPackageArchive(bytes, sink, options, {
    invalidArchive: (detail) => taxonomyPackageCodes.create('tpe:invalidArchiveFormat', { detail }, at),
    invalidStructure: (found) => taxonomyPackageCodes.create('tpe:invalidDirectoryStructure', { found }, at),
  });
  return archive && readTaxonomyPackageArchive(archive, sink);
}

/** Reads the taxonomy package that an archive is; a report package may be one too. */
export function readTaxonomyPackageArchive(archive: PackageArchive, sink: DiagnosticSink): TaxonomyPackage | undefined {
  const at = { uri: archive.uri };
  if (!archive.directories.has(METADATA_DIRECTORY)) {
    const path = `${archive.root}/${METADATA_DIRECTORY}`;
    sink.report(taxonomyPackageCodes.create('tpe:metadataDirectoryNotFound', { path }, at));
    return undefined;
  }
  const written = archive.files.get(METADATA_FILE);
  if (!written) {
    const path = `${archive.root}/${METADATA_FILE}`;
    sink.report(taxonomyPackageCodes.create('tpe:metadataFileNotFound', { path }, at));
    return undefined;
  }
  const root = readPackageXml(archive, METADATA_FILE, written, 'tpe:invalidMetaDataFile', sink);
  const metadata = root && readPackageMetadata(root, packagePlace(archive, METADATA_FILE), sink);
  const catalog = archive.files.get(CATALOG_FILE);
  let rewritings: readonly UriRewriting[] | undefined = [];
  if (catalog) {
    const catalogRoot = readPackageXml(archive, CATALOG_FILE, catalog, 'tpe:invalidCatalogFile', sink);
    rewritings = catalogRoot && readPackageCatalog(catalogRoot, archive, packagePlace(archive, CATALOG_FILE), sink);
  }
  return metadata && rewritings && { archive, metadata, rewritings };
}

/** What a package holds at a URL that its catalog remaps; another URL that stands for it; or nothing. */
export function resolvePackageUrl(
  { archive, rewritings }: Pick<TaxonomyPackage, 'archive' | 'rewritings'>,
  url: string,
): { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string } | undefined {
  const rewriting = rewritings.find(({ start }) => url.startsWith(start));
  if (!rewriting) return undefined;
  const rest = url.slice(rewriting.start.length);
  if (rewriting.target.kind === 'url') return { kind: 'url', url: rewriting.target.url + rest };
  const path = normalizedPath(rewriting.target.path + decodePath(rest));
  return path !== undefined && archive.files.has(path) ? { kind: 'file', path } : undefined;
}

function readPackageXml(
  archive: PackageArchive,
  path: string,
  content: Uint8Array,
  code: 'tpe:invalidMetaDataFile' | 'tpe:invalidCatalogFile',
  sink: DiagnosticSink,
): XmlElement | undefined {
  const collector = createCollector();
  const root = readXmlTree(content, collector, { uri: `${PACKAGE_BASE}${encodeURI(path)}` });
  const [fault] = collector.diagnostics;
  if (fault) {
    const place = { ...fault.locations[0], uri: packagePlace(archive, path) };
    sink.report(taxonomyPackageCodes.create(code, { detail: fault.message }, place));
  }
  return root;
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path with its `.` and `..` resolved; undefined where it leads out of the package. */
function normalizedPath(path: string): string | undefined {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '.' || name === '') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}
