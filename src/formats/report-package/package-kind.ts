/** A kind of report package is told by the file's extension, and by a document type of its own. */
export type PackageKind = 'xbri' | 'xbr' | 'zip';

/** Document types of META-INF/reportPackage.json (Report Packages 1.0, Report package types). */
export const DOCUMENT_TYPE: Readonly<Record<PackageKind, string>> = {
  xbri: 'https://xbrl.org/report-package/2023/xbri',
  xbr: 'https://xbrl.org/report-package/2023/xbr',
  zip: 'https://xbrl.org/report-package/2023',
};

export const PACKAGE_FILE = 'META-INF/reportPackage.json';
export const TAXONOMY_PACKAGE_FILE = 'META-INF/taxonomyPackage.xml';
export const REPORTS_DIRECTORY = 'reports';

/** The extension of a file's name, in lower case, with its dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

export function findPackageKind(path: string): PackageKind | undefined {
  const extension = extensionOf(path).slice(1);
  return Object.hasOwn(DOCUMENT_TYPE, extension) ? (extension as PackageKind) : undefined;
}
