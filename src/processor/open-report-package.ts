import { manifestCodes } from '../diagnostics/codes/rpe.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FormatTaxonomy, LocatedReport } from '../formats/format.js';
import { FORMATS } from '../formats/index.js';
import { packagePlace, type PackageArchive } from '../formats/package-archive.js';
import type { PackageReport } from '../formats/report-package/find-reports.js';
import { MANIFEST_FILE, verifyManifest } from '../formats/report-package/manifest.js';
import { readReportPackage, type ReportPackage } from '../formats/report-package/read-report-package.js';
import { readTaxonomyPackageArchive, type TaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import { XBRL_CSV } from '../formats/xbrl-csv/metadata.js';
import { readXbrlCsv } from '../formats/xbrl-csv/read-xbrl-csv.js';
import { XBRL_JSON } from '../formats/xbrl-json/write-xbrl-json.js';
import type { Report } from '../model/report/fact.js';
import { graphDigest } from './graph-digest.js';
import type { InputFile } from './input-file.js';

/** What is in a report package, opened. */
export interface OpenedPackage {
  readonly package: Extract<ReportPackage, { kind: 'reports' }>;
  /** The taxonomy that travels with the reports. */
  readonly taxonomyPackage?: TaxonomyPackage;
  /** Whether the package has a manifest of ours. */
  readonly hasManifest: boolean;
}

/** Opens a report package, and the taxonomy package that it also is; undefined where it is none, which is reported. */
export async function openReportPackage(file: InputFile, sink: DiagnosticSink): Promise<OpenedPackage | undefined> {
  const found = await readReportPackage(file.bytes, sink, { uri: file.uri });
  if (found?.kind !== 'reports') {
    if (found) report(found.archive, 'reports', sink, { en: 'the package holds none', zh: '包中没有报告' });
    return undefined;
  }
  const taxonomyPackage = found.hasTaxonomy ? readTaxonomyPackageArchive(found.archive, sink) : undefined;
  if (found.hasTaxonomy && !taxonomyPackage) return undefined;
  const hasManifest = found.archive.files.has(MANIFEST_FILE);
  return { package: found, hasManifest, ...(taxonomyPackage && { taxonomyPackage }) };
}

/** Reads the reports of a package, by the path of their first file; one that cannot be read is reported and left out. */
export function readPackageReports(
  { package: { archive, reports } }: OpenedPackage,
  taxonomy: FormatTaxonomy,
  sink: DiagnosticSink,
): ReadonlyMap<string, LocatedReport> {
  const read = new Map<string, LocatedReport>();
  for (const one of reports) {
    const located = readOne(archive, one, taxonomy, sink);
    if (located) read.set(one.files[0] ?? '', located);
  }
  return read;
}

/** Whether a package is what its manifest says: every file, and the facts of every report that can be read. */
export function verifyReportPackage(opened: OpenedPackage, taxonomy: FormatTaxonomy, sink: DiagnosticSink): boolean {
  const reports = new Map<string, Report>();
  for (const [path, located] of readPackageReports(opened, taxonomy, sink)) reports.set(path, located.report);
  return verifyManifest(opened.package.archive, sink, reports, (one) => graphDigest(one, taxonomy));
}

function readOne(
  archive: PackageArchive,
  { kind, files, documentType }: PackageReport,
  taxonomy: FormatTaxonomy,
  sink: DiagnosticSink,
): LocatedReport | undefined {
  const [path = ''] = files;
  const bytes = archive.files.get(path) ?? new Uint8Array();
  const context = { taxonomy, sink, uri: packagePlace(archive, path) };
  if (kind === 'xml') return FORMATS['xbrl-xml'].read(bytes, context);
  if (kind === 'inline') {
    if (files.length === 1) return FORMATS['inline-xbrl'].read(bytes, context);
    report(archive, path, sink, { en: 'it is a set of several inline documents', zh: '它由多个内联文档组成' });
    return undefined;
  }
  if (documentType === XBRL_JSON) return FORMATS['xbrl-json'].read(bytes, context);
  if (documentType === XBRL_CSV) {
    const directory = path.slice(0, path.lastIndexOf('/') + 1);
    return readXbrlCsv(bytes, { ...context, load: (url) => archive.files.get(resolvePath(directory, url)) });
  }
  const type = documentType ?? '';
  report(archive, path, sink, { en: `its document type is "${type}"`, zh: `其文档类型为“${type}”` });
  return undefined;
}

function report(archive: PackageArchive, path: string, sink: DiagnosticSink, reason: LocalizedText): void {
  const at = { uri: packagePlace(archive, path) };
  sink.report(manifestCodes.create('pilu:package-report-unread', { path, reason }, at));
}

/** A path beside a file of the package; what leads out of the package names nothing in it. */
function resolvePath(directory: string, url: string): string {
  const names: string[] = [];
  for (const name of `${directory}${url}`.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
