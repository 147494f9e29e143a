import type { Line } from './split-lines.js';

/** A number of a table, or what stands where there is none. */
const VALUE =
  /^(?:[-–—]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|[-–—]?\d+(?:\.\d+)?)(?:[%％]|(?![年月日岁歲])\p{Script=Han}{1,3})?$/u;
const NO_VALUE = /^(?:[-–—/]{1,2}|N\/A|不适用|不適用|无|無)$/;
const YEAR = /^(?:19|20)\d\d(?:年[度末]?)?$/;
const WORDS = /\p{Script=Han}/u;
const SENTENCE = /[。！？；!?;]|[，：:,]\s/;
const PIPES = /^\|.*\|$/;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
const LONGEST = 160;

/**
 * The cells of the lines that are rows of a table without tabs: `| cells between | bars |`, and a label with its unit and
 * numbers one blank apart. A row with one number alone counts where a line beside it is a row too. A rule below a head has
 * no cells.
 */
export function findTableLines(lines: readonly Line[]): Map<Line, readonly Line[]> {
  const spaced = lines.map((line) => (SENTENCE.test(line.text) || line.text.includes('\t') ? 0 : countColumns(line)));
  const rows = new Map<Line, readonly Line[]>();
  lines.forEach((line, at) => {
    if (PIPES.test(line.text)) rows.set(line, RULE.test(line.text) ? [] : cellsAt(line, /[^|]+/g));
    else if (isSpacedRow(spaced, at)) rows.set(line, cellsAt(line, /[^ \u00a0\u3000]+/g));
  });
  return rows;
}

/** Numbers or years that a line of words one blank apart ends with; 0 where it is no such line. */
function countColumns({ text }: Line): number {
  const words = text.length > LONGEST ? [] : text.split(/[ \u00a0\u3000]+/);
  const [first = ''] = words;
  if (words.length < 2 || !WORDS.test(first) || VALUE.test(first)) return 0;
  const values = lengthOfTail(words, (word) => VALUE.test(word) || NO_VALUE.test(word));
  const years = lengthOfTail(words, (word) => YEAR.test(word));
  if (years > 1) return years;
  return words.slice(words.length - values).some((word) => VALUE.test(word)) ? values : 0;
}

function lengthOfTail(words: readonly string[], belongs: (word: string) => boolean): number {
  let length = 0;
  while (length < words.length - 1 && belongs(words[words.length - 1 - length] as string)) length++;
  return length;
}

function isSpacedRow(columns: readonly number[], at: number): boolean {
  const own = columns[at] ?? 0;
  return own > 1 || (own === 1 && ((columns[at - 1] ?? 0) > 0 || (columns[at + 1] ?? 0) > 0));
}

/** The cells of a line. */
function cellsAt(line: Line, cell: RegExp): Line[] {
  const cells: Line[] = [];
  for (const match of line.text.matchAll(cell)) {
    const text = match[0].trim();
    const start = line.start + match.index + match[0].indexOf(text);
    cells.push({
      ...{ start, end: start + text.length, text, trailingBlank: false, afterEmptyLine: false },
      ...(cells.length > 0 && { startsCell: true }),
    });
  }
  return cells;
}
