import type { LabelledQuantity } from './label-table-quantities.js';
import type { TextIndex } from './text-index.js';

/** 承诺召开会议不少于4次, 每年至少召开4次: what is due, not what was done. */
const LEAST = /^(?:不少于|不低于|至少|不小于)/;
const DUE = /承诺|规定|要求|约定|原则|每年|每(?:个|一)?(?:月|季度?|半年)|应当?|须|章程|计划/;

export function isPromise(index: TextIndex, { start, end }: LabelledQuantity): boolean {
  if (!LEAST.test(index.folded.slice(start, end))) return false;
  return DUE.test(index.folded.slice(index.clauseStartAt(start), start));
}

/** 123-.456.78, 1死2重3轻: a number that recognition broke, or the first of several that one cell holds. */
export function isBroken({ folded }: TextIndex, { inRow, numberEnd }: LabelledQuantity): boolean {
  const behind = folded.slice(numberEnd, numberEnd + 3);
  return /^-?\.\d/.test(behind) || (inRow && /^[死重轻]/.test(behind));
}

/** Each of many: 每周一次的培训, 1次/年, 每班30人. What is paid or used a year is an amount of the year. */
const RATE = /每(?:一)?个?(?:周|月|季度?|年度?|半年|两年|三年|日|天|期|次|人|班|场|家|户)[^，。；\d]{0,4}$/;

export function isRate({ folded }: TextIndex, { start, end, unit }: LabelledQuantity): boolean {
  if (!unit || !['count', 'person', 'participation'].includes(unit.class)) return false;
  return (
    RATE.test(folded.slice(Math.max(0, start - 10), start)) ||
    /^\/(?:年|月|季|周|天|日|人)/.test(folded.slice(end, end + 2))
  );
}

/** 可容纳800人, 可同时接待300人: what a place has room for. */
const ROOM = /(?:可|能|能够|可以)(?:同时)?(?:容纳|供|接待|承载|吸纳|安置|满足)[^，。；\d]{0,4}$/;

export function isCapacity({ folded }: TextIndex, { start }: LabelledQuantity): boolean {
  return ROOM.test(folded.slice(Math.max(0, start - 12), start));
}
