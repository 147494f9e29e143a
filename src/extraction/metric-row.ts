import type { TextRange } from '../documents/document.js';
import type { LabelledQuantity } from './label-table-quantities.js';

/** A number of a metric, and the words of the column it stands in where they are not of a period: 人数, 排放量. */
export interface MetricCell {
  readonly quantity: LabelledQuantity;
  readonly column: string;
}

/** A line of a table: what it is about, and its numbers. */
export interface MetricRow {
  /** A line of words alone, over the rows below. */
  readonly isHead: boolean;
  /** Folded, without marks of lists and brackets of units. */
  readonly label: string;
  /** The label with the line above or below it, where it may wrap: 归属于母公司股东 over 的净利润. */
  readonly joined?: readonly string[];
  /** Groups that the row stands in, outermost first: 社会绩效, 按性别. */
  readonly groups: readonly string[];
  /** What the head says over the labels: 专利类型. */
  readonly corner: string;
  /** Where the label stands. */
  readonly range: TextRange;
  readonly cells: readonly MetricCell[];
}

/** Rows under one caption. */
export interface MetricTable {
  /** The words above the table. */
  readonly caption: string;
  readonly rows: readonly MetricRow[];
}

const MARKS =
  /^(?:其中[：，]?|[-·*●>◆■□▶]+|\d{1,2}(?:\.\d{1,2})*[.、]|（\d{1,2}）|[①-⑳]|[A-Z]\d{1,2}(?:\.\d{1,2})*(?=\p{Script=Han})|[一二三四五六七八九十]{1,3}、)+/u;
const NOTES = /(?:注?[①-⑳¹²³]|注\d{1,2}|\*)+$|（(?:注\d{0,2}|含税|如有|如适用|万?元|合并口径|本部)）/g;

/** Words that mean the same. */
const STAFF = /雇员|僱员|职工(?!代表|监事|董事|薪酬|福利|工资)/g;

/** What a label says, without what stands around it: `其中：`, marks of lists, notes. */
export function plainLabel(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replace(MARKS, '')
    .replaceAll(NOTES, '')
    .replace(/[：:]$/, '')
    .replaceAll(STAFF, '员工');
}
