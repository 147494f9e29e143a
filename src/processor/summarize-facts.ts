import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Report } from '../model/report/fact.js';
import { findSections, linkRoleLabel } from '../model/taxonomy/section.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';

/** How many facts a section of the taxonomy has, in the order of presentation. */
export interface SectionCount {
  readonly linkRole: string;
  readonly label: LocalizedText;
  readonly facts: number;
}

/** Facts by the section that presents their concept first; sections without facts and footnotes are left out. */
export function summarizeFacts(report: Report, taxonomy: Taxonomy): SectionCount[] {
  const sections = findSections(taxonomy);
  const sectionOf = new Map<ExpandedName, string>();
  for (const { linkRole, concepts } of sections) {
    for (const { name } of concepts) if (!sectionOf.has(name)) sectionOf.set(name, linkRole);
  }
  const counts = new Map<string, number>();
  for (const { concept } of report.facts) {
    const linkRole = sectionOf.get(concept);
    if (linkRole !== undefined) counts.set(linkRole, (counts.get(linkRole) ?? 0) + 1);
  }
  return sections.flatMap(({ linkRole }) => {
    const facts = counts.get(linkRole);
    if (facts === undefined) return [];
    const label = { zh: linkRoleLabel(taxonomy, linkRole, 'zh'), en: linkRoleLabel(taxonomy, linkRole, 'en') };
    return [{ linkRole, label, facts }];
  });
}
