import { periodKey } from '../../datatypes/period.js';
import { unitKey, type Unit } from '../../datatypes/unit.js';
import { expandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { compareText } from '../../util/compare-text.js';
import type { Fact, FactLink, Report } from './fact.js';

/** The concept of a footnote (Open Information Model 1.0, 4.4): its value is the text, its note id its own id. */
export const NOTE = expandedName(NS.oim, 'note');

const PURE = expandedName(NS.xbrli, 'pure');

/** Whether a unit is the pure number, which the model may also express by no unit at all (OIM 1.0, 4.2.5). */
export function isPureUnit(unit: Unit): boolean {
  return unit.numerators.length === 1 && unit.numerators[0] === PURE && unit.denominators.length === 0;
}

/**
 * A fact as data that is deeply equal for equal facts: a pure unit is no unit, language is in lower case, links are
 * sorted by type and group. Values are compared as written.
 */
export function canonicalFact(fact: Fact): Record<string, unknown> {
  const { entity, period, dimensions } = fact.shared;
  const forever = period?.kind === 'forever';
  return {
    id: fact.id,
    concept: fact.concept,
    value: fact.value,
    ...(entity && { entity: `${entity.scheme} ${entity.identifier}` }),
    ...(period && !forever && { period: periodKey(period) }),
    ...(fact.unit && !isPureUnit(fact.unit) && { unit: unitKey(fact.unit) }),
    ...(fact.decimals !== undefined && { decimals: fact.decimals }),
    ...(fact.language !== undefined && { language: fact.language.toLowerCase() }),
    ...(fact.noteId !== undefined && { noteId: fact.noteId }),
    ...(dimensions.size > 0 && {
      dimensions: Object.fromEntries([...dimensions].map(([name, value]) => [name, value])),
    }),
    ...(fact.links && fact.links.length > 0 && { links: canonicalLinks(fact.links) }),
    ...(fact.evidence && fact.evidence.length > 0 && { evidence: fact.evidence }),
  };
}

/** A report as data that is deeply equal for equal reports: facts by id, entry points as given. */
export function canonicalReport(report: Report): Record<string, unknown> {
  const facts = report.facts.map(canonicalFact);
  facts.sort((a, b) => compareText(String(a['id']), String(b['id'])));
  return { taxonomy: [...report.taxonomy], facts };
}

/** Whether two reports state the same facts about the same taxonomy, evidence and footnotes included. */
export function equalReports(a: Report, b: Report): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** The canonical report as one text, for comparing and hashing. */
export function canonicalText(report: Report): string {
  return JSON.stringify(canonicalReport(report), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
      : value,
  );
}

/** Links in one order; the targets of one type and group joined, in their order. */
export function canonicalLinks(links: readonly FactLink[]): FactLink[] {
  const joined = new Map<string, FactLink>();
  for (const { type, group, targets } of links) {
    const key = `${type} ${group}`;
    joined.set(key, { type, group, targets: [...(joined.get(key)?.targets ?? []), ...targets] });
  }
  return [...joined].sort(([a], [b]) => compareText(a, b)).map(([, link]) => link);
}
