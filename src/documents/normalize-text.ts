import type { TextRange } from './document.js';
import { parseHeadingNumber } from './heading-number.js';
import { isRow } from './join-lines.js';
import { createOffsetMapBuilder, type OffsetMap } from './offset-map.js';
import type { SourceParagraph } from './source-layout.js';
import type { Line } from './split-lines.js';

/** A paragraph in the normalised text; `mark` is the depth of a Markdown heading mark, which the text leaves out. */
export interface ParagraphRange extends TextRange {
  readonly row: boolean;
  readonly mark: number;
}

export interface NormalizedText {
  /** One line a paragraph. */
  readonly text: string;
  readonly map: OffsetMap;
  /** Start and end of each paragraph, in the order of the input. */
  readonly ranges: readonly ParagraphRange[];
}

const BLANK = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/;
const MARK = /^(#{1,6})\s+/;
/** A colon after Chinese words: what follows is no Latin word of theirs. */
const LABEL_END = /\p{Script=Han}:$/u;
const WORD = /[!-~\u00c0-\u024f]/;

/**
 * Writes paragraphs as one line each. Blanks survive only between Latin words and between numbers; a tab stands between
 * the cells of a row; a blank that OCR set inside a number (`70. 98`, `8, 777`) goes.
 */
export function normalizeText(rawText: string, paragraphs: readonly SourceParagraph[]): NormalizedText {
  const parts: string[] = [];
  const builder = createOffsetMapBuilder();
  const ranges: ParagraphRange[] = [];
  let length = 0;
  const write = (text: string, raw: number): void => {
    builder.add(length, raw);
    parts.push(text);
    length += text.length;
  };
  for (const { lines, ...known } of paragraphs) {
    const start = length;
    const row = known.row ?? lines.some((line) => isRow(line.text));
    let before = '';
    const marked = known.mark === undefined ? MARK.exec(lines[0]?.text ?? '') : null;
    const mark = known.mark ?? marked?.[1]?.length ?? 0;
    for (let line of lines) {
      if (line === lines[0] && marked) line = { ...line, start: line.start + marked[0].length };
      let from = line.start;
      if (line.startsCell) {
        write('\t', Math.max(0, line.start - 1));
        before = '';
      }
      const numberEnd = line === lines[0] ? line.start + (parseHeadingNumber(line.text)?.length ?? 0) : line.start;
      for (const word of wordsOf(rawText, line)) {
        const gap = rawText.slice(from, word.start);
        const separator = separatorOf(before, gap, rawText.charAt(word.start), rawText.slice(word.start, word.end), {
          row: row && from >= numberEnd,
          lineBreak: word.start === line.start,
        });
        if (separator !== '') write(separator, Math.max(from, word.start - 1));
        write(rawText.slice(word.start, word.end), word.start);
        before = rawText.slice(Math.max(word.start, word.end - 4), word.end);
        from = word.end;
      }
    }
    const last = lines[lines.length - 1];
    ranges.push({ start, end: length, row, mark });
    if (last) write('\n', last.end);
  }
  builder.add(length, rawText.length);
  return { text: parts.join(''), map: builder.build(rawText), ranges };
}

/** Runs without blanks. */
function* wordsOf(rawText: string, line: Line): Generator<{ start: number; end: number }> {
  let start = -1;
  for (let index = line.start; index <= line.end; index++) {
    const blank = index === line.end || BLANK.test(rawText.charAt(index));
    if (blank && start >= 0) {
      yield { start, end: index };
      start = -1;
    } else if (!blank && start < 0) start = index;
  }
}

function separatorOf(
  before: string,
  gap: string,
  after: string,
  word: string,
  place: { readonly row: boolean; readonly lineBreak: boolean },
): string {
  if (before === '') return '';
  if (place.row && !place.lineBreak && /\t|\s{3}|\u3000{2}/.test(gap)) return '\t';
  const last = before.charAt(before.length - 1);
  if (!WORD.test(last) || !WORD.test(after) || LABEL_END.test(before)) return '';
  if (gap === ' ' && !place.row && isSplitNumber(before, word)) return '';
  if (/\d[.,，．]$/.test(before) && /^\d/.test(word) && (last === '.' || /^\d{3}(?!\d)/.test(word))) return '';
  return ' ';
}

/** What a digit is the number of, not a part of an amount: 表1, 第2. */
const NUMBERED = '(?<![第表图例件章节条注号])';
const SPLIT: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(String.raw`(?:\p{Script=Han}${NUMBERED}|，)\d$`, 'u'), /^\d{1,3}\p{Script=Han}/u],
  [new RegExp(String.raw`(?:\p{Script=Han}${NUMBERED}|，)\d{1,3}$`, 'u'), /^\d{3}(?:\.\d+)?[万亿]?[元股吨]/],
];

/** 共3 5项, 捐款1 234元: a blank inside a number, before what it counts; 表1 5项 are two numbers. */
function isSplitNumber(before: string, word: string): boolean {
  return SPLIT.some(([first, second]) => first.test(before) && second.test(word));
}
