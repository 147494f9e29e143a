import { unitKey } from '../datatypes/unit.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Fact } from '../model/report/fact.js';
import type { Network } from '../model/taxonomy/relationship.js';
import { findRoots } from '../model/taxonomy/relationship.js';
import { findLabel, findNetworks, type Taxonomy } from '../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../names/arcroles.js';
import { localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { ROLE } from '../names/roles.js';
import { groupBy } from '../util/group-by.js';
import type { Rectangle } from '../util/rectangle.js';
import type { Confidence } from './confidence.js';
import { formatDays } from './decisions/stated-fact.js';
import type { Extraction, RejectedCandidate, Unclaimed } from './extraction.js';
import { buildTaxonomyIndex, type TaxonomyIndex } from './taxonomy-index.js';

/** A fact as the coverage shows it: plain JSON, names and units in words. */
export interface CoveredFact {
  readonly id: string;
  readonly value: string;
  readonly valueLabel?: LocalizedText;
  readonly unit?: string;
  readonly decimals?: number;
  /** Calendar days, both inclusive: `2023-01-01/2023-12-31`, or one day for an instant. */
  readonly period: string;
  readonly dimensions?: readonly { readonly axis: LocalizedText; readonly member: LocalizedText }[];
  readonly qualifier?: string;
  readonly confidence?: Confidence;
  readonly evidence: readonly {
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly page?: number;
    readonly rectangle?: Rectangle;
    readonly cue: string;
  }[];
}

/** A concept of the taxonomy: disclosed, with its facts; or not found, with no fact. */
export interface CoveredConcept {
  readonly name: string;
  readonly label: LocalizedText;
  readonly disclosed: boolean;
  readonly facts: readonly CoveredFact[];
}

export interface CoveredSection {
  readonly role: string;
  readonly label: LocalizedText;
  readonly disclosed: number;
  readonly concepts: readonly CoveredConcept[];
}

/** What of a taxonomy a report discloses, and what in the report no concept claimed. Plain JSON. */
export interface Coverage {
  readonly document: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly summary: {
    readonly concepts: number;
    readonly disclosed: number;
    readonly facts: number;
    readonly conflicts: number;
    readonly unclaimed: Readonly<Record<Unclaimed['kind'], number>>;
  };
  readonly sections: readonly CoveredSection[];
  readonly conflicts: readonly {
    readonly concept: string;
    readonly label: LocalizedText;
    readonly facts: readonly CoveredFact[];
  }[];
  readonly unclaimed: readonly Unclaimed[];
  readonly rejected: readonly RejectedCandidate[];
}

/** Lays an extraction over the taxonomy, section by section in the order of its presentation. */
export function buildCoverage(extraction: Extraction, taxonomy: Taxonomy): Coverage {
  const { report, unclaimed } = extraction;
  const index = buildTaxonomyIndex(taxonomy);
  const byConcept = groupBy(report.facts, (fact) => fact.concept);
  const describe = (fact: Fact): CoveredFact => coveredFact(taxonomy, fact, extraction.confidences.get(fact.id));
  const sections = findNetworks(taxonomy, ARCROLE.parentChild)
    .map((network) => coveredSection(taxonomy, index, network, byConcept, describe))
    .filter((section) => section.concepts.length > 0);
  const concepts = sections.flatMap((section) => section.concepts);
  const count = (kind: Unclaimed['kind']): number => unclaimed.filter((one) => one.kind === kind).length;
  return {
    document: report.facts[0]?.evidence?.[0]?.document ?? '',
    period: extraction.period,
    summary: {
      concepts: concepts.length,
      disclosed: concepts.filter(({ disclosed }) => disclosed).length,
      facts: report.facts.length,
      conflicts: extraction.conflicts.length,
      unclaimed: { quantity: count('quantity'), date: count('date'), negation: count('negation') },
    },
    sections,
    conflicts: extraction.conflicts.map(({ concept, facts }) => ({
      concept,
      label: labelOf(taxonomy, facts[0]?.concept, concept),
      facts: facts.map(describe),
    })),
    unclaimed,
    rejected: extraction.rejected,
  };
}

function coveredSection(
  taxonomy: Taxonomy,
  index: TaxonomyIndex,
  network: Network,
  byConcept: ReadonlyMap<ExpandedName, readonly Fact[]>,
  describe: (fact: Fact) => CoveredFact,
): CoveredSection {
  const concepts = listConcepts(network)
    .filter((name) => index.findConcept(localNameOf(name))?.name === name)
    .map((name): CoveredConcept => {
      const facts = (byConcept.get(name) ?? []).map(describe);
      const label = labelOf(taxonomy, name, localNameOf(name));
      return { name: localNameOf(name), label, disclosed: facts.length > 0, facts };
    });
  const role = taxonomy.roleTypes.get(network.linkRole);
  const text = (language: string): string =>
    role?.labels.find((label) => label.language.startsWith(language))?.text ?? role?.definition ?? network.linkRole;
  return {
    role: network.linkRole,
    label: { zh: text('zh'), en: text('en') },
    disclosed: concepts.filter(({ disclosed }) => disclosed).length,
    concepts,
  };
}

/** The tree of a presentation network in reading order, each concept once. */
function listConcepts(network: Network): ExpandedName[] {
  const found = new Set<ExpandedName>();
  const visit = (name: ExpandedName): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const { target } of network.bySource.get(name) ?? []) visit(target);
  };
  findRoots(network).forEach(visit);
  return [...found];
}

