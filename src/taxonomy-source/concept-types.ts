import { expandedName, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import type { Facets } from '../datatypes/facets.js';
import type { DataType, ValueKind } from '../model/taxonomy/data-type.js';

/** An enumeration value: `namespace-uri#local-name` (Extensible Enumerations 2.0, 2.1), as a pattern of XML Schema. */
const ENUMERATION_VALUE = String.raw`[A-Za-z][-A-Za-z0-9+-.]*:\S+#[\i-[:]][\c-[:]]*`;

/** The types a concept may have in the source, each with the item type that it becomes. */
export const CONCEPT_TYPES = {
  string: xbrliType('stringItemType', 'string'),
  boolean: xbrliType('booleanItemType', 'boolean'),
  date: xbrliType('dateItemType', 'date'),
  gYear: xbrliType('gYearItemType', 'gYear'),
  gYearMonth: xbrliType('gYearMonthItemType', 'gYearMonth'),
  duration: xbrliType('durationItemType', 'duration'),
  anyURI: xbrliType('anyURIItemType', 'anyURI'),
  textBlock: derived(xbrliType('stringItemType', 'string'), [
    dtr('textBlockItemType'),
    dtr('xmlNodesItemType'),
    dtr('escapedItemType'),
  ]),
  integer: numeric('nonNegativeIntegerItemType', 'integer', { minInclusive: '0' }),
  decimal: numeric('decimalItemType', 'decimal'),
  monetary: numeric('monetaryItemType', 'decimal'),
  shares: numeric('sharesItemType', 'decimal'),
  percent: derived(numeric('pureItemType', 'decimal'), [dtr('percentItemType')]),
  perShare: derived(numeric('decimalItemType', 'decimal'), [dtr('perShareItemType')]),
  mass: derived(numeric('decimalItemType', 'decimal'), [dtr('massItemType')]),
  area: derived(numeric('decimalItemType', 'decimal'), [dtr('areaItemType')]),
  volume: derived(numeric('decimalItemType', 'decimal'), [dtr('volumeItemType')]),
  energy: derived(numeric('decimalItemType', 'decimal'), [dtr('energyItemType')]),
  ghgEmissions: derived(numeric('decimalItemType', 'decimal'), [dtr('ghgEmissionsItemType')]),
  enumeration: enumerationType('enumerationItemType', ENUMERATION_VALUE),
  enumerationSet: enumerationType('enumerationSetItemType', `(${ENUMERATION_VALUE}( ${ENUMERATION_VALUE})*)?`),
} as const satisfies Record<string, DataType>;

export type ConceptTypeName = keyof typeof CONCEPT_TYPES;

/** Whether facts of a concept are values of an enumeration. */
export function isEnumeration({ type }: { readonly type: ConceptTypeName }): boolean {
  return type === 'enumeration' || type === 'enumerationSet';
}

/** Headings, hypercubes and dimensions: no facts, so only the shape that XBRL asks of an item. */
export const HEADING_TYPE: DataType = CONCEPT_TYPES.string;

/** Members of domains: an item type that admits no content (Data Types Registry, domainItemType). */
export const MEMBER_TYPE: DataType = {
  ...derived(xbrliType('stringItemType', 'string'), [dtr('domainItemType')]),
  facets: { length: 0 },
};

/** Content of typed domain elements. */
export const TYPED_DOMAIN_TYPES = {
  string: {
    name: expandedName(NS.xsd, 'string'),
    ancestry: [expandedName(NS.xsd, 'string')],
    valueKind: 'string',
    numeric: false,
    facets: {},
  },
} as const satisfies Record<string, DataType>;

function xbrliType(local: string, valueKind: ValueKind): DataType {
  const name = expandedName(NS.xbrli, local);
  return { name, itemType: name, ancestry: [name], valueKind, numeric: false, facets: {} };
}

function numeric(local: string, valueKind: ValueKind, facets: Facets = {}): DataType {
  return { ...xbrliType(local, valueKind), numeric: true, facets };
}

function derived(base: DataType, names: readonly [ExpandedName, ...ExpandedName[]]): DataType {
  return { ...base, name: names[0], ancestry: [...names, ...base.ancestry] };
}

function dtr(local: string): ExpandedName {
  return expandedName(NS.dtrTypes, local);
}

/** Extensible Enumerations 2.0, 2.1 and 2.2: derived from the token type without language of the 2020 registry. */
function enumerationType(local: string, pattern: string): DataType {
  const base = xbrliType('tokenItemType', 'token');
  const noLanguage = expandedName('http://www.xbrl.org/dtr/type/2020-01-21', 'noLangTokenItemType');
  return { ...derived(base, [expandedName(NS.enum2, local), noLanguage]), facets: { patterns: [pattern] } };
}
