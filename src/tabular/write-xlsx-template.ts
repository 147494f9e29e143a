import type { Language } from '../diagnostics/localized-text.js';
import { localNameOf, namespaceOf } from '../names/expanded-name.js';
import { columnLetters, formatCellAddress, quoteSheetName, sheetNameOf } from '../syntax/xlsx/cell-address.js';
import type { DefinedName, Validation } from '../syntax/xlsx/sheet-markup.js';
import { writeWorkbook, type CellStyle, type WrittenCell, type WrittenSheet } from '../syntax/xlsx/write-workbook.js';
import { groupBy } from '../util/group-by.js';
import { COLUMN_KEYS, COLUMNS, headerOf, type ColumnKey } from './columns.js';
import { GUIDE } from './guide-text.js';
import { createListSheet, type ListSheet } from './list-sheet.js';
import { createTemplateNames, type TemplateNames } from './names.js';
import { validationsOf } from './row-validations.js';
import {
  SETTINGS,
  type SettingCode,
  type Template,
  type TemplateCell,
  type TemplateRow,
  type TemplateSheet,
} from './template.js';
import type { TemplateTaxonomy } from './template-taxonomy.js';

/** A face that Chinese spreadsheet programs have, or replace by one that has the characters. */
const FONT = 'Microsoft YaHei';
const LINE = '#D5DAE1';
const HEADER: CellStyle = { bold: true, color: '#FFFFFF', background: '#1F4E79', wrap: true, border: LINE };
const GIVEN: CellStyle = { color: '#4A5563', background: '#F4F6F9', wrap: true, border: LINE };
const INPUT: CellStyle = { color: '#12263F', background: '#FFFDF2', wrap: true, border: LINE };
const INPUT_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  'period',
  'dimensions',
  'value',
  'unit',
  'decimals',
  'note',
  'language',
]);
const TEXT = '@';
/** Most characters that a cell of a spreadsheet holds. */
const MAXIMUM_CELL_LENGTH = 32_767;
const DAY = 'yyyy-mm-dd';

const SETTING_NAMES: Readonly<Partial<Record<SettingCode, string>>> = {
  '#periodStart': 'ReportingPeriodStart',
  '#periodEnd': 'ReportingPeriodEnd',
  '#language': 'TextLanguage',
  '#entity': 'Entity',
};

/** Writes a template as a spreadsheet: a guide with the settings, a sheet a section, and a hidden one of lists. */
export async function writeXlsxTemplate(template: Template, taxonomy: TemplateTaxonomy): Promise<Uint8Array> {
  const { language } = template;
  const names = createTemplateNames(taxonomy);
  const lists = createListSheet(language);
  const defined: DefinedName[] = [];
  const sheets = [guideSheet(template, defined)];
  const taken = new Set(sheets.map(({ name }) => name));
  for (const sheet of template.sheets) {
    const name = uniqueSheetName(sheet.section.label[language], taken);
    sheets.push(sectionSheet(name, sheet, { language, taxonomy, names, lists, defined }));
  }
  sheets.push(lists.sheet());
  return writeWorkbook({ sheets, names: [...defined, ...lists.names()], font: FONT });
}

function headerRow(language: Language): readonly WrittenCell[] {
  return COLUMN_KEYS.map((key) => ({ text: headerOf(key, language), style: HEADER }));
}

