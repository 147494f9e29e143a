import { templateCodes } from '../diagnostics/codes/template.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { readCsv } from '../syntax/csv/read-csv.js';
import { formatCellAddress } from '../syntax/xlsx/cell-address.js';
import type { CellContent } from '../syntax/xlsx/workbook.js';
import { findColumn, REQUIRED_COLUMNS } from './columns.js';
import { unguardCell } from './csv-guard.js';
import { findTable, reportNotRecognised, type FilledRow, type RawRow } from './template-table.js';

/** Far more than a template with every member has. */
export const MAXIMUM_CSV_ROWS = 200_000;

const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** Whether a file begins with the headers of a template in CSV. */
export function isCsvTemplate(bytes: Uint8Array): boolean {
  const text = decode(bytes.subarray(0, 2048), false) ?? '';
  const [line = ''] = text.split(/[\r\n]/, 1);
  const columns = new Set(line.split(',').map((cell) => findColumn(cell.replace(/^"|"$/g, ''))));
  return REQUIRED_COLUMNS.every((key) => columns.has(key));
}

/** The filled-in rows of a template in CSV: UTF-8, UTF-16 or, as Excel saves it in China, GB18030. */
export function readCsvTemplate(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  { uri, maximumRows = MAXIMUM_CSV_ROWS }: { readonly uri: string; readonly maximumRows?: number },
): readonly FilledRow[] | undefined {
  const text = decode(bytes, true);
  const rows: RawRow[] = [];
  let row = -1;
  const fault = readCsv([text === undefined ? bytes : new TextEncoder().encode(text)], (cells, line) => {
    const number = ++row;
    const filled = cells.flatMap((cell, column): [number, CellContent][] =>
      cell === '' ? [] : [[column, { kind: 'text', text: unguardCell(cell) }]],
    );
    const locate = (column: number) => ({ uri, line, cell: formatCellAddress(number, column) });
    if (filled.length > 0) rows.push({ cells: new Map(filled), locate });
    return rows.length <= maximumRows;
  });
  if (fault) {
    const { reason, line } = fault;
    sink.report(templateCodes.create('pilu:template-csv-malformed', { reason }, { uri, line }));
    return undefined;
  }
  if (rows.length > maximumRows) {
    sink.report(templateCodes.create('pilu:template-too-large', { limit: maximumRows }, { uri }));
    return undefined;
  }
  return findTable(rows, sink) ?? reportNotRecognised(uri, sink);
}

function decode(bytes: Uint8Array, whole: boolean): string | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    } catch {
      continue;
    }
  }
  return undefined;
}
