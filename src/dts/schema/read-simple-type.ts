import { xmlSchemaCodes } from '../../diagnostics/codes/xml-schema.js';
import { compileXsdPattern } from '../../datatypes/xsd-pattern.js';
import { comparePrimitives } from '../../datatypes/xsd-primitive.js';
import { localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import { attributeOf, locationOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { XSD } from '../document/names.js';
import { ANY_SIMPLE_TYPE } from './builtin-types.js';
import type { SimpleFacets, SimpleType } from './components.js';
import { derivationSet, resolveComponent, type SchemaBuilder } from './schema-builder.js';
import type { SchemaSource } from './schema-source.js';
import { findValueFault, normalizeSpace, simpleValueKey } from './simple-value.js';

const FINAL = ['restriction', 'list', 'union'];

/** Reads xs:simpleType (XML Schema 1, 3.14.2). */
export function readSimpleType(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  name?: ExpandedName,
): SimpleType {
  const final = derivationSet(attributeOf(element, 'final'), source.finalDefault, FINAL);
  const named = { ...(name !== undefined && { name }), source: element, final };
  for (const child of element.children) {
    switch (child.name) {
      case XSD.restriction: {
        const base = readBase(builder, source, child);
        return { ...restrictSimpleType(builder, source, child, base), ...named };
      }
      case XSD.list: {
        const itemType = readReferenced(builder, source, child, 'itemType');
        const list = { variety: 'list', primitive: 'string', whiteSpace: 'collapse', facets: {} } as const;
        const identity = itemType.identity === 'IDREF' ? ({ identity: 'IDREFS' } as const) : {};
        return { kind: 'simple', base: ANY_SIMPLE_TYPE, ...list, itemType, ...identity, ...named };
      }
      case XSD.union: {
        const names = attributeOf(child, 'memberTypes')?.trim().split(/\s+/) ?? [];
        const memberTypes = names
          .filter((each) => each !== '')
          .map((each) => simpleTypeNamed(builder, source, child, each))
          .concat(child.children.filter(isSimpleType).map((each) => readSimpleType(builder, source, each)));
        const union = { variety: 'union', primitive: 'string', whiteSpace: 'preserve', facets: {} } as const;
        return { kind: 'simple', base: ANY_SIMPLE_TYPE, ...union, memberTypes, ...named };
      }
    }
  }
  return { ...ANY_SIMPLE_TYPE, ...named };
}

function isSimpleType(element: XmlElement): boolean {
  return element.name === XSD.simpleType;
}

/** The type that an attribute of an element names, or that stands inside it. */
function readReferenced(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  attribute: string,
): SimpleType {
  const named = attributeOf(element, attribute);
  if (named !== undefined) return simpleTypeNamed(builder, source, element, named);
  const inner = element.children.find(isSimpleType);
  return inner ? readSimpleType(builder, source, inner) : ANY_SIMPLE_TYPE;
}

function readBase(builder: SchemaBuilder, source: SchemaSource, restriction: XmlElement): SimpleType {
  return readReferenced(builder, source, restriction, 'base');
}

export function simpleTypeNamed(
  builder: SchemaBuilder,
  source: SchemaSource,
  element: XmlElement,
  text: string,
): SimpleType {
  const type = resolveComponent(builder, source, element, 'type', text, (name) => {
    const found = builder.type(name);
    return found?.kind === 'simple' ? found : undefined;
  });
  return type ?? ANY_SIMPLE_TYPE;
}

/** Which facets a type may be restricted by (XML Schema 2, 4.1.5), beside pattern, enumeration and whiteSpace. */
function isApplicable(type: SimpleType, facet: string): boolean {
  if (facet === 'pattern' || facet === 'enumeration') return true;
  if (type.variety === 'union') return false;
  if (facet === 'whiteSpace') return true;
  if (type.variety === 'list') return /^(?:length|minLength|maxLength)$/.test(facet);
  if (/^(?:length|minLength|maxLength)$/.test(facet)) {
    return ['string', 'hexBinary', 'base64Binary', 'anyURI', 'QName', 'NOTATION'].includes(type.primitive);
  }
  if (/Digits$/.test(facet)) return type.primitive === 'decimal';
  return /^(?:decimal|float|double|duration|dateTime|time|date|g[A-Z]\w*)$/.test(type.primitive);
}

/** Restricts a simple type by the facets in an xs:restriction; each must fit the type and narrow its base. */
export function restrictSimpleType(
  builder: SchemaBuilder,
  source: SchemaSource,
  restriction: XmlElement,
  base: SimpleType,
): SimpleType {
  const facets: { -readonly [K in keyof SimpleFacets]: SimpleFacets[K] } = { ...base.facets };
  let whiteSpace = base.whiteSpace;
  const patterns: { text: string; expression: RegExp }[] = [];
  const literals: string[] = [];
  const keys = new Set<string>();
  const refuse = (element: XmlElement, value: string): void => {
    const params = { facet: localNameOf(element.name), value, base: base.name ?? 'simpleType' };
    builder.sink.report(xmlSchemaCodes.create('xsd:cos-st-restricts', params, locationOf(element)));
  };
  if (base.final.has('restriction')) refuse(restriction, '');
  for (const child of restriction.children) {
    const value = attributeOf(child, 'value');
    if (value === undefined) continue;
    const facet = localNameOf(child.name);
    if (!isApplicable(base, facet)) {
      refuse(child, value);
      continue;
    }
    switch (facet) {
      case 'pattern': {
        const expression = compileXsdPattern(value);
        if (expression) patterns.push({ text: value, expression });
        else refuse(child, value);
        break;
      }
      case 'enumeration': {
        const normalized = normalizeSpace(base, value);
        if (findValueFault(base, normalized, child.scope.prefixes)) refuse(child, value);
        else if (base.primitive === 'NOTATION' && !isNotation(builder, source, child, value)) refuse(child, value);
        literals.push(normalized);
        keys.add(simpleValueKey(base, normalized, child.scope.prefixes));
        break;
      }
      case 'whiteSpace': {
        const order = ['preserve', 'replace', 'collapse'];
        if (order.indexOf(value) < order.indexOf(whiteSpace)) refuse(child, value);
        else whiteSpace = value as SimpleType['whiteSpace'];
        break;
      }
      case 'length':
      case 'minLength':
      case 'maxLength':
      case 'totalDigits':
      case 'fractionDigits': {
        const number = /^\s*\+?\d+\s*$/.test(value) ? Number(value) : NaN;
        const lower = facet === 'minLength';
        const inherited = base.facets[facet];
        const loosens =
          inherited !== undefined &&
          (lower ? number < inherited : facet === 'length' ? number !== inherited : number > inherited);
        if (Number.isNaN(number) || loosens) refuse(child, value);
        else facets[facet] = number;
        break;
      }
      case 'minInclusive':
      case 'maxInclusive':
      case 'minExclusive':
      case 'maxExclusive': {
        const normalized = normalizeSpace(base, value);
        // An exclusive bound may repeat that of the base, which is then no value of the base itself.
        const fault = findValueFault({ ...base, facets: {} }, normalized);
        if (fault || (base.facets[facet] !== normalized && findValueFault(base, normalized))) refuse(child, value);
        else setBound(facets, facet, normalized);
      }
    }
  }
  if (patterns.length > 0) facets.patterns = [...(base.facets.patterns ?? []), patterns];
  if (literals.length > 0) facets.enumeration = { literals, keys };
  if (isContradictory(facets, base)) refuse(restriction, '');
  const { name: _name, source: _source, ...inherited } = base;
  return { ...inherited, base, whiteSpace, facets };
}

type Bound = 'minInclusive' | 'maxInclusive' | 'minExclusive' | 'maxExclusive';

/** Sets a bound; the other of its side gives way. */
function setBound(facets: { -readonly [K in keyof SimpleFacets]: SimpleFacets[K] }, bound: Bound, value: string): void {
  facets[bound] = value;
  if (bound === 'minInclusive') delete facets.minExclusive;
  else if (bound === 'minExclusive') delete facets.minInclusive;
  else if (bound === 'maxInclusive') delete facets.maxExclusive;
  else delete facets.maxInclusive;
}

function isContradictory(facets: SimpleFacets, base: SimpleType): boolean {
  const { length, minLength, maxLength } = facets;
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) return true;
  if (length !== undefined && ((minLength ?? length) > length || (maxLength ?? length) < length)) return true;
  const minimum = facets.minInclusive ?? facets.minExclusive;
  const maximum = facets.maxInclusive ?? facets.maxExclusive;
  if (minimum === undefined || maximum === undefined) return false;
  return (comparePrimitives(base.primitive, minimum, maximum) ?? 0) > 0;
}

function isNotation(builder: SchemaBuilder, source: SchemaSource, element: XmlElement, text: string): boolean {
  return (
    resolveComponent(builder, source, element, 'notation', text, (name) => builder.symbols.notation.get(name)) !==
    undefined
  );
}
