import type { Paragraph, TextRange } from '../documents/document.js';
import { parseUnitLabel, withUnitLabel } from './grammar/quantity.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import { plainLabel, type MetricRow, type MetricTable } from './metric-row.js';
import { readTable, type CellRow } from './metric-tables.js';
import type { Cell } from './table-head.js';
import type { TextIndex } from './text-index.js';

const YEAR_LINE = /^(?:19|20)\d\d(?:年[度末]?)?$/;
const NUMBER_LINE = /^-?\d[\d,]*(?:\.\d+)?%?$|^(?:[-/]{1,2}|N\/A|不适用)$/;
const LABEL_LINE = /^[^\d。；！？，：《]{2,24}$/;
const LONGEST_LINE = 40;
/** Lines of words that may stand between the numbers of one row and the next: heads, a label, its unit. */
const MOST_WORDS = 6;

/** Finds the tables whose cells stand one below the other: 指标 单位 2024年 2023年, then label, unit, number, number. */
export function findVerticalTables(index: TextIndex): MetricTable[] {
  const lines = linesOf(index);
  const tables: MetricTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    let years = at;
    while (isLine(lines[years], YEAR_LINE)) years++;
    if (years - at < 2) continue;
    const head = lines.slice(at, years) as Cell[];
    const rows = [rowOf([{ start: head[0]?.start ?? 0, end: head[0]?.start ?? 0, text: '指标' }, ...head])];
    const end = readRows(lines, years, head.length, rows);
    if (end > years) tables.push(readTable(index, '', rows));
    at = Math.max(at, end - 1);
  }
  return tables;
}

/** Adds the rows that follow a head of years; where they end. */
function readRows(lines: readonly (Cell | undefined)[], from: number, columns: number, rows: CellRow[]): number {
  let end = from;
  for (let at = from; ;) {
    const first = at;
    while (at - first < MOST_WORDS && lines[at] && !isLine(lines[at], NUMBER_LINE)) at++;
    const words = lines.slice(first, at) as Cell[];
    const values = lines.slice(at, at + columns);
    if (words.length === 0 || values.length < columns || !values.every((line) => isLine(line, NUMBER_LINE))) return end;
    if (isLine(lines[at + columns], NUMBER_LINE)) return end;
    const label = words.length > 1 && parseUnitLabel(words[words.length - 1]?.text ?? '') ? 2 : 1;
    for (const word of words.slice(0, -label)) rows.push(rowOf([word]));
    rows.push(rowOf([...words.slice(-label).flatMap(splitUnit), ...(values as Cell[])]));
    at += columns;
    end = at;
  }
}

/** A label and its unit that the breaking of lines has joined: 温室气体排放总量吨二氧化碳当量. */
function splitUnit(cell: Cell): Cell[] {
  for (let length = 2; length < cell.text.length - 3; length++) {
    if (parseUnitLabel(cell.text) || !parseUnitLabel(cell.text.slice(length))) continue;
    const middle = cell.start + length;
    return [
      { start: cell.start, end: middle, text: cell.text.slice(0, length) },
      { start: middle, end: cell.end, text: cell.text.slice(length) },
    ];
  }
  return [cell];
}

/** A line of words, or a number with its unit on the same line or the one beside it. */
interface Item extends TextRange {
  readonly text: string;
  readonly quantity?: LabelledQuantity;
}

/** A run of labels and numbers, read as it begins and the other way round. */
export interface FigureRun {
  readonly readings: readonly MetricTable[];
  /** As it begins no line is left over. */
  readonly paired: boolean;
}

/**
 * Finds figures on lines of their own, each beside the line of its label: above it or below it, as the run of lines has
 * it. Lines of the tables given are none.
 */
export function findFigures(index: TextIndex, tables: readonly MetricTable[]): FigureRun[] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  const rows = tables.flatMap((table) => table.rows);
  for (const line of itemsOf(index)) {
    const item =
      line && rows.some(({ range, cells }) => line.start >= range.start && line.end <= endOf(range, cells))
        ? undefined
        : line;
    const last = run[run.length - 1];
    if (item && last && (item.quantity === undefined) !== (last.quantity === undefined)) run.push(item);
    else {
      if (run.length > 1) runs.push(run);
      run = item ? [item] : [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs.map((items) => {
    const labelFirst = items[0]?.quantity === undefined;
    const readings = [readFigures(items, labelFirst), readFigures(items, !labelFirst)];
    return { readings, paired: items.length % 2 === 0 };
  });
}

/** Pairs the labels of a run with the numbers below them, or with those above them. */
function readFigures(items: readonly Item[], labelAbove: boolean): MetricTable {
  const rows = items.flatMap((item, at): MetricRow[] => {
    const value = item.quantity ? undefined : items[labelAbove ? at + 1 : at - 1];
    if (!value?.quantity) return [];
    const range = { start: Math.min(item.start, value.start), end: Math.max(item.end, value.end) };
    return [
      {
        isHead: false,
        label: plainLabel(item.text),
        groups: [],
        corner: '',
        range,
        cells: [{ quantity: value.quantity, column: '' }],
      },
    ];
  });
  return { caption: '', rows };
}

function endOf(range: TextRange, cells: MetricRow['cells']): number {
  return cells[cells.length - 1]?.quantity.end ?? range.end;
}

/** The lines of a text as labels and numbers; undefined for what is neither. */
function itemsOf(index: TextIndex): (Item | undefined)[] {
  const lines = linesOf(index);
  const items: (Item | undefined)[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = [lines[at], lines[at + 1]];
    const value = line && valueOf(index, line);
    const unit = parseUnitLabel((value ? next : line)?.text ?? '');
    const number = value ?? (unit && next && valueOf(index, next));
    if (!line || !number) items.push(line && LABEL_LINE.test(line.text) && !unit ? line : undefined);
    else if (number.unit || !next || !unit) items.push(value ? { ...line, quantity: value } : undefined);
    else {
      at++;
      items.push({
        start: line.start,
        end: next.end,
        text: `${line.text} ${next.text}`,
        quantity: { ...number, ...withUnitLabel(number, unit) },
      });
    }
  }
  return items.map((item, at) => (isScale(items, at) ? undefined : item));
}

/** Bare numbers one below the other are the scale of a chart. */
function isScale(items: readonly (Item | undefined)[], at: number): boolean {
  const isBare = (item: Item | undefined): boolean => item !== undefined && /^[\d.,]+$/.test(item.text);
  return isBare(items[at]) && (isBare(items[at - 1]) || isBare(items[at + 1]));
}

function valueOf({ quantities, firstQuantityFrom }: TextIndex, line: TextRange): LabelledQuantity | undefined {
  const quantity = quantities[firstQuantityFrom(line.start)];
  return quantity?.start === line.start && quantity.end === line.end && !quantity.range ? quantity : undefined;
}

/** The short lines of a text that are no rows; undefined for others, which part them. */
function linesOf({ document, folded }: TextIndex): (Cell | undefined)[] {
  return document.paragraphs.map(({ start, end, kind }: Paragraph) =>
    kind === 'row' || end - start > LONGEST_LINE || end === start
      ? undefined
      : { start, end, text: folded.slice(start, end) },
  );
}

function isLine(line: Cell | undefined, form: RegExp): boolean {
  return line !== undefined && form.test(line.text);
}

function rowOf(cells: readonly Cell[]): CellRow {
  return { start: cells[0]?.start ?? 0, end: cells[cells.length - 1]?.end ?? 0, cells };
}
