import type { Document, Paragraph, Section, TextRange } from '../documents/document.js';
import { listSections } from '../documents/document.js';
import { findQuantities, type Quantity } from './grammar/quantity.js';
import { findEntityNames, type EntityNames } from './other-entity.js';
import { labelTableQuantities, type LabelledQuantity } from './label-table-quantities.js';

/** What every finder asks of a document, computed once. */
export interface TextIndex {
  readonly document: Document;
  readonly folded: string;
  /** In the order of the text; table cells carry the unit of their label and the year of their column. */
  readonly quantities: readonly LabelledQuantity[];
  /** Quantities by position: the first that starts at or after an offset. */
  firstQuantityFrom(offset: number): number;
  sentenceAt(offset: number): TextRange;
  /** Start of the clause: after the last ，。；： or paragraph end. */
  clauseStartAt(offset: number): number;
  paragraphIndexAt(offset: number): number;
  paragraphAt(offset: number): Paragraph;
  /** Whether the offset lies in a chapter about plans. */
  isOutlook(offset: number): boolean;
  /** Cues that a text offers more candidates than any report does: the rest of theirs were not looked at. */
  readonly overflown: Set<string>;
  /** What the report calls its issuer and other entities. */
  readonly names: EntityNames;
  /** Inside 《》, where numbers and names belong to a title. */
  isInsideTitle(offset: number): boolean;
}

const SENTENCE_ENDS = new Set('。！？；\n');
const CLAUSE_ENDS = new Set('，。！？；：\n');
/** A sentence is looked at this far from a place: text without a full stop costs no more than text with one. */
const SENTENCE_REACH = 400;
const OUTLOOK =
  /展望|未来(?:规划|计划|发展)|(?:工作|下年度|明年)计划|下一步|差距[与及和]?改进|存在[的]?(?:差距|不足)|改进(?:方向|措施|计划)/;

export function buildTextIndex(document: Document): TextIndex {
  const { folded, paragraphs } = document;
  const quantities = labelTableQuantities(document, findQuantities(folded));
  const starts = Uint32Array.from(quantities, (quantity: Quantity) => quantity.start);
  const paragraphStarts = Uint32Array.from(paragraphs, (paragraph) => paragraph.start);
  const outlook = listSections(document.sections).filter(isOutlookSection);
  const titles = findTitles(folded);
  const titleStarts = Uint32Array.from(titles, (title) => title.start);
  const paragraphIndexAt = (offset: number): number => Math.max(0, lowerBound(paragraphStarts, offset + 1) - 1);
  return {
    document,
    folded,
    quantities,
    names: findEntityNames(folded),
    overflown: new Set(),
    firstQuantityFrom: (offset) => lowerBound(starts, offset),
    paragraphIndexAt,
    paragraphAt: (offset) => paragraphs[paragraphIndexAt(offset)] as Paragraph,
    sentenceAt(offset) {
      const paragraph = paragraphs[paragraphIndexAt(offset)] as Paragraph;
      if (paragraph.kind === 'row') {
        return {
          start: Math.max(paragraph.start, offset - SENTENCE_REACH),
          end: Math.min(paragraph.end, offset + SENTENCE_REACH),
        };
      }
      let start = offset;
      const first = Math.max(paragraph.start, offset - SENTENCE_REACH);
      while (start > first && !SENTENCE_ENDS.has(folded.charAt(start - 1))) start--;
      let end = offset;
      const last = Math.min(paragraph.end, offset + SENTENCE_REACH);
      while (end < last && !SENTENCE_ENDS.has(folded.charAt(end))) end++;
      return { start, end };
    },
    clauseStartAt(offset) {
      let start = offset;
      const first = Math.max(0, offset - SENTENCE_REACH);
      while (start > first && !CLAUSE_ENDS.has(folded.charAt(start - 1))) start--;
      return start;
    },
    isOutlook: (offset) => outlook.some((section) => offset >= section.start && offset < section.end),
    isInsideTitle(offset) {
      const title = titles[lowerBound(titleStarts, offset + 1) - 1];
      return title !== undefined && offset < title.end;
    },
  };
}

function isOutlookSection(section: Section): boolean {
  return OUTLOOK.test(section.heading) && section.heading.length <= 24;
}

function findTitles(folded: string): TextRange[] {
  return [...folded.matchAll(/《[^》\n]{1,80}》/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Index of the first element that is not below the value. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
