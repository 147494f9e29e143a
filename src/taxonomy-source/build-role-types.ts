import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { RoleType } from '../model/taxonomy/resource.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { ROLE } from '../names/roles.js';
import { hypercubeText, roleText } from './derived-text.js';
import type { HypercubeGroup } from './hypercube-group.js';
import {
  axesRole,
  axisRole,
  enumerationRole,
  enumerationsRole,
  hypercubeRole,
  sectionRole,
  topicReferenceRole,
} from './identity.js';
import type { TaxonomyDefinition } from './taxonomy-definition.js';

const LINK = {
  presentation: expandedName(NS.link, 'presentationLink'),
  definition: expandedName(NS.link, 'definitionLink'),
  calculation: expandedName(NS.link, 'calculationLink'),
  reference: expandedName(NS.link, 'reference'),
};

/** The link roles of the taxonomy, with labels in both languages (XBRL 2.1, 5.1.3; Generic Labels 1.0). */
export function buildRoleTypes(
  { about, axes, enumerations, sections }: TaxonomyDefinition,
  groups: readonly HypercubeGroup[],
): Map<string, RoleType> {
  const roles = new Map<string, RoleType>();
  const add = (roleUri: string, usedOn: readonly ExpandedName[], text: LocalizedText): void => {
    roles.set(roleUri, {
      ...{ roleUri, id: idOf(roleUri, about.baseUri), definition: text.en, usedOn },
      labels: about.languages.map((language) => ({ role: ROLE.genericLabel, language, text: text[language] })),
    });
  };
  for (const title of about.sections) {
    const sums = sections.some(({ section, calculations }) => section === title.name && calculations !== undefined);
    add(sectionRole(about, title.name), [LINK.presentation, ...(sums ? [LINK.calculation] : [])], title);
    for (const group of groups.filter(({ section }) => section === title.name)) {
      const names = group.axes.map(({ name }) => name);
      const text = roleText(about, title, hypercubeText(about, group.axes));
      add(hypercubeRole(about, title.name, names), [LINK.definition], text);
    }
  }
  const { axesRole: axesText, enumerationsRole: enumerationsText } = about.derivedLabels;
  add(axesRole(about), [LINK.presentation], axesText);
  for (const axis of axes.filter(({ kind }) => kind === 'explicit')) {
    add(axisRole(about, axis.name), [LINK.definition], roleText(about, axesText, axis));
  }
  add(enumerationsRole(about), [LINK.presentation], enumerationsText);
  const concepts = new Map(sections.flatMap((section) => section.concepts.map((one) => [one.name, one])));
  for (const { concept } of enumerations) {
    const text = concepts.get(concept);
    if (text) add(enumerationRole(about, concept), [LINK.definition], roleText(about, enumerationsText, text));
  }
  add(topicReferenceRole(about), [LINK.reference], about.derivedLabels.topicReferenceRole);
  return roles;
}

/** An id from the path of the role: `…/role/employees/by-gender` is `role_employees_by-gender`. */
function idOf(roleUri: string, baseUri: string): string {
  return roleUri.slice(baseUri.length + 1).replaceAll('/', '_');
}
