import type { Primitive } from '../../datatypes/xsd-primitive.js';
import { compileXsdPattern } from '../../datatypes/xsd-pattern.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { XSD } from '../document/names.js';
import type { ComplexType, SimpleFacets, SimpleType, Wildcard } from './components.js';

const NONE: ReadonlySet<string> = new Set();

export const ANY_SIMPLE_TYPE: SimpleType = {
  kind: 'simple',
  name: XSD.anySimpleType,
  variety: 'atomic',
  primitive: 'string',
  whiteSpace: 'preserve',
  facets: {},
  final: NONE,
};

const ANY_WILDCARD: Wildcard = { kind: 'wildcard', processContents: 'lax', namespaces: 'any' };

/** The root of all types (XML Schema 1, 3.4.7): any attributes, any content, checked as far as it is declared. */
export const ANY_TYPE: ComplexType = createAnyType();

/** What anyType contains. */
export const ANY_CONTENT = { minimum: 0, maximum: Infinity, term: ANY_WILDCARD } as const;

function createAnyType(): ComplexType {
  const type: { -readonly [K in keyof ComplexType]: ComplexType[K] } = {
    kind: 'complex',
    name: XSD.anyType,
    base: ANY_SIMPLE_TYPE,
    derivation: 'restriction',
    abstract: false,
    mixed: true,
    attributes: new Map(),
    anyAttribute: ANY_WILDCARD,
    block: NONE,
    final: NONE,
  };
  type.base = type;
  return type;
}

const PRIMITIVES: readonly Primitive[] = [
  ...([
    'string',
    'boolean',
    'decimal',
    'float',
    'double',
    'duration',
    'dateTime',
    'time',
    'date',
    'gYearMonth',
  ] as const),
  ...(['gYear', 'gMonthDay', 'gDay', 'gMonth', 'hexBinary', 'base64Binary', 'anyURI', 'QName', 'NOTATION'] as const),
];

interface Derived {
  readonly name: string;
  readonly base: string;
  readonly facets?: SimpleFacets;
  readonly pattern?: string;
  readonly whiteSpace?: SimpleType['whiteSpace'];
  readonly identity?: SimpleType['identity'];
  readonly list?: boolean;
}

/** The built-in derived types, each after its base (XML Schema 2, 3.3). */
const DERIVED: readonly Derived[] = [
  { name: 'normalizedString', base: 'string', whiteSpace: 'replace' },
  { name: 'token', base: 'normalizedString', whiteSpace: 'collapse' },
  // The pattern of the second edition, which admits what RFC 3066 does.
  { name: 'language', base: 'token', pattern: '[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*' },
  { name: 'NMTOKEN', base: 'token', pattern: '\\c+' },
  { name: 'NMTOKENS', base: 'NMTOKEN', list: true },
  { name: 'Name', base: 'token', pattern: '\\i\\c*' },
  { name: 'NCName', base: 'Name', pattern: '[\\i-[:]][\\c-[:]]*' },
  { name: 'ID', base: 'NCName', identity: 'ID' },
  { name: 'IDREF', base: 'NCName', identity: 'IDREF' },
  { name: 'IDREFS', base: 'IDREF', identity: 'IDREFS', list: true },
  { name: 'ENTITY', base: 'NCName' },
  { name: 'ENTITIES', base: 'ENTITY', list: true },
  { name: 'integer', base: 'decimal', pattern: '[\\-+]?[0-9]+', facets: { fractionDigits: 0 } },
  { name: 'nonPositiveInteger', base: 'integer', facets: { maxInclusive: '0' } },
  { name: 'negativeInteger', base: 'nonPositiveInteger', facets: { maxInclusive: '-1' } },
  {
    name: 'long',
    base: 'integer',
    facets: { minInclusive: '-9223372036854775808', maxInclusive: '9223372036854775807' },
  },
  { name: 'int', base: 'long', facets: { minInclusive: '-2147483648', maxInclusive: '2147483647' } },
  { name: 'short', base: 'int', facets: { minInclusive: '-32768', maxInclusive: '32767' } },
  { name: 'byte', base: 'short', facets: { minInclusive: '-128', maxInclusive: '127' } },
  { name: 'nonNegativeInteger', base: 'integer', facets: { minInclusive: '0' } },
  { name: 'unsignedLong', base: 'nonNegativeInteger', facets: { maxInclusive: '18446744073709551615' } },
  { name: 'unsignedInt', base: 'unsignedLong', facets: { maxInclusive: '4294967295' } },
  { name: 'unsignedShort', base: 'unsignedInt', facets: { maxInclusive: '65535' } },
  { name: 'unsignedByte', base: 'unsignedShort', facets: { maxInclusive: '255' } },
  { name: 'positiveInteger', base: 'nonNegativeInteger', facets: { minInclusive: '1' } },
];

/** The built-in simple types by name. */
export const BUILTIN_TYPES: ReadonlyMap<ExpandedName, SimpleType> = createBuiltins();

function createBuiltins(): Map<ExpandedName, SimpleType> {
  const types = new Map<ExpandedName, SimpleType>([[XSD.anySimpleType, ANY_SIMPLE_TYPE]]);
  for (const primitive of PRIMITIVES) {
    const name = expandedName(NS.xsd, primitive);
    const whiteSpace = primitive === 'string' ? 'preserve' : 'collapse';
    types.set(name, { ...ANY_SIMPLE_TYPE, name, base: ANY_SIMPLE_TYPE, primitive, whiteSpace });
  }
  for (const { name, base, facets, pattern, whiteSpace, identity, list } of DERIVED) {
    const from = types.get(expandedName(NS.xsd, base)) as SimpleType;
    const own =
      pattern === undefined ? undefined : [{ text: pattern, expression: compileXsdPattern(pattern) as RegExp }];
    const merged: SimpleFacets = {
      ...(list ? { minLength: 1 } : from.facets),
      ...facets,
      ...(own && { patterns: [...(from.facets.patterns ?? []), own] }),
    };
    types.set(expandedName(NS.xsd, name), {
      kind: 'simple',
      name: expandedName(NS.xsd, name),
      base: list ? ANY_SIMPLE_TYPE : from,
      variety: list ? 'list' : 'atomic',
      primitive: list ? 'string' : from.primitive,
      whiteSpace: list ? 'collapse' : (whiteSpace ?? from.whiteSpace),
      ...(identity ? { identity } : from.identity && !list ? { identity: from.identity } : {}),
      ...(list && { itemType: from }),
      facets: merged,
      final: NONE,
    });
  }
  return types;
}
