import type { DiagnosticSink } from '../diagnostics/sink.js';
import { formatCellAddress } from '../syntax/xlsx/cell-address.js';
import { readWorkbook, type XLSX_BOUNDS } from '../syntax/xlsx/read-workbook.js';
import { findTable, reportNotRecognised, type FilledRow } from './template-table.js';

export interface TableReadOptions {
  readonly uri: string;
  readonly bounds?: Partial<typeof XLSX_BOUNDS>;
}

/** The filled-in rows of all sheets of a spreadsheet that have the headers; undefined where it cannot be read. */
export async function readXlsxTemplate(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: TableReadOptions,
): Promise<readonly FilledRow[] | undefined> {
  const { uri } = options;
  const sheets = await readWorkbook(bytes, sink, options);
  if (!sheets) return undefined;
  const tables = sheets.flatMap(({ name, rows }) => {
    const located = rows.map(({ row, cells }) => ({
      cells,
      locate: (column: number) => ({ uri, cell: `${name}!${formatCellAddress(row, column)}` }),
    }));
    const table = findTable(located, sink);
    return table ? [table] : [];
  });
  return tables.length === 0 ? reportNotRecognised(uri, sink) : tables.flat();
}
