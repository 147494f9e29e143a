import { parseHeadingNumber } from './heading-number.js';
import type { Line } from './split-lines.js';

const SENTENCE_END = /[。！？!?；;…][”’"'）)】]?$/;
const CLAUSE_END = /[：:]$/;
const CONTENTS = /[.．…·]{4,}\s*\d{0,3}$/;
const MARKDOWN = /^(?:#{1,6}\s|[-*•●◆■□◇▲►※☆★]\s?)/;
const OPENING = /[，、（(《“‘,]$/;
const UNCLOSED = /[《“（(][^》”）)]*$/;
const DATE_LINE =
  /^[二一〇零○O\d]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?$/;

/**
 * Groups lines into paragraphs. Where the blanks at line ends mark the paragraphs (every other line runs the full
 * width), they decide; else a line goes on in the next unless it ends a sentence, is clearly short, is a table row or
 * contents entry, or the next one starts with numbering, a bullet or a heading mark. Lines of tables without tabs are
 * told from outside.
 */
export function joinLines(lines: readonly Line[], isTableLine: (line: Line) => boolean = () => false): Line[][] {
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const full = Math.max(14, Math.min(26, width * 0.75));
  const blanksDecide = trailingBlanksMarkParagraphs(lines, width);
  const spaced = emptyLinesMarkParagraphs(lines);
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  lines.forEach((line, index) => {
    current.push(line);
    const next = lines[index + 1];
    const goesOn = next && (blanksDecide ? !line.trailingBlank : continues(line, next, full, spaced));
    const inTable = [line, next].some((one) => one && (isRow(one.text) || isTableLine(one)));
    if (goesOn && !inTable && !CONTENTS.test(line.text)) return;
    paragraphs.push(current);
    current = [];
  });
  return paragraphs;
}

function continues(line: Line, next: Line, full: number, spaced: boolean): boolean {
  const { text } = line;
  if (MARKDOWN.test(text) || MARKDOWN.test(next.text) || DATE_LINE.test(next.text)) return false;
  if (UNCLOSED.test(text.slice(-30)) && text.length >= full / 2) return true;
  if (spaced && next.afterEmptyLine) return false;
  if (SENTENCE_END.test(text) || CLAUSE_END.test(text)) return false;
  if (OPENING.test(text)) return true;
  if (parseHeadingNumber(next.text)) return false;
  if (parseHeadingNumber(text) && text.length < 2 * full && !/[，。；]/.test(text)) return false;
  return text.length >= full;
}

/** A line with cells: a tab, or a wide gap, that does not just follow the numbering. */
export function isRow(text: string): boolean {
  const number = parseHeadingNumber(text);
  return /\S(?:\t|\s{3,}|\u3000{2,})\S/.test(number ? text.slice(number.length) : text);
}

/** Nearly every line that does not end with a blank runs the full width, and some lines do end with one. */
function trailingBlanksMarkParagraphs(lines: readonly Line[], width: number): boolean {
  const marked = lines.filter((line) => line.trailingBlank).length;
  const open = lines.filter((line) => !line.trailingBlank);
  if (lines.length < 4 || marked * 50 < lines.length || open.length < 2) return false;
  const wide = open.filter((line) => line.text.length >= width * 0.7 && !isRow(line.text)).length;
  return wide >= open.length * 0.9;
}

/** Empty lines stand between some lines and not between others, and long lines end with a full stop before them. */
function emptyLinesMarkParagraphs(lines: readonly Line[]): boolean {
  let ended = 0;
  let broken = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next?.afterEmptyLine || line.text.length < 20) return;
    if (SENTENCE_END.test(line.text)) ended++;
    else broken++;
  });
  return ended > 3 * broken;
}
