import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { DtsDocument } from '../document/dts-document.js';
import { XSD } from '../document/names.js';
import { ANY_SIMPLE_TYPE, ANY_TYPE, BUILTIN_TYPES } from './builtin-types.js';
import type { AttributeDeclaration, ElementDeclaration, TypeDefinition } from './components.js';
import { readAttribute } from './read-attributes.js';
import { readComplexType } from './read-complex-type.js';
import { readElement } from './read-element.js';
import { readContent } from './read-particle.js';
import { readSimpleType } from './read-simple-type.js';
import { createSchemaComponents, type SchemaComponents } from './schema-components.js';
import { collectSymbols, type SchemaBuilder, type SchemaSymbol } from './schema-builder.js';
import { findSchemaSources, type SchemaSource } from './schema-source.js';

/** All schema components of a DTS, and where they were written. */
export interface SchemaSet extends SchemaComponents {
  readonly sources: readonly SchemaSource[];
  /** The declaration that an xs:element is, for locators that point at it; local ones once their type was looked into. */
  findDeclaration(element: XmlElement): ElementDeclaration | undefined;
  /** Global elements that may stand for a head, by their substitution groups, directly or not; not the head itself. */
  findSubstitutes(head: ExpandedName): readonly ElementDeclaration[];
}

/**
 * Builds the components of all schema documents of a DTS (XML Schema 1, 4.2). A reference that finds nothing is
 * reported and stands for anyType, so that the rest can be used.
 */
export function buildSchemaSet(documents: ReadonlyMap<string, DtsDocument>, sink: DiagnosticSink): SchemaSet {
  const sources = findSchemaSources(documents, sink);
  const symbols = collectSymbols(sources, sink);
  const types = new Map<ExpandedName, TypeDefinition>(BUILTIN_TYPES);
  types.set(XSD.anyType, ANY_TYPE);
  const elements = new Map<ExpandedName, ElementDeclaration>();
  const attributes = new Map<ExpandedName, AttributeDeclaration>();
  const declarations = new Map<XmlElement, ElementDeclaration>();
  const building = new Set<SchemaSymbol>();
  const builder: SchemaBuilder = {
    sink,
    symbols,
    sourceOf: new Map(),
    localElements: declarations,
    type: (name) => build('type', types, name, readType),
    element: (name) => build('element', elements, name, readGlobalElement),
    attribute: (name) =>
      build('attribute', attributes, name, (symbol) => readAttribute(builder, symbol.source, symbol.element, name)),
  };

  for (const name of symbols.type.keys()) builder.type(name);
  for (const name of symbols.attribute.keys()) builder.attribute(name);
  for (const name of symbols.element.keys()) builder.element(name);

  const membersOf = new Map<ExpandedName, ElementDeclaration[]>();
  for (const declaration of elements.values()) {
    const head = declaration.substitutionGroup;
    if (head === undefined) continue;
    const members = membersOf.get(head);
    if (members) members.push(declaration);
    else membersOf.set(head, [declaration]);
  }
  const substitutes = new Map<ExpandedName, readonly ElementDeclaration[]>();
  return {
    sources,
    ...createSchemaComponents(elements, attributes, types, (type) => readContent(builder, type)),
    findDeclaration: (element) => declarations.get(element),
    findSubstitutes(head) {
      const known = substitutes.get(head);
      if (known) return known;
      const found = [...(membersOf.get(head) ?? [])];
      for (let index = 0; index < found.length; index++) {
        for (const member of membersOf.get((found[index] as ElementDeclaration).name) ?? []) found.push(member);
      }
      substitutes.set(head, found);
      return found;
    },
  };

  /** Builds a global component once; one that needs itself to be built is reported and not found. */
  function build<T>(
    kind: 'type' | 'element' | 'attribute',
    built: Map<ExpandedName, T>,
    name: ExpandedName,
    read: (symbol: SchemaSymbol) => T,
  ): T | undefined {
    const known = built.get(name);
    if (known !== undefined) return known;
    const symbol = symbols[kind].get(name);
    if (!symbol) return undefined;
    if (building.has(symbol) || building.size > MAXIMUM_DERIVATION) {
      reportCircular(kind, symbol);
      return (kind === 'type' ? (symbol.element.name === XSD.simpleType ? ANY_SIMPLE_TYPE : ANY_TYPE) : undefined) as
        T | undefined;
    }
    building.add(symbol);
    const component = read(symbol);
    building.delete(symbol);
    built.set(name, component);
    return component;
  }

  function reportCircular(kind: 'type' | 'element' | 'attribute', symbol: SchemaSymbol): void {
    const { name, element } = symbol;
    if (kind === 'type') sink.report(xmlSchemaCodes.create('xsd:ct-props-correct', { name }, locationOf(element)));
    else {
      const reason = { en: 'it is its own head', zh: '其组首即其自身' };
      sink.report(xmlSchemaCodes.create('xsd:e-props-correct', { name, head: name, reason }, locationOf(element)));
    }
  }

  function readType({ name, element, source }: SchemaSymbol): TypeDefinition {
    return element.name === XSD.simpleType
      ? readSimpleType(builder, source, element, name)
      : readComplexType(builder, source, element, name);
  }

  function readGlobalElement({ name, element, source }: SchemaSymbol): ElementDeclaration {
    const declaration = readElement(builder, source, element, name, true);
    declarations.set(element, declaration);
    return declaration;
  }
}

/** Longest chain of derivations or substitution groups. */
const MAXIMUM_DERIVATION = 500;
