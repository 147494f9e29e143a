import { dayEndingAt, type Period } from '../datatypes/period.js';
import type { Unit } from '../datatypes/unit.js';
import type { SharedAspects } from '../model/report/fact.js';
import { localNameOf } from '../names/expanded-name.js';

/** Gives ids that are names, read well, and are not taken; the same calls in the same order give the same ids. */
export interface IdAllocator {
  allocate(wanted: string): string;
}

export function createIdAllocator(taken: readonly string[]): IdAllocator {
  const used = new Set<string>();
  const beginnings = new Set(taken.map(beginningOf));
  let known = false;
  /** The number that is tried next for an id that was wanted before: many contexts have one name. */
  const numbers = new Map<string, number>();

  /** Ids of facts are many, and mostly begin unlike those that are asked for: only else each of them is looked at. */
  function isUsed(id: string): boolean {
    if (!known && beginnings.has(beginningOf(id))) {
      for (const one of taken) used.add(one);
      known = true;
    }
    return used.has(id);
  }

  return {
    allocate(wanted) {
      let id = wanted;
      let n = numbers.get(wanted) ?? 2;
      while (isUsed(id)) id = `${wanted}_${n++}`;
      numbers.set(wanted, n);
      used.add(id);
      return id;
    },
  };
}

/** The first two code units of an id as a number; the same for all shorter ones. */
function beginningOf(id: string): number {
  return id.length < 2 ? -1 : (id.charCodeAt(0) << 16) | id.charCodeAt(1);
}

const TYPED_PART = 24;

/** `D2023`, `I20231231`, `D20230101-20230630`, `Forever`, then members: `D2023_Female`. */
export function contextNameOf({ period, dimensions }: SharedAspects): string {
  const parts = [period ? periodNameOf(period) : 'Forever'];
  for (const [dimension, value] of dimensions) {
    if (value.kind === 'explicit') parts.push(localNameOf(value.member));
    else parts.push(nameCharacters(value.value ?? '') || localNameOf(dimension));
  }
  return parts.join('_');
}

/** `CNY`, `pure`, `CNY-per-shares`. */
export function unitNameOf({ numerators, denominators }: Unit): string {
  const above = numerators.map(localNameOf).join('-');
  const name = denominators.length === 0 ? above : `${above}-per-${denominators.map(localNameOf).join('-')}`;
  return /^[\p{L}_]/u.test(name) ? name : `U${name}`;
}

function periodNameOf(period: Period): string {
  switch (period.kind) {
    case 'forever':
      return 'Forever';
    case 'instant':
      return `I${digitsOf(dayEndingAt(period.instant) ?? period.instant)}`;
    case 'duration': {
      const first = period.start.endsWith('T00:00:00') ? period.start.slice(0, -9) : period.start;
      const last = dayEndingAt(period.end) ?? period.end;
      const year = first.slice(0, -6);
      if (first === `${year}-01-01` && last === `${year}-12-31`) return `D${year}`;
      return `D${digitsOf(first)}-${digitsOf(last)}`;
    }
  }
}

function digitsOf(text: string): string {
  return text.replace(/[^\d]/g, '');
}

/** The first letters and digits of a text: what every name may hold. */
function nameCharacters(text: string): string {
  return [...text.replace(/[^\p{L}\p{Nd}]+/gu, '')].slice(0, TYPED_PART).join('');
}
