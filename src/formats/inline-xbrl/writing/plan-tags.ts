import { NOTE } from '../../../model/report/canonical-report.js';
import type { Fact, Report } from '../../../model/report/fact.js';
import type { SourceText } from '../../../model/report/source-text.js';
import { escapeText } from '../../../syntax/xml/xml-characters.js';
import type { InstanceFrame } from '../../instance-frame.js';
import { proposeDate } from './propose-date.js';
import { proposeNumber, type NumberProposal } from './propose-number.js';
import { findWords, joinWords, splitRange, type BlockRange } from './source-words.js';

/** A number tagged on its numeral. */
export interface NumberTag extends BlockRange, Pick<NumberProposal, 'format' | 'scale' | 'negative'> {
  readonly fact: Fact;
}

/** A piece of a fact that is text, a date or a truth: the first piece is the fact, the others continue it. */
export interface TextTag extends BlockRange {
  readonly fact: Fact;
  /** Local name of a rule of registry 5. */
  readonly format?: string;
}

/** The words that state a fact which no rule can read: the fact is hidden, and they point at it. */
export interface HiddenWords {
  readonly fact: Fact;
  readonly from: BlockRange;
  readonly to: BlockRange;
}

/** Where the facts of a report stand in its text. */
export interface TagPlan {
  /** Text blocks that hold each block as a paragraph, the outer before the inner. */
  readonly textBlocks: readonly (readonly Fact[])[];
  readonly numbers: readonly NumberTag[];
  readonly texts: readonly TextTag[];
  readonly words: readonly HiddenWords[];
  /** Facts that no words state as they are. */
  readonly hidden: readonly Fact[];
}

/**
 * Plans where each fact is tagged. A tag is only planned where reading it gives the value as it is, text for text:
 *
 * 1. a text block holds whole paragraphs;
 * 2. a number stands on its numeral, with scale and sign;
 * 3. a date stands on its words, a truth on all the words of its evidence;
 * 4. a text stands on the same words;
 * 5. every other fact is hidden, and its words point at it.
 */
export function planTags(report: Report, source: SourceText, frame: InstanceFrame): TagPlan {
  const textBlocks: Fact[][] = source.blocks.map(() => []);
  const numbers: NumberTag[] = [];
  const texts: TextTag[] = [];
  const words: HiddenWords[] = [];
  const hidden: Fact[] = [];
  const spans = new Map<Fact, number>();

  const byBlock = new Map<number, NumberTag[]>();

  // Numbers first: a text may hold numbers, and a number holds no text.
  const facts = report.facts.filter(({ concept }) => concept !== NOTE);
  const isNumber = (fact: Fact) => frame.unitIdOf(fact) !== undefined;
  const tagged = new Set(facts.filter((fact) => isNumber(fact) && planFact(fact, planNumber)));
  for (const fact of facts) {
    if (tagged.has(fact)) continue;
    if (!isNumber(fact) && (planFact(fact, planTextBlock) || planFact(fact, planText))) continue;
    hidden.push(fact);
    const ranges = (fact.evidence ?? []).map((one) => findWords(source, one)).find((found) => found.length > 0);
    const [from] = ranges ?? [];
    const to = ranges?.at(-1);
    if (from && to) words.push({ fact, from, to });
  }
  for (const facts of textBlocks) facts.sort((a, b) => (spans.get(b) ?? 0) - (spans.get(a) ?? 0));
  return { textBlocks, numbers, texts, words, hidden };

  function planFact(fact: Fact, plan: (fact: Fact, value: string, ranges: readonly BlockRange[]) => boolean): boolean {
    const { value, evidence = [] } = fact;
    if (value === null || value === '') return false;
    return evidence.some((one) => {
      const ranges = findWords(source, one);
      return ranges.length > 0 && plan(fact, value, ranges);
    });
  }

  function planTextBlock(fact: Fact, value: string, ranges: readonly BlockRange[]): boolean {
    if (!value.startsWith('<p>')) return false;
    const first = ranges[0]?.block ?? 0;
    const last = ranges.at(-1)?.block ?? 0;
    for (let start = first; start <= last; start++) {
      let end = start;
      let length = 0;
      while (end <= last && length < value.length && value.startsWith(paragraphOf(end), length)) {
        length += paragraphOf(end++).length;
      }
      if (length !== value.length) continue;
      spans.set(fact, end - start);
      for (let block = start; block < end; block++) textBlocks[block]?.push(fact);
      return true;
    }
    return false;
  }

  function paragraphOf(block: number): string {
    return `<p>${escapeText((source.blocks[block]?.text ?? '').replaceAll('\t', ' '))}</p>`;
  }

  function planNumber(fact: Fact, value: string, ranges: readonly BlockRange[]): boolean {
    for (const range of ranges) {
      const proposal = proposeNumber(joinWords(source, [range]), value);
      if (!proposal) continue;
      const { start, end, ...rest } = proposal;
      const tag = { fact, block: range.block, start: range.start + start, end: range.start + end, ...rest };
      const others = byBlock.get(tag.block) ?? [];
      if (!others.every((other) => isCompatible(tag, other))) continue;
      numbers.push(tag);
      byBlock.set(tag.block, [...others, tag]);
      return true;
    }
    return false;
  }

  /** Numbers hold nothing but each other, and then their scale, format and unit are the same (10.1.2). */
  function isCompatible(tag: NumberTag, other: NumberTag): boolean {
    if (!overlaps(tag, other)) return true;
    const same = other.start === tag.start && other.end === tag.end;
    const alike = other.scale === tag.scale && other.format === tag.format;
    return same && alike && frame.unitIdOf(other.fact) === frame.unitIdOf(tag.fact);
  }

  function planText(fact: Fact, value: string, ranges: readonly BlockRange[]): boolean {
    const joined = joinWords(source, ranges);
    if (value === 'true' || value === 'false') return addTexts(fact, ranges, `fixed-${value}`);
    const date = proposeDate(joined, value);
    if (date && addTexts(fact, splitRange(ranges, date.start, date.end), date.format)) return true;
    const at = joined.indexOf(value);
    // A line end in a value would stand in every text around it.
    if (at < 0 || value.trim() !== value || value.includes('\n')) return false;
    return addTexts(fact, splitRange(ranges, at, at + value.length));
  }

  function addTexts(fact: Fact, pieces: readonly BlockRange[], format?: string): boolean {
    // A piece may hold numbers, but not a part of one, and no cell ends inside it.
    const whole = pieces.every((piece) => {
      const text = source.blocks[piece.block]?.text.slice(piece.start, piece.end) ?? '';
      const numerals = byBlock.get(piece.block) ?? [];
      return !text.includes('\t') && numerals.every((numeral) => !overlaps(piece, numeral) || holds(piece, numeral));
    });
    if (!whole || pieces.length === 0) return false;
    for (const piece of pieces) texts.push({ ...piece, fact, ...(format !== undefined && { format }) });
    return true;
  }
}

function overlaps(a: BlockRange, b: BlockRange): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

function holds(outer: BlockRange, inner: BlockRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
