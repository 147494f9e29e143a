import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ANY_SIMPLE_TYPE, ANY_TYPE } from './builtin-types.js';
import {
  allowsNamespace,
  derivationMethods,
  isWildcardSubset,
  type AttributeUse,
  type ComplexType,
  type SimpleType,
  type TypeDefinition,
} from './components.js';
import { readAttributeSet, uniteWildcards, type AttributeSet } from './read-attributes.js';
import { readSimpleType, restrictSimpleType } from './read-simple-type.js';
import { derivationSet, labelOf, resolveComponent, simpleTypeOf, type SchemaBuilder } from './schema-builder.js';
import type { SchemaSource } from './schema-source.js';

const DERIVATIONS = ['extension', 'restriction'];

const REASONS = {
  simple: { en: 'the base has simple content', zh: '基类型为简单内容' },
  complex: { en: 'the base has no simple content', zh: '基类型不是简单内容' },
  final: { en: 'the base is final', zh: '基类型不允许派生（final）' },
  mixed: { en: 'one is mixed, the other is not', zh: '两者的 mixed 不同' },
} satisfies Record<string, LocalizedText>;

/** Reads xs:complexType; its particles are read when its content is first asked for (XML Schema 1, 3.4.2). */
export function readComplexType(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  name?: ExpandedName,
): ComplexType {
  const content = element.children.find(
    (child) => child.name === XSD.simpleContent || child.name === XSD.complexContent,
  );
  const derivation = content?.children.find((child) => child.name === XSD.extension || child.name === XSD.restriction);
  const method = derivation?.name === XSD.extension ? 'extension' : 'restriction';
  const base = derivation ? readBase(builder, source, derivation) : ANY_TYPE;
  const mixedText = (content && attributeOf(content, 'mixed')) ?? attributeOf(element, 'mixed');
  const own = readAttributeSet(builder, source, derivation ?? element);
  const label = { ...(name !== undefined && { name }), source: element };
  const simpleContent =
    content?.name === XSD.simpleContent && derivation
      ? readSimpleContent(builder, source, derivation, base)
      : undefined;
  const type: ComplexType = {
    kind: 'complex',
    ...(name !== undefined && { name }),
    base,
    derivation: method,
    abstract: isTrue(attributeOf(element, 'abstract')),
    mixed: isTrue(mixedText),
    ...(simpleContent && { simpleContent }),
    ...combineAttributes(method, base, own),
    block: derivationSet(attributeOf(element, 'block'), source.blockDefault, DERIVATIONS),
    final: derivationSet(attributeOf(element, 'final'), source.finalDefault, DERIVATIONS),
    source: element,
  };
  builder.sourceOf.set(type, source);
  if (derivation) checkDerivation(type);
  if (derivation && method === 'restriction' && base !== ANY_TYPE) checkAttributes(own);
  return type;

  function refuse(reason: LocalizedText): void {
    const params = { name: labelOf(label), base: labelOf(base), reason };
    builder.sink.report(xmlSchemaCodes.create('xsd:cos-ct-derived-ok', params, locationOf(element)));
  }

  function checkDerivation(derived: ComplexType): void {
    if (base.final.has(method)) refuse(REASONS.final);
    if (content?.name === XSD.simpleContent) {
      const hasText =
        simpleTypeOf(base) !== undefined || (method === 'restriction' && base.kind === 'complex' && base.mixed);
      if (!hasText || (method === 'restriction' && base.kind === 'simple')) refuse(REASONS.complex);
    } else if (base.kind === 'simple' || base.simpleContent) {
      // Text may be given up by nothing; only an extension that adds attributes alone keeps it (3.4.2, 3.4.6).
      refuse(REASONS.simple);
    } else if (method === 'extension' && base.mixed !== derived.mixed && base !== ANY_TYPE && hasParticles(base)) {
      refuse(REASONS.mixed);
    } else if (method === 'restriction' && derived.mixed && !base.mixed) {
      refuse(REASONS.mixed);
    }
  }

  /** XML Schema 1, 3.4.6, derivation-ok-restriction 2 to 4. */
  function checkAttributes(set: AttributeSet): void {
    const from = base.kind === 'complex' ? base : ANY_TYPE;
    const fail = (detail: string): void => {
      const params = { name: labelOf(label), base: labelOf(base), detail };
      builder.sink.report(xmlSchemaCodes.create('xsd:derivation-ok-restriction', params, locationOf(element)));
    };
    for (const [attribute, use] of set.uses) {
      const inherited = from.attributes.get(attribute);
      if (!inherited) {
        const open = from.anyAttribute && allowsNamespace(from.anyAttribute, namespaceOf(attribute));
        if (!use.prohibited && !open) fail(attribute);
        continue;
      }
      const { type: restricted } = use.declaration;
      const looser = inherited.required && !use.required;
      const other = inherited.fixed !== undefined && use.fixed !== inherited.fixed;
      const isDerived = derivationMethods(restricted, inherited.declaration.type) !== undefined;
      if (looser || (!use.prohibited && (other || !isDerived))) fail(attribute);
    }
    if (set.wildcard && !(from.anyAttribute && isWildcardSubset(set.wildcard, from.anyAttribute))) fail('anyAttribute');
  }
}

