import type { ComplexType, ElementDeclaration, SimpleType, TypeDefinition } from '../../dts/schema/components.js';
import type { SchemaComponents } from '../../dts/schema/schema-components.js';
import { normalizeSpace, simpleValueKey } from '../../dts/schema/simple-value.js';
import { XSI_NIL, XSI_TYPE } from '../../instance/names.js';
import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { parseQName } from '../../names/prefixes.js';
import type { NamespaceScope } from '../../syntax/xml/namespace-scope.js';
import type { XmlElement } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';

const VISIBLE = /[^ \t\r\n]/;

/**
 * A text that is equal for s-equal elements (XBRL 2.1, 4.10): same name, equal attributes, equal content in the same
 * order, each compared as the schema types it, what the schema supplies by default included.
 */
export function structuralKey(element: XmlElement, schemas: SchemaComponents, declared?: ElementDeclaration): string {
  const declaration = declared?.name === element.name ? declared : (schemas.elements.get(element.name) ?? declared);
  const type = typeOf(element, declaration, schemas);
  const parts = [element.name, ...attributeKeys(element, type, schemas)];
  if (element.children.length === 0) {
    parts.push(textKey(element, declaration, type));
    return JSON.stringify(parts);
  }
  let state = type?.kind === 'complex' && !type.simpleContent ? schemas.contentOf(type).start : undefined;
  const content = element.mixed ?? element.children;
  for (const part of content) {
    if (typeof part === 'string') {
      if (VISIBLE.test(part)) parts.push(`"${part}`);
      continue;
    }
    const step = state?.next(part.name);
    state = step?.state;
    parts.push(structuralKey(part, schemas, step?.term.kind === 'element' ? step.term : undefined));
  }
  return JSON.stringify(parts);
}

function typeOf(
  element: XmlElement,
  declaration: ElementDeclaration | undefined,
  schemas: SchemaComponents,
): TypeDefinition | undefined {
  const written = element.attributes.find(({ name }) => name === XSI_TYPE)?.value.trim();
  const name = written === undefined ? undefined : parseQName(written, element.scope.prefixes);
  return (name && schemas.types.get(name)) ?? declaration?.type;
}

export function simpleTypeOf(type: TypeDefinition | undefined): SimpleType | undefined {
  return type?.kind === 'complex' ? type.simpleContent : type;
}

function textKey(
  element: XmlElement,
  declaration: ElementDeclaration | undefined,
  type: TypeDefinition | undefined,
): string {
  const simple = simpleTypeOf(type);
  const written = element.text === '' ? (declaration?.default ?? declaration?.fixed ?? '') : element.text;
  if (simple) return `"${valueKey(simple, written, element.scope)}`;
  // Blanks alone, where no text is declared, are layout.
  return VISIBLE.test(written) ? `"${written}` : '"';
}

let unequal = 0;

/** A text that is equal for equal values of a type. NaN is equal to nothing, itself included. */
export function valueKey(type: SimpleType | undefined, text: string, scope: NamespaceScope): string {
  if (!type) return text;
  const value = normalizeSpace(type, text);
  const isFloat = type.primitive === 'double' || type.primitive === 'float';
  return isFloat && value === 'NaN' ? `NaN ${++unequal}` : simpleValueKey(type, value, scope.prefixes);
}

function attributeKeys(element: XmlElement, type: TypeDefinition | undefined, schemas: SchemaComponents): string[] {
  const uses: ComplexType['attributes'] | undefined = type?.kind === 'complex' ? type.attributes : undefined;
  const keys: string[] = [];
  const written = new Set<ExpandedName>();
  for (const { name, value } of element.attributes) {
    written.add(name);
    if (namespaceOf(name) === NS.xsi && name !== XSI_NIL) continue;
    const simple = uses?.get(name)?.declaration.type ?? schemas.attributes.get(name)?.type;
    keys.push(`@${name}=${valueKey(simple, value, element.scope)}`);
  }
  for (const [name, use] of uses ?? []) {
    const implied = use.default ?? use.fixed;
    if (implied === undefined || written.has(name)) continue;
    keys.push(`@${name}=${valueKey(use.declaration.type, implied, element.scope)}`);
  }
  return keys.sort(compareText);
}
