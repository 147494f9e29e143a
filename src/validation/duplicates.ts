import { compareDecimals, parseDecimal } from '../datatypes/decimal.js';
import { dateTimeKey, parseDateTime } from '../datatypes/date-time.js';
import { intersectIntervals, intervalOf, type Interval } from '../datatypes/interval.js';
import { normalizeValue } from '../datatypes/lexical.js';
import { unitKey } from '../datatypes/unit.js';
import type { Fact } from '../model/report/fact.js';
import type { DataType } from '../model/taxonomy/data-type.js';

/** Why inconsistent duplicates are told of, as a message goes on about them. */
export const CANNOT_ALL_BE_TRUE = { en: ' and values that cannot all be true', zh: '，但其值不可能同时成立' };

export type DuplicateKind = 'complete' | 'consistent' | 'inconsistent';

/** Sets of two or more facts that are equal in every aspect, out of facts that share entity, period and dimensions. */
export function findDuplicates(facts: readonly Fact[]): Fact[][] {
  if (!hasRepeatedConcept(facts)) return [];
  const seen = new Map<string, Fact | Fact[]>();
  const sets: Fact[][] = [];
  for (const fact of facts) {
    const key = aspectKey(fact);
    const known = seen.get(key);
    if (known === undefined) {
      seen.set(key, fact);
    } else if (Array.isArray(known)) {
      known.push(fact);
    } else {
      const set = [known, fact];
      seen.set(key, set);
      sets.push(set);
    }
  }
  return sets;
}

/** Most groups are small, and have no duplicates: nothing is built for them. */
const SMALL_GROUP = 24;

function hasRepeatedConcept(facts: readonly Fact[]): boolean {
  if (facts.length > SMALL_GROUP) return new Set(facts.map(({ concept }) => concept)).size < facts.length;
  return facts.some(({ concept }, index) => {
    for (let other = 0; other < index; other++) if (facts[other]?.concept === concept) return true;
    return false;
  });
}

function aspectKey({ concept, unit, language, noteId }: Fact): string {
  if (unit === undefined && language === undefined && noteId === undefined) return concept;
  // Language tags are compared without case (OIM 1.0, language core dimension).
  return `${concept} ${unit ? unitKey(unit) : ''} ${language?.toLowerCase() ?? ''} ${noteId ?? ''}`;
}

/** How duplicates relate (OIM 1.0): equal values; numbers that agree within their decimals; or neither. */
export function classifyDuplicates(facts: readonly Fact[], type: DataType): DuplicateKind {
  const [first, ...rest] = facts;
  if (!first) return 'complete';
  if (rest.every((fact) => isSameValue(first, fact, type) && fact.decimals === first.decimals)) return 'complete';
  if (!type.numeric || facts.some((fact) => fact.value === null)) {
    return rest.every((fact) => isSameValue(first, fact, type)) ? 'consistent' : 'inconsistent';
  }
  let common: Interval | undefined;
  for (const { value, decimals } of facts) {
    const number = value === null ? undefined : parseDecimal(value.trim());
    if (!number) return 'inconsistent';
    const interval = intervalOf(number, decimals, 'round-to-nearest');
    common = common === undefined ? interval : intersectIntervals(common, interval);
    if (common === undefined) return 'inconsistent';
  }
  return 'consistent';
}

function isSameValue(a: Fact, b: Fact, type: DataType): boolean {
  if (a.value === b.value) return true;
  if (a.value === null || b.value === null) return false;
  return isSameText(a.value, b.value, type);
}

/** Whether two lexical forms stand for the same value of a type. */
export function isSameText(a: string, b: string, type: DataType): boolean {
  const [x, y] = [normalizeValue(type.valueKind, a), normalizeValue(type.valueKind, b)];
  if (x === y) return true;
  if (type.numeric) {
    const [p, q] = [parseDecimal(x), parseDecimal(y)];
    return p !== undefined && q !== undefined && compareDecimals(p, q) === 0;
  }
  switch (type.valueKind) {
    case 'boolean':
      return isTrue(x) === isTrue(y);
    case 'date':
    case 'dateTime': {
      const [p, q] = [parseDateTime(x), parseDateTime(y)];
      return p !== undefined && q !== undefined && dateTimeKey(p) === dateTimeKey(q);
    }
    default:
      return false;
  }
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1';
}
