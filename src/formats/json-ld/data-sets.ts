import type { SharedAspects } from '../../model/report/fact.js';
import { findDefaultMembers, findHypercubes } from '../../model/taxonomy/hypercubes.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { compareText } from '../../util/compare-text.js';
import type { FormatTaxonomy } from '../format.js';

/** The observations of one report that have the same dimensions: a data set of the Data Cube vocabulary. */
export interface ReportDataSet {
  /** From 1, in the order first met. */
  readonly number: number;
  /** The link role of the taxonomy's hypercube, which is the IRI of its structure; absent where there is none. */
  readonly linkRole?: string;
  readonly dimensions: readonly ExpandedName[];
  /** Dimensions that the facts do not have, with the default member that holds for them. */
  readonly defaults: readonly (readonly [ExpandedName, ExpandedName])[];
}

export interface DataSetIndex {
  /** The data set of a fact. */
  dataSetOf(concept: ExpandedName, shared: SharedAspects): ReportDataSet;
  /** Dimension → its default member. */
  readonly defaults: ReadonlyMap<ExpandedName, ExpandedName>;
  /** Those met so far; facts of one structure that leave out different defaults are of one data set. */
  readonly met: ReadonlyMap<number, ReportDataSet>;
}

/**
 * Finds the hypercube of each fact: one of its concept whose dimensions the fact has, by itself or by default. A fact
 * without one is of a data set of just its dimensions.
 */
export function createDataSetIndex(taxonomy: FormatTaxonomy): DataSetIndex {
  const { networks } = taxonomy;
  const defaults = networks ? findDefaultMembers({ networks }) : new Map<ExpandedName, ExpandedName>();
  const cubes = new Map<ExpandedName, { linkRole: string; dimensions: readonly ExpandedName[] }[]>();
  for (const { linkRole, dimensions, primaryItems } of networks ? findHypercubes({ networks }) : []) {
    for (const item of primaryItems) {
      const list = cubes.get(item);
      if (list) list.push({ linkRole, dimensions });
      else cubes.set(item, [{ linkRole, dimensions }]);
    }
  }
  const numbers = new Map<string, number>();
  const met = new Map<number, ReportDataSet>();
  const byConcept = new Map<ExpandedName, Map<string, ReportDataSet>>();
  let last: SharedAspects | undefined;
  let lastKey = '';

  function find(concept: ExpandedName, carried: readonly ExpandedName[]): ReportDataSet {
    const cube = cubes
      .get(concept)
      ?.find(
        ({ dimensions }) =>
          carried.every((one) => dimensions.includes(one)) &&
          dimensions.every((one) => carried.includes(one) || defaults.has(one)),
      );
    const key = cube?.linkRole ?? `\n${carried.join('\n')}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    const dimensions = [...(cube?.dimensions ?? carried)].sort(compareText);
    const found: ReportDataSet = {
      number,
      ...(cube && { linkRole: cube.linkRole }),
      dimensions,
      defaults: dimensions.flatMap((one) => {
        const member = carried.includes(one) ? undefined : defaults.get(one);
        return member === undefined ? [] : [[one, member] as const];
      }),
    };
    if (!met.has(number)) met.set(number, found);
    return found;
  }

  return {
    defaults,
    met,
    dataSetOf(concept, shared) {
      if (shared !== last) {
        last = shared;
        lastKey = [...shared.dimensions.keys()].join(' ');
      }
      let known = byConcept.get(concept);
      if (!known) byConcept.set(concept, (known = new Map()));
      let found = known.get(lastKey);
      if (!found) known.set(lastKey, (found = find(concept, [...shared.dimensions.keys()])));
      return found;
    },
  };
}
