import type { Concept } from '../../model/taxonomy/concept.js';
import type { ValueKind } from '../../model/taxonomy/data-type.js';
import { valueFormOf } from '../../oim/fact-value.js';

/** Where our context is published; documents name it, and checks use the packaged copy, never the network. */
export const CONTEXT_URL = 'https://w3id.org/pilu/context.jsonld';

/** Prefixes and terms of the context, which the prefixes of a document must not be. */
export const CONTEXT_TERMS: ReadonlySet<string> = new Set([
  ...['pilu', 'xsd', 'rdf', 'dcterms', 'prov', 'oa', 'interval', 'measures', 'fact'],
  ...['concept', 'entity', 'period', 'unit', 'decimals', 'nil', 'language', 'noteId', 'links', 'evidence', 'value'],
  ...['Report', 'Entity', 'Instant', 'Duration', 'Unit', 'Link', 'Announcement'],
]);

/** The member that a nil typed dimension value is. */
export const NIL_MEMBER = 'pilu:Nil';

/** How page numbers and rectangles are fragments (RFC 8118, 3: page, viewrect). */
export const PAGE_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

/** The class of a fact says the datatype of its value; the context gives it. */
const CLASSES: Partial<Record<ValueKind, string>> = {
  decimal: 'DecimalFact',
  integer: 'IntegerFact',
  float: 'FloatFact',
  double: 'DoubleFact',
  boolean: 'BooleanFact',
  date: 'DateFact',
  dateTime: 'DateTimeFact',
  time: 'TimeFact',
  duration: 'DurationFact',
  gYear: 'YearFact',
  gYearMonth: 'YearMonthFact',
  gMonth: 'MonthFact',
  gMonthDay: 'MonthDayFact',
  gDay: 'DayFact',
  anyURI: 'UriFact',
  hexBinary: 'HexBinaryFact',
  base64Binary: 'Base64BinaryFact',
};

/** The class of facts of a concept; an unknown one's values are plain strings. */
export function factClassOf(concept: Concept | undefined): string {
  switch (valueFormOf(concept)) {
    case 'enumeration':
      return 'EnumerationFact';
    case 'enumerationSet':
      return 'EnumerationSetFact';
    case 'QName':
      return 'NameFact';
    case 'plain':
      return (concept && CLASSES[concept.type.valueKind]) ?? 'StringFact';
  }
}

export const FACT_CLASSES: ReadonlySet<string> = new Set([
  ...Object.values(CLASSES),
  'StringFact',
  'NoteFact',
  'NameFact',
  'EnumerationFact',
  'EnumerationSetFact',
]);
