import { reportPackageCodes } from '../../diagnostics/codes/rpe.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { compareText } from '../../util/compare-text.js';
import { groupBy } from '../../util/group-by.js';
import type { PackageArchive } from '../package-archive.js';
import { extensionOf, REPORTS_DIRECTORY } from './package-kind.js';

/** A report in a package: the documents of one inline report, or one file of another syntax. */
export interface PackageReport {
  readonly kind: 'inline' | 'xml' | 'json';
  /** Paths below the top-level directory, in the order of their names. */
  readonly files: readonly string[];
  /** The document type of a JSON file: an xBRL-JSON report, or the metadata of an xBRL-CSV report. */
  readonly documentType?: string;
}

const KINDS: Readonly<Record<string, PackageReport['kind']>> = {
  '.xhtml': 'inline',
  '.html': 'inline',
  '.htm': 'inline',
  '.xbrl': 'xml',
  '.json': 'json',
};

/**
 * The reports of a package (Report Packages 1.0, Reports): each file directly in `reports`; where there is none, those
 * in the directories directly below, where several inline documents are one report.
 */
export function findReports(archive: PackageArchive, sink: DiagnosticSink): readonly PackageReport[] {
  const found = [...archive.files.keys()]
    .map((path) => ({ path, names: path.split('/'), kind: KINDS[extensionOf(path)] }))
    .filter((one): one is typeof one & { kind: PackageReport['kind'] } => one.kind !== undefined)
    .filter(({ names }) => names[0] === REPORTS_DIRECTORY && (names.length === 2 || names.length === 3))
    .sort((a, b) => compareText(a.path, b.path));
  const direct = found.filter(({ names }) => names.length === 2);
  if (direct.length > 0) return direct.map(({ path, kind }) => ({ kind, files: [path] }));
  const reports: PackageReport[] = [];
  for (const [directory, files] of groupBy(found, ({ names }) => names[1] ?? '')) {
    const inline = files.every(({ kind }) => kind === 'inline');
    const paths = files.map(({ path }) => path);
    if (inline) {
      reports.push({ kind: 'inline', files: paths });
      continue;
    }
    if (files.length > 1) {
      const params = { path: `${archive.root}/${REPORTS_DIRECTORY}/${directory}`, reports: paths.join(', ') };
      sink.report(reportPackageCodes.create('rpe:multipleReportsInSubdirectory', params, { uri: archive.uri }));
    }
    for (const { path, kind } of files) reports.push({ kind, files: [path] });
  }
  return reports;
}
