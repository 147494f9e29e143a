import { comparePrimitives, isPrimitiveLiteral, primitiveValueKey } from '../../datatypes/xsd-primitive.js';
import { localNameOf } from '../../names/expanded-name.js';
import type { PrefixMap } from '../../names/prefixes.js';
import type { SimpleFacets, SimpleType } from './components.js';

/** Why a text is no value of a simple type: the facet it breaks and that facet's value, or no literal at all. */
export interface ValueFault {
  readonly facet: keyof SimpleFacets | 'type';
  readonly expected: string;
}

/** Normalises white space as a type asks (XML Schema 1, 3.1.4). */
export function normalizeSpace(type: SimpleType, text: string): string {
  if (type.whiteSpace === 'collapse') return collapseSpace(text);
  return type.whiteSpace === 'replace' ? text.replace(/[\t\n\r]/g, ' ') : text;
}

const NEEDS_COLLAPSE = /^[ \t\n\r]|[\t\n\r]| {2}| $/;

function collapseSpace(text: string): string {
  return NEEDS_COLLAPSE.test(text) ? text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** Checks a text, its white space already normalised, against a type and its facets (XML Schema 2, 4.1.4). */
export function findValueFault(type: SimpleType, text: string, prefixes?: PrefixMap): ValueFault | undefined {
  switch (type.variety) {
    case 'atomic':
      if (!isPrimitiveLiteral(type.primitive, text, prefixes)) return { facet: 'type', expected: type.primitive };
      break;
    case 'list':
      for (const item of itemsOf(text)) {
        const fault = findValueFault(type.itemType as SimpleType, item, prefixes);
        if (fault) return fault;
      }
      break;
    case 'union':
      if (!findMemberType(type, text, prefixes)) {
        return { facet: 'type', expected: (type.memberTypes ?? []).map(describeType).join(' | ') };
      }
  }
  return findFacetFault(type, text, prefixes);
}

/** A type as messages name it: one without a name by the values that it lists, or by what it is made of. */
function describeType({ name, facets, primitive }: SimpleType): string {
  return name === undefined ? (facets.enumeration?.literals.join(' | ') ?? primitive) : localNameOf(name);
}

/** The member of a union that a text is a value of: the first that accepts it. */
function findMemberType(type: SimpleType, text: string, prefixes?: PrefixMap): SimpleType | undefined {
  return type.memberTypes?.find(
    (member) => findValueFault(member, normalizeSpace(member, text), prefixes) === undefined,
  );
}

function itemsOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

const NO_PATTERNS: NonNullable<SimpleFacets['patterns']> = [];

function findFacetFault(type: SimpleType, text: string, prefixes?: PrefixMap): ValueFault | undefined {
  const { facets, primitive } = type;
  for (const group of facets.patterns ?? NO_PATTERNS) {
    if (!group.some(({ expression }) => expression.test(text))) {
      return { facet: 'patterns', expected: group.map((pattern) => pattern.text).join(' | ') };
    }
  }
  if (facets.enumeration && !facets.enumeration.keys.has(simpleValueKey(type, text, prefixes))) {
    return { facet: 'enumeration', expected: facets.enumeration.literals.join(', ') };
  }
  if (facets.length !== undefined || facets.minLength !== undefined || facets.maxLength !== undefined) {
    const length = lengthOf(type, text);
    if (facets.length !== undefined && length !== facets.length) return fault('length', facets);
    if (facets.minLength !== undefined && length < facets.minLength) return fault('minLength', facets);
    if (facets.maxLength !== undefined && length > facets.maxLength) return fault('maxLength', facets);
  }
  if (facets.minInclusive !== undefined && !isOrdered(type, facets.minInclusive, text, true)) {
    return fault('minInclusive', facets);
  }
  if (facets.maxInclusive !== undefined && !isOrdered(type, text, facets.maxInclusive, true)) {
    return fault('maxInclusive', facets);
  }
  if (facets.minExclusive !== undefined && !isOrdered(type, facets.minExclusive, text, false)) {
    return fault('minExclusive', facets);
  }
  if (facets.maxExclusive !== undefined && !isOrdered(type, text, facets.maxExclusive, false)) {
    return fault('maxExclusive', facets);
  }
  if (primitive === 'decimal' && (facets.totalDigits !== undefined || facets.fractionDigits !== undefined)) {
    const [, whole = '', fraction = ''] =
      /^[+-]?0*(\d*)\.?(\d*?)0*$/.exec(text.includes('.') ? text : `${text}.`) ?? [];
    if (facets.fractionDigits !== undefined && fraction.length > facets.fractionDigits) {
      return fault('fractionDigits', facets);
    }
    if (facets.totalDigits !== undefined && whole.length + fraction.length > facets.totalDigits) {
      return fault('totalDigits', facets);
    }
  }
  return undefined;
}

function fault(facet: keyof SimpleFacets, facets: SimpleFacets): ValueFault {
  return { facet, expected: String(facets[facet]) };
}

/** Whether a stands before b, or beside it; values that cannot be compared are not in order. */
function isOrdered(type: SimpleType, a: string, b: string, orEqual: boolean): boolean {
  const order = comparePrimitives(type.primitive, a, b);
  return order !== undefined && (order < 0 || (orEqual && order === 0));
}

function lengthOf(type: SimpleType, text: string): number {
  if (type.variety === 'list') return itemsOf(text).length;
  switch (type.primitive) {
    case 'hexBinary':
      return text.length / 2;
    case 'base64Binary':
      return Math.floor((text.replace(/[ =]/g, '').length * 3) / 4);
    default: {
      // Length is in characters, of which some are two code units.
      let length = text.length;
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (unit >= 0xd800 && unit <= 0xdbff) length--;
      }
      return length;
    }
  }
}

/** A text that is equal for equal values of a type (white space normalised). */
export function simpleValueKey(type: SimpleType, text: string, prefixes?: PrefixMap): string {
  switch (type.variety) {
    case 'atomic':
      return primitiveValueKey(type.primitive, text, prefixes);
    case 'list': {
      const item = type.itemType as SimpleType;
      return itemsOf(text)
        .map((each) => simpleValueKey(item, each, prefixes))
        .join(' ');
    }
    case 'union': {
      const member = findMemberType(type, text, prefixes);
      return member ? simpleValueKey(member, normalizeSpace(member, text), prefixes) : text;
    }
  }
}
