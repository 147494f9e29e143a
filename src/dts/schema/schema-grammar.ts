import { isNCName, isQName } from '../../names/prefixes.js';

/** How the value of an attribute of XML Schema looks. */
export type AttributeForm =
  | 'NCName'
  | 'QName'
  | 'QNames'
  | 'boolean'
  | 'count'
  | 'maximum'
  | 'form'
  | 'use'
  | 'process'
  | 'uri'
  | 'any'
  | 'space';

export interface ElementGrammar {
  readonly attributes: Readonly<Record<string, AttributeForm>>;
  readonly required?: readonly string[];
  /** Over the local names of its children, each followed by a comma. */
  readonly children: RegExp;
  /** Holds text or elements of any kind. */
  readonly open?: boolean;
}

const one = (...names: readonly string[]): string => `(?:(?:${names.join('|')}),)`;
const content = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`);

const NOTE = `${one('annotation')}?`;
const IDENTITY = `${one('unique', 'key', 'keyref')}*`;
const PARTICLE = one('element', 'group', 'choice', 'sequence', 'any');
const ATTRIBUTES = `${one('attribute', 'attributeGroup')}*${one('anyAttribute')}?`;
const GROUP = `${one('group', 'all', 'choice', 'sequence')}?`;
const FACETS = one(
  ...['minExclusive', 'minInclusive', 'maxExclusive', 'maxInclusive', 'totalDigits', 'fractionDigits', 'length'],
  ...['minLength', 'maxLength', 'enumeration', 'whiteSpace', 'pattern'],
);
const DERIVED = `(?:${one('simpleContent', 'complexContent')}|${GROUP}${ATTRIBUTES})`;
const OCCURS = { minOccurs: 'count', maxOccurs: 'maximum' } as const;
const NOTHING = content(NOTE);

const ELEMENT_VALUES = { type: 'QName', default: 'any', fixed: 'any', nillable: 'boolean', block: 'any' } as const;
const ELEMENT_CONTENT = content(NOTE, `${one('simpleType', 'complexType')}?`, IDENTITY);
const ATTRIBUTE_VALUES = { type: 'QName', default: 'any', fixed: 'any' } as const;
const ATTRIBUTE_CONTENT = content(NOTE, `${one('simpleType')}?`);
const FACET: ElementGrammar = {
  attributes: { value: 'any', fixed: 'boolean' },
  required: ['value'],
  children: NOTHING,
};
const COMPLEX_CONTENT = content(NOTE, DERIVED);
const GROUP_CONTENT = content(NOTE, one('all', 'choice', 'sequence'));

/**
 * The schema for schemas (XML Schema 1, appendix A) as data. An element that is different inside another is keyed
 * `parent/child`, where the parent is `schema` for global and `*` for local components.
 */
export const SCHEMA_GRAMMAR: Readonly<Record<string, ElementGrammar>> = {
  schema: {
    attributes: {
      ...({ targetNamespace: 'uri', version: 'any', finalDefault: 'any', blockDefault: 'any' } as const),
      ...({ attributeFormDefault: 'form', elementFormDefault: 'form' } as const),
    },
    children: content(
      `${one('include', 'import', 'redefine', 'annotation')}*`,
      `(?:${one('simpleType', 'complexType', 'group', 'attributeGroup', 'element', 'attribute', 'notation')}${one('annotation')}*)*`,
    ),
  },
  include: { attributes: { schemaLocation: 'uri' }, required: ['schemaLocation'], children: NOTHING },
  import: { attributes: { namespace: 'uri', schemaLocation: 'uri' }, children: NOTHING },
  redefine: {
    attributes: { schemaLocation: 'uri' },
    required: ['schemaLocation'],
    children: content(`${one('annotation', 'simpleType', 'complexType', 'group', 'attributeGroup')}*`),
  },
  annotation: { attributes: {}, children: content(`${one('appinfo', 'documentation')}*`) },
  appinfo: { attributes: { source: 'uri' }, children: /^/, open: true },
  documentation: { attributes: { source: 'uri' }, children: /^/, open: true },
  notation: { attributes: { name: 'NCName', public: 'any', system: 'uri' }, required: ['name'], children: NOTHING },
  'schema/element': {
    attributes: { name: 'NCName', ...ELEMENT_VALUES, substitutionGroup: 'QName', abstract: 'boolean', final: 'any' },
    required: ['name'],
    children: ELEMENT_CONTENT,
  },
  '*/element': {
    attributes: { name: 'NCName', ref: 'QName', ...ELEMENT_VALUES, form: 'form', ...OCCURS },
    children: ELEMENT_CONTENT,
  },
  'schema/attribute': {
    attributes: { name: 'NCName', ...ATTRIBUTE_VALUES },
    required: ['name'],
    children: ATTRIBUTE_CONTENT,
  },
  '*/attribute': {
    attributes: { name: 'NCName', ref: 'QName', ...ATTRIBUTE_VALUES, form: 'form', use: 'use' },
    children: ATTRIBUTE_CONTENT,
  },
  'schema/attributeGroup': { attributes: { name: 'NCName' }, required: ['name'], children: content(NOTE, ATTRIBUTES) },
  '*/attributeGroup': { attributes: { ref: 'QName' }, required: ['ref'], children: NOTHING },
  'schema/group': { attributes: { name: 'NCName' }, required: ['name'], children: GROUP_CONTENT },
  '*/group': { attributes: { ref: 'QName', ...OCCURS }, required: ['ref'], children: NOTHING },
  'schema/simpleType': {
    attributes: { name: 'NCName', final: 'any' },
    required: ['name'],
    children: content(NOTE, one('restriction', 'list', 'union')),
  },
  '*/simpleType': { attributes: {}, children: content(NOTE, one('restriction', 'list', 'union')) },
  'schema/complexType': {
    attributes: { name: 'NCName', mixed: 'boolean', abstract: 'boolean', final: 'any', block: 'any' },
    required: ['name'],
    children: COMPLEX_CONTENT,
  },
  '*/complexType': { attributes: { mixed: 'boolean' }, children: COMPLEX_CONTENT },
  simpleContent: { attributes: {}, children: content(NOTE, one('restriction', 'extension')) },
  complexContent: { attributes: { mixed: 'boolean' }, children: content(NOTE, one('restriction', 'extension')) },
  'simpleType/restriction': {
    attributes: { base: 'QName' },
    children: content(NOTE, `${one('simpleType')}?`, `${FACETS}*`),
  },
  'simpleContent/restriction': {
    attributes: { base: 'QName' },
    required: ['base'],
    children: content(NOTE, `${one('simpleType')}?`, `${FACETS}*`, ATTRIBUTES),
  },
  'simpleContent/extension': { attributes: { base: 'QName' }, required: ['base'], children: content(NOTE, ATTRIBUTES) },
  'complexContent/restriction': {
    attributes: { base: 'QName' },
    required: ['base'],
    children: content(NOTE, GROUP, ATTRIBUTES),
  },
  'complexContent/extension': {
    attributes: { base: 'QName' },
    required: ['base'],
    children: content(NOTE, GROUP, ATTRIBUTES),
  },
  list: { attributes: { itemType: 'QName' }, children: content(NOTE, `${one('simpleType')}?`) },
  union: { attributes: { memberTypes: 'QNames' }, children: content(NOTE, `${one('simpleType')}*`) },
  all: { attributes: OCCURS, children: content(NOTE, `${one('element')}*`) },
  sequence: { attributes: OCCURS, children: content(NOTE, `${PARTICLE}*`) },
  choice: { attributes: OCCURS, children: content(NOTE, `${PARTICLE}*`) },
  any: { attributes: { namespace: 'any', processContents: 'process', ...OCCURS }, children: NOTHING },
  anyAttribute: { attributes: { namespace: 'any', processContents: 'process' }, children: NOTHING },
  unique: {
    attributes: { name: 'NCName' },
    required: ['name'],
    children: content(NOTE, one('selector'), `${one('field')}+`),
  },
  key: {
    attributes: { name: 'NCName' },
    required: ['name'],
    children: content(NOTE, one('selector'), `${one('field')}+`),
  },
  keyref: {
    attributes: { name: 'NCName', refer: 'QName' },
    required: ['name', 'refer'],
    children: content(NOTE, one('selector'), `${one('field')}+`),
  },
  selector: { attributes: { xpath: 'any' }, required: ['xpath'], children: NOTHING },
  field: { attributes: { xpath: 'any' }, required: ['xpath'], children: NOTHING },
  minExclusive: FACET,
  minInclusive: FACET,
  maxExclusive: FACET,
  maxInclusive: FACET,
  totalDigits: FACET,
  fractionDigits: FACET,
  length: FACET,
  minLength: FACET,
  maxLength: FACET,
  whiteSpace: { ...FACET, attributes: { value: 'space', fixed: 'boolean' } },
  enumeration: { attributes: { value: 'any' }, required: ['value'], children: NOTHING },
  pattern: { attributes: { value: 'any' }, required: ['value'], children: NOTHING },
};

const matches = (expression: RegExp) => (text: string) => expression.test(text);

/** Values of attributes, white space collapsed, by their form. */
export const ATTRIBUTE_FORMS: Readonly<Record<AttributeForm, (value: string) => boolean>> = {
  NCName: isNCName,
  QName: isQName,
  QNames: matches(/^\S*(?: \S+)*$/),
  boolean: matches(/^(?:true|false|1|0)$/),
  count: matches(/^\+?\d+$/),
  maximum: matches(/^(?:unbounded|\+?\d+)$/),
  form: matches(/^(?:qualified|unqualified)$/),
  use: matches(/^(?:optional|required|prohibited)$/),
  process: matches(/^(?:strict|lax|skip)$/),
  uri: matches(/^[^#]*(?:#[^#]*)?$/),
  any: () => true,
  space: matches(/^(?:preserve|replace|collapse)$/),
};