function coveredFact(taxonomy: Taxonomy, fact: Fact, confidence: Confidence | undefined): CoveredFact {
  const { period, dimensions } = fact.shared;
  const evidence = fact.evidence ?? [];
  const qualifier = evidence[0]?.qualifier;
  const valueLabel = enumerationLabel(taxonomy, fact);
  return {
    id: fact.id,
    value: fact.value ?? '',
    ...(valueLabel && { valueLabel }),
    ...(fact.unit && { unit: unitKey(fact.unit).replaceAll(/\{[^}]*\}/g, '') }),
    ...(fact.decimals !== undefined && { decimals: fact.decimals }),
    period: period ? formatDays(period) : '',
    ...(dimensions.size > 0 && {
      dimensions: [...dimensions].map(([axis, value]) => ({
        axis: labelOf(taxonomy, axis, localNameOf(axis)),
        member:
          value.kind === 'explicit'
            ? labelOf(taxonomy, value.member, localNameOf(value.member))
            : { zh: value.value ?? '', en: value.value ?? '' },
      })),
    }),
    ...(qualifier && { qualifier }),
    ...(confidence && { confidence }),
    evidence: evidence.map(({ quote, start, end, page, rectangle, cue }) => ({
      quote,
      start,
      end,
      ...(page !== undefined && { page }),
      ...(rectangle && { rectangle }),
      cue,
    })),
  };
}

/** Labels of enumeration values, which a fact holds as `namespace#local`. */
function enumerationLabel(taxonomy: Taxonomy, fact: Fact): LocalizedText | undefined {
  if (!taxonomy.concepts.get(fact.concept)?.enumeration || fact.value === null) return undefined;
  const names = fact.value.split(' ').map((value) => {
    const hash = value.lastIndexOf('#');
    return labelOf(
      taxonomy,
      `{${value.slice(0, hash)}}${value.slice(hash + 1)}` as ExpandedName,
      value.slice(hash + 1),
    );
  });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function labelOf(taxonomy: Taxonomy, name: ExpandedName | undefined, fallback: string): LocalizedText {
  const find = (language: string): string =>
    (name === undefined ? undefined : findLabel(taxonomy, name, ROLE.label, language)) ?? fallback;
  return { zh: find('zh'), en: find('en') };
}
