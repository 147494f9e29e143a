import type {
  AxisDefinition,
  ConceptDefinition,
  SectionDefinition,
  TaxonomyDefinition,
} from './taxonomy-definition.js';

/** Concepts of a section that are dimensionally valid with exactly these axes: one closed hypercube in one link role. */
export interface HypercubeGroup {
  readonly section: string;
  /** In the order of axes.yaml. */
  readonly axes: readonly AxisDefinition[];
  readonly concepts: readonly ConceptDefinition[];
}

/**
 * The hypercubes of the taxonomy. An explicit axis is always there and has a default. A typed axis has none, so a fact
 * without it needs a hypercube without it: a concept stands in one group for each subset of its typed axes, and is valid
 * when it is valid in any one of them (Dimensions 1.0, 3.1.1).
 */
export function findHypercubeGroups(definition: TaxonomyDefinition): HypercubeGroup[] {
  return definition.sections.flatMap((section) => groupsOfSection(section, definition.axes));
}

function groupsOfSection({ section, concepts }: SectionDefinition, axes: readonly AxisDefinition[]): HypercubeGroup[] {
  const groups = new Map<string, { section: string; axes: AxisDefinition[]; concepts: ConceptDefinition[] }>();
  for (const concept of concepts) {
    const own = axes.filter(({ name }) => concept.axes?.includes(name));
    const explicit = own.filter(({ kind }) => kind === 'explicit');
    const typed = own.filter(({ kind }) => kind === 'typed');
    for (const subset of subsetsOf(typed)) {
      const chosen = axes.filter((axis) => explicit.includes(axis) || subset.includes(axis));
      const key = chosen.map(({ name }) => name).join(' ');
      const group = groups.get(key) ?? { section, axes: chosen, concepts: [] };
      group.concepts.push(concept);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.axes.length - b.axes.length);
}

function subsetsOf<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);
}
