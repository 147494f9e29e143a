import type { Document } from '../../documents/document.js';
import { listSections } from '../../documents/document.js';
import { UNIT_WORDS } from '../../extraction/grammar/units.js';
import { buildTaxonomyIndex } from '../../extraction/taxonomy-index.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { findAxesOfConcepts, findDomainMembers, findMembersOfAxis } from '../../model/taxonomy/dimensions.js';
import { findSections, linkRoleLabel } from '../../model/taxonomy/section.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import { ROLE } from '../../names/roles.js';
import { formOf, labelIn } from '../../viewer/page/concept-list.js';
import type { ReviewBlock, ReviewConcept, ReviewMember, ReviewSource } from './review-data.js';

/** The text of a report and the taxonomy, as the page shows and offers them. */
export function buildReviewSource(
  document: Document,
  taxonomy: Taxonomy,
  about: Pick<ReviewSource, 'file' | 'period' | 'out'> & { readonly title?: string | undefined },
): ReviewSource {
  const index = buildTaxonomyIndex(taxonomy);
  const axesOf = findAxesOfConcepts(taxonomy);
  const axes = [...new Set([...axesOf.values()].flatMap((names) => [...names]))];
  const isReportable = (name: ExpandedName): boolean => index.findConcept(localNameOf(name))?.name === name;
  const sections = findSections(taxonomy)
    .map(({ linkRole, concepts }) => ({
      label: { zh: linkRoleLabel(taxonomy, linkRole, 'zh'), en: linkRoleLabel(taxonomy, linkRole, 'en') },
      names: [...new Set(concepts.map(({ name }) => name))].filter(isReportable),
    }))
    .filter(({ names }) => names.length > 0);
  const presented = [...new Set(sections.flatMap(({ names }) => names))];
  return {
    ...about,
    title: about.title ?? (firstLine(document) || about.file),
    blocks: buildBlocks(document),
    concepts: presented.map((name) =>
      describe(taxonomy, taxonomy.concepts.get(name) as Concept, (axis) => axes.indexOf(axis), axesOf.get(name)),
    ),
    sections: sections.map(({ label, names }) => ({ label, concepts: names.map(localNameOf) })),
    axes: axes.map((axis) => ({
      ...member(taxonomy, axis),
      ...(taxonomy.concepts.get(axis)?.typedDomain === undefined && {
        members: [...findMembersOfAxis(taxonomy, axis)].map((name) => member(taxonomy, name)),
      }),
    })),
    units: [...new Set(UNIT_WORDS.flatMap(({ symbol }) => symbol ?? []))],
  };
}

const TITLE_LENGTH = 60;

function firstLine({ text, paragraphs: [first] }: Document): string {
  return first ? text.slice(first.start, Math.min(first.end, first.start + TITLE_LENGTH)) : '';
}

function buildBlocks(document: Document): ReviewBlock[] {
  const levels = new Map(listSections(document.sections).map(({ headingRange, level }) => [headingRange.start, level]));
  let last: number | undefined;
  return document.paragraphs.map(({ kind, start, end }): ReviewBlock => {
    const level = levels.get(start);
    const { page } = document.locate({ start, end: Math.max(end, start + 1) });
    const begins = page !== last;
    last = page;
    return {
      kind,
      ...(level !== undefined && { level }),
      text: document.text.slice(start, end),
      start,
      ...(begins && page !== undefined && { page }),
    };
  });
}

function describe(
  taxonomy: Taxonomy,
  concept: Concept,
  indexOf: (axis: ExpandedName) => number,
  axes: ReadonlySet<ExpandedName> = new Set(),
): ReviewConcept {
  const { enumeration, type } = concept;
  const documentation = labelIn(taxonomy, concept.name, ROLE.documentation);
  return {
    ...member(taxonomy, concept.name),
    ...(documentation && { documentation }),
    form: formOf(concept),
    periodType: concept.periodType ?? 'duration',
    ...(enumeration && {
      values: [...findDomainMembers(taxonomy, enumeration.domain, enumeration.linkRole)].map((name) =>
        member(taxonomy, name),
      ),
      several: type.ancestry.some((name) => /enumerationSetItemType/i.test(localNameOf(name))),
    }),
    ...(axes.size > 0 && { axes: [...axes].map(indexOf) }),
  };
}

function member(taxonomy: Taxonomy, name: ExpandedName): ReviewMember {
  const local = localNameOf(name);
  return { name: local, label: labelIn(taxonomy, name, ROLE.label) ?? { zh: local, en: local } };
}
