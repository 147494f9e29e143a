import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import type { DataType } from '../model/taxonomy/data-type.js';
import type { Label } from '../model/taxonomy/resource.js';
import { expandedName, localNameOf, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { ROLE } from '../names/roles.js';
import type { SourceLocation } from '../util/source-location.js';
import { CONCEPT_TYPES, HEADING_TYPE, MEMBER_TYPE, TYPED_DOMAIN_TYPES } from './concept-types.js';
import { lineItemsText, hypercubeText } from './derived-text.js';
import {
  hypercubeName,
  lineItemsName,
  AXES_HEADING,
  ENUMERATIONS_HEADING,
  sectionHeadingName,
} from './heading-names.js';
import type { HypercubeGroup } from './hypercube-group.js';
import { conceptName, enumerationNamespace, enumerationRole } from './identity.js';
import type { ConceptDefinition, TaxonomyDefinition } from './taxonomy-definition.js';

const ITEM = expandedName(NS.xbrli, 'item');
const HYPERCUBE = expandedName(NS.xbrldt, 'hypercubeItem');
const DIMENSION = expandedName(NS.xbrldt, 'dimensionItem');

export interface BuiltConcepts {
  readonly concepts: ReadonlyMap<ExpandedName, Concept>;
  readonly labels: ReadonlyMap<ExpandedName, readonly Label[]>;
  readonly typedDomains: ReadonlyMap<ExpandedName, DataType>;
}

/** Concepts with their labels: first the sections in order, then axes and members, hypercubes, enumerations. */
export function buildConcepts(definition: TaxonomyDefinition, groups: readonly HypercubeGroup[]): BuiltConcepts {
  const { about, sections, axes, enumerations } = definition;
  const concepts = new Map<ExpandedName, Concept>();
  const labels = new Map<ExpandedName, Label[]>();
  const typedDomains = new Map<ExpandedName, DataType>();
  const name = (local: string): ExpandedName => conceptName(about, local);

  const add = (concept: Concept, text: LocalizedText, more: Readonly<Record<string, LocalizedText>> = {}): void => {
    if (concepts.has(concept.name)) return;
    concepts.set(concept.name, concept);
    const texts = Object.entries({ [ROLE.label]: text, ...more });
    labels.set(
      concept.name,
      texts.flatMap(([role, one]) => about.languages.map((language) => ({ role, language, text: one[language] }))),
    );
  };
  const abstractConcept = (
    of: ExpandedName,
    type: DataType,
    location: SourceLocation | undefined,
    { kind = 'item', substitutionGroup = ITEM }: Partial<Pick<Concept, 'kind' | 'substitutionGroup'>> = {},
  ): Concept => ({
    ...{ name: of, id: idOf(about.prefix, of), kind, substitutionGroup, type },
    ...{ abstract: true, nillable: true, periodType: 'duration' },
    ...(location && { location }),
  });

  for (const title of about.sections) {
    add(abstractConcept(name(sectionHeadingName(title.name)), HEADING_TYPE, title.location), title);
    const lineItems = name(lineItemsName(title.name));
    add(abstractConcept(lineItems, HEADING_TYPE, title.location), lineItemsText(about, title));
    for (const concept of sections.find(({ section }) => section === title.name)?.concepts ?? []) {
      const enumeration = enumerations.find((one) => one.concept === concept.name);
      add(
        {
          ...{ name: name(concept.name), id: idOf(about.prefix, name(concept.name)), kind: 'item' },
          ...{ substitutionGroup: ITEM, type: CONCEPT_TYPES[concept.type], abstract: false, nillable: true },
          periodType: concept.period,
          ...(concept.balance && { balance: concept.balance }),
          ...(enumeration && {
            enumeration: {
              domain: name(enumeration.domain.name),
              linkRole: enumerationRole(about, concept.name),
              headUsable: false,
            },
          }),
          location: concept.location,
        },
        concept,
        { ...documented(concept), ...deprecationLabels(concept) },
      );
    }
  }

  add(abstractConcept(name(AXES_HEADING), HEADING_TYPE, undefined), about.derivedLabels.axesRole);
  for (const axis of axes) {
    const dimension = { kind: 'dimension', substitutionGroup: DIMENSION } as const;
    const concept = abstractConcept(name(axis.name), HEADING_TYPE, axis.location, dimension);
    if (axis.kind === 'typed') {
      const typedDomain = name(axis.domain.name);
      add({ ...concept, typedDomain }, axis, documented(axis));
      typedDomains.set(typedDomain, TYPED_DOMAIN_TYPES[axis.domain.type]);
    } else {
      add(concept, axis, documented(axis));
      for (const member of [axis.domain, ...axis.members]) {
        add(abstractConcept(name(member.name), MEMBER_TYPE, member.location), member);
      }
    }
  }

  for (const group of groups) {
    const hypercube = { kind: 'hypercube', substitutionGroup: HYPERCUBE } as const;
    add(
      abstractConcept(name(hypercubeName(group.axes)), HEADING_TYPE, undefined, hypercube),
      hypercubeText(about, group.axes),
    );
  }

  add(abstractConcept(name(ENUMERATIONS_HEADING), HEADING_TYPE, undefined), about.derivedLabels.enumerationsRole);
  for (const { concept, domain, values } of enumerations) {
    add(abstractConcept(name(domain.name), MEMBER_TYPE, domain.location), domain);
    for (const value of values) {
      const valueName = expandedName(enumerationNamespace(about, concept), value.name);
      add({ ...abstractConcept(valueName, MEMBER_TYPE, value.location), id: idOf(concept, valueName) }, value);
    }
  }
  return { concepts, labels, typedDomains };
}

function documented({ documentation }: { readonly documentation?: LocalizedText }): Record<string, LocalizedText> {
  return documentation ? { [ROLE.documentation]: documentation } : {};
}

/** The labels that the Link Role Registry has for concepts that are no longer to be used. */
function deprecationLabels({ deprecated }: ConceptDefinition): Record<string, LocalizedText> {
  if (!deprecated) return {};
  const { since, note } = deprecated;
  return { [ROLE.deprecated]: note, [ROLE.deprecatedDate]: { zh: since, en: since } };
}

function idOf(prefix: string, name: ExpandedName): string {
  return `${prefix}_${localNameOf(name)}`;
}
