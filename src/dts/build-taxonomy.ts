import type { Concept, ConceptKind, EnumerationDomain } from '../model/taxonomy/concept.js';
import type { DataType } from '../model/taxonomy/data-type.js';
import type { Relationship } from '../model/taxonomy/relationship.js';
import type { ArcroleType, Label, Reference, RoleType } from '../model/taxonomy/resource.js';
import { buildNetworks, type Taxonomy } from '../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../names/arcroles.js';
import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { parseQName } from '../names/prefixes.js';
import { ROLE } from '../names/roles.js';
import { attributeOf, languageOf, locationOf, textContentOf, type XmlElement } from '../syntax/xml/xml-element.js';
import { XBRLI, XLINK } from './document/names.js';
import type { Dts } from './dts.js';
import type { ArcRelationship } from './relationship/base-set.js';
import { createDataTypeBuilder } from './relationship/build-data-type.js';
import type { ElementDeclaration } from './schema/components.js';
import { isTrue } from './schema/read-complex-type.js';

const HYPERCUBE = expandedName(NS.xbrldt, 'hypercubeItem');
const DIMENSION = expandedName(NS.xbrldt, 'dimensionItem');
const TYPED_DOMAIN_REF = expandedName(NS.xbrldt, 'typedDomainRef');
const CONTEXT_ELEMENT = expandedName(NS.xbrldt, 'contextElement');
const CLOSED = expandedName(NS.xbrldt, 'closed');
const TARGET_ROLE = expandedName(NS.xbrldt, 'targetRole');
const USABLE = expandedName(NS.xbrldt, 'usable');
/** Extensible Enumerations 2.0 and 1.0 name their attributes alike. */
const ENUMERATION_NAMESPACES = [NS.enum2, 'http://xbrl.org/2014/extensible-enumerations'];

/** Brings a DTS into the taxonomy model: concepts, labels, references, roles and the effective relationships of concepts. */
export function buildTaxonomy(dts: Dts): Taxonomy {
  const typeOf = createDataTypeBuilder();
  const concepts = new Map<ExpandedName, Concept>();
  const typedDomains = new Map<ExpandedName, DataType>();
  const nillableDomains = new Set<ExpandedName>();
  for (const { name } of dts.schemas.elements.values()) {
    const declaration = dts.findConceptByName(name);
    if (!declaration) continue;
    const domain = findTypedDomain(declaration, dts);
    if (domain) typedDomains.set(domain.name, typeOf(domain.type));
    if (domain?.nillable) nillableDomains.add(domain.name);
    concepts.set(name, buildConcept(declaration, typeOf(declaration.type), domain, dts));
  }
  const labels = new Map<ExpandedName, Label[]>();
  const references = new Map<ExpandedName, Reference[]>();
  const roleLabels = new Map<XmlElement, Label[]>();
  const relationships: Relationship[] = [];
  for (const { arcrole, effective } of dts.baseSets) {
    for (const relationship of effective) {
      const source = dts.findConcept(relationship.source)?.name;
      const { target } = relationship;
      if (arcrole === ARCROLE.conceptLabel || arcrole === ARCROLE.elementLabel) {
        if (source !== undefined) append(labels, source, buildLabel(target, arcrole));
        else append(roleLabels, relationship.source, buildLabel(target, arcrole));
      } else if (arcrole === ARCROLE.conceptReference || arcrole === ARCROLE.elementReference) {
        if (source !== undefined) append(references, source, buildReference(target));
      } else {
        const end = dts.findConcept(target)?.name;
        if (source !== undefined && end !== undefined) relationships.push(buildRelationship(relationship, source, end));
      }
    }
  }
  return {
    entryPoints: dts.entryPoints,
    concepts,
    typedDomains,
    nillableDomains,
    labels,
    references,
    roleTypes: buildRoleTypes(dts, roleLabels),
    arcroleTypes: buildArcroleTypes(dts),
    networks: buildNetworks(relationships),
  };
}

function kindOf(name: ExpandedName, dts: Dts): ConceptKind {
  if (dts.schemas.isInSubstitutionGroup(name, XBRLI.tuple)) return 'tuple';
  if (dts.schemas.isInSubstitutionGroup(name, HYPERCUBE)) return 'hypercube';
  return dts.schemas.isInSubstitutionGroup(name, DIMENSION) ? 'dimension' : 'item';
}

