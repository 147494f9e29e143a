import type { Concept } from '../../model/taxonomy/concept.js';
import type { PublishedNamespace } from '../../model/taxonomy/publication.js';
import { localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { openElement, writeElement, type XmlProducer } from '../../syntax/xml/xml-writer.js';
import { compareText } from '../../util/compare-text.js';
import { OFFICIAL_PREFIX, OFFICIAL_SCHEMA } from './official-documents.js';
import { qualifiedName, type PackageContents } from './package-contents.js';

/** The schema of one namespace: its concepts, in the order of the model, and its typed domains (XBRL 2.1, 5.1.1). */
export function writeConceptSchema(contents: PackageContents, namespace: PublishedNamespace): XmlProducer {
  return function* (writer) {
    const { taxonomy, publication } = contents;
    const concepts = [...taxonomy.concepts.values()].filter((one) => namespaceOf(one.name) === namespace.namespace);
    const typedDomains = [...taxonomy.typedDomains].filter(([name]) => namespaceOf(name) === namespace.namespace);
    const used = namespacesUsedBy(concepts);
    openElement(writer, 'xsd:schema', {
      'xmlns:xsd': NS.xsd,
      ...Object.fromEntries(used.map((one) => [`xmlns:${OFFICIAL_PREFIX[one]}`, one])),
      [`xmlns:${namespace.prefix}`]: namespace.namespace,
      targetNamespace: namespace.namespace,
      elementFormDefault: 'qualified',
      attributeFormDefault: 'unqualified',
    });
    for (const one of used)
      writeElement(writer, 'xsd:import', { namespace: one, schemaLocation: OFFICIAL_SCHEMA[one] });
    for (const concept of concepts) {
      writeElement(writer, 'xsd:element', conceptAttributes(concept, contents));
      yield;
    }
    for (const [name, type] of typedDomains) {
      writeElement(writer, 'xsd:element', {
        ...{ id: typedDomainId(name, namespace), name: localNameOf(name), type: qualifiedName(type.name, publication) },
        nillable: 'true',
      });
    }
    writer.endElement();
  };
}

function conceptAttributes(concept: Concept, { publication }: PackageContents): Record<string, string | undefined> {
  const { typedDomain, enumeration } = concept;
  const domainNamespace =
    typedDomain && publication.namespaces.find((one) => one.namespace === namespaceOf(typedDomain));
  return {
    id: concept.id,
    name: localNameOf(concept.name),
    type: qualifiedName(concept.type.name, publication),
    substitutionGroup: qualifiedName(concept.substitutionGroup, publication),
    abstract: concept.abstract ? 'true' : undefined,
    nillable: String(concept.nillable),
    'xbrli:periodType': concept.periodType,
    'xbrli:balance': concept.balance,
    'xbrldt:typedDomainRef': typedDomain && domainNamespace && `#${typedDomainId(typedDomain, domainNamespace)}`,
    'enum2:domain': enumeration && qualifiedName(enumeration.domain, publication),
    'enum2:linkrole': enumeration?.linkRole,
    'enum2:headUsable': enumeration && String(enumeration.headUsable),
  };
}

/** Namespaces of types, substitution groups and attributes other than XML Schema's own, xbrli first. */
function namespacesUsedBy(concepts: readonly Concept[]): string[] {
  const used = new Set(
    concepts.flatMap(({ type, substitutionGroup, typedDomain }) => [
      ...[namespaceOf(type.name), namespaceOf(substitutionGroup)],
      ...(typedDomain ? [NS.xbrldt] : []),
    ]),
  );
  used.delete(NS.xbrli);
  return [NS.xbrli, ...[...used].filter((one) => one in OFFICIAL_SCHEMA).sort(compareText)];
}

function typedDomainId(name: ExpandedName, { prefix }: PublishedNamespace): string {
  return `${prefix}_${localNameOf(name)}`;
}
