import type { PublishedNamespace, TaxonomyPublication } from '../model/taxonomy/publication.js';
import { enumerationNamespace, slug } from './identity.js';
import type { AboutDefinition, TaxonomyDefinition } from './taxonomy-definition.js';

/** The documents of the taxonomy and how they are named. */
export function buildPublication({ about, enumerations }: TaxonomyDefinition): TaxonomyPublication {
  const ofEnumerations = enumerations.map(({ concept }): PublishedNamespace => ({
    namespace: enumerationNamespace(about, concept),
    prefix: `${about.prefix}-${slug(concept)}`,
    document: `enum/${concept}.xsd`,
  }));
  return {
    baseUri: about.baseUri,
    version: about.version,
    published: about.published,
    languages: about.languages,
    title: textOf(about.title),
    description: textOf(about.description),
    publisher: about.publisher,
    license: about.license,
    entryPoint: {
      document: entryPointDocument(about),
      namespace: `${about.baseUri}/entry-point`,
      prefix: `${about.prefix}-entry-point`,
      title: textOf(about.entryPoint),
    },
    namespaces: [
      { namespace: about.baseUri, prefix: about.prefix, document: `${about.prefix}-core.xsd` },
      ...ofEnumerations,
    ],
  };
}

/** What an instance's schemaRef points at. */
export function entryPointOf(about: AboutDefinition): string {
  return `${about.baseUri}/${entryPointDocument(about)}`;
}

function entryPointDocument({ prefix }: AboutDefinition): string {
  return `${prefix}-entry-point.xsd`;
}

/** Only the languages: without the place that a text stands at. */
function textOf({ zh, en }: { readonly zh: string; readonly en: string }): Readonly<Record<string, string>> {
  return { zh, en };
}
