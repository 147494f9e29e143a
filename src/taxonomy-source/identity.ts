import { expandedName, type ExpandedName } from '../names/expanded-name.js';

/** Every name that follows from the base URI: namespaces, link roles and documents of the taxonomy. */
export interface TaxonomyIdentity {
  readonly baseUri: string;
  readonly prefix: string;
}

/** Concepts, axes, members and headings live in one namespace: the base URI itself. */
export function conceptName({ baseUri }: TaxonomyIdentity, local: string): ExpandedName {
  return expandedName(baseUri, local);
}

/** Each enumeration has a namespace of its own, so that the local name of a value is the value as written. */
export function enumerationNamespace({ baseUri }: TaxonomyIdentity, concept: string): string {
  return `${baseUri}/enum/${concept}`;
}

/** Units that no registry has. */
export function unitNamespace({ baseUri }: TaxonomyIdentity): string {
  return `${baseUri}/units`;
}

/** Presentation and calculation of a section. */
export function sectionRole({ baseUri }: TaxonomyIdentity, section: string): string {
  return `${baseUri}/role/${section}`;
}

/** The concepts of a section that are valid with all of the axes, as `…/role/employees/by-gender-and-age-group`. */
export function hypercubeRole(identity: TaxonomyIdentity, section: string, axes: readonly string[]): string {
  return `${sectionRole(identity, section)}/${axes.length === 0 ? 'without-axes' : `by-${axes.map(slug).join('-and-')}`}`;
}

/** The domain of an explicit axis. */
export function axisRole({ baseUri }: TaxonomyIdentity, axis: string): string {
  return `${baseUri}/role/axis/${slug(axis)}`;
}

/** The domain of an enumeration. */
export function enumerationRole({ baseUri }: TaxonomyIdentity, concept: string): string {
  return `${baseUri}/role/enumeration/${slug(concept)}`;
}

/** Presentation of all axes with their members. */
export function axesRole({ baseUri }: TaxonomyIdentity): string {
  return `${baseUri}/role/axes`;
}

/** Presentation of all enumerations with their values. */
export function enumerationsRole({ baseUri }: TaxonomyIdentity): string {
  return `${baseUri}/role/enumerations`;
}

/** Resource role of references that are known at the level of the topic only. */
export function topicReferenceRole({ baseUri }: TaxonomyIdentity): string {
  return `${baseUri}/role/topic-reference`;
}

/** `GenderAxis` → `Gender`. */
export function stemOf(name: string): string {
  return name.replace(/Axis$/, '');
}

/** `report-profile` → `ReportProfile`. */
export function camelCase(slugged: string): string {
  return slugged.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** `AgeGroupAxis` → `age-group`. */
export function slug(name: string): string {
  return stemOf(name)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
