import type { Relationship } from '../model/taxonomy/relationship.js';
import { ARCROLE } from '../names/arcroles.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import {
  AXES_HEADING,
  ENUMERATIONS_HEADING,
  hypercubeName,
  lineItemsName,
  sectionHeadingName,
} from './heading-names.js';
import type { HypercubeGroup } from './hypercube-group.js';
import {
  axesRole,
  axisRole,
  conceptName,
  enumerationNamespace,
  enumerationRole,
  enumerationsRole,
  hypercubeRole,
  sectionRole,
} from './identity.js';
import type { TaxonomyDefinition } from './taxonomy-definition.js';

/** All relationships of the taxonomy: presentation, then dimensions, enumerations and calculation. */
export function buildRelationships(definition: TaxonomyDefinition, groups: readonly HypercubeGroup[]): Relationship[] {
  return [
    ...presentation(definition),
    ...groups.flatMap((group) => hypercube(definition, group)),
    ...domains(definition),
    ...enumerationDomains(definition),
    ...calculation(definition),
  ];
}

type Attributes = Partial<Omit<Relationship, 'arcrole' | 'linkRole' | 'source' | 'target' | 'order'>>;

/** One arc to each target, in order. */
function arcs(
  arcrole: string,
  linkRole: string,
  source: ExpandedName,
  targets: readonly ExpandedName[],
  attributes: Attributes = {},
): Relationship[] {
  return targets.map((target, index) => ({ arcrole, linkRole, source, target, order: index + 1, ...attributes }));
}

/** One role a section, one for all axes with their members, one for all enumerations with their values. */
function presentation({ about, sections, axes, enumerations }: TaxonomyDefinition): Relationship[] {
  const name = (local: string): ExpandedName => conceptName(about, local);
  const tree = (role: string, parent: ExpandedName, children: readonly ExpandedName[]): Relationship[] =>
    arcs(ARCROLE.parentChild, role, parent, children);
  const ofSections = sections.flatMap(({ section, concepts }) =>
    tree(
      sectionRole(about, section),
      name(sectionHeadingName(section)),
      concepts.map((concept) => name(concept.name)),
    ),
  );
  const ofAxes = axes.flatMap((axis) =>
    axis.kind === 'typed'
      ? []
      : [
          ...tree(axesRole(about), name(axis.name), [name(axis.domain.name)]),
          ...tree(
            axesRole(about),
            name(axis.domain.name),
            axis.members.map((member) => name(member.name)),
          ),
        ],
  );
  const ofEnumerations = enumerations.flatMap(({ concept, domain, values }) =>
    tree(
      enumerationsRole(about),
      name(domain.name),
      values.map((value) => expandedName(enumerationNamespace(about, concept), value.name)),
    ),
  );
  return [
    ...ofSections,
    ...tree(
      axesRole(about),
      name(AXES_HEADING),
      axes.map((axis) => name(axis.name)),
    ),
    ...ofAxes,
    ...tree(
      enumerationsRole(about),
      name(ENUMERATIONS_HEADING),
      enumerations.map(({ domain }) => name(domain.name)),
    ),
    ...ofEnumerations,
  ];
}

/** A closed hypercube in the scenario; the domains of its explicit axes are in roles of their own (Dimensions 1.0, 2.4.3). */
function hypercube({ about }: TaxonomyDefinition, { section, axes, concepts }: HypercubeGroup): Relationship[] {
  const name = (local: string): ExpandedName => conceptName(about, local);
  const role = hypercubeRole(
    about,
    section,
    axes.map((axis) => axis.name),
  );
  const lineItems = name(lineItemsName(section));
  const table = name(hypercubeName(axes));
  return [
    ...arcs(ARCROLE.hasHypercubeAll, role, lineItems, [table], { contextElement: 'scenario', closed: true }),
    ...axes.map((axis, index): Relationship => ({
      ...{ arcrole: ARCROLE.hypercubeDimension, linkRole: role, source: table, target: name(axis.name) },
      order: index + 1,
      ...(axis.kind === 'explicit' && { targetRole: axisRole(about, axis.name) }),
    })),
    ...arcs(
      ARCROLE.domainMember,
      role,
      lineItems,
      concepts.map((concept) => name(concept.name)),
    ),
  ];
}

/** The domain of each explicit axis, and its default. */
function domains({ about, axes }: TaxonomyDefinition): Relationship[] {
  const name = (local: string): ExpandedName => conceptName(about, local);
  return axes.flatMap((axis) => {
    if (axis.kind === 'typed') return [];
    const role = axisRole(about, axis.name);
    const members = axis.members.map((member) => name(member.name));
    return [
      ...arcs(ARCROLE.dimensionDomain, role, name(axis.name), [name(axis.domain.name)]),
      ...arcs(ARCROLE.domainMember, role, name(axis.domain.name), members),
      ...(axis.default === undefined
        ? []
        : arcs(ARCROLE.dimensionDefault, role, name(axis.name), [name(axis.default)])),
    ];
  });
}

/** The values of each enumeration are the members of its domain (Extensible Enumerations 2.0, 3.1). */
function enumerationDomains({ about, enumerations }: TaxonomyDefinition): Relationship[] {
  return enumerations.flatMap(({ concept, domain, values }) =>
    arcs(
      ARCROLE.domainMember,
      enumerationRole(about, concept),
      conceptName(about, domain.name),
      values.map((value) => expandedName(enumerationNamespace(about, concept), value.name)),
    ),
  );
}

/** Sums in the role of their section (Calculations 1.1). */
function calculation({ about, sections }: TaxonomyDefinition): Relationship[] {
  return sections.flatMap(({ section, calculations = [] }) =>
    calculations.flatMap(({ total, parts }) =>
      parts.map((part, index): Relationship => ({
        ...{ arcrole: ARCROLE.summationItem11, linkRole: sectionRole(about, section) },
        ...{ source: conceptName(about, total), target: conceptName(about, part.concept) },
        ...{ order: index + 1, weight: String(part.weight), location: part.location },
      })),
    ),
  );
}
