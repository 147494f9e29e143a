import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { readCsv } from '../../syntax/csv/read-csv.js';
import { detachText } from '../../util/detach-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import { createUniqueTexts } from '../../util/unique-texts.js';
import { isIdentifier } from './metadata.js';
import { createFactReader, type FactReader } from './read-fact.js';
import type { Column } from './read-template.js';
import { createValueReader } from './read-value.js';
import { createSharedAspectsReader } from './shared-aspects-reader.js';
import { createSourceResolver } from './source-resolver.js';
import type { CellContext, ReportContext, Table } from './table-context.js';

interface HeaderColumn {
  readonly name: string;
  readonly index: number;
  readonly column: Column;
}

/** The header row, understood. */
interface Header {
  readonly width: number;
  readonly facts: readonly (HeaderColumn & { readonly reader: FactReader })[];
  /** Columns whose cells must belong to a fact of their row. */
  readonly mapped: readonly HeaderColumn[];
  readonly rowId: number | undefined;
  /** Columns without a heading, whose cells must be empty. */
  readonly nameless: readonly number[];
}

/** Reads the facts of one CSV table (xBRL-CSV 1.0, Tables); each is given to the report as it is met. */
export function readTable(table: Table, source: Iterable<Uint8Array>, report: ReportContext): void {
  const { sink } = report;
  let header: Header | undefined;
  let rowNumber = 0;
  const rowIds = createUniqueTexts();
  const used: boolean[] = [];

  const fault = readCsv(source, (cells, line) => {
    if (!header) {
      header = readHeader(table, cells, report);
      return header !== undefined;
    }
    rowNumber++;
    readRow(header, cells, { uri: table.uri, line });
    return true;
  });
  if (fault) {
    const at = { uri: table.uri, line: fault.line };
    sink.report(xbrlCsvCodes.create('xbrlce:invalidCSVFileFormat', { reason: fault.reason }, at));
  }

  function readRow(
    { facts, mapped, rowId: rowIdIndex, nameless, width }: Header,
    cells: readonly string[],
    at: SourceLocation,
  ): void {
    used.length = 0;
    // 1. The row's identifier: its own, or r and its number.
    let rowId: string | undefined = `r${rowNumber}`;
    if (rowIdIndex !== undefined) {
      const written = cells[rowIdIndex] ?? '';
      rowId = written === '' ? undefined : detachText(written);
      if (written !== '' && !isIdentifier(written)) {
        sink.report(xbrlCsvCodes.create('xbrlce:invalidRowIdentifier', { identifier: written }, at));
        return;
      }
      if (rowId !== undefined) {
        if (!rowIds.add(rowId)) {
          const params = { identifier: rowId, table: table.id };
          sink.report(xbrlCsvCodes.create('xbrlce:repeatedRowIdentifier', params, at));
          return;
        }
      }
    }

    // 2. A fact of every fact column that is not empty.
    let sound = true;
    for (const { name, index, reader } of facts) {
      const written = cells[index];
      if (written === undefined || written === '') continue;
      if (rowId === undefined) {
        const column = table.template.rowIdColumn ?? '';
        sink.report(xbrlCsvCodes.create('xbrlce:missingRowIdentifier', { column }, at));
        return;
      }
      const cell: CellContext = { cells, written, rowNumber, used, at, rowId, id: `${table.id}.${rowId}.${name}` };
      if (!reader(cell)) sound = false;
    }

    // 3. Cells that none of them used; a fact that was left out for a fault of its own may have.
    if (!sound) return;
    for (const { index, name } of mapped) {
      const value = cells[index];
      if (value === undefined || value === '' || used[index] === true) continue;
      sink.report(xbrlCsvCodes.create('xbrlce:unmappedCellValue', { value, column: name }, at));
    }
    for (const index of nameless) reportNameless(cells[index], at);
    for (let index = width; index < cells.length; index++) reportNameless(cells[index], at);
  }

  function reportNameless(value: string | undefined, at: SourceLocation): void {
    if (value === undefined || value === '') return;
    sink.report(xbrlCsvCodes.create('xbrlce:unmappedCellValue', { value, column: '' }, at));
  }
}

/** Reads the header row (xBRL-CSV 1.0, Header row); undefined where a column cannot be told. */
function readHeader(table: Table, cells: readonly string[], report: ReportContext): Header | undefined {
  const { sink } = report;
  const { template } = table;
  const at = { uri: table.uri, line: 1 };
  const columns = new Map<string, HeaderColumn>();
  const nameless: number[] = [];
  let sound = true;
  const fail = (diagnostic: Parameters<DiagnosticSink['report']>[0]): void => {
    sound = false;
    sink.report(diagnostic);
  };
  for (const [index, name] of cells.entries()) {
    if (name === '') {
      nameless.push(index);
      continue;
    }
    const column = template.columns.get(name);
    const params = { column: name, table: table.id };
    if (!isIdentifier(name)) fail(xbrlCsvCodes.create('xbrlce:invalidHeaderValue', { header: name }, at));
    else if (!column) fail(xbrlCsvCodes.create('xbrlce:unknownColumn', params, at));
    else if (columns.has(name)) fail(xbrlCsvCodes.create('xbrlce:repeatedColumnIdentifier', params, at));
    else columns.set(name, { name, index, column });
  }
  if (!sound) return undefined;
  const indexes = new Map([...columns].map(([name, { index }]) => [name, index]));
  const all = [...columns.values()];
  const { rowIdColumn } = template;
  let faults = 0;
  const resolve = createSourceResolver({ table, indexes, report }, () => faults++);
  const shared = createSharedAspectsReader(report, resolve);
  const readValue = createValueReader(report);
  const context = { table, indexes, report, resolve, shared, readValue, faults: () => faults };
  return {
    width: cells.length,
    facts: all.flatMap((one) =>
      one.column.kind === 'fact' ? [{ ...one, reader: createFactReader(one.name, one.column, context) }] : [],
    ),
    mapped: all.filter(
      ({ name, column }) => (column.kind === 'parameter' && name !== rowIdColumn) || column.kind === 'groups',
    ),
    // Rows of a file that lacks the column have no identifiers.
    rowId: rowIdColumn === undefined ? undefined : (indexes.get(rowIdColumn) ?? -1),
    nameless,
  };
}
