import type { Document, TextRange } from '../documents/document.js';
import { parseUnitLabel, withUnitLabel, type Quantity } from './grammar/quantity.js';

/** A quantity, with the year that its table column is headed by. */
export interface LabelledQuantity extends Quantity {
  readonly columnYear?: number;
  /** Stands in a table row, right of a label. */
  readonly inRow: boolean;
}

interface Cell extends TextRange {
  readonly text: string;
}

/** How many rows a 单位：… line reaches, and how many a table head does while rows follow each other. */
const REACH = 40;
const HEAD_REACH = 150;
/** Cells that a row of a table has at most. */
const MOST_CELLS = 64;
/** Lines between two rows of one table, such as a label that wraps. */
const ROW_GAP = 6;
const YEAR = /(?<!\d)(?:19[89]|20[0-3])\d(?=年|$|\s|度)/;
const TABLE_UNIT = /单位：([^，。；：）\s\t\n]{1,8})/;

/**
 * Gives quantities without a unit the one that stands in brackets before them (营业收入（元）474,148), in their row
 * (现金分红 ⇥ 万元 ⇥ 9179.62) or above the table (单位：万元), and cells the year that heads their column.
 */
export function labelTableQuantities(document: Document, quantities: readonly Quantity[]): LabelledQuantity[] {
  const { folded, paragraphs } = document;
  const labelled: LabelledQuantity[] = [];
  let next = 0;
  let head: { readonly cells: readonly Cell[]; readonly index: number } | undefined;
  let lastRow = 0;
  let tableUnit: { readonly label: ReturnType<typeof parseUnitLabel>; readonly index: number } | undefined;
  paragraphs.forEach((paragraph, index) => {
    const line = folded.slice(paragraph.start, paragraph.end);
    const unitLine = TABLE_UNIT.exec(line);
    if (unitLine) tableUnit = { label: parseUnitLabel(unitLine[1] ?? ''), index };
    const cells = paragraph.kind === 'row' ? cellsOf(folded, paragraph) : [];
    const headCells = cells.length > 1 ? splitYears(cells) : [];
    if (headCells.length > 1 && isHead(headCells)) head = { cells: headCells, index };
    const reached =
      head && (index - head.index <= REACH || (index - head.index <= HEAD_REACH && index - lastRow <= ROW_GAP));
    if (cells.length > 1) lastRow = index;
    for (let quantity = quantities[next]; quantity && quantity.start < paragraph.end; quantity = quantities[++next]) {
      if (quantity.start < paragraph.start) continue;
      const cell = cells.findIndex(({ start, end }) => quantity.start >= start && quantity.start < end);
      const inRow = cell > 0;
      const own = quantity.unit ? undefined : unitBefore(folded, paragraph, quantity, cells, cell);
      const above = tableUnit && index - tableUnit.index <= REACH && inRow ? tableUnit.label : undefined;
      const label = quantity.unit ? undefined : (own ?? above);
      const near = head && (index - head.index <= REACH || head.cells.length === cells.length);
      const year = inRow && head && reached && near ? columnYear(head.cells, cells, cell) : undefined;
      labelled.push({
        ...(label ? withUnitLabel(quantity, label) : quantity),
        inRow,
        ...(year !== undefined && { columnYear: year }),
      });
    }
  });
  return labelled;
}

function cellsOf(folded: string, paragraph: TextRange): Cell[] {
  const cells: Cell[] = [];
  let start = paragraph.start;
  for (const text of folded.slice(paragraph.start, paragraph.end).split('\t')) {
    cells.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return cells;
}

const YEARS = /^(?:(?:19[89]|20[0-3])\d年?[\s/、]*){2,}$/;

/** Years that stand in one cell, because no wide gap is between them, as cells of their own; empty last cells dropped. */
function splitYears(cells: readonly Cell[]): Cell[] {
  const split = cells.flatMap((cell) =>
    YEARS.test(cell.text)
      ? [...cell.text.matchAll(/\d{4}年?/g)].map(([text], index) => ({ ...cell, text, start: cell.start + index }))
      : [cell],
  );
  while (split.length > 0 && split[split.length - 1]?.text === '') split.pop();
  return split;
}

/**
 * A row that names years and holds no other number. A bare 2016 beside a label may be an amount: it is a year where it
 * says 年, where years stand side by side, or under a head such as 指标.
 */
function isHead(cells: readonly Cell[]): boolean {
  const years = cells.filter(({ text }) => YEAR.test(text) && text.length <= 12);
  const numbers = cells.filter(({ text }) => /\d/.test(text) && !YEAR.test(text)).length;
  const certain = years.some(({ text }) => text.includes('年')) || years.length > 1;
  return (
    years.length > 0 && numbers === 0 && (certain || /^(?:项目|指标|类别|内容|名称|单位)?$/.test(cells[0]?.text ?? ''))
  );
}

/** The head cell above, counted from the right where the rows have not equally many cells. */
function columnYear(head: readonly Cell[], cells: readonly Cell[], cell: number): number | undefined {
  const above = head.length === cells.length ? head[cell] : head[head.length - (cells.length - cell)];
  const year = above && YEAR.exec(above.text)?.[0];
  return year === undefined ? undefined : Number(year);
}

function unitBefore(folded: string, paragraph: TextRange, quantity: Quantity, cells: readonly Cell[], cell: number) {
  const before = folded.slice(Math.max(paragraph.start, quantity.start - 60), quantity.start);
  if (cell > 0) {
    for (let left = cell - 1; left >= Math.max(0, cell - MOST_CELLS); left--) {
      const text = cells[left]?.text ?? '';
      const label = parseUnitLabel(text) ?? bracketUnit(text);
      if (label) return label;
    }
    return undefined;
  }
  const bracket = /（([^（）]{1,10})）[：为是\s]{0,2}(?:[\d,.%\s-]{1,40}\s)?$/.exec(before);
  return bracket ? parseUnitLabel(bracket[1] ?? '') : undefined;
}

function bracketUnit(text: string) {
  for (const bracket of text.matchAll(/（([^（）]{1,10})）/g)) {
    const label = parseUnitLabel(bracket[1] ?? '');
    if (label) return label;
  }
  return undefined;
}