function guideSheet({ language, settings }: Template, defined: DefinedName[]): WrittenSheet {
  const guide = GUIDE[language];
  const lead = [
    [{ text: guide.title, style: { bold: true, size: 16, color: '#1F4E79' } }],
    [],
    ...guide.lines.map((text) => [{ text }]),
    [],
  ];
  const codes = Object.keys(SETTINGS) as SettingCode[];
  const validations: Validation[] = [];
  const rows = codes.map((code, index) => {
    const place = { row: lead.length + 1 + index, column: COLUMN_KEYS.indexOf('value') };
    const reference = `${quoteSheetName(guide.sheet)}!$${columnLetters(place.column)}$${place.row + 1}`;
    const name = SETTING_NAMES[code];
    if (name !== undefined) defined.push({ name, reference });
    const cells = formatCellAddress(place.row, place.column);
    if (code === '#periodStart')
      validations.push({ cells, type: 'date', operator: 'greaterThanOrEqual', formula1: '61' });
    if (code === '#periodEnd') {
      validations.push({ cells, type: 'date', operator: 'greaterThanOrEqual', formula1: 'ReportingPeriodStart' });
    }
    const { zh, en } = SETTINGS[code];
    const given: Partial<Record<ColumnKey, string>> = { code, nameZh: zh, nameEn: en };
    const isDay = code === '#periodStart' || code === '#periodEnd';
    return COLUMN_KEYS.map((key): WrittenCell =>
      key === 'value'
        ? inputCell(settings[code], isDay ? DAY : TEXT)
        : { ...(given[key] !== undefined && { text: given[key] }), style: GIVEN },
    );
  });
  const refused = { title: SETTINGS['#periodEnd'][language], text: DAY };
  return {
    name: guide.sheet,
    rows: [...lead, headerRow(language), ...rows],
    widths: widths(),
    landscape: true,
    validations: validations.map((validation) => ({ ...validation, errorStyle: 'stop', error: refused })),
  };
}

interface SheetJob {
  readonly language: Language;
  readonly taxonomy: TemplateTaxonomy;
  readonly names: TemplateNames;
  readonly lists: ListSheet;
  readonly defined: DefinedName[];
}

function sectionSheet(name: string, { rows }: TemplateSheet, job: SheetJob): WrittenSheet {
  const { language, taxonomy, names, lists, defined } = job;
  const validations: Validation[] = [];
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  for (const [concept, own] of groupBy(numbered, (row) => row.concept)) {
    const rules = validationsOf(concept, taxonomy, names, lists, language);
    for (const key of COLUMN_KEYS) {
      const rule = rules[key];
      const cells = own.map((row) => formatCellAddress(row.number, COLUMN_KEYS.indexOf(key)));
      if (rule) validations.push({ cells: cells.join(' '), ...rule });
    }
    const prefix = taxonomy.prefixes.get(namespaceOf(concept.name)) ?? 'concept';
    const place = `$${columnLetters(COLUMN_KEYS.indexOf('value'))}$${(own[0]?.number ?? 0) + 1}`;
    defined.push({
      name: `${prefix}_${localNameOf(concept.name)}`.replace(/[^\p{L}\p{N}_.]/gu, '_'),
      reference: `${quoteSheetName(name)}!${place}`,
    });
  }
  return {
    name,
    rows: [headerRow(language), ...rows.map(rowCells)],
    widths: widths(),
    frozenRows: 1,
    frozenColumns: 2,
    landscape: true,
    validations,
  };
}

function rowCells({ concept, first, cells }: TemplateRow): readonly WrittenCell[] {
  const { valueKind, numeric } = concept.type;
  const format = valueKind === 'date' ? DAY : numeric ? undefined : TEXT;
  return COLUMN_KEYS.map((key): WrittenCell => {
    if (INPUT_COLUMNS.has(key))
      return inputCell(cells[key], key === 'value' ? format : key === 'decimals' ? undefined : TEXT);
    const text = first || key === 'code' || key === 'nameZh' || key === 'nameEn' ? cells[key]?.text : undefined;
    return { ...(text !== undefined && { text }), style: GIVEN };
  });
}

/** A number or a day as a spreadsheet holds it; anything else as text. */
function inputCell(cell: TemplateCell | undefined, format: string | undefined): WrittenCell {
  const look = { style: INPUT, ...(format !== undefined && { format }) };
  // A longer text would make the whole file damaged; it is missed when the template is read back, and reported.
  if (!cell || cell.text === '' || cell.text.length > MAXIMUM_CELL_LENGTH) return look;
  return cell.number !== undefined && format !== TEXT
    ? { ...look, number: cell.number }
    : { style: INPUT, format: TEXT, text: cell.text };
}

function widths(): readonly number[] {
  return COLUMN_KEYS.map((key) => COLUMNS[key].width);
}

function uniqueSheetName(text: string, taken: Set<string>): string {
  const base = sheetNameOf(text) || 'Sheet';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base.slice(0, 27)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
