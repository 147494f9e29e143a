import { manifestCodes } from '../diagnostics/codes/rpe.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { packagePlace, type PackageArchive } from '../formats/package-archive.js';
import { readReportPackage, type ReportPackage } from '../formats/report-package/read-report-package.js';
import { readTaxonomyPackageArchive, type TaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import type { InputFile } from './input-file.js';

/** What is in a report package, opened. */
export interface OpenedPackage {
  readonly package: Extract<ReportPackage, { kind: 'reports' }>;
  /** The taxonomy that travels with the reports. */
  readonly taxonomyPackage?: TaxonomyPackage;
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
  return { package: found, ...(taxonomyPackage && { taxonomyPackage }) };
}

function report(archive: PackageArchive, path: string, sink: DiagnosticSink, reason: LocalizedText): void {
  const at = { uri: packagePlace(archive, path) };
  sink.report(manifestCodes.create('pilu:package-report-unread', { path, reason }, at));
}
