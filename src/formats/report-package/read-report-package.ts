import { reportPackageCodes } from '../../diagnostics/codes/rpe.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import { readJson } from '../../syntax/json/read-json.js';
import type { LocatedValue } from '../../syntax/located-value.js';
import type { ZipReadOptions } from '../../syntax/zip/read-zip.js';
import { openPackageArchive, packagePlace, type PackageArchive } from '../package-archive.js';
import { findReports, type PackageReport } from './find-reports.js';
import {
  DOCUMENT_TYPE,
  extensionOf,
  findPackageKind,
  PACKAGE_FILE,
  REPORTS_DIRECTORY,
  TAXONOMY_PACKAGE_FILE,
  type PackageKind,
} from './package-kind.js';

/** A package of reports; or an archive that has none, such as a taxonomy package. */
export type ReportPackage =
  | {
      readonly kind: 'reports';
      readonly packageKind: PackageKind;
      readonly archive: PackageArchive;
      readonly reports: readonly PackageReport[];
      /** The archive is a taxonomy package too, which the reports rest on. */
      readonly hasTaxonomy: boolean;
    }
  | { readonly kind: 'no-reports'; readonly archive: PackageArchive };

/** Reads a report package (Report Packages 1.0); undefined where it is none or a rule is broken, which is reported. */
export async function readReportPackage(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: ZipReadOptions,
): Promise<ReportPackage | undefined> {
  const { uri } = options;
  const at = { uri };
  const extension = extensionOf(uri);
  // 1. The extension says which kind of package it wants to be.
  const packageKind = findPackageKind(uri);
  if (!packageKind) {
    sink.report(reportPackageCodes.create('rpe:unsupportedFileExtension', { extension }, at));
    return undefined;
  }

  // 2. The archive.
  const archive = await openPackageArchive(bytes, sink, options, {
    invalidArchive: (detail) => reportPackageCodes.create('rpe:invalidArchiveFormat', { detail }, at),
    invalidStructure: (found) => reportPackageCodes.create('rpe:invalidDirectoryStructure', { found }, at),
  });
  if (!archive) return undefined;

  // 3. What it says of itself.
  const hasReports = archive.directories.has(REPORTS_DIRECTORY);
  const written = archive.files.get(PACKAGE_FILE);
  if (!written && !hasReports && packageKind === 'zip') return { kind: 'no-reports', archive };
  const expected = DOCUMENT_TYPE[packageKind];
  if (written) {
    const document = readPackageJson(archive, PACKAGE_FILE, written, sink);
    const found = document && readDocumentType(PACKAGE_FILE, document, sink);
    if (!document || found === undefined) return undefined;
    const place = document.locate('/documentInfo/documentType');
    if (!Object.values(DOCUMENT_TYPE).includes(found)) {
      sink.report(reportPackageCodes.create('rpe:unsupportedReportPackageVersion', { found }, place));
      return undefined;
    }
    if (found !== expected) {
      const params = { extension, expected, found };
      sink.report(reportPackageCodes.create('rpe:documentTypeFileExtensionMismatch', params, place));
      return undefined;
    }
  } else if (packageKind !== 'zip') {
    const found = { en: `no ${PACKAGE_FILE}`, zh: `没有 ${PACKAGE_FILE}` };
    const params = { extension, expected, found };
    sink.report(reportPackageCodes.create('rpe:documentTypeFileExtensionMismatch', params, at));
    return undefined;
  }

  // 4. Its reports.
  const path = `${archive.root}/${REPORTS_DIRECTORY}`;
  if (!hasReports) {
    sink.report(reportPackageCodes.create('rpe:missingReportsDirectory', { path }, at));
    return undefined;
  }
  const rules = createCollector();
  const reports = findReports(archive, rules);
  for (const diagnostic of rules.diagnostics) sink.report(diagnostic);
  if (rules.diagnostics.length > 0) return undefined;
  if (reports.length === 0) {
    sink.report(reportPackageCodes.create('rpe:missingReport', { path }, at));
    return undefined;
  }
  if (packageKind !== 'zip' && reports.length > 1) {
    const params = { extension, reports: reports.map(({ files }) => files[0] ?? '').join(', ') };
    sink.report(reportPackageCodes.create('rpe:multipleReports', params, at));
    return undefined;
  }
  const misplaced = reports.find(
    ({ kind }) => packageKind !== 'zip' && (kind === 'inline') !== (packageKind === 'xbri'),
  );
  if (misplaced) {
    const params = { extension, report: misplaced.files[0] ?? '' };
    sink.report(reportPackageCodes.create('rpe:incorrectReportType', params, at));
    return undefined;
  }
  const typed: PackageReport[] = [];
  for (const report of reports) {
    const documentType = report.kind === 'json' ? readReportType(archive, report, sink) : undefined;
    if (report.kind === 'json' && documentType === undefined) return undefined;
    typed.push({ ...report, ...(documentType !== undefined && { documentType }) });
  }
  const hasTaxonomy = archive.files.has(TAXONOMY_PACKAGE_FILE);
  return { kind: 'reports', packageKind, archive, reports: typed, hasTaxonomy };
}

function readReportType(archive: PackageArchive, { files }: PackageReport, sink: DiagnosticSink): string | undefined {
  const [path = ''] = files;
  const document = readPackageJson(archive, path, archive.files.get(path) ?? new Uint8Array(), sink);
  return document && readDocumentType(path, document, sink);
}

function readPackageJson(
  archive: PackageArchive,
  path: string,
  content: Uint8Array,
  sink: DiagnosticSink,
): LocatedValue | undefined {
  const collector = createCollector();
  const document = readJson(content, collector, { uri: packagePlace(archive, path) });
  const [fault] = collector.diagnostics;
  if (!fault) return document;
  sink.report(reportPackageCodes.create('rpe:invalidJSON', { path, detail: fault.message }, fault.locations));
  return undefined;
}

/** The document type of a JSON file (Report Packages 1.0, JSON structure): a text at documentInfo.documentType. */
function readDocumentType(path: string, document: LocatedValue, sink: DiagnosticSink): string | undefined {
  const info = memberOf(document.value, 'documentInfo');
  const type = memberOf(info, 'documentType');
  if (typeof type === 'string') return type;
  const isInfo = info !== null && typeof info === 'object' && !Array.isArray(info);
  const pointer = isInfo ? '/documentInfo/documentType' : '/documentInfo';
  const found = isInfo ? type : info;
  const params = {
    place: pointer,
    path,
    found: found === undefined ? { en: 'absent', zh: '缺失' } : JSON.stringify(found).slice(0, 60),
    expected: isInfo ? { en: 'a text', zh: '文本' } : { en: 'an object', zh: '对象' },
  };
  sink.report(reportPackageCodes.create('rpe:invalidJSONStructure', params, document.locate(pointer)));
  return undefined;
}

function memberOf(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
