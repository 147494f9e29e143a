import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { findSections, linkRoleLabel } from '../../model/taxonomy/section.js';
import { findNetwork, type Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { ROLE } from '../../names/roles.js';
import { labelIn, type ConceptList } from './concept-list.js';
import type { ViewerRow, ViewerSection } from './viewer-data.js';

/** The presentation link roles in which something is reported, each pruned to that and what stands above it. */
export function buildSections(
  taxonomy: Taxonomy,
  reported: ReadonlySet<ExpandedName>,
  concepts: ConceptList,
): ViewerSection[] {
  return findSections(taxonomy).flatMap(({ linkRole, concepts: presented }) => {
    const kept = keepReported(presented, reported);
    if (kept.length === 0) return [];
    const preferred = preferredLabels(taxonomy, linkRole);
    const rows = kept.map(({ name, depth }): ViewerRow => {
      const role = preferred.get(name);
      const label = role === undefined ? undefined : labelIn(taxonomy, name, role);
      return { concept: concepts.indexOf(name), depth, ...(label && { label }) };
    });
    const reportable = presented.filter(({ name }) => isReportable(taxonomy, name));
    return [
      {
        linkRole,
        label: roleLabel(taxonomy, linkRole),
        presented: new Set(reportable.map(({ name }) => name)).size,
        rows,
      },
    ];
  });
}

interface Presented {
  readonly name: ExpandedName;
  readonly depth: number;
}

function keepReported(presented: readonly Presented[], reported: ReadonlySet<ExpandedName>): Presented[] {
  const kept: Presented[] = [];
  // From the end: a concept stays where it is reported or a deeper one after it stays.
  let needed = -1;
  for (const row of presented.toReversed()) {
    if (!reported.has(row.name) && row.depth !== needed) continue;
    kept.push(row);
    needed = row.depth - 1;
  }
  return kept.reverse();
}

function isReportable(taxonomy: Taxonomy, name: ExpandedName): boolean {
  const concept = taxonomy.concepts.get(name);
  return concept !== undefined && !concept.abstract && concept.kind === 'item';
}

/** Roles other than the standard one, by the concept that they are asked for. */
function preferredLabels(taxonomy: Taxonomy, linkRole: string): ReadonlyMap<ExpandedName, string> {
  const network = findNetwork(taxonomy, ARCROLE.parentChild, linkRole);
  const relationships = [...(network?.byTarget.values() ?? [])].flat();
  return new Map(
    relationships.flatMap(({ target, preferredLabel }) =>
      preferredLabel === undefined || preferredLabel === ROLE.label ? [] : [[target, preferredLabel] as const],
    ),
  );
}

export function roleLabel(taxonomy: Taxonomy, linkRole: string): LocalizedText {
  return { zh: linkRoleLabel(taxonomy, linkRole, 'zh'), en: linkRoleLabel(taxonomy, linkRole, 'en') };
}
