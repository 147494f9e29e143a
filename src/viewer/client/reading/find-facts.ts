import type { ViewerConcept, ViewerData, ViewerFact } from '../../page/viewer-data.js';

/** Finds facts by words in labels, names, values, members, references and evidence, in either language. */
export type FactFinder = (query: string) => readonly number[];

export function createFactFinder(data: ViewerData): FactFinder {
  let texts: readonly string[] | undefined;
  return (query) => {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    texts ??= indexFacts(data);
    return texts.flatMap((text, fact) => (words.every((word) => text.includes(word)) ? [fact] : []));
  };
}

function indexFacts(data: ViewerData): readonly string[] {
  const ofConcepts = data.concepts.map(conceptText);
  const nameOf = (concept: number) => Object.values(data.concepts[concept]?.label ?? {}).join('\n');
  const ofAspects = data.aspects.map(({ period, dimensions = [] }) => {
    const members = dimensions.map(({ member }) => (typeof member === 'number' ? nameOf(member) : (member ?? '')));
    return fold([...members, ...Object.values(period ?? {})].join('\n'));
  });
  return data.facts.map((fact) =>
    [ofConcepts[fact.concept], ofAspects[fact.aspects], fold(ownText(fact, nameOf))].join('\n'),
  );
}

function conceptText({ name, label, references = [] }: ViewerConcept): string {
  const parts = references.flatMap((reference) => reference.parts.map(([, value]) => value));
  return fold([name, label.zh, label.en, ...parts].join('\n'));
}

function ownText({ id, value, evidence = [], members = [] }: ViewerFact, nameOf: (concept: number) => string): string {
  return [id, value ?? '', ...members.map(nameOf), ...evidence.map(({ quote }) => quote)].join('\n');
}

/** Upper and lower case, full and half width are the same; numbers are found with their commas and without. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '');
}
