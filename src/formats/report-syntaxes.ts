import { createJsonCursor } from '../syntax/json/json-cursor.js';
import { MAXIMUM_JSON_DEPTH } from '../syntax/json/read-json.js';
import type { LocatedReport, ReadContext, WriteContext } from './format.js';
import type { Report } from '../model/report/fact.js';
import { FORMATS, type FormatName } from './index.js';
import type { CsvLoader } from './xbrl-csv/csv-files.js';
import { XBRL_CSV } from './xbrl-csv/metadata.js';
import { readXbrlCsv } from './xbrl-csv/read-xbrl-csv.js';
import { writeXbrlCsv, type CsvLayout } from './xbrl-csv/write-xbrl-csv.js';

/** A syntax of reports: one of a single file, or xBRL-CSV, whose metadata file names its tables. */
export type SyntaxName = FormatName | 'xbrl-csv';

export const SYNTAX_NAMES: Readonly<Record<SyntaxName, string>> = {
  ...(Object.fromEntries(Object.entries(FORMATS).map(([key, { name }]) => [key, name])) as Record<FormatName, string>),
  'xbrl-csv': 'xBRL-CSV 1.0',
};

/** A file of a report, in chunks that can be asked for once. The first of several is the one that names the others. */
export interface ReportFile {
  readonly path: string;
  readonly content: Iterable<string>;
}

/** Reads a report in any syntax; `load` gives the files that a metadata file names. */
export function readSyntax(
  syntax: SyntaxName,
  bytes: Uint8Array,
  context: ReadContext,
  load: CsvLoader,
): LocatedReport | undefined {
  return syntax === 'xbrl-csv' ? readXbrlCsv(bytes, { ...context, load }) : FORMATS[syntax].read(bytes, context);
}

/** Writes a report in any syntax as files named after `name`, the name of the first file without its extension. */
export function writeSyntax(
  syntax: SyntaxName,
  report: Report,
  context: WriteContext,
  { name, extension, layout }: { readonly name: string; readonly extension?: string; readonly layout?: CsvLayout },
): readonly ReportFile[] {
  if (syntax === 'xbrl-csv') return writeXbrlCsv(report, context, { name, ...(layout && { layout }) });
  const path = `${name}${extension ?? FORMATS[syntax].extension}`;
  return [{ path, content: FORMATS[syntax].write(report, { ...context, uri: path }) }];
}

/** What the head of a JSON file says of it, found without reading the facts. */
export interface JsonHead {
  readonly documentType?: string;
  /** Entry points of the taxonomy, as written. */
  readonly taxonomy: readonly string[];
}

/** Finds documentInfo, or the taxonomy of a JSON-LD report; the rest is passed over, and judged by the reader. */
export function readJsonHead(bytes: Uint8Array): JsonHead {
  const cursor = createJsonCursor(bytes, MAXIMUM_JSON_DEPTH);
  let head: JsonHead = { taxonomy: [] };
  cursor.members((key) => {
    const slice = cursor.skip();
    if (!slice || (key !== 'documentInfo' && key !== 'taxonomy')) return;
    const value = parse(new TextDecoder().decode(bytes.subarray(slice.start, slice.end)));
    const { documentType, taxonomy } = key === 'taxonomy' ? { taxonomy: value } : ((value ?? {}) as Partial<JsonHead>);
    head = {
      ...(typeof documentType === 'string' && { documentType }),
      taxonomy: Array.isArray(taxonomy) ? taxonomy.filter((one) => typeof one === 'string') : [],
    };
    return false;
  });
  return head;
}

export function isCsvMetadata(bytes: Uint8Array): boolean {
  return readJsonHead(bytes).documentType === XBRL_CSV;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