function buildConcept(
  declaration: ElementDeclaration,
  type: DataType,
  domain: ElementDeclaration | undefined,
  dts: Dts,
): Concept {
  const { name, source, abstract, nillable } = declaration;
  const id = attributeOf(source, 'id')?.trim();
  const periodType = attributeOf(source, XBRLI.periodType)?.trim();
  const balance = attributeOf(source, XBRLI.balance)?.trim();
  const enumeration = readEnumeration(source);
  return {
    name,
    ...(id !== undefined && { id }),
    kind: kindOf(name, dts),
    substitutionGroup: declaration.substitutionGroup ?? XBRLI.item,
    type,
    abstract,
    nillable,
    ...((periodType === 'instant' || periodType === 'duration') && { periodType }),
    ...((balance === 'debit' || balance === 'credit') && { balance }),
    ...(domain && { typedDomain: domain.name }),
    ...(enumeration && { enumeration }),
    location: locationOf(source),
  };
}

/** The element that xbrldt:typedDomainRef points at (Dimensions 1.0, 2.5.2.1). */
function findTypedDomain({ source }: ElementDeclaration, dts: Dts): ElementDeclaration | undefined {
  const href = attributeOf(source, TYPED_DOMAIN_REF)?.trim();
  const target = href === undefined ? undefined : dts.findTarget(href, source.base);
  return target && dts.schemas.findDeclaration(target);
}

function readEnumeration(source: XmlElement): EnumerationDomain | undefined {
  for (const namespace of ENUMERATION_NAMESPACES) {
    const domain = attributeOf(source, expandedName(namespace, 'domain'));
    const linkRole = attributeOf(source, expandedName(namespace, 'linkrole'));
    const name = domain === undefined ? undefined : parseQName(domain.trim(), source.scope.prefixes);
    if (name === undefined || linkRole === undefined) continue;
    const headUsable = isTrue(attributeOf(source, expandedName(namespace, 'headUsable')));
    return { domain: name, linkRole: linkRole.trim(), headUsable };
  }
  return undefined;
}

function buildLabel(resource: XmlElement, arcrole: string): Label {
  const fallback = arcrole === ARCROLE.conceptLabel ? ROLE.label : ROLE.genericLabel;
  return {
    role: attributeOf(resource, XLINK.role)?.trim() ?? fallback,
    language: languageOf(resource) ?? '',
    text: textContentOf(resource),
  };
}

function buildReference(resource: XmlElement): Reference {
  return {
    role: attributeOf(resource, XLINK.role)?.trim() ?? ROLE.reference,
    parts: resource.children.map((part) => ({ name: part.name, value: textContentOf(part).trim() })),
  };
}

function buildRelationship(relationship: ArcRelationship, source: ExpandedName, target: ExpandedName): Relationship {
  const { arc, arcrole, linkRole, order } = relationship;
  const preferredLabel = attributeOf(arc, 'preferredLabel')?.trim();
  const weight = attributeOf(arc, 'weight')?.trim();
  const contextElement = attributeOf(arc, CONTEXT_ELEMENT)?.trim();
  const closed = attributeOf(arc, CLOSED);
  const targetRole = attributeOf(arc, TARGET_ROLE)?.trim();
  const usable = attributeOf(arc, USABLE);
  return {
    arcrole,
    linkRole,
    source,
    target,
    order,
    ...(preferredLabel !== undefined && { preferredLabel }),
    ...(weight !== undefined && { weight }),
    ...((contextElement === 'segment' || contextElement === 'scenario') && { contextElement }),
    ...(closed !== undefined && { closed: isTrue(closed) }),
    ...(targetRole !== undefined && targetRole !== '' && { targetRole }),
    ...(usable !== undefined && { usable: isTrue(usable) }),
    location: locationOf(arc),
  };
}

function buildRoleTypes(dts: Dts, labels: ReadonlyMap<XmlElement, readonly Label[]>): Map<string, RoleType> {
  const types = new Map<string, RoleType>();
  for (const [uri, declarations] of dts.roleTypes) {
    const [first] = declarations;
    if (!first) continue;
    const { id, definition, usedOn } = first;
    types.set(uri, {
      roleUri: uri,
      ...(id !== undefined && { id }),
      ...(definition !== undefined && { definition }),
      usedOn,
      labels: declarations.flatMap(({ element }) => labels.get(element) ?? []),
    });
  }
  return types;
}

function buildArcroleTypes(dts: Dts): Map<string, ArcroleType> {
  const types = new Map<string, ArcroleType>();
  for (const [uri, [first]] of dts.arcroleTypes) {
    if (!first) continue;
    const { id, definition, usedOn, cyclesAllowed } = first;
    const known = cyclesAllowed === 'any' || cyclesAllowed === 'undirected' ? cyclesAllowed : 'none';
    types.set(uri, {
      arcroleUri: uri,
      ...(id !== undefined && { id }),
      ...(definition !== undefined && { definition }),
      usedOn,
      cyclesAllowed: known,
    });
  }
  return types;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
