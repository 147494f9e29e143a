import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import type { AttributeDeclaration, ElementDeclaration, SimpleType, TypeDefinition } from './components.js';
import { resolveSchemaName, type SchemaSource } from './schema-source.js';

/** The symbol spaces of a schema (XML Schema 1, 2.5). */
export type SymbolKind = 'element' | 'attribute' | 'type' | 'group' | 'attributeGroup' | 'notation';

/** A global declaration or definition as written, with the schema it is part of. */
export interface SchemaSymbol {
  readonly name: ExpandedName;
  readonly element: XmlElement;
  readonly source: SchemaSource;
}

export type Symbols = Readonly<Record<SymbolKind, Map<ExpandedName, SchemaSymbol>>>;

/** What the readers of the several components share while a schema set is built. */
export interface SchemaBuilder {
  readonly sink: DiagnosticSink;
  readonly symbols: Symbols;
  /** Where anonymous and named complex types were written: their content is read when it is first asked for. */
  readonly sourceOf: Map<TypeDefinition, SchemaSource>;
  readonly localElements: Map<XmlElement, ElementDeclaration>;
  type(name: ExpandedName): TypeDefinition | undefined;
  element(name: ExpandedName): ElementDeclaration | undefined;
  attribute(name: ExpandedName): AttributeDeclaration | undefined;
}

const SYMBOL_KINDS: ReadonlyMap<ExpandedName, SymbolKind> = new Map([
  [XSD.element, 'element'],
  [XSD.attribute, 'attribute'],
  [XSD.simpleType, 'type'],
  [XSD.complexType, 'type'],
  [XSD.group, 'group'],
  [XSD.attributeGroup, 'attributeGroup'],
  [XSD.notation, 'notation'],
]);

/** Every global component by kind and name. One that two documents hold in the same words is one component. */
export function collectSymbols(sources: readonly SchemaSource[], sink: DiagnosticSink): Symbols {
  const symbols: Symbols = {
    element: new Map(),
    attribute: new Map(),
    type: new Map(),
    group: new Map(),
    attributeGroup: new Map(),
    notation: new Map(),
  };
  for (const source of sources) {
    const { root } = source.document;
    for (const child of root.children) {
      if (child.name === XSD.redefine) for (const each of child.children) add(each, source, true);
      else add(child, source, false);
    }
  }
  return symbols;

  function add(element: XmlElement, source: SchemaSource, redefines: boolean): void {
    const kind = SYMBOL_KINDS.get(element.name);
    const local = attributeOf(element, 'name')?.trim();
    if (!kind || local === undefined) return;
    const name = expandedName(source.namespace, local);
    const known = symbols[kind].get(name);
    if (!known) symbols[kind].set(name, { name, element, source });
    else if (!redefines && known.element !== element && !isSameElement(known.element, element)) {
      const location = [locationOf(element), { ...locationOf(known.element), role: 'declared-here' }];
      sink.report(xmlSchemaCodes.create('xsd:sch-props-correct', { kind, name }, location));
    }
  }
}

/** Whether two elements say the same: names, attributes, text and children, annotations left out. */
function isSameElement(a: XmlElement, b: XmlElement): boolean {
  if (a.name !== b.name || a.attributes.length !== b.attributes.length || a.text.trim() !== b.text.trim()) return false;
  if (a.attributes.some(({ name, value }) => attributeOf(b, name) !== value)) return false;
  const [left, right] = [a, b].map((each) => each.children.filter((child) => child.name !== XSD.annotation));
  if (!left || !right || left.length !== right.length) return false;
  return left.every((child, index) => isSameElement(child, right[index] as XmlElement));
}

/** Reports and gives undefined where a QName in an attribute finds nothing. */
export function resolveComponent<T>(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  kind: SymbolKind,
  text: string,
  find: (name: ExpandedName) => T | undefined,
): T | undefined {
  const name = resolveSchemaName(source, element, text);
  const component = name === undefined ? undefined : find(name);
  if (component === undefined) {
    builder.sink.report(xmlSchemaCodes.create('xsd:src-resolve', { kind, name: text }, locationOf(element)));
  }
  return component;
}

/** The tokens of a block or final attribute that bear on a component (XML Schema 1, 3.3.2, 3.4.2). */
export function derivationSet(text: string | undefined, fallback: string, all: readonly string[]): ReadonlySet<string> {
  const tokens = (text ?? fallback).trim().split(/\s+/);
  return new Set(tokens.includes('#all') ? all : tokens.filter((token) => all.includes(token)));
}

/** The name of a component for messages: anonymous ones have the line they stand on. */
export function labelOf(component: { readonly name?: ExpandedName; readonly source?: XmlElement }): string {
  return component.name ?? `(anonymous, line ${component.source?.line ?? 0})`;
}

/** Narrowing of a type that must be simple: a complex type with simple content counts by that content. */
export function simpleTypeOf(type: TypeDefinition | undefined): SimpleType | undefined {
  return type?.kind === 'complex' ? type.simpleContent : type;
}
