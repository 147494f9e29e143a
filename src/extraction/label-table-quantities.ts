import type { Document, TextRange } from '../documents/document.js';
import { parseUnitLabel, scaleWord, withUnitLabel, type Quantity } from './grammar/quantity.js';
import { cellsOf, columnHead, isHead, isOtherHead, splitYears, type Cell, type ColumnHead } from './table-head.js';

type UnitLabel = ReturnType<typeof parseUnitLabel>;

/** A quantity, with what its table column is headed by. */
export interface LabelledQuantity extends Quantity {
  readonly column?: ColumnHead;
  /** Stands in a table row, right of a label. */
  readonly inRow: boolean;
  /** The unit that its label or table gives, where the number itself has another of the same kind. */
  readonly contradicted?: string;
}

/** How many rows a 单位：… line reaches, and how many a table head does while rows follow each other. */
const REACH = 40;
const HEAD_REACH = 150;
/** Cells that a row of a table has at most. */
const MOST_CELLS = 64;
/** Lines between two rows of one table, such as a label that wraps. */
const ROW_GAP = 6;
/** A line between the rows of a table has at most this many characters. */
const LONGEST_LINE = 60;
const TABLE_UNIT = /单位：(?:人民币)?([^，。；：）\s\t\n]{1,8}?)(?=币种|[，。；：）\s\t\n]|$)/;

/**
 * Gives quantities without a unit the one that stands in brackets beside them (营业收入（元）474,148; 474（万元）), in their row
 * (现金分红 ⇥ 万元 ⇥ 9179.62) or above the table (单位：万元), and cells the year that heads their column.
 */
export function labelTableQuantities(document: Document, quantities: readonly Quantity[]): LabelledQuantity[] {
  const { folded, paragraphs } = document;
  const labelled: LabelledQuantity[] = [];
  let next = 0;
  let head: { readonly cells: readonly Cell[]; readonly index: number } | undefined;
  let lastRow = 0;
  let top: readonly Cell[] = [];
  let tableUnit: { readonly label: UnitLabel; readonly index: number } | undefined;
  paragraphs.forEach((paragraph, index) => {
    const line = folded.slice(paragraph.start, paragraph.end);
    const unitLine = TABLE_UNIT.exec(line);
    if (unitLine) tableUnit = { label: parseUnitLabel(unitLine[1] ?? ''), index };
    const cells = paragraph.kind === 'row' ? cellsOf(folded, paragraph) : [];
    if (cells.length === 0) top = [];
    else if (top.length === 0) top = cells;
    const headCells = cells.length > 1 ? splitYears(cells) : yearsAbove(document, index);
    if (headCells.length > 1 && isHead(headCells)) head = { cells: headCells, index };
    else if (isOtherHead(headCells)) head = undefined;
    // A unit is told for the table below it, not for one after the text that follows.
    if (tableUnit && tableUnit.index < lastRow && !paragraph.kind.startsWith('row') && line.length > LONGEST_LINE) {
      tableUnit = undefined;
    }
    const reached =
      head && (index - head.index <= REACH || (index - head.index <= HEAD_REACH && index - lastRow <= ROW_GAP));
    if (cells.length > 1) lastRow = index;
    for (let quantity = quantities[next]; quantity && quantity.start < paragraph.end; quantity = quantities[++next]) {
      if (quantity.start < paragraph.start) continue;
      const cell = cells.findIndex(({ start, end }) => quantity.start >= start && quantity.start < end);
      const inRow = cell > 0;
      const own = quantity.unit && !inRow ? undefined : unitBeside(folded, paragraph, quantity, cells, cell);
      const above = tableUnit && index - tableUnit.index <= REACH && inRow ? tableUnit.label : undefined;
      const label = own ?? (inRow ? unitOfColumn(top, cells, cell) : undefined) ?? above;
      const near = head && (index - head.index <= REACH || head.cells.length === cells.length);
      const column = inRow && head && reached && near ? columnHead(head.cells, cells, cell) : undefined;
      const contradicted = label && contradiction(folded, quantity, label);
      labelled.push({
        ...(label && !quantity.unit ? withUnitLabel(quantity, label) : quantity),
        inRow,
        ...(column && { column }),
        ...(contradicted !== undefined && { contradicted }),
      });
    }
  });
  return labelled;
}

