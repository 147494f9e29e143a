import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { mapRecords, toRecordTable, type RecordTable } from '../../util/record-table.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';
import { createHrefResolver } from '../discovery/resolve-href.js';
import type { DtsDocument } from '../document/dts-document.js';
import { LINK, XSD } from '../document/names.js';
import type { RoleDeclaration } from '../document/read-role-types.js';
import type { Dts, InstanceDts } from '../dts.js';
import { ANY_TYPE, BUILTIN_TYPES } from '../schema/builtin-types.js';
import type {
  AttributeDeclaration,
  ComplexType,
  ElementDeclaration,
  Particle,
  TypeDefinition,
} from '../schema/components.js';
import { createSchemaComponents } from '../schema/schema-components.js';
import { createComponentMapper } from './map-components.js';

/**
 * What judging an instance needs of a DTS, as plain data that can be written and read back (structured clone): schema
 * components without the documents they were written in, and what roleRefs and linkbaseRefs of instances may point at.
 */
export interface CompiledDts {
  readonly elements: RecordTable;
  readonly attributes: readonly AttributeDeclaration[];
  readonly types: readonly (readonly [ExpandedName, TypeDefinition])[];
  readonly particles: readonly (readonly [ComplexType, Particle | undefined])[];
  readonly roleTypes: ReadonlyMap<string, readonly RoleDeclaration[]>;
  readonly arcroleTypes: ReadonlyMap<string, readonly RoleDeclaration[]>;
  readonly documents: readonly DtsDocument[];
}

/** Stands for an element of a document that is not kept. */
const NOWHERE: XmlElement = elementWithout({ name: XSD.element, uri: '', base: '', line: 0, column: 0 });

export function compileDts(dts: Dts): CompiledDts {
  // Built-in types are the program's own: their names stand for them.
  const mapper = createComponentMapper({
    replaceType: (type) => (isBuiltin(type) ? standIn(type) : undefined),
    source: NOWHERE,
  });
  const { elements, attributes, types } = dts.schemas;
  const complexTypes = findComplexTypes(dts);
  return {
    elements: toRecordTable([...elements.values()].map(mapper.element)),
    attributes: [...attributes.values()].map(mapper.attribute),
    types: [...types].map(([name, type]) => [name, mapper.type(type)]),
    particles: complexTypes.map((type) => {
      const particle = dts.schemas.particleOf(type);
      return [mapper.type(type) as ComplexType, particle && mapper.particle(particle)];
    }),
    roleTypes: compileRoles(dts.roleTypes),
    arcroleTypes: compileRoles(dts.arcroleTypes),
    documents: [...dts.documents.values()].map(compileDocument),
  };
}

export function openCompiledDts(compiled: CompiledDts): InstanceDts {
  const mapper = createComponentMapper({ replaceType: (type) => builtinOf(type.name), source: NOWHERE });
  const byName = <T extends { readonly name: ExpandedName }>(all: readonly T[]) =>
    new Map(all.map((each) => [each.name, each]));
  const particles = new Map(
    compiled.particles.map(([type, particle]) => [mapper.type(type), particle && mapper.particle(particle)]),
  );
  const schemas = createSchemaComponents(
    mapRecords<ExpandedName, ElementDeclaration, ElementDeclaration>(compiled.elements, 'name', mapper.element),
    byName(compiled.attributes.map(mapper.attribute)),
    new Map(compiled.types.map(([name, type]) => [name, mapper.type(type)])),
    (type) => particles.get(type),
  );
  const documents = new Map(compiled.documents.map((document) => [document.url, document]));
  return {
    schemas,
    roleTypes: compiled.roleTypes,
    arcroleTypes: compiled.arcroleTypes,
    resolveHref: createHrefResolver(documents),
  };
}

/** Every complex type whose content may be asked for, those of local elements too. */
function findComplexTypes({ schemas }: Dts): ComplexType[] {
  const found = new Set<ComplexType>();
  const visitType = (type: TypeDefinition): void => {
    if (type.kind !== 'complex' || type.simpleContent || found.has(type)) return;
    found.add(type);
    const particle = schemas.particleOf(type);
    if (particle) visitParticle(particle);
  };
  const visitParticle = ({ term }: Particle): void => {
    if (term.kind === 'element') visitType(term.type);
    else if (term.kind !== 'wildcard') term.particles.forEach(visitParticle);
  };
  for (const type of schemas.types.values()) visitType(type);
  for (const { type } of schemas.elements.values()) visitType(type);
  return [...found];
}

function isBuiltin(type: TypeDefinition): boolean {
  return type.name !== undefined && builtinOf(type.name) === type;
}

function builtinOf(name: ExpandedName | undefined): TypeDefinition | undefined {
  if (name === undefined || namespaceOf(name) !== NS.xsd) return undefined;
  return name === XSD.anyType ? ANY_TYPE : BUILTIN_TYPES.get(name);
}

/** A type of which only the name is kept. */
function standIn({ kind, name }: TypeDefinition): TypeDefinition {
  return { kind, name } as TypeDefinition;
}

function compileRoles(types: ReadonlyMap<string, readonly RoleDeclaration[]>): Map<string, readonly RoleDeclaration[]> {
  return new Map(
    [...types].map(([uri, declarations]) => [
      uri,
      declarations.map((each) => ({ ...each, element: elementWithout(each.element) })),
    ]),
  );
}

/** A document of which only what instances point at is kept: its root, its kinds of links, its role types. */
function compileDocument({ url, kind, root, ids, inDts }: DtsDocument): DtsDocument {
  const isRole = (name: ExpandedName): boolean => name === LINK.roleType || name === LINK.arcroleType;
  const roles = [...ids].filter(([, element]) => isRole(element.name));
  const links = kind === 'linkbase' ? [...new Map(root.children.map((child) => [child.name, child])).values()] : [];
  return {
    url,
    kind,
    inDts,
    root: { ...elementWithout(root), children: links.map(elementWithout) },
    ids: new Map(roles.map(([id, element]) => [id, { ...elementWithout(element), attributes: element.attributes }])),
  };
}

function elementWithout({
  name,
  uri,
  base,
  line,
  column,
}: Pick<XmlElement, 'name' | 'uri' | 'base' | 'line' | 'column'>): XmlElement {
  const scope = { prefixes: new Map(), elementNames: new Map(), attributeNames: new Map(), nested: new Map() };
  return { name, attributes: [], scope, parent: undefined, children: [], text: '', base, uri, line, column };
}
