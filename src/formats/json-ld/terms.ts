import { PILU_TERMS } from '../../oim/terms.js';

/** What a term of the context stands for: an IRI, and `@id` or the datatype that its texts have. */
export interface TermDefinition {
  readonly id: string;
  /** `@id`: its texts are IRIs; else a datatype, as a compact IRI. */
  readonly type?: string;
  /** Always written as an array. */
  readonly set?: true;
}

/** A class of nodes, and the terms that only its nodes have. */
export interface ClassDefinition {
  readonly id: string;
  readonly terms?: Readonly<Record<string, TermDefinition>>;
}

/** Prefixes of the context. */
export const CONTEXT_PREFIXES = {
  pilu: `${PILU_TERMS}#`,
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  qb: 'http://purl.org/linked-data/cube#',
  time: 'http://www.w3.org/2006/time#',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  interval: 'https://w3id.org/pilu/period#',
  measures: 'https://w3id.org/pilu/unit#',
} as const;

/** Terms of nodes of every class. */
export const COMMON_TERMS: Readonly<Record<string, TermDefinition>> = {
  concept: { id: 'pilu:concept', type: '@id' },
  entity: { id: 'pilu:entity', type: '@id' },
  period: { id: 'pilu:period', type: '@id' },
  unit: { id: 'pilu:unit', type: '@id' },
  dataSet: { id: 'qb:dataSet', type: '@id' },
  decimals: { id: 'pilu:decimals', type: 'xsd:integer' },
  language: { id: 'dcterms:language' },
  noteId: { id: 'pilu:noteId' },
  links: { id: 'pilu:link', set: true },
  evidence: { id: 'pilu:evidence', set: true },
};

const value = (type?: string, set?: true): ClassDefinition['terms'] => ({
  value: { id: 'pilu:value', ...(type !== undefined && { type }), ...(set && { set }) },
});
const fact = (name: string, type?: string, set?: true): [string, ClassDefinition] => [
  name,
  { id: `pilu:${name}`, terms: value(type, set) ?? {} },
];

