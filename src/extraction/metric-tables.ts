import type { TextRange } from '../documents/document.js';
import { findQuantities, parseUnitLabel, withUnitLabel } from './grammar/quantity.js';
import { bracketUnit, type LabelledQuantity } from './label-table-quantities.js';
import { plainLabel, type MetricCell, type MetricRow, type MetricTable } from './metric-row.js';
import { cellsOf, columnHead, isHead, splitYears, type Cell } from './table-head.js';
import type { TextIndex } from './text-index.js';

/** Characters that a head above a table has at most, and the last clause of a text that announces one. */
const LONGEST_HEAD = 40;
const LONGEST_CAPTION = 90;
/** And the part of a label that wraps. */
const LONGEST_WRAPPED = 16;
const VALUE = /^[-约近超]?\d[\d,]*(?:\.\d+)?/;
const NO_VALUE = /^(?:[-/]{1,2}|N\/A|不适用|无)$/;
const SERIAL = /^\d{1,3}$/;
const PERIOD = /(?:19|20)\d\d年?(?:度|末|底)?|^(?:本|上|报告)(?:年|期)(?:度|末)?$/g;
const HEAD_WORD = /^(?:项目|指标|类别|类型|种类|名称|内容|单位|会议|污染物)|(?:指标|类别|类型|种类|名称)$/;
const SHARE = /占比|比例|比重/;
/** A column of names, which may look like units: COD. */
const NAMED = /名称|污染物|种类/;
/** Columns that tell how or where, not of what. */
const MANNER = /^(?:排放|处置|处理|利用)(?:方式|形式|去向|口.{0,4})$|^(?:执行|排放)标准$/;
const SENTENCE = /[。；！？]/;

type UnitLabel = ReturnType<typeof parseUnitLabel>;

/** A row of cells of the text, from a table line or from lines one below the other. */
export interface CellRow extends TextRange {
  readonly cells: readonly Cell[];
}

/** Finds the tables whose rows are metrics: a label, perhaps its unit, and its numbers by year or by kind. */
export function findMetricTables(index: TextIndex): MetricTable[] {
  const { paragraphs } = index.document;
  const tables: MetricTable[] = [];
  let rows: CellRow[] = [];
  let caption = '';
  const close = (): void => {
    if (rows.some(({ cells }) => cells.length > 1)) tables.push(readTable(index, caption, rows));
    rows = [];
  };
  for (const paragraph of paragraphs) {
    const text = index.folded.slice(paragraph.start, paragraph.end);
    if (paragraph.kind === 'row') rows.push({ ...paragraph, cells: cellsOf(index.folded, paragraph) });
    else if (text.length > LONGEST_HEAD || SENTENCE.test(text)) {
      close();
      caption = captionOf(text);
    } else rows.push({ ...paragraph, cells: [{ start: paragraph.start, end: paragraph.end, text }] });
  }
  close();
  return tables;
}

/** The last clause of a text that goes on in a table; the whole of a short one. */
function captionOf(text: string): string {
  return /[：]$|如下|下表/.test(text.slice(-LONGEST_CAPTION)) || text.length <= LONGEST_HEAD
    ? text.slice(-LONGEST_CAPTION)
    : '';
}

/** Reads rows of cells under a caption: heads, groups, labels, units and numbers. */
export function readTable(index: TextIndex, caption: string, rows: readonly CellRow[]): MetricTable {
  const read: MetricRow[] = [];
  let head: readonly Cell[] | undefined;
  let above: readonly string[] = [];
  let inBody = false;
  const merged = !rows.some(({ cells }, at) => cells.length > 2 && cells[0]?.text === rows[at - 1]?.cells[0]?.text);
  for (const [at, row] of rows.entries()) {
    const cells = withoutSerial(row.cells);
    const first = cells.findIndex(({ text }, at) => at > 0 && isValue(text));
    const words = first < 0 ? cells : cells.slice(0, first);
    if (first < 0 && cells.length > 1) {
      const years = splitYears(cells);
      const wrapped = head && !inBody ? joinHeads(head, cells) : undefined;
      if (wrapped) head = wrapped;
      else if (isHead(years)) head = years;
      else if (!inBody || HEAD_WORD.test(cells[0]?.text ?? '')) head = cells;
      above = [];
      continue;
    }
    const headed = words
      .map(({ text }, at) => ({ text: text.trim(), over: head?.length === cells.length ? (head[at]?.text ?? '') : '' }))
      .filter(({ text, over }, at) => text !== '' && text !== '/' && (at === 0 || !MANNER.test(over)));
    const labels = headed.map(({ text }) => text);
    const last = headed[headed.length - 1];
    const stated = last && labels.length > 1 && isUnit(last.text) && !NAMED.test(last.over) ? labels.pop() : undefined;
    const own = labels.pop();
    if (own === undefined) continue;
    // Where cells of a group are merged, the rows below its first leave it out.
    const kept = merged && above.length > labels.length ? above.slice(0, above.length - labels.length) : [];
    const groups = first < 0 ? [] : [...kept, ...labels.map(plainLabel)];
    if (first >= 0) above = groups;
    inBody = first >= 0;
    const range = { start: row.start, end: words[words.length - 1]?.end ?? row.end };
    const values = first < 0 ? [] : metricCells(index, cells, first, head, { stated, own });
    const label = plainLabel(withoutUnit(own));
    const joined = values.length > 0 ? wrappedLabels(label, rows[at - 1], rows[at + 1]) : [];
    const corner = inBody && head && head.length === cells.length ? plainLabel(head[0]?.text ?? '') : '';
    read.push({ isHead: first < 0, label, groups, corner, range, cells: values, ...(joined.length > 0 && { joined }) });
  }
  return { caption, rows: read };
}

