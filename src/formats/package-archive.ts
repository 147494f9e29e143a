import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import { createCollector, type DiagnosticSink } from '../diagnostics/sink.js';
import { readZip, type ZipReadOptions } from '../syntax/zip/read-zip.js';
import { compareText } from '../util/compare-text.js';

/** The archive of a taxonomy or report package: one top-level directory, and what is in it. */
export interface PackageArchive {
  readonly uri: string;
  /** The top-level directory. */
  readonly root: string;
  /** Files by path below the top-level directory. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Directories by path below it. */
  readonly directories: ReadonlySet<string>;
}

/** The base that relative addresses in a package's own files are resolved against; never fetched. */
export const PACKAGE_BASE = 'https://package.invalid/';

/** How a kind of package words the two faults that all of them share. */
export interface PackageFaults {
  invalidArchive(detail: LocalizedText): Diagnostic;
  invalidStructure(found: LocalizedText): Diagnostic;
}

/** Opens a package (Taxonomy Packages 1.0, 2; Report Packages 1.0, Package structure); undefined where it is none. */
export async function openPackageArchive(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: ZipReadOptions,
  faults: PackageFaults,
): Promise<PackageArchive | undefined> {
  const collector = createCollector();
  const archive = await readZip(bytes, collector, options);
  for (const diagnostic of collector.diagnostics) {
    sink.report(diagnostic.severity === 'error' ? faults.invalidArchive(diagnostic.message) : diagnostic);
  }
  if (!archive) return undefined;
  const names = [...archive.files.keys(), ...[...archive.directories].map((path) => `${path}/`)];
  const top = new Set(names.map((path) => path.slice(0, path.indexOf('/') + 1) || path));
  const [root] = top;
  if (root === undefined || top.size > 1 || !root.endsWith('/')) {
    sink.report(faults.invalidStructure(listed([...top].sort(compareText))));
    return undefined;
  }
  const below = (path: string) => path.slice(root.length);
  return {
    uri: options.uri,
    root: root.slice(0, -1),
    files: new Map([...archive.files].map(([path, content]) => [below(path), content])),
    directories: new Set([...archive.directories].map(below).filter((path) => path !== '')),
  };
}

/** A place in a package, for diagnostics: the package, and the path in it. */
export function packagePlace({ uri, root }: PackageArchive, path: string): string {
  return `${uri}/${root}/${path}`;
}

function listed(names: readonly string[]): LocalizedText {
  if (names.length === 0) return { en: 'nothing', zh: '空' };
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? { en: `${shown} …`, zh: `${shown} 等` } : { en: shown, zh: shown };
}