/** The years of a line that is no row, right above a row of a label and as many cells: | 2021年 | 2022年 |. */
function yearsAbove({ folded, paragraphs }: Document, index: number): readonly Cell[] {
  const [line, row] = [paragraphs[index], paragraphs[index + 1]];
  if (!line || row?.kind !== 'row') return [];
  const years = splitYears([{ start: line.start, end: line.end, text: folded.slice(line.start, line.end) }]);
  return years.length > 1 && cellsOf(folded, row).length === years.length + 1 ? years : [];
}

/** The unit of a label, where the number has another of the same kind: 123元 below 单位：万元. */
function contradiction(folded: string, quantity: Quantity, label: NonNullable<UnitLabel>): string | undefined {
  const own = quantity.unit && parseUnitLabel(folded.slice(quantity.numberEnd, quantity.end));
  if (!own || own.unit.class !== label.unit.class || own.unit.symbol === undefined) return undefined;
  const same = own.unit.symbol === label.unit.symbol && powerOf(own) === powerOf(label);
  return same ? undefined : `${scaleWord(label.scale)}${label.unit.word}`;
}

function powerOf({ unit, scale }: NonNullable<UnitLabel>): number {
  return unit.power + scale;
}

function unitBeside(folded: string, paragraph: TextRange, quantity: Quantity, cells: readonly Cell[], cell: number) {
  return (
    unitBehind(folded, quantity) ??
    unitBefore(folded, paragraph, quantity, cells, cell) ??
    unitAbove(folded, paragraph, quantity)
  );
}

/** The unit in brackets in the first row of a table: 项目 ⇥ 金额（元）. */
function unitOfColumn(top: readonly Cell[], cells: readonly Cell[], cell: number): UnitLabel {
  const head = top.length === cells.length ? (top[cell]?.text ?? '') : '';
  return /\d/.test(head) ? undefined : bracketUnit(head);
}

/** The unit in brackets at the end of the line above a number that stands alone; several below are a chart. */
function unitAbove(folded: string, { start, end }: TextRange, { unit, start: from, end: to }: Quantity): UnitLabel {
  if (unit || folded.slice(start, from).trim() !== '' || folded.slice(to, end).trim() !== '') return undefined;
  if (/^\n?-?\d[\d.,]*%?\n/.test(folded.slice(end, end + 32))) return undefined;
  const bracket = /（([^（）\n]{1,8})）\n$/.exec(folded.slice(Math.max(0, start - 12), start));
  return bracket ? parseUnitLabel(bracket[1] ?? '') : undefined;
}

/** 12,345.6（万元）: the unit in brackets behind a number. */
function unitBehind(folded: string, { unit, end }: Quantity): UnitLabel {
  const bracket = unit ? undefined : /^（([^（）\d]{1,8})）/.exec(folded.slice(end, end + 10));
  return bracket ? parseUnitLabel(bracket[1] ?? '') : undefined;
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
  const bracket = /（([^（）]{1,20})）[：为是\s]{0,2}(?:[\d,.%\s-]{1,40}\s)?$/.exec(before);
  return bracket ? parseUnitLabel(bracket[1] ?? '') : unitOfList(folded, paragraph, quantity);
}

/** How far before a number of a list the unit of the list may stand. */
const LIST_REACH = 160;

/** 产生量（吨）：2018年 318；2019年 296, 核定总量（t/a）：甲 45、乙 18: the unit before the colon is that of the whole list. */
function unitOfList(folded: string, { start }: TextRange, { unit, start: at }: Quantity): UnitLabel {
  if (unit) return undefined;
  const before = folded.slice(Math.max(start, at - LIST_REACH), at);
  const bracket = /（([^（）]{1,20})）：[^。！？（）]{1,140}$/.exec(before);
  return bracket ? parseUnitLabel(bracket[1] ?? '') : undefined;
}

/** The first unit that stands in brackets: 派息数（元）（含税）, 数额（含税，元）. */
export function bracketUnit(text: string): UnitLabel {
  for (const [, words = ''] of text.matchAll(/（([^（）]{1,20})）/g)) {
    for (const part of words.split(/[，、；]/)) {
      const label = parseUnitLabel(part);
      if (label) return label;
    }
  }
  return undefined;
}
