import type { Concept } from '../../model/taxonomy/concept.js';
import type { TaxonomyPublication } from '../../model/taxonomy/publication.js';
import type { Taxonomy } from '../../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { invariant } from '../../util/invariant.js';
import { OFFICIAL_PREFIX } from './official-documents.js';

/** What a taxonomy package is made of: the model, and how it is published. */
export interface PackageContents {
  readonly taxonomy: Taxonomy;
  readonly publication: TaxonomyPublication;
}

/** The documents of a package, by path below the base URI; those without content are not written. */
export interface DocumentPaths {
  readonly roles: string;
  readonly labels: (language: string) => string;
  readonly roleLabels: string;
  readonly references: string;
  readonly presentation: string;
  readonly definition: string;
  readonly calculation: string;
}

export function documentPaths(publication: TaxonomyPublication): DocumentPaths {
  const prefix = publication.namespaces[0]?.prefix ?? '';
  return {
    roles: `${prefix}-roles.xsd`,
    labels: (language) => `${prefix}-label-${language}.xml`,
    roleLabels: `${prefix}-role-label.xml`,
    references: `${prefix}-reference.xml`,
    presentation: `${prefix}-presentation.xml`,
    definition: `${prefix}-definition.xml`,
    calculation: `${prefix}-calculation.xml`,
  };
}

/** The href of a concept's declaration, from a document at the base URI. */
export function conceptHref(concept: Concept, publication: TaxonomyPublication): string {
  const namespace = namespaceOf(concept.name);
  const document = publication.namespaces.find((one) => one.namespace === namespace)?.document;
  invariant(document !== undefined && concept.id !== undefined, `${concept.name} is published and has an id`);
  return `${document}#${concept.id}`;
}

/** A name of the taxonomy or of a standard as a QName of its customary prefix. */
export function qualifiedName(name: ExpandedName, publication: TaxonomyPublication): string {
  const namespace = namespaceOf(name);
  const own = publication.namespaces.find((one) => one.namespace === namespace)?.prefix;
  const prefix = own ?? OFFICIAL_PREFIX[namespace];
  invariant(prefix !== undefined, `there is a prefix for ${name}`);
  return `${prefix}:${localNameOf(name)}`;
}
