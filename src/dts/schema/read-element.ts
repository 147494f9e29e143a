import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ANY_TYPE } from './builtin-types.js';
import { derivationMethods, type ElementDeclaration, type TypeDefinition } from './components.js';
import { isTrue, readComplexType } from './read-complex-type.js';
import { readSimpleType } from './read-simple-type.js';
import { derivationSet, resolveComponent, simpleTypeOf, type SchemaBuilder } from './schema-builder.js';
import type { SchemaSource } from './schema-source.js';
import { findValueFault, normalizeSpace } from './simple-value.js';

const BLOCK = ['extension', 'restriction', 'substitution'];
const FINAL = ['extension', 'restriction'];

/** Reads an xs:element that is declared where it stands, global or local (XML Schema 1, 3.3.2). */
export function readElement(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  name: ExpandedName,
  global: boolean,
): ElementDeclaration {
  const head = attributeOf(element, 'substitutionGroup');
  const headDeclaration =
    head === undefined
      ? undefined
      : resolveComponent(builder, source, element, 'element', head, (each) => builder.element(each));
  const type = readType(builder, source, element) ?? headDeclaration?.type ?? ANY_TYPE;
  const values = readValues(builder, element, type, name);
  const declaration: ElementDeclaration = {
    kind: 'element',
    name,
    type,
    global,
    abstract: isTrue(attributeOf(element, 'abstract')),
    nillable: isTrue(attributeOf(element, 'nillable')),
    ...(headDeclaration && { substitutionGroup: headDeclaration.name }),
    ...values,
    block: derivationSet(attributeOf(element, 'block'), source.blockDefault, BLOCK),
    final: derivationSet(attributeOf(element, 'final'), source.finalDefault, FINAL),
    source: element,
  };
  if (headDeclaration) checkSubstitution(builder, declaration, headDeclaration);
  return declaration;
}

function readType(builder: SchemaBuilder, source: SchemaSource, element: XmlElement): TypeDefinition | undefined {
  const named = attributeOf(element, 'type');
  if (named !== undefined) {
    return resolveComponent(builder, source, element, 'type', named, (name) => builder.type(name)) ?? ANY_TYPE;
  }
  for (const child of element.children) {
    if (child.name === XSD.simpleType) return readSimpleType(builder, source, child);
    if (child.name === XSD.complexType) return readComplexType(builder, source, child);
  }
  return undefined;
}

function readValues(
  builder: SchemaBuilder,
  element: XmlElement,
  type: TypeDefinition,
  name: ExpandedName,
): Pick<ElementDeclaration, 'fixed' | 'default'> {
  const fixed = attributeOf(element, 'fixed');
  const fallback = attributeOf(element, 'default');
  const value = fixed ?? fallback;
  if (value === undefined) return {};
  const simple = simpleTypeOf(type);
  const isAllowed = simple
    ? simple.identity !== 'ID' && !findValueFault(simple, normalizeSpace(simple, value), element.scope.prefixes)
    : type.kind === 'complex' && type.mixed;
  if (!isAllowed) {
    builder.sink.report(xmlSchemaCodes.create('xsd:e-props-correct.value', { value, name }, locationOf(element)));
  }
  return fixed !== undefined ? { fixed } : { default: value };
}

/** XML Schema 1, 3.3.6: the type is derived from that of the head, by a method that the head does not exclude. */
function checkSubstitution(builder: SchemaBuilder, declaration: ElementDeclaration, head: ElementDeclaration): void {
  const methods = derivationMethods(declaration.type, head.type);
  const excluded = methods && [...methods].find((method) => head.final.has(method));
  if (methods && excluded === undefined) return;
  const reason =
    excluded === undefined
      ? { en: 'its type is not derived from that of the head', zh: '其类型并非派生自组首元素的类型' }
      : { en: `the head excludes ${excluded}`, zh: `组首元素不允许 ${excluded}` };
  const params = { name: declaration.name, head: head.name, reason };
  builder.sink.report(xmlSchemaCodes.create('xsd:e-props-correct', params, locationOf(declaration.source)));
}

/** Reads an xs:element inside a content model. */
export function readLocalElement(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
): ElementDeclaration | undefined {
  const known = builder.localElements.get(element);
  if (known) return known;
  const local = attributeOf(element, 'name')?.trim();
  if (local === undefined) return undefined;
  const form = attributeOf(element, 'form') ?? (source.qualifiedElements ? 'qualified' : 'unqualified');
  const name = expandedName(form === 'qualified' ? source.namespace : '', local);
  const declaration = readElement(builder, source, element, name, false);
  builder.localElements.set(element, declaration);
  return declaration;
}
