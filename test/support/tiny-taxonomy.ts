import type { Concept, PeriodType } from '../../src/model/taxonomy/concept.js';
import type { DataType, ValueKind } from '../../src/model/taxonomy/data-type.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import type { FormatTaxonomy } from '../../src/formats/format.js';

export const TINY = 'https://example.com/taxonomy/tiny/2024';

export const tinyName = (local: string): ExpandedName => expandedName(TINY, local);

function dataType(itemType: string, valueKind: ValueKind, numeric = false, namespace: string = NS.xbrli): DataType {
  const name = expandedName(namespace, itemType);
  return { name, itemType: name, ancestry: [name], valueKind, numeric, facets: {} };
}

function item(local: string, type: DataType, periodType: PeriodType): Concept {
  return {
    name: tinyName(local),
    id: `tiny_${local}`,
    kind: 'item',
    substitutionGroup: expandedName(NS.xbrli, 'item'),
    type,
    abstract: false,
    nillable: true,
    periodType,
  };
}

function dimension(local: string, typedDomain?: ExpandedName): Concept {
  return {
    ...item(local, dataType('stringItemType', 'string'), 'duration'),
    kind: 'dimension',
    abstract: true,
    substitutionGroup: expandedName(NS.xbrldt, 'dimensionItem'),
    ...(typedDomain && { typedDomain }),
  };
}

/** One concept of every type, an explicit and a typed dimension, and members. */
const CONCEPTS: readonly Concept[] = [
  item('Money', dataType('monetaryItemType', 'decimal', true), 'duration'),
  item('Measure', dataType('doubleItemType', 'double', true), 'duration'),
  item('Ratio', dataType('pureItemType', 'decimal', true), 'instant'),
  item('Count', dataType('integerItemType', 'integer', true), 'instant'),
  item('Flag', dataType('booleanItemType', 'boolean'), 'duration'),
  item('Text', dataType('stringItemType', 'string'), 'duration'),
  item('Day', dataType('dateItemType', 'date'), 'instant'),
  item('Moment', dataType('dateTimeItemType', 'dateTime'), 'duration'),
  item('Year', dataType('gYearItemType', 'gYear'), 'duration'),
  item('Link', dataType('anyURIItemType', 'anyURI'), 'duration'),
  item('Name', dataType('QNameItemType', 'QName'), 'duration'),
  item('Kind', dataType('enumerationItemType', 'QName', false, NS.enum2), 'duration'),
  item('Kinds', dataType('enumerationSetItemType', 'QName', false, NS.enum2), 'duration'),
  item('Female', dataType('stringItemType', 'string'), 'duration'),
  item('Male', dataType('stringItemType', 'string'), 'duration'),
  dimension('SexAxis'),
  dimension('SiteAxis', tinyName('Site')),
];

export const tinyTaxonomy: FormatTaxonomy = {
  concepts: new Map(CONCEPTS.map((concept) => [concept.name, concept])),
  typedDomains: new Map([[tinyName('Site'), { ...dataType('string', 'string', false, NS.xsd), ancestry: [] }]]),
};