function readBase(builder: SchemaBuilder, source: SchemaSource, derivation: XmlElement): TypeDefinition {
  const text = attributeOf(derivation, 'base');
  if (text === undefined) return ANY_TYPE;
  return resolveComponent(builder, source, derivation, 'type', text, (name) => builder.type(name)) ?? ANY_TYPE;
}

function readSimpleContent(
  builder: SchemaBuilder,
  source: SchemaSource,
  derivation: XmlElement,
  base: TypeDefinition,
): SimpleType {
  const inherited = simpleTypeOf(base) ?? ANY_SIMPLE_TYPE;
  if (derivation.name === XSD.extension) return inherited;
  const inner = derivation.children.find((child) => child.name === XSD.simpleType);
  const from = inner ? readSimpleType(builder, source, inner) : inherited;
  // The anonymous type between keeps the names of what it restricts in its base.
  return restrictSimpleType(builder, source, derivation, from);
}

function combineAttributes(
  method: 'extension' | 'restriction',
  base: TypeDefinition,
  own: AttributeSet,
): Pick<ComplexType, 'attributes' | 'anyAttribute'> {
  const attributes = new Map<ExpandedName, AttributeUse>(base.kind === 'complex' ? base.attributes : []);
  for (const [name, use] of own.uses) {
    if (use.prohibited) attributes.delete(name);
    else attributes.set(name, use);
  }
  const inherited = base.kind === 'complex' && base !== ANY_TYPE ? base.anyAttribute : undefined;
  let wildcard = own.wildcard;
  if (method === 'extension' && inherited) wildcard = wildcard ? uniteWildcards(wildcard, inherited) : inherited;
  return { attributes, ...(wildcard && { anyAttribute: wildcard }) };
}

/** Whether a complex type was written with any particles, its bases included. */
function hasParticles(type: ComplexType): boolean {
  for (let at: TypeDefinition = type; at.kind === 'complex' && at !== ANY_TYPE; at = at.base) {
    if (at.source && findParticleElement(at.source)) return true;
    if (at.derivation === 'restriction') return false;
  }
  return false;
}

const GROUPS: ReadonlySet<ExpandedName> = new Set([XSD.sequence, XSD.choice, XSD.all, XSD.group]);

/** The model group of an xs:complexType, its own and not that of its base. */
export function findParticleElement(complexType: XmlElement): XmlElement | undefined {
  for (const child of complexType.children) {
    if (GROUPS.has(child.name)) return child;
    if (child.name !== XSD.complexContent) continue;
    for (const derivation of child.children) {
      const group = derivation.children.find((each) => GROUPS.has(each.name));
      if (group) return group;
    }
  }
  return undefined;
}

export function isTrue(text: string | undefined): boolean {
  const value = text?.trim();
  return value === 'true' || value === '1';
}
