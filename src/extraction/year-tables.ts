import type { TextRange } from '../documents/document.js';
import { findQuantities, parseUnitLabel, withUnitLabel } from './grammar/quantity.js';
import { bracketUnit, type LabelledQuantity } from './label-table-quantities.js';
import { cellsOf, type Cell } from './table-head.js';
import type { TextIndex } from './text-index.js';

/** A column of a table whose rows are years: its label, joined from the rows of the head, and its numbers. */
export interface YearColumn {
  readonly label: string;
  /** The rows of the head. */
  readonly head: TextRange;
  readonly cells: readonly { readonly quantity: LabelledQuantity; readonly row: TextRange }[];
}

const YEAR_ROW = /^((?:19|20)\d\d)\s?年?度?$/;
const NUMBER = /^[\d.,%\s-]*\d[\d.,%\s-]*$/;
/** Rows that a head has at most, rows and columns that a table has. */
const HEAD_ROWS = 4;
const MOST_ROWS = 30;
const MOST_COLUMNS = 24;
const LONGEST_LABEL = 10;
/** Amounts of money; to the hundredth they are in yuan, where the head names no other scale. */
const MONEY = /(?:金?额|利润|收入|资产|红利|股利)(?:（含税）)?$/;
const OTHER_SCALE = /[万亿千]元/;

type UnitLabel = ReturnType<typeof parseUnitLabel>;
const YUAN: UnitLabel = parseUnitLabel('元');

interface Row extends TextRange {
  /** By column; absent where the table has nothing. */
  readonly cells: readonly (Cell | undefined)[];
  readonly year?: number;
}

/** Finds the tables whose rows begin with years below a head of other words: 分红年度 ⇥ 每10股派息数（元） … */
export function findYearColumns(index: TextIndex): YearColumn[] {
  const { paragraphs } = index.document;
  const years = paragraphs.map((paragraph) => (paragraph.kind === 'row' ? yearOf(index, paragraph) : undefined));
  return paragraphs.flatMap((_, at) => {
    if (years[at] === undefined || years[at - 1] !== undefined) return [];
    let end = at + 1;
    while (end < at + MOST_ROWS && years[end] !== undefined) end++;
    const body = paragraphs.slice(at, end).map((paragraph, row) => rowOf(index, paragraph, years[at + row]));
    const head = headAbove(index, at, Math.max(...body.map(({ cells }) => cells.length)));
    return head.length === 0 ? [] : columnsOf(index, head, body);
  });
}

function yearOf(index: TextIndex, { start, end }: TextRange): number | undefined {
  const [first = ''] = index.folded.slice(start, Math.min(end, start + 12)).split('\t');
  const year = YEAR_ROW.exec(first)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The cells of a row in their columns: the normalised text leaves empty ones out, the text of the file has them. */
function rowOf(index: TextIndex, { start, end }: TextRange, year?: number): Row {
  const filled = cellsOf(index.folded, { start, end }).filter(({ text }) => text.trim() !== '');
  // From the end of the line above, so that empty cells at the front are seen too.
  const { quote } = index.document.locate({ start: Math.max(0, start - 2), end });
  const line = start < 2 ? quote : quote.slice(quote.indexOf('\n') + 1);
  const columns = line.split('\t').flatMap((text, column) => (text.trim() === '' ? [] : [column]));
  const cells: (Cell | undefined)[] = [];
  filled.forEach((cell, at) => {
    cells[columns.length === filled.length ? (columns[at] ?? at) : at] = cell;
  });
  return { start, end, cells, ...(year !== undefined && { year }) };
}

/** The rows right above, of as many columns, that hold no numbers by themselves. */
function headAbove(index: TextIndex, at: number, columns: number): Row[] {
  const head: Row[] = [];
  for (let above = at - 1; above >= Math.max(0, at - HEAD_ROWS); above--) {
    const paragraph = index.document.paragraphs[above];
    if (!paragraph) break;
    const row = rowOf(index, paragraph);
    // A label that wraps may go on alone on its line, in its column.
    if (paragraph.kind !== 'row' && paragraph.end - paragraph.start <= LONGEST_LABEL) {
      if (row.cells.length > 1) head.unshift(row);
      continue;
    }
    if (paragraph.kind !== 'row') break;
    if (row.cells.length > columns + 1 || row.cells.some((cell) => cell && NUMBER.test(cell.text))) break;
    head.unshift(row);
  }
  return head;
}

function columnsOf(index: TextIndex, head: readonly Row[], body: readonly Row[]): YearColumn[] {
  const [first] = head;
  const last = head[head.length - 1];
  if (!first || !last) return [];
  const yuan = head.some(({ cells }) => cells.some((cell) => cell && OTHER_SCALE.test(cell.text))) ? undefined : YUAN;
  const width = Math.min(MOST_COLUMNS, Math.max(...head.map(({ cells }) => cells.length)));
  return Array.from({ length: width - 1 }, (_, at) => {
    const label = head
      .map(({ cells }) => cells[at + 1]?.text ?? '')
      .join('')
      .replaceAll(/\s/g, '');
    const cells = body.flatMap((row) => {
      const quantity = quantityOf(index, row, at + 1, label, yuan);
      return quantity ? [{ quantity, row }] : [];
    });
    return { label, head: { start: first.start, end: last.end }, cells };
  });
}

/** The number of a cell, in its own unit, that of its head, or that of the table. */
function quantityOf(
  index: TextIndex,
  row: Row,
  at: number,
  label: string,
  yuan: UnitLabel,
): LabelledQuantity | undefined {
  const cell = row.cells[at];
  const known = cell && index.quantities[index.firstQuantityFrom(cell.start)];
  if (!cell || row.year === undefined || !known || known.start >= cell.end) return undefined;
  const [plain] = findQuantities(cell.text);
  const stated = known.unit || plain?.value.scale !== 2 || !MONEY.test(label) ? undefined : yuan;
  const unit = bracketUnit(label) ?? stated;
  const { start, end, numberStart, numberEnd } = known;
  const read =
    plain && !plain.unit && unit ? { ...withUnitLabel(plain, unit), start, end, numberStart, numberEnd } : known;
  return { ...read, inRow: true, column: { year: row.year } };
}
