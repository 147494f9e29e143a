import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ReviewConcept, ReviewFact, ReviewRange, ReviewSource } from '../page/review-data.js';

/** The report with the indexes that the page asks. */
export interface ReviewModel {
  readonly source: ReviewSource;
  conceptOf(name: string): ReviewConcept | undefined;
  /** The words of a range; paragraphs are kept apart by line breaks. */
  wordsOf(range: ReviewRange): string;
  /** Index of the block that an offset lies in. */
  blockAt(offset: number): number;
  /** Facts by the section that presents their concept first, in the order of the taxonomy. */
  groupBySection(
    facts: readonly ReviewFact[],
  ): { readonly label: LocalizedText | undefined; readonly facts: readonly ReviewFact[] }[];
}

export function createReviewModel(source: ReviewSource): ReviewModel {
  const concepts = new Map(source.concepts.map((concept) => [concept.name, concept]));
  const order = new Map(source.concepts.map(({ name }, index) => [name, index]));
  const sectionOf = new Map<string, number>();
  source.sections.forEach(({ concepts: names }, section) => {
    for (const name of names) if (!sectionOf.has(name)) sectionOf.set(name, section);
  });
  const { blocks } = source;
  const blockAt = (offset: number): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const rank = ({ statement }: ReviewFact) => order.get(statement.concept) ?? concepts.size;
  return {
    source,
    conceptOf: (name) => concepts.get(name),
    blockAt,
    wordsOf({ start, end }) {
      const words: string[] = [];
      for (let at = blockAt(start); at < blocks.length; at++) {
        const block = blocks[at];
        if (!block || block.start >= end) break;
        words.push(block.text.slice(Math.max(0, start - block.start), end - block.start));
      }
      return words.join('\n');
    },
    groupBySection(facts) {
      const groups = new Map<number, ReviewFact[]>();
      for (const fact of facts) {
        const section = sectionOf.get(fact.statement.concept) ?? source.sections.length;
        groups.set(section, [...(groups.get(section) ?? []), fact]);
      }
      return [...groups]
        .sort(([a], [b]) => a - b)
        .map(([section, members]) => ({
          label: source.sections[section]?.label,
          facts: members.sort((a, b) => rank(a) - rank(b)),
        }));
    },
  };
}