/** Classes, each with its own terms: the class of a fact gives the datatype of its value. */
export const CLASSES: Readonly<Record<string, ClassDefinition>> = {
  Report: {
    id: 'pilu:Report',
    terms: {
      taxonomy: { id: 'pilu:taxonomy', type: '@id', set: true },
      announcement: { id: 'pilu:announcement' },
      primarySources: { id: 'prov:hadPrimarySource', type: '@id', set: true },
      generatedBy: { id: 'prov:wasGeneratedBy' },
      entities: { id: 'pilu:reportedEntity', set: true },
      periods: { id: 'pilu:reportedPeriod', set: true },
      units: { id: 'pilu:reportedUnit', set: true },
      dimensions: { id: 'pilu:reportedDimension', set: true },
      dataSets: { id: 'pilu:dataSet', set: true },
      facts: { id: 'pilu:fact', set: true },
    },
  },
  Document: { id: 'prov:Entity' },
  Activity: {
    id: 'prov:Activity',
    terms: {
      used: { id: 'prov:used', type: '@id', set: true },
      agent: { id: 'prov:wasAssociatedWith' },
    },
  },
  SoftwareAgent: {
    id: 'prov:SoftwareAgent',
    terms: { name: { id: 'schema:name' }, version: { id: 'schema:softwareVersion' } },
  },
  Announcement: {
    id: 'pilu:Announcement',
    terms: {
      secCode: { id: 'pilu:secCode' },
      secName: { id: 'pilu:secName' },
      exchange: { id: 'pilu:exchange' },
      orgId: { id: 'pilu:orgId' },
      announcementId: { id: 'pilu:announcementId' },
      announcementTitle: { id: 'dcterms:title' },
      announcementTime: { id: 'pilu:announcementTime' },
      adjunctUrl: { id: 'pilu:adjunctUrl' },
      adjunctType: { id: 'pilu:adjunctType' },
      lei: { id: 'pilu:lei' },
      unifiedSocialCreditCode: { id: 'pilu:unifiedSocialCreditCode' },
    },
  },
  Organization: { id: 'org:FormalOrganization' },
  Corporation: { id: 'schema:Corporation' },
  Entity: {
    id: 'pilu:Entity',
    terms: {
      scheme: { id: 'pilu:scheme', type: 'xsd:anyURI' },
      identifier: { id: 'dcterms:identifier' },
      leiCode: { id: 'schema:leiCode' },
      tickerSymbol: { id: 'schema:tickerSymbol' },
    },
  },
  Instant: { id: 'time:Instant', terms: { instant: { id: 'time:inXSDDateTime', type: 'xsd:dateTime' } } },
  Duration: {
    id: 'time:ProperInterval',
    terms: { start: { id: 'time:hasBeginning' }, end: { id: 'time:hasEnd' } },
  },
  Unit: {
    id: 'pilu:Unit',
    terms: {
      numerators: { id: 'pilu:numerator', type: '@id', set: true },
      denominators: { id: 'pilu:denominator', type: '@id', set: true },
      exactMatch: { id: 'skos:exactMatch', type: '@id' },
    },
  },
  Dimension: { id: 'qb:DimensionProperty', terms: { default: { id: 'pilu:defaultMember', type: '@id' } } },
  DataSet: {
    id: 'qb:DataSet',
    terms: { structure: { id: 'qb:structure', type: '@id' }, ownStructure: { id: 'qb:structure' } },
  },
  DataStructureDefinition: {
    id: 'qb:DataStructureDefinition',
    terms: { components: { id: 'qb:component', set: true } },
  },
  Component: {
    id: 'qb:ComponentSpecification',
    terms: { dimension: { id: 'qb:dimension', type: '@id' }, measure: { id: 'qb:measure', type: '@id' } },
  },
  Observation: { id: 'qb:Observation' },
  Link: {
    id: 'pilu:Link',
    terms: {
      linkType: { id: 'pilu:linkType', type: '@id' },
      linkGroup: { id: 'pilu:linkGroup', type: '@id' },
      linkTarget: { id: 'pilu:linkTarget', type: '@id' },
    },
  },
  ...Object.fromEntries([
    fact('StringFact'),
    fact('NoteFact'),
    fact('NameFact', '@id'),
    fact('EnumerationFact', '@id'),
    fact('EnumerationSetFact', '@id', true),
    fact('DecimalFact', 'xsd:decimal'),
    fact('IntegerFact', 'xsd:integer'),
    fact('FloatFact', 'xsd:float'),
    fact('DoubleFact', 'xsd:double'),
    fact('BooleanFact', 'xsd:boolean'),
    fact('DateFact', 'xsd:date'),
    fact('DateTimeFact', 'xsd:dateTime'),
    fact('TimeFact', 'xsd:time'),
    fact('DurationFact', 'xsd:duration'),
    fact('YearFact', 'xsd:gYear'),
    fact('YearMonthFact', 'xsd:gYearMonth'),
    fact('MonthFact', 'xsd:gMonth'),
    fact('MonthDayFact', 'xsd:gMonthDay'),
    fact('DayFact', 'xsd:gDay'),
    fact('UriFact', 'xsd:anyURI'),
    fact('HexBinaryFact', 'xsd:hexBinary'),
    fact('Base64BinaryFact', 'xsd:base64Binary'),
  ]),
  SpecificResource: {
    id: 'oa:SpecificResource',
    terms: {
      source: { id: 'oa:hasSource', type: '@id' },
      selector: { id: 'oa:hasSelector', set: true },
      cue: { id: 'pilu:cue' },
      qualifier: { id: 'pilu:qualifier' },
    },
  },
  TextQuoteSelector: { id: 'oa:TextQuoteSelector', terms: { exact: { id: 'oa:exact' } } },
  TextPositionSelector: {
    id: 'oa:TextPositionSelector',
    terms: {
      start: { id: 'oa:start', type: 'xsd:nonNegativeInteger' },
      end: { id: 'oa:end', type: 'xsd:nonNegativeInteger' },
    },
  },
  FragmentSelector: {
    id: 'oa:FragmentSelector',
    terms: { conformsTo: { id: 'dcterms:conformsTo', type: '@id' }, fragment: { id: 'rdf:value' } },
  },
};

/** The context file: protected, its terms scoped by class. */
export function buildContext(): object {
  return {
    '@context': {
      '@version': 1.1,
      '@protected': true,
      ...CONTEXT_PREFIXES,
      ...mapValues(COMMON_TERMS, termEntry),
      ...mapValues(CLASSES, ({ id, terms }) => ({
        '@id': id,
        ...(terms && { '@context': mapValues(terms, termEntry) }),
      })),
    },
  };
}

function termEntry({ id, type, set }: TermDefinition): object {
  return { '@id': id, ...(type !== undefined && { '@type': type }), ...(set && { '@container': '@set' }) };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, map(one)]));
}
