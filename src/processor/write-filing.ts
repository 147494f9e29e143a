import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Report } from '../model/report/fact.js';
import type { SourceText } from '../model/report/source-text.js';
import { FORMATS, type FormatName } from '../formats/index.js';
import { writeXbrlCsv, type CsvOutputFile } from '../formats/xbrl-csv/write-xbrl-csv.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { prefixesOf } from './taxonomy-prefixes.js';

/** The files of a filing that state its facts, each in one syntax. facts.json is the one that a person edits. */
export const FACT_FILES = {
  'facts.json': 'xbrl-json',
  'report.xhtml': 'inline-xbrl',
  'instance.xbrl': 'xbrl-xml',
  'report.jsonld': 'json-ld',
} as const satisfies Record<string, FormatName>;

/** The same as a list, in order. */
export function factFiles(): readonly (readonly [path: string, format: FormatName])[] {
  return Object.entries(FACT_FILES);
}

/** A file of a filing, produced as it is read. */
export interface FactFile {
  readonly path: string;
  readonly format: FormatName;
  readonly chunks: Iterable<string>;
}

/** Writes a report in every syntax of a filing. With the report's own text, inline XBRL shows it again. */
export function writeFiling(
  report: Report,
  own: OwnTaxonomy,
  sink: DiagnosticSink,
  source: SourceText | undefined,
): FactFile[] {
  const prefixes = prefixesOf(own.publication);
  return factFiles().map(([path, format]) => ({
    path,
    format,
    chunks: FORMATS[format].write(report, {
      taxonomy: own.taxonomy,
      prefixes,
      sink,
      uri: path,
      ...(source && { source }),
    }),
  }));
}

/** The metadata file of the facts as xBRL-CSV, and the file of the report package. */
export const CSV_FILE = 'tables.json';
export const PACKAGE_FILE = 'report.xbri';

/** The same report as xBRL-CSV: the metadata file first, then its tables. */
export function writeCsvFiling(report: Report, own: OwnTaxonomy, sink: DiagnosticSink): CsvOutputFile[] {
  const context = { taxonomy: own.taxonomy, prefixes: prefixesOf(own.publication), sink };
  return writeXbrlCsv(report, context, { name: CSV_FILE.slice(0, -'.json'.length) });
}
