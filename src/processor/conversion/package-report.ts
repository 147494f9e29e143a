import { createCollector } from '../../diagnostics/sink.js';
import type { FormatTaxonomy } from '../../formats/format.js';
import { findPackageKind, type PackageKind } from '../../formats/report-package/package-kind.js';
import { writeReportPackage } from '../../formats/report-package/write-report-package.js';
import type { Report } from '../../model/report/fact.js';
import { graphDigest } from '../graph-digest.js';
import { readZip } from '../../syntax/zip/read-zip.js';

export type { PackageKind };

export function packageKindOf(extension: string): PackageKind | undefined {
  return findPackageKind(`x${extension}`);
}

export interface PackageOptions {
  /** The top-level directory. */
  readonly name: string;
  readonly kind: PackageKind;
  /** Files of a taxonomy package below its top-level directory, or that package zipped. */
  readonly taxonomy?: ReadonlyMap<string, Uint8Array>;
  readonly taxonomyZip?: Uint8Array;
  /** What the facts rest on. */
  readonly model: FormatTaxonomy;
}

/** Packs the files of one report, the first of which names the others, with its taxonomy and a manifest. */
export async function packageReport(
  files: ReadonlyMap<string, string | Uint8Array>,
  report: Report,
  { name, kind, taxonomy, taxonomyZip, model }: PackageOptions,
): Promise<Uint8Array> {
  const [first = ''] = files.keys();
  const unpacked = taxonomyZip ? await unpack(taxonomyZip) : taxonomy;
  return writeReportPackage({
    name,
    kind,
    reports: files,
    facts: new Map([[first, report]]),
    graphs: new Map([[first, graphDigest(report, model)]]),
    ...(unpacked && { taxonomy: unpacked }),
  });
}

/** The files of a package that was written here, without its top-level directory. */
async function unpack(zip: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = await readZip(zip, createCollector(), { uri: 'taxonomy.zip' });
  return new Map([...(archive?.files ?? [])].map(([path, content]) => [path.slice(path.indexOf('/') + 1), content]));
}
