import { dayEndingAt } from '../datatypes/period.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { LocatedReport } from '../formats/format.js';
import { isWorkbook } from '../syntax/xlsx/read-workbook.js';
import { buildTemplate, type TemplateOptions } from '../tabular/build-template.js';
import { parseTemplatePeriod } from '../tabular/period-text.js';
import { isCsvTemplate, readCsvTemplate } from '../tabular/read-csv-template.js';
import { readTemplate } from '../tabular/read-template.js';
import { readXlsxTemplate } from '../tabular/read-xlsx-template.js';
import type { TemplateTaxonomy } from '../tabular/template-taxonomy.js';
import { writeCsvTemplate } from '../tabular/write-csv-template.js';
import { conceptName } from '../taxonomy-source/identity.js';
import type { InputFile } from './input-file.js';
import type { OwnTaxonomy } from './load-own-taxonomy.js';
import { sniffFormatName } from './read-report.js';
import { prefixesOf } from './taxonomy-prefixes.js';

export type { TemplateOptions };

export type TemplateKind = 'xlsx' | 'csv';

/** What a template is called where formats are named. */
export const TEMPLATE_NAME = 'pilu template';

/** First and last day of a period such as `2023` or `2023-01-01..2023-12-31`; undefined where it is none. */
export function parseTemplateDays(text: string): readonly [first: string, last: string] | undefined {
  const period = parseTemplatePeriod(text, 'duration');
  const last = period?.kind === 'duration' ? dayEndingAt(period.end) : undefined;
  const first = period?.kind === 'duration' ? /^(.*)T00:00:00$/.exec(period.start)?.[1] : undefined;
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Our own taxonomy as templates are made of it. */
export function templateTaxonomyOf({ definition, taxonomy, publication, units }: OwnTaxonomy): TemplateTaxonomy {
  const { about, sections, axes } = definition;
  const name = (local: string) => conceptName(about, local);
  const concepts = sections.flatMap((section) => section.concepts);
  return {
    taxonomy,
    prefixes: new Map([...prefixesOf(publication), [`${about.baseUri}/units`, `${about.prefix}-units`]]),
    units,
    axes: new Map(concepts.map((concept) => [name(concept.name), (concept.axes ?? []).map(name)])),
    members: new Map(
      axes.map((axis) => [name(axis.name), axis.kind === 'explicit' ? axis.members.map((one) => name(one.name)) : []]),
    ),
    sections: about.sections.map(({ name: id, zh, en }) => ({
      id,
      label: { zh, en },
      concepts: sections.find(({ section }) => section === id)?.concepts.map((concept) => name(concept.name)) ?? [],
    })),
  };
}

/** Whether a file is a spreadsheet, or CSV with the headers of a template. */
export function findTemplateKind(bytes: Uint8Array): TemplateKind | undefined {
  if (isWorkbook(bytes)) return 'xlsx';
  return sniffFormatName(bytes) === undefined && isCsvTemplate(bytes) ? 'csv' : undefined;
}

/** Reads a filled-in template; undefined, with diagnostics that name the cells, where it cannot be read. */
export async function readTemplateFile(
  { uri, bytes }: InputFile,
  own: OwnTaxonomy,
  sink: DiagnosticSink,
): Promise<LocatedReport | undefined> {
  const read = findTemplateKind(bytes) === 'csv' ? readCsvTemplate : readXlsxTemplate;
  const rows = await read(bytes, sink, { uri });
  return rows && readTemplate(rows, templateTaxonomyOf(own), sink, uri);
}

/** Writes a template, empty or with the facts of a report filled in. */
export async function writeTemplateFile(
  own: OwnTaxonomy,
  kind: TemplateKind,
  options: TemplateOptions,
): Promise<{ readonly content: Uint8Array; readonly rows: number }> {
  const taxonomy = templateTaxonomyOf(own);
  const template = buildTemplate(taxonomy, options);
  const content = kind === 'csv' ? new TextEncoder().encode(writeCsvTemplate(template)) : await writeWorkbook();
  return { content, rows: template.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };

  /** The library that writes spreadsheets is loaded by whoever wants one. */
  async function writeWorkbook(): Promise<Uint8Array> {
    const { writeXlsxTemplate } = await import('../tabular/write-xlsx-template.js');
    return writeXlsxTemplate(template, taxonomy);
  }
}
