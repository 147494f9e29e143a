/** A line of the raw text that holds words; offsets are UTF-16 code units, blanks at both ends left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The line ended with a blank before its line break. */
  readonly trailingBlank: boolean;
  /** At least one empty line stands before it. */
  readonly afterEmptyLine: boolean;
  /** Its words begin a further cell of the table row. */
  readonly startsCell?: boolean;
}

const LINE = /[^\r\n\f\v\u0085\u2028\u2029]+/g;
const BLANKS_BEFORE = /^[\s\u200b\ufeff]*/;
const BLANKS_AFTER = /[ \u3000\u00a0\t]$/;

/** Splits a text at every form of line break and page break; lines of blanks only are left out. */
export function splitLines(rawText: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = 0;
  let emptySeen = false;
  for (const match of rawText.matchAll(LINE)) {
    const [whole] = match;
    emptySeen ||= countBreaks(rawText, previousEnd, match.index) > 1;
    previousEnd = match.index + whole.length;
    const text = whole.trim();
    if (text === '') {
      emptySeen = true;
      continue;
    }
    const start = match.index + (BLANKS_BEFORE.exec(whole) as RegExpExecArray)[0].length;
    const trailingBlank = BLANKS_AFTER.test(whole);
    lines.push({ start, end: start + text.length, text, trailingBlank, afterEmptyLine: emptySeen });
    emptySeen = false;
  }
  return lines;
}

function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    if (text[index] === '\n' && text[index - 1] === '\r' && index > start) continue;
    count++;
  }
  return count;
}
