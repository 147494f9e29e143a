import type { ViewerCalculation, ViewerData, ViewerFact, ViewerMessage, ViewerSection } from '../page/viewer-data.js';

/** The report with the indexes that the page asks. Facts, concepts and the like are named by their index. */
export interface ReportModel {
  readonly data: ViewerData;
  factsOf(concept: number): readonly number[];
  messagesOf(fact: number): readonly ViewerMessage[];
  sectionsOf(concept: number): readonly ViewerSection[];
  /** Facts of a section, in the order of its rows. */
  factsIn(section: ViewerSection): readonly number[];
  /** Summations in which a concept is the whole, and in which it is a part. */
  calculationsOf(concept: number): {
    readonly whole: readonly ViewerCalculation[];
    readonly part: readonly ViewerCalculation[];
  };
  /** The fact of a concept with the aspects and unit of another. */
  findSibling(fact: ViewerFact, concept: number): number | undefined;
  /** Facts that no section presents. */
  readonly unpresented: readonly number[];
  /** Every fact once: section by section, then the others. */
  readonly order: readonly number[];
}

export function createReportModel(data: ViewerData): ReportModel {
  const { facts, messages, sections, calculations } = data;
  const byConcept = group(facts.map(({ concept }, fact) => [concept, fact]));
  const bySiblings = new Map<string, number>();
  facts.forEach((fact, index) => {
    const key = siblingKey(fact, fact.concept);
    if (!bySiblings.has(key)) bySiblings.set(key, index);
  });
  const byFact = group(messages.flatMap((message) => (message.facts ?? []).map((fact) => [fact, message] as const)));
  const sectionsByConcept = group(sections.flatMap((section) => section.rows.map(({ concept }) => [concept, section])));
  const wholes = group(calculations.map((one) => [one.parent, one]));
  const parts = group(calculations.flatMap((one) => one.children.map(({ concept }) => [concept, one] as const)));
  const factsOf = (concept: number) => byConcept.get(concept) ?? [];
  const inSection = new Map(
    sections.map((section) => [section, [...new Set(section.rows.flatMap(({ concept }) => factsOf(concept)))]]),
  );
  const unpresented = facts.flatMap(({ concept }, fact) => (sectionsByConcept.has(concept) ? [] : [fact]));
  return {
    data,
    factsOf,
    messagesOf: (fact) => byFact.get(fact) ?? [],
    sectionsOf: (concept) => [...new Set(sectionsByConcept.get(concept))],
    factsIn: (section) => inSection.get(section) ?? [],
    calculationsOf: (concept) => ({ whole: wholes.get(concept) ?? [], part: parts.get(concept) ?? [] }),
    findSibling: (fact, concept) => bySiblings.get(siblingKey(fact, concept)),
    unpresented,
    order: [...new Set([...inSection.values(), unpresented].flat())],
  };
}

function siblingKey({ aspects, unit }: ViewerFact, concept: number): string {
  return `${concept} ${aspects} ${unit ?? ''}`;
}

function group<K, V>(pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
