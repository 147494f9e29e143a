import type { Concept } from '../../model/taxonomy/concept.js';
import type { ValueKind } from '../../model/taxonomy/data-type.js';
import { valueFormOf } from '../../oim/fact-value.js';
import { CLASSES, COMMON_TERMS, CONTEXT_PREFIXES } from './terms.js';

/** Where our context is published; documents name it, and checks use the packaged copy, never the network. */
export const CONTEXT_URL = 'https://w3id.org/pilu/context.jsonld';

/** The context that a proof of Data Integrity adds. */
export const PROOF_CONTEXT_URL = 'https://w3id.org/security/data-integrity/v2';

/** Prefixes and terms of the context, which the prefixes of a document must not be. */
export const CONTEXT_TERMS: ReadonlySet<string> = new Set([
  ...[CONTEXT_PREFIXES, COMMON_TERMS, CLASSES].flatMap((table) => Object.keys(table)),
  ...['fact', 'value'],
]);

/** The value of a nil fact, and the member that a nil typed dimension value is. */
export const NIL = 'pilu:Nil';

/** The value of a fact that is an empty set. */
export const EMPTY_SET = 'pilu:EmptySet';

/** How page numbers and rectangles are fragments (RFC 8118, 3: page, viewrect). */
export const PAGE_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

/** The class of a fact says the datatype of its value; the context gives it. */
const BY_VALUE_KIND: Partial<Record<ValueKind, string>> = {
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
      return (concept && BY_VALUE_KIND[concept.type.valueKind]) ?? 'StringFact';
  }
}

export const FACT_CLASSES: ReadonlySet<string> = new Set([
  ...Object.values(BY_VALUE_KIND),
  'StringFact',
  'NoteFact',
  'NameFact',
  'EnumerationFact',
  'EnumerationSetFact',
]);
