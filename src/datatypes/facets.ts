import { compareDateTimes, parseDateTime } from './date-time.js';
import { compareDecimals, parseDecimal } from './decimal.js';
import { compileXsdPattern } from './xsd-pattern.js';

/** Facets that restrict a type (XML Schema 2, 4.3). Bounds are lexical forms. */
export interface Facets {
  readonly enumeration?: readonly string[];
  readonly patterns?: readonly string[];
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
}

export interface FacetViolation {
  readonly facet: keyof Facets;
  readonly limit: string;
}

const BOUNDS = {
  minInclusive: (order: number) => order >= 0,
  maxInclusive: (order: number) => order <= 0,
  minExclusive: (order: number) => order > 0,
  maxExclusive: (order: number) => order < 0,
} as const;

/** The first facet that a value of its kind, white space normalised, violates. */
export function findFacetViolation(kind: string, facets: Facets, text: string): FacetViolation | undefined {
  for (const pattern of facets.patterns ?? []) {
    // A pattern that this engine cannot read restricts nothing.
    if (compileXsdPattern(pattern)?.test(text) === false) return { facet: 'patterns', limit: pattern };
  }
  if (facets.enumeration && !facets.enumeration.some((allowed) => isSameValue(kind, allowed, text))) {
    return { facet: 'enumeration', limit: facets.enumeration.join(', ') };
  }
  return (
    findLengthViolation(kind, facets, text) ??
    findDigitViolation(facets, text) ??
    findBoundViolation(kind, facets, text)
  );
}

function findLengthViolation(kind: string, facets: Facets, text: string): FacetViolation | undefined {
  const { length, minLength, maxLength } = facets;
  if (length === undefined && minLength === undefined && maxLength === undefined) return undefined;
  const actual = lengthOf(kind, text);
  if (length !== undefined && actual !== length) return { facet: 'length', limit: String(length) };
  if (minLength !== undefined && actual < minLength) return { facet: 'minLength', limit: String(minLength) };
  if (maxLength !== undefined && actual > maxLength) return { facet: 'maxLength', limit: String(maxLength) };
  return undefined;
}

/** Characters, or octets of binary types (4.3.1). */
function lengthOf(kind: string, text: string): number {
  if (kind === 'hexBinary') return text.length / 2;
  if (kind === 'base64Binary') return Math.floor((text.replace(/[\s=]/g, '').length * 3) / 4);
  return [...text].length;
}

function findDigitViolation(facets: Facets, text: string): FacetViolation | undefined {
  const { totalDigits, fractionDigits } = facets;
  if (totalDigits === undefined && fractionDigits === undefined) return undefined;
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const significant = fraction.replace(/0+$/, '');
  if (fractionDigits !== undefined && significant.length > fractionDigits) {
    return { facet: 'fractionDigits', limit: String(fractionDigits) };
  }
  if (totalDigits !== undefined && (whole + significant).replace(/^0+/, '').length > totalDigits) {
    return { facet: 'totalDigits', limit: String(totalDigits) };
  }
  return undefined;
}

const BOUND_RULES = Object.entries(BOUNDS) as readonly [keyof typeof BOUNDS, (order: number) => boolean][];
const EXACT_DIGITS = 15;

function findBoundViolation(kind: string, facets: Facets, text: string): FacetViolation | undefined {
  for (const [facet, holds] of BOUND_RULES) {
    const limit = facets[facet];
    if (limit === undefined) continue;
    const order = compareValues(kind, text, limit);
    if (order !== undefined && !holds(order)) return { facet, limit };
  }
  return undefined;
}

/** Orders two values of a kind; undefined where the kind is not ordered here (durations and parts of dates). */
function compareValues(kind: string, a: string, b: string): number | undefined {
  // So few digits are exact in a double.
  const exact = a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS;
  if (exact && (kind === 'decimal' || kind === 'integer')) return Number(a) - Number(b);
  switch (kind) {
    case 'decimal':
    case 'integer':
    case 'float':
    case 'double': {
      const [x, y] = [parseDecimal(a), parseDecimal(b)];
      if (x && y) return compareDecimals(x, y);
      const [infiniteA, infiniteB] = [infinity(a), infinity(b)];
      if (Number.isNaN(infiniteA) || Number.isNaN(infiniteB)) return undefined;
      return infiniteA - infiniteB || 0;
    }
    case 'date':
    case 'dateTime': {
      const [x, y] = [parseDateTime(a), parseDateTime(b)];
      return x && y && compareDateTimes(x, y);
    }
    case 'gYear':
      return Number.parseInt(a, 10) - Number.parseInt(b, 10);
    default:
      return undefined;
  }
}

function infinity(text: string): number {
  return text === 'INF' ? 1 : text === '-INF' ? -1 : text === 'NaN' ? NaN : 0;
}

/** Enumerations compare values, so 1.0 is 1 (4.3.5). */
function isSameValue(kind: string, a: string, b: string): boolean {
  if (a === b) return true;
  if (!['decimal', 'integer', 'float', 'double', 'date', 'dateTime'].includes(kind)) return false;
  return compareValues(kind, a, b) === 0;
}
