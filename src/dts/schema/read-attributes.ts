import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ANY_SIMPLE_TYPE } from './builtin-types.js';
import { allowsNamespace, type AttributeDeclaration, type AttributeUse, type Wildcard } from './components.js';
import { readSimpleType, simpleTypeNamed } from './read-simple-type.js';
import { labelOf, resolveComponent, type SchemaBuilder } from './schema-builder.js';
import type { SchemaSource } from './schema-source.js';
import { findValueFault, normalizeSpace } from './simple-value.js';

/** Reads xs:attribute, global or local (XML Schema 1, 3.2.2). */
export function readAttribute(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  name: ExpandedName,
): AttributeDeclaration {
  const named = attributeOf(element, 'type');
  const inner = element.children.find((child) => child.name === XSD.simpleType);
  const type =
    named !== undefined
      ? simpleTypeNamed(builder, source, element, named)
      : inner
        ? readSimpleType(builder, source, inner)
        : ANY_SIMPLE_TYPE;
  return { name, type, ...readValues(builder, element, type, name) };
}

function readValues(builder: SchemaBuilder, element: XmlElement, type: AttributeDeclaration['type'], name: string) {
  const values = { fixed: attributeOf(element, 'fixed'), default: attributeOf(element, 'default') };
  for (const value of Object.values(values)) {
    if (value === undefined) continue;
    if (findValueFault(type, normalizeSpace(type, value), element.scope.prefixes)) {
      builder.sink.report(xmlSchemaCodes.create('xsd:e-props-correct.value', { value, name }, locationOf(element)));
    }
  }
  return {
    ...(values.fixed !== undefined && { fixed: normalizeSpace(type, values.fixed) }),
    ...(values.default !== undefined && { default: normalizeSpace(type, values.default) }),
  };
}

export interface AttributeSet {
  readonly uses: Map<ExpandedName, AttributeUse>;
  wildcard: Wildcard | undefined;
}

/** Reads the attributes, attribute groups and wildcard inside an element (XML Schema 1, 3.4.2, 3.6.2). */
export function readAttributeSet(builder: SchemaBuilder, source: SchemaSource, element: XmlElement): AttributeSet {
  const set: AttributeSet = { uses: new Map(), wildcard: undefined };
  collect(builder, source, element, set, new Set());
  return set;
}

function collect(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  set: AttributeSet,
  inside: Set<XmlElement>,
): void {
  for (const child of element.children) {
    if (child.name === XSD.attribute) {
      const use = readUse(builder, source, child);
      if (!use) continue;
      const { name } = use.declaration;
      if (set.uses.has(name)) {
        const params = { attribute: name };
        builder.sink.report(xmlSchemaCodes.create('xsd:ct-props-correct.attribute', params, locationOf(child)));
      }
      set.uses.set(name, use);
    } else if (child.name === XSD.anyAttribute) {
      const wildcard = readWildcard(source, child);
      set.wildcard = set.wildcard ? intersectWildcards(set.wildcard, wildcard) : wildcard;
    } else if (child.name === XSD.attributeGroup) {
      const text = attributeOf(child, 'ref');
      if (text === undefined) continue;
      const group = resolveComponent(builder, source, child, 'attributeGroup', text, (name) =>
        builder.symbols.attributeGroup.get(name),
      );
      if (!group) continue;
      if (inside.has(group.element)) {
        const params = { name: labelOf({ name: group.name }) };
        builder.sink.report(xmlSchemaCodes.create('xsd:mg-props-correct', params, locationOf(child)));
        continue;
      }
      inside.add(group.element);
      collect(builder, group.source, group.element, set, inside);
      inside.delete(group.element);
    }
  }
}

function readUse(builder: SchemaBuilder, source: SchemaSource, element: XmlElement): AttributeUse | undefined {
  const use = attributeOf(element, 'use');
  const flags = { required: use === 'required', prohibited: use === 'prohibited' };
  const ref = attributeOf(element, 'ref');
  if (ref !== undefined) {
    const declaration = resolveComponent(builder, source, element, 'attribute', ref, (name) => builder.attribute(name));
    if (!declaration) return undefined;
    const values = readValues(builder, element, declaration.type, declaration.name);
    const { fixed, default: fallback } = declaration;
    const inherited = { ...(fixed !== undefined && { fixed }), ...(fallback !== undefined && { default: fallback }) };
    return { declaration, ...flags, ...inherited, ...values };
  }
  const local = attributeOf(element, 'name')?.trim();
  if (local === undefined) return undefined;
  const form = attributeOf(element, 'form') ?? (source.qualifiedAttributes ? 'qualified' : 'unqualified');
  const name = expandedName(form === 'qualified' ? source.namespace : '', local);
  const declaration = readAttribute(builder, source, element, name);
  const { fixed, default: fallback } = declaration;
  return {
    declaration,
    ...flags,
    ...(fixed !== undefined && { fixed }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** Reads xs:any or xs:anyAttribute (XML Schema 1, 3.10.2). */
export function readWildcard(source: SchemaSource, element: XmlElement): Wildcard {
  const processContents = attributeOf(element, 'processContents') ?? 'strict';
  const written = (attributeOf(element, 'namespace') ?? '##any').trim();
  const namespaces = ((): Wildcard['namespaces'] => {
    if (written === '##any') return 'any';
    // ##other leaves out the target namespace and what has none.
    if (written === '##other') return { except: new Set([source.namespace, '']) };
    const tokens = written.split(/\s+/).filter((token) => token !== '');
    return {
      allow: new Set(
        tokens.map((token) => (token === '##targetNamespace' ? source.namespace : token === '##local' ? '' : token)),
      ),
    };
  })();
  return { kind: 'wildcard', processContents: processContents as Wildcard['processContents'], namespaces };
}

/** XML Schema 1, 3.10.6, attribute wildcard intersection; the first decides how to process. */
export function intersectWildcards(a: Wildcard, b: Wildcard): Wildcard {
  if (b.namespaces === 'any') return a;
  if (a.namespaces === 'any') return { ...a, namespaces: b.namespaces };
  if ('allow' in a.namespaces) {
    return { ...a, namespaces: { allow: new Set([...a.namespaces.allow].filter((each) => allowsNamespace(b, each))) } };
  }
  if ('allow' in b.namespaces) {
    return { ...a, namespaces: { allow: new Set([...b.namespaces.allow].filter((each) => allowsNamespace(a, each))) } };
  }
  return { ...a, namespaces: { except: new Set([...a.namespaces.except, ...b.namespaces.except]) } };
}

/** XML Schema 1, 3.10.6, attribute wildcard union. */
export function uniteWildcards(a: Wildcard, b: Wildcard): Wildcard {
  if (a.namespaces === 'any' || b.namespaces === 'any') return { ...a, namespaces: 'any' };
  if ('allow' in a.namespaces) {
    if ('allow' in b.namespaces) {
      return { ...a, namespaces: { allow: new Set([...a.namespaces.allow, ...b.namespaces.allow]) } };
    }
    return {
      ...a,
      namespaces: { except: new Set([...b.namespaces.except].filter((each) => !allowsNamespace(a, each))) },
    };
  }
  const { except } = a.namespaces;
  return { ...a, namespaces: { except: new Set([...except].filter((each) => !allowsNamespace(b, each))) } };
}
