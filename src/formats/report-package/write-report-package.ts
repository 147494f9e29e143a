import type { Report } from '../../model/report/fact.js';
import { writeZip } from '../../syntax/zip/write-zip.js';
import { invariant } from '../../util/invariant.js';
import { buildManifest, MANIFEST_FILE } from './manifest.js';
import { DOCUMENT_TYPE, PACKAGE_FILE, REPORTS_DIRECTORY, type PackageKind } from './package-kind.js';

type Files = ReadonlyMap<string, string | Uint8Array>;

/** What a report package is made of. */
export interface ReportPackageContents {
  /** The top-level directory, and by custom the name of the file without its extension. */
  readonly name: string;
  readonly kind: PackageKind;
  /** Files by path below `reports`: each report in a directory of its own where there is more than one. */
  readonly reports: Files;
  /** Files of a taxonomy package, its META-INF included, by path below its top-level directory. */
  readonly taxonomy?: Files;
  /** What the reports say, by the path below `reports` of their first file: goes into the manifest. */
  readonly facts?: ReadonlyMap<string, Report>;
  /** The digests of their graphs, by the same paths. */
  readonly graphs?: ReadonlyMap<string, string>;
}

/** Writes a report package with a manifest (Report Packages 1.0); the same contents give the same bytes. */
export function writeReportPackage(contents: ReportPackageContents): Promise<Uint8Array> {
  const { name, kind, reports, taxonomy = new Map(), facts = new Map(), graphs = new Map() } = contents;
  const below = <T>(entries: ReadonlyMap<string, T>) =>
    new Map([...entries].map(([path, content]) => [`${REPORTS_DIRECTORY}/${path}`, content]));
  const files = new Map<string, string | Uint8Array>(taxonomy);
  files.set(PACKAGE_FILE, toJson({ documentInfo: { documentType: DOCUMENT_TYPE[kind] } }));
  for (const [path, content] of below(reports)) {
    invariant(!files.has(path), `${path} is of the report or of the taxonomy`);
    files.set(path, content);
  }
  files.set(MANIFEST_FILE, toJson(buildManifest(files, below(facts), below(graphs))));
  return writeZip([...files].map(([path, content]) => [`${name}/${path}`, content] as const));
}

function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
