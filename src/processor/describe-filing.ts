import { FORMATS } from '../formats/index.js';
import { reportIri } from '../formats/json-ld/report-iri.js';
import { buildCatalog } from '../linked-data/catalog.js';
import type { Report } from '../model/report/fact.js';
import { FACT_FILES } from './write-filing.js';

/** The files of a filing as the distributions of one DCAT data set; JSON-LD text. */
export function describeFiling(
  report: Report,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): string {
  const { announcementTitle: title, announcementTime: time } = report.filing ?? {};
  return buildCatalog({
    report: reportIri(report),
    ...(title !== undefined && { title }),
    ...(typeof time === 'string' && { issued: time }),
    files: files.map(({ path, bytes }) => ({ path, bytes, mediaType: mediaTypeOf(path) })),
  });
}

function mediaTypeOf(path: string): string {
  const format = (FACT_FILES as Readonly<Record<string, keyof typeof FORMATS>>)[path];
  return format === undefined ? 'application/zip' : FORMATS[format].mediaType;
}
