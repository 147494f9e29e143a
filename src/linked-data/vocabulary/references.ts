import type { TaxonomyDefinition } from '../../taxonomy-source/taxonomy-definition.js';

/** A passage of a document that a concept refers to. */
export interface CitedPassage {
  readonly document: string;
  /** As people write it: `305-1`, `E1`, `29(1)`. */
  readonly passage: string;
  /** Stated for the concept itself, or for its topic as a whole. */
  readonly level: 'concept' | 'topic';
}

const RANGE = /^(\d+)-(\d+)\.\.\1-(\d+)$/;

/** Local name of a concept → what it cites; a range such as `305-1..305-3` is each of its passages. */
export function findCitedPassages({
  about,
  sections,
}: TaxonomyDefinition): ReadonlyMap<string, readonly CitedPassage[]> {
  const topics = new Map(about.topics.map((topic) => [topic.number, topic]));
  return new Map(
    sections
      .flatMap(({ concepts }) => concepts)
      .map(({ name, topic, references = [] }) => [
        name,
        [
          ...references.map(({ document, article, paragraph }): CitedPassage => ({
            ...{ document, level: 'concept' },
            passage: paragraph === undefined ? String(article) : `${article}(${paragraph})`,
          })),
          ...(topics.get(topic ?? 0)?.references ?? []).flatMap(({ document, sections: cited }) =>
            cited.flatMap(spread).map((passage): CitedPassage => ({ document, passage, level: 'topic' })),
          ),
        ],
      ]),
  );
}

function spread(passage: string): string[] {
  const [, standard, first, last] = RANGE.exec(passage) ?? [];
  if (standard === undefined) return [passage];
  const [from, to] = [Number(first), Number(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => `${standard}-${from + index}`);
}

/** The IRI of a passage, below the taxonomy's base. */
export function passageIri(baseUri: string, { document, passage }: Pick<CitedPassage, 'document' | 'passage'>): string {
  return `${documentIri(baseUri, document)}#${encodeURIComponent(passage)}`;
}

export function documentIri(baseUri: string, document: string): string {
  return `${baseUri}/reference/${document}`;
}
