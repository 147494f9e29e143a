import type { SourceLocation } from '../util/source-location.js';
import type { CellContent } from '../syntax/xlsx/workbook.js';
import { templateCodes } from '../diagnostics/codes/template.js';
import type { Language } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { COLUMNS, findColumn, REQUIRED_COLUMNS, type ColumnKey } from './columns.js';

/** A row of a filled-in template; empty cells are left out. */
export interface FilledRow {
  readonly cells: ReadonlyMap<ColumnKey, CellContent>;
  locate(column: ColumnKey): SourceLocation;
}

/** Cells by 0-based column, and where each stands. */
export interface RawRow {
  readonly cells: ReadonlyMap<number, CellContent>;
  locate(column: number): SourceLocation;
}

/** How far down a sheet its headers may stand. */
const HEADER_ROWS = 60;

/**
 * The rows below the headers of a sheet. Columns may stand in any order, with others between them. Undefined where the
 * sheet has no headers; one that has only some of the required ones is reported.
 */
export function findTable(rows: readonly RawRow[], sink: DiagnosticSink): readonly FilledRow[] | undefined {
  for (const [index, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const columns = headersOf(row);
    const known = REQUIRED_COLUMNS.filter((key) => columns.has(key));
    if (known.length === 0 || columns.size < 3) continue;
    for (const key of REQUIRED_COLUMNS) {
      if (columns.has(key)) continue;
      const { zh, en } = COLUMNS[key];
      sink.report(templateCodes.create('pilu:template-column-missing', { column: { zh, en } }, row.locate(0)));
    }
    if (known.length < REQUIRED_COLUMNS.length) return [];
    return rows.slice(index + 1).flatMap((one) => fill(one, columns) ?? []);
  }
  return undefined;
}

/** Reports a file none of whose tables has the headers. */
export function reportNotRecognised(uri: string, sink: DiagnosticSink): undefined {
  const join = (language: Language) => REQUIRED_COLUMNS.map((key) => `"${COLUMNS[key][language]}"`).join(', ');
  const params = { path: uri, columns: { zh: join('zh'), en: join('en') } };
  sink.report(templateCodes.create('pilu:template-not-recognised', params, { uri }));
}

function headersOf({ cells }: RawRow): ReadonlyMap<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  for (const [column, cell] of cells) {
    const key = cell.kind === 'text' ? findColumn(cell.text) : undefined;
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

function fill(row: RawRow, columns: ReadonlyMap<ColumnKey, number>): FilledRow | undefined {
  const cells = new Map<ColumnKey, CellContent>();
  for (const [key, column] of columns) {
    const cell = row.cells.get(column);
    if (cell && !(cell.kind === 'text' && cell.text.trim() === '')) cells.set(key, cell);
  }
  if (cells.size === 0) return undefined;
  return { cells, locate: (key) => row.locate(columns.get(key) ?? 0) };
}