/** A second line of a head whose labels wrap: 核定排放 over 总量（吨）, with the columns of the first. */
function joinHeads(head: readonly Cell[], below: readonly Cell[]): Cell[] | undefined {
  const shift = head.length - below.length;
  if (shift < 0 || shift > 1 || below.some(({ text }) => /\d/.test(text)) || isHead(head)) return undefined;
  return head.map((cell, at) => ({ ...cell, text: `${cell.text}${below[at - shift]?.text ?? ''}`.trim() }));
}

/** A label with the short line of words alone above it, below it, or both. */
function wrappedLabels(label: string, above: CellRow | undefined, below: CellRow | undefined): string[] {
  const wordsOf = (row: CellRow | undefined): string => {
    const words = row?.cells.filter(({ text }) => text.trim() !== '') ?? [];
    const text = words.length === 1 ? plainLabel(withoutUnit(words[0]?.text ?? '')) : '';
    return text.length > LONGEST_WRAPPED || /\d/.test(text) ? '' : text;
  };
  const [first, last] = [wordsOf(above), wordsOf(below)];
  return [first && first + label, last && label + last, first && last && first + label + last].filter(Boolean);
}

function withoutSerial(cells: readonly Cell[]): readonly Cell[] {
  const [first, second] = cells;
  return first && second && SERIAL.test(first.text.trim()) && !isValue(second.text) ? cells.slice(1) : cells;
}

/** A cell that holds a number and at most its unit, or says that there is none. */
function isValue(text: string): boolean {
  const plain = text.trim();
  if (NO_VALUE.test(plain)) return true;
  const number = VALUE.exec(plain)?.[0];
  if (number === undefined || /^(?:19|20)\d\d年/.test(plain)) return false;
  const [quantity] = findQuantities(plain);
  const rest = plain.slice(quantity?.end).replace(/（[^）]{0,12}）$|[*①-⑳]$/, '');
  return rest === '' && !['time', 'none'].includes(quantity?.unit?.class ?? '');
}

/** A unit, known or not: 万元, GJ, 吨/吨产品. */
function isUnit(text: string): boolean {
  return parseUnitLabel(text) !== undefined || /^[A-Za-z%]+\d?$|^[\p{L}\d]{1,9}\/[\p{L}\d·]{1,9}$/u.test(text);
}

function withoutUnit(label: string): string {
  return label.replaceAll(/（([^（）]{1,20})）/g, (all, words: string) => (parseUnitLabel(words) ? '' : all));
}

function metricCells(
  index: TextIndex,
  cells: readonly Cell[],
  first: number,
  head: readonly Cell[] | undefined,
  label: { readonly stated: string | undefined; readonly own: string },
): MetricCell[] {
  const stated = parseUnitLabel(label.stated ?? '') ?? bracketUnit(label.own);
  // A unit that the grammar does not read is not that of the table.
  if (!stated && label.stated !== undefined) return [];
  return cells.slice(first).flatMap((cell, at): MetricCell[] => {
    const known = index.quantities[index.firstQuantityFrom(cell.start)];
    if (!known || known.start >= cell.end || known.range) return [];
    const above =
      head && (head.length === cells.length ? head[first + at] : head[head.length - (cells.length - first - at)]);
    const words = above?.text ?? '';
    const unit = stated ?? bracketUnit(words) ?? (SHARE.test(words) ? parseUnitLabel('%') : undefined);
    const column = head ? columnHead(head, cells, first + at) : known.column;
    const quantity = withUnit(known, cell, unit);
    return [
      {
        quantity: { ...quantity, inRow: true, ...(column && { column }) },
        column: plainLabel(withoutUnit(words).replaceAll(PERIOD, '')),
      },
    ];
  });
}

/** The number of a cell in the unit of its label; positions stay. */
function withUnit(known: LabelledQuantity, cell: Cell, unit: UnitLabel): LabelledQuantity {
  const [plain] = findQuantities(cell.text.trim());
  if (!plain || plain.unit || !unit) return known;
  const { start, end, numberStart, numberEnd, inRow } = known;
  return { ...withUnitLabel(plain, unit), start, end, numberStart, numberEnd, inRow };
}
