import { isPrimitiveLiteral } from '../../../datatypes/xsd-primitive.js';
import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { isNCName, isQName } from '../../../names/prefixes.js';

export type AttributeType =
  | 'NCName'
  | 'NCNames'
  | 'QName'
  | 'anyURI'
  | 'boolean'
  | 'decimal'
  | 'decimals'
  | 'integer'
  | 'language'
  | 'precision'
  | 'sign'
  | 'space'
  | 'string';

/** What the Inline XBRL schema (3.4 and the definition of each element) says of an `ix` element. */
export interface ElementRule {
  /** Attributes without a namespace; a `!` marks a required one. */
  readonly attributes: Readonly<Record<string, AttributeType | `${AttributeType}!`>>;
  /** Which attributes with a namespace it may have. */
  readonly qualified: 'other' | 'xml' | 'none';
  /** The `ix` element it must be a child of. */
  readonly parent?: string;
  /** The only child elements, in the order in which they must come where `ordered`; no text beside them. */
  readonly children?: readonly string[];
  readonly ordered?: boolean;
  /** Children that may occur once. */
  readonly single?: readonly string[];
  readonly notEmpty?: boolean;
  /** Whether it holds at least one character. */
  readonly someText?: boolean;
}

const ix = (...names: readonly string[]) => names.map((name) => expandedName(NS.ix, name));
const link = (...names: readonly string[]) => names.map((name) => expandedName(NS.link, name));
const xbrli = (...names: readonly string[]) => names.map((name) => expandedName(NS.xbrli, name));

const FACT = { id: 'NCName', name: 'QName!', order: 'decimal', target: 'NCName', tupleRef: 'NCName' } as const;
const ITEM = { ...FACT, contextRef: 'NCName!' } as const;
const NUMBER = { format: 'QName', scale: 'integer', sign: 'sign' } as const;

export const ELEMENT_RULES: Readonly<Record<string, ElementRule>> = {
  continuation: { attributes: { id: 'NCName!', continuedAt: 'NCName' }, qualified: 'none' },
  exclude: { attributes: {}, qualified: 'none' },
  footnote: {
    attributes: { id: 'NCName!', continuedAt: 'NCName', footnoteRole: 'anyURI', title: 'string' },
    qualified: 'xml',
  },
  fraction: { attributes: { ...ITEM, unitRef: 'NCName!' }, qualified: 'other' },
  numerator: { attributes: NUMBER, qualified: 'none', someText: true },
  denominator: { attributes: NUMBER, qualified: 'none', someText: true },
  header: {
    attributes: {},
    qualified: 'none',
    children: ix('hidden', 'references', 'resources'),
    ordered: true,
    single: ix('hidden', 'resources'),
  },
  hidden: {
    attributes: {},
    qualified: 'none',
    parent: 'header',
    children: ix('footnote', 'fraction', 'nonFraction', 'nonNumeric', 'tuple'),
    notEmpty: true,
  },
  nonFraction: {
    attributes: { ...ITEM, ...NUMBER, unitRef: 'NCName!', decimals: 'decimals', precision: 'precision' },
    qualified: 'other',
  },
  nonNumeric: {
    attributes: { ...ITEM, continuedAt: 'NCName', escape: 'boolean', format: 'QName' },
    qualified: 'other',
  },
  references: {
    attributes: { id: 'NCName', target: 'NCName' },
    qualified: 'other',
    parent: 'header',
    children: link('schemaRef', 'linkbaseRef'),
    notEmpty: true,
  },
  relationship: {
    attributes: {
      arcrole: 'anyURI',
      fromRefs: 'NCNames!',
      linkRole: 'anyURI',
      order: 'decimal',
      toRefs: 'NCNames!',
    },
    qualified: 'xml',
    parent: 'resources',
    children: [],
  },
  resources: {
    attributes: {},
    qualified: 'none',
    parent: 'header',
    children: [...ix('relationship'), ...link('roleRef', 'arcroleRef'), ...xbrli('context', 'unit')],
  },
  tuple: { attributes: { ...FACT, tupleID: 'NCName' }, qualified: 'other' },
};

const NUMERALS: Readonly<Partial<Record<AttributeType, RegExp>>> = {
  boolean: /^(true|false|0|1)$/,
  decimal: /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/,
  decimals: /^(\s*[+-]?[0-9]+\s*|INF)$/,
  integer: /^[+-]?[0-9]+$/,
  language: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
  precision: /^(\s*(\+?[0-9]+|-0+)\s*|INF)$/,
  sign: /^-$/,
  space: /^(default|preserve)$/,
};

/** Types of strings, and unions with one: white space about a sign or an INF belongs to it. */
const KEPT_SPACE: ReadonlySet<AttributeType> = new Set(['decimals', 'precision', 'sign']);

/** Whether a value, white space collapsed, is of a type. Prefixes of QNames are resolved elsewhere. */
export function isAttributeValue(type: AttributeType, value: string): boolean {
  if (type === 'string') return true;
  if (type === 'anyURI') return isPrimitiveLiteral('anyURI', value.trim());
  const collapsed = KEPT_SPACE.has(type) ? value : value.trim();
  if (type === 'NCName') return isNCName(collapsed);
  if (type === 'NCNames') return collapsed.split(/\s+/).every(isNCName);
  if (type === 'QName') return isQName(collapsed);
  return NUMERALS[type]?.test(collapsed) ?? false;
}
