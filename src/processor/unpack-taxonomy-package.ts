import type { DiagnosticSink } from '../diagnostics/sink.js';
import { readZip } from '../syntax/zip/read-zip.js';

/** The files of a zipped taxonomy package, by path; none, with a diagnostic, where the archive is not sound. */
export async function unpackTaxonomyPackage(
  zip: Uint8Array,
  uri: string,
  sink: DiagnosticSink,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return (await readZip(zip, sink, { uri }))?.files ?? new Map();
}
