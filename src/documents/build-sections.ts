import type { Paragraph, Section, TextRange } from './document.js';
import { parseHeadingNumber } from './heading-number.js';
import type { ParagraphRange } from './normalize-text.js';

const CONTENTS = /[.．…·]{4,}\s*\d{0,3}$|\S\s?P\d{1,3}$/;
const SENTENCE_END = /[。；！？!?;]$/;
/** A heading without numbering is at most this long, a numbered one at most that. */
const PLAIN_LENGTH = 24;
const NUMBERED_LENGTH = 45;

/** A line with more cells is no row of a table. */
const MOST_CELLS = 64;

export interface Outline {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

interface Heading {
  readonly index: number;
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly range: TextRange;
  /** Where the body starts in the same paragraph (`1. 完善治理结构。报告期内，…`). */
  readonly bodyStart?: number;
}

/**
 * Finds headings (numbered, marked, or short lines without a full stop) and nests them. The order of the numbering
 * styles is 第一章, 一、, （一）, 1、, （1）; a heading without numbering stands above numbering that starts after it
 * anew, and beside everything else.
 */
export function buildSections(text: string, lines: readonly ParagraphRange[]): Outline {
  const headings: Heading[] = [];
  const paragraphs = lines.map((line, index): Paragraph => {
    const range = { start: line.start, end: line.end };
    const words = text.slice(line.start, line.end);
    if (CONTENTS.test(words)) return { ...range, kind: 'contents' };
    if (line.row && words.split('\t', MOST_CELLS + 1).length <= MOST_CELLS) return { ...range, kind: 'row' };
    const heading = headingOf(words, line, index);
    if (!heading) return { ...range, kind: 'paragraph' };
    headings.push(heading);
    return { ...range, kind: heading.bodyStart === undefined ? 'heading' : 'paragraph' };
  });
  const closing = closingStart(text, paragraphs);
  return { paragraphs, sections: nest(liftPlainHeadings(headings), paragraphs, closing, text) };
}

function headingOf(body: string, { start, mark }: ParagraphRange, index: number): Heading | undefined {
  const number = parseHeadingNumber(body);
  const title = body.slice(number?.length ?? 0);
  if (title === '') return undefined;
  const level = number ? number.level : mark > 0 ? 5 + mark : 20;
  const base = { index, level, number: number?.number ?? '' };
  const stop = title.search(/[。；！？!?]/);
  if (stop < 0 || (stop === title.length - 1 && number && number.level < 5)) {
    const length = number || mark > 0 ? NUMBERED_LENGTH : PLAIN_LENGTH;
    const plain = !number && mark === 0;
    if (title.length > length || SENTENCE_END.test(title.slice(0, -1))) return undefined;
    if (plain && (/[，,：:、\t]/.test(title) || /^\d|\d$|[%％元]$/.test(title))) return undefined;
    return {
      ...base,
      text: title.replace(/[。；]$/, ''),
      range: { start, end: start + body.length },
    };
  }
  // A numbered sentence at the start of a paragraph heads the paragraph.
  if (!number || stop > NUMBERED_LENGTH) return undefined;
  const end = start + body.length - title.length + stop;
  return { ...base, text: title.slice(0, stop), range: { start, end }, bodyStart: end + 1 };
}

/** A plain heading right before 一、, （一） or 1、 that starts anew contains it. */
function liftPlainHeadings(headings: readonly Heading[]): Heading[] {
  return headings.map((heading, position) => {
    if (heading.level < 20) return heading;
    const next = headings[position + 1];
    const starts = next && next.index === heading.index + 1 && /^[（(]?(?:一|1)[）)、.．]?/.test(next.number);
    return starts ? { ...heading, level: next.level - 0.5 } : heading;
  });
}

/** Where signature and date begin: the short unfinished lines at the end of the text. */
function closingStart(text: string, paragraphs: readonly Paragraph[]): number {
  let index = paragraphs.length;
  while (index > 0 && paragraphs.length - index < 6) {
    const { start, end } = paragraphs[index - 1] as Paragraph;
    if (end - start > 40 || /[。；！？]/.test(text.slice(start, end))) break;
    index--;
  }
  return index;
}

interface OpenSection {
  readonly heading: Heading;
  readonly children: Section[];
}

function nest(
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
  closing: number,
  text: string,
): Section[] {
  const roots: Section[] = [];
  const open: OpenSection[] = [];
  const close = (level: number, endIndex: number): void => {
    for (let top = open[open.length - 1]; top && top.heading.level >= level; top = open[open.length - 1]) {
      open.pop();
      const section = sectionOf(top, paragraphs, endIndex, open.length + 1, text);
      (open[open.length - 1]?.children ?? roots).push(section);
    }
  };
  for (const heading of headings) {
    if (heading.index >= closing) break;
    close(heading.level, heading.index);
    open.push({ heading, children: [] });
  }
  close(-1, closing);
  return roots;
}

function sectionOf(
  { heading, children }: OpenSection,
  paragraphs: readonly Paragraph[],
  endIndex: number,
  level: number,
  text: string,
): Section {
  const last = paragraphs[endIndex - 1] as Paragraph;
  const bodyStart = heading.bodyStart ?? paragraphs[heading.index + 1]?.start ?? text.length;
  const start = Math.min(bodyStart, last.end);
  const body = last.end > start && (heading.bodyStart !== undefined || endIndex > heading.index + 1);
  return {
    heading: heading.text,
    headingRange: heading.range,
    level,
    number: heading.number,
    body: body ? { start, end: last.end } : { start: heading.range.end, end: heading.range.end },
    start: heading.range.start,
    end: body ? last.end : heading.range.end,
    children,
  };
}
