import type { LabelledQuantity } from './label-table-quantities.js';
import type { ColumnHead } from './table-head.js';
import type { TextIndex } from './text-index.js';

const PRIOR = '上年度?|去年|上一年度?|(?:19|20)\\d\\d年度?';
/** 由上年的38吨减少至29吨: what leads from the amount of one year to that of the next. */
const MOVED = new RegExp(`(?:由|从)(?<year>${PRIOR})(?:同期|末|底)?的?$`);
const MOVES_TO =
  /^(?:[^，。；\d]{0,6}?(?:降|减|增|升|提高?|缩减|压减|扩大|增长|减少|上升|下降)[^，。；\d]{0,3}?)(?:至|到|为|成)了?(?:本年|今年)?的?$/;
/** 较2018年的75万吨减少3%: what an amount is compared with. */
const COMPARED = new RegExp(`^[，（]?(?:较|比)(?<year>${PRIOR})(?:同期|末|底)?[的（]?$`);
const PLANNED = /计划|力争|争取|目标|预计|拟|将|预算|有望|考核/;
const COMPARES = /^）?[，]?(?:略有?|有所|大幅|小幅|明显|均)?(?:下降|减少|降低|增长|增加|上升|提高|翻|多|少|减|增|持平)/;

/** The amounts of two years that a change leads from and to; undefined where the text before the first is no such lead. */
export function movedValues(
  { folded, quantities, firstQuantityFrom }: TextIndex,
  lead: string,
  first: LabelledQuantity,
): readonly [LabelledQuantity, LabelledQuantity] | undefined {
  const year = MOVED.exec(lead)?.groups?.['year'];
  const second = quantities[firstQuantityFrom(first.end)];
  if (year === undefined || !second || !MOVES_TO.test(folded.slice(first.end, second.start))) return undefined;
  if (PLANNED.test(lead) || PLANNED.test(folded.slice(first.end, second.start))) return undefined;
  if (!second.unit || first.unit?.class !== second.unit.class) return undefined;
  return [second, { ...first, column: columnOf(year) }];
}

/** The amount of the year before that one is compared with. */
export function comparedValue(
  { folded, quantities, firstQuantityFrom }: TextIndex,
  beside: LabelledQuantity,
): LabelledQuantity | undefined {
  const next = quantities
    .slice(firstQuantityFrom(beside.end), firstQuantityFrom(beside.end) + 2)
    .find(({ unit }) => unit?.class === beside.unit?.class);
  const year = next && COMPARED.exec(folded.slice(beside.end, next.start))?.groups?.['year'];
  if (!next || year === undefined || !COMPARES.test(folded.slice(next.end, next.end + 6))) return undefined;
  return { ...next, column: columnOf(year) };
}

function columnOf(words: string): ColumnHead {
  const year = /\d{4}/.exec(words)?.[0];
  return year === undefined ? { offset: -1 } : { year: Number(year) };
}
