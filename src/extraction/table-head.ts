import type { TextRange } from '../documents/document.js';

/** A cell of a table row. */
export interface Cell extends TextRange {
  readonly text: string;
}

/** What a column of a table holds, by its head: values of a year, of this period or the one before, or aims. */
export interface ColumnHead {
  readonly year?: number;
  /** Years from the reporting year: 本年 is 0, 上年 and 年初 are -1. */
  readonly offset?: number;
  /** Aims, changes and shares are no values of the row's label. */
  readonly other?: 'target' | 'change';
}

const YEAR = /(?<!\d)(?:19[89]|20[0-3])\d(?=年|$|\s|度)/;
const YEARS = /^[\s|]*(?:(?:19[89]|20[0-3])\d\s?年?[\s/、|]*){2,}$/;
const AMOUNT = '(?:发生)?(?:数|值|额|金额|余额|人数|数据|情况|完成|实际|数量|累计)?(?:（[^（）]{1,8}）)?$';
const CURRENT = new RegExp(
  `^(?:实际(?:完成)?|完成|实绩|本年度?|本报告期末?|本期末?|报告期末?|当年|当期|今年|期末|年末|本年末)(?:实际|完成)?${AMOUNT}`,
);
const PRIOR = new RegExp(
  `^(?:上年度?(?:同期|末)?|上一年度?|上期(?:末)?|上年同期|去年(?:同期|末)?|上期同期|年初|期初|前一年度?)${AMOUNT}`,
);
const TARGET = /目标|考核|计划|预算|预计|指标值|限值|标准|许可|核定/;
const CHANGE = /增减|增长|变动|变化|升降|同比|环比|增幅|降幅|比上年|较上年/;
/** Labels of a day, which heads nothing: 上市时间 ⇥ 2003年1月7日. */
const DAY_OF = /(?:成立|设立|创立|上市|注册|登记|发证|取得)(?:时间|日期|年份)$/;
const FIRST =
  /^(?:项目|指标|类别|内容|名称|单位|主要会计数据|主要指标|财务指标|绩效指标|[^\d]{0,8}(?:项目|指标|数据|类别|类型|种类|名称))?$/;

export function cellsOf(folded: string, paragraph: TextRange): Cell[] {
  const cells: Cell[] = [];
  let start = paragraph.start;
  for (const text of folded.slice(paragraph.start, paragraph.end).split('\t')) {
    cells.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return cells;
}

/** Years that stand in one cell, because no wide gap is between them, as cells of their own; empty last cells dropped. */
export function splitYears(cells: readonly Cell[]): Cell[] {
  const split = cells.flatMap((cell) =>
    YEARS.test(cell.text)
      ? [...cell.text.matchAll(/\d{4}\s?年?/g)].map(([text], index) => ({ ...cell, text, start: cell.start + index }))
      : [cell],
  );
  while (split.length > 0 && split[split.length - 1]?.text === '') split.pop();
  return split;
}

/**
 * A row that names years or periods and holds no other number. A bare 2016 beside a label may be an amount: it is a year
 * where it says 年, where years stand side by side, or under a head such as 指标.
 */
export function isHead(cells: readonly Cell[]): boolean {
  if (DAY_OF.test(cells[0]?.text.trim() ?? '')) return false;
  const years = cells.filter(({ text }) => YEAR.test(text) && text.length <= 12);
  const relative = cells.slice(1).filter(({ text }) => CURRENT.test(text) || PRIOR.test(text)).length;
  const numbers = cells.filter(({ text }) => /\d/.test(text) && !YEAR.test(text)).length;
  if (numbers > 0 || years.length + relative === 0) return false;
  const named = FIRST.test(cells[0]?.text ?? '');
  return relative > 1 || named || years.length > 1 || years.some(({ text }) => text.includes('年'));
}

/** A head of words alone, such as 类别 ⇥ 人数 ⇥ 占比: its columns are of no period. */
export function isOtherHead(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells;
  return (
    others.length > 0 &&
    first !== undefined &&
    first.text !== '' &&
    FIRST.test(first.text) &&
    !cells.some(({ text }) => /\d/.test(text))
  );
}

/** What the head above a cell says, counted from the right where the rows have not equally many cells. */
export function columnHead(head: readonly Cell[], cells: readonly Cell[], cell: number): ColumnHead {
  const above = head.length === cells.length ? head[cell] : head[head.length - (cells.length - cell)];
  const text = above?.text ?? '';
  if (CHANGE.test(text)) return { other: 'change' };
  if (TARGET.test(text)) return { other: 'target' };
  const year = YEAR.exec(text)?.[0];
  if (year !== undefined) return { year: Number(year) };
  if (CURRENT.test(text)) return { offset: 0 };
  return PRIOR.test(text) ? { offset: -1 } : {};
}
