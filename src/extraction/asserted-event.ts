import type { TextRange } from '../documents/document.js';
import type { TextIndex } from './text-index.js';

/** 发生了2起…, 出现一起…: what stands before an event that happened so many times. */
const HAPPENED =
  /(?:发生|出现|发现|遭遇|查实|涉及|另有|有)(?:了|过)?(?:[1-9]\d{0,4}|[一二两三四五六七八九十]{1,3})(?:起|件|宗|例|次)(?:因[^。；！？\n]{0,30})?[^，。；：！？\n]{0,6}$/;
/** 事件2起: the number behind it. */
const COUNTED =
  /^(?:共|共计|总数|件数|起数|数量|数|（[^（）]{1,4}）|[：为是\s]){0,3}[1-9]\d{0,4}(?:起|件|宗|例)(?!以下|以内)/;
/** 是否发生…事件 | 是: what a table asks of an event, and the answers. */
const ASKED = /是否(?:曾)?(?:发生|存在|出现|有|涉及|受到|被|因)?[^，。；：！？\n\t]{0,12}$/;
const ANSWER = /^[^，。；：！？\n\t]{0,10}[\s：]*(?<answer>是|否|无|有|未发生)(?=[\s，。；]|$)/;
const REACH = 48;
const DENIED = /未|没有|不存在|杜绝|防止|避免|不超过|不高于|目标|控制在|如|若|假设|演练|模拟/;

/** What the words around an event say of it where none of them denies it, and where they end. */
export interface Assertion extends TextRange {
  readonly happened: boolean;
}

/** Whether the text tells that an event happened, with its number, or answers the question whether it did. */
export function findAssertion({ folded, clauseStartAt }: TextIndex, { start, end }: TextRange): Assertion | undefined {
  const clause = folded.slice(Math.max(clauseStartAt(start), start - REACH), start);
  const behind = folded.slice(end, end + 24);
  if (ASKED.test(clause)) {
    const answer = ANSWER.exec(behind);
    const said = answer?.groups?.['answer'];
    const from = start - clause.length + clause.lastIndexOf('是否');
    return said === undefined
      ? undefined
      : { start: from, end: end + (answer?.[0].length ?? 0), happened: said === '是' || said === '有' };
  }
  if (DENIED.test(clause)) return undefined;
  const before = HAPPENED.exec(clause);
  if (before) return { start: start - clause.length + before.index, end, happened: true };
  const after = COUNTED.exec(behind);
  return after ? { start, end: end + after[0].length, happened: true } : undefined;
}
