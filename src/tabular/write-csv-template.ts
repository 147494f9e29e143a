import { formatCsvRow } from '../syntax/csv/write-csv.js';
import { COLUMN_KEYS, headerOf } from './columns.js';
import { guardCell } from './csv-guard.js';
import { SETTINGS, type SettingCode, type Template, type TemplateCells } from './template.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes a template as one CSV table: settings first, then the sections one below the other. Excel knows it as UTF-8. */
export function writeCsvTemplate({ language, settings, sheets }: Template): string {
  const header = COLUMN_KEYS.map((key) => headerOf(key, language));
  const rows = (Object.keys(SETTINGS) as SettingCode[]).map((code): TemplateCells => {
    const { zh, en } = SETTINGS[code];
    return { code: { text: code }, nameZh: { text: zh }, nameEn: { text: en }, value: settings[code] };
  });
  rows.push(...sheets.flatMap((sheet) => sheet.rows.map(({ cells }) => cells)));
  const lines = rows.map((cells) => COLUMN_KEYS.map((key) => guardCell(cells[key]?.text ?? '')));
  return BYTE_ORDER_MARK + [header, ...lines].map(formatCsvRow).join('');
}
