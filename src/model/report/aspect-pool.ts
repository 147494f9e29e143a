import { periodKey, type Period } from '../../datatypes/period.js';
import { unitKey, unitOf, type Unit } from '../../datatypes/unit.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { compareText } from '../../util/compare-text.js';
import type { DimensionValue, Entity, SharedAspects } from './fact.js';

/** Interns aspects: equal input, the same object. One pool a report. */
export interface AspectPool {
  shared(
    entity: Entity | undefined,
    period: Period | undefined,
    dimensions?: Iterable<readonly [ExpandedName, DimensionValue]>,
  ): SharedAspects;
  unit(numerators: readonly ExpandedName[], denominators?: readonly ExpandedName[]): Unit;
}

export function createAspectPool(): AspectPool {
  const entities = createInterner(({ scheme, identifier }: Entity) => `${scheme}\n${identifier}`);
  const periods = createInterner(periodKey);
  const dimensionSets = createInterner(dimensionsKey);
  const shared = new Map<string, SharedAspects>();
  const units = createInterner(unitKey);
  return {
    shared(givenEntity, givenPeriod, dimensions = []) {
      // Many combinations are made of few parts: each part is one object too.
      const entity = givenEntity && entities(givenEntity);
      const period = givenPeriod && periods(givenPeriod);
      const set = dimensionSets(new Map([...dimensions].sort((a, b) => compareText(a[0], b[0]))));
      const key = `${entity?.number} ${period?.number} ${set.number}`;
      let aspects = shared.get(key);
      if (!aspects) shared.set(key, (aspects = sharedAspects(entity?.value, period?.value, set.value)));
      return aspects;
    },
    unit: (numerators, denominators) => units(unitOf(numerators, denominators)).value,
  };
}

/** A value, and a number that equal ones share. */
interface Interned<T> {
  readonly value: T;
  readonly number: number;
}

function createInterner<T>(keyOf: (value: T) => string): (value: T) => Interned<T> {
  const known = new Map<string, Interned<T>>();
  return (value) => {
    const key = keyOf(value);
    let found = known.get(key);
    if (!found) known.set(key, (found = { value, number: known.size }));
    return found;
  };
}

function sharedAspects(
  entity: Entity | undefined,
  period: Period | undefined,
  dimensions: SharedAspects['dimensions'],
): SharedAspects {
  if (entity && period) return { entity, period, dimensions };
  return { ...(entity && { entity }), ...(period && { period }), dimensions };
}

/** A text that is equal for equal aspects. */
export function sharedAspectsKey({ entity, period, dimensions }: SharedAspects): string {
  return JSON.stringify([entity?.scheme, entity?.identifier, period && periodKey(period), dimensionsKey(dimensions)]);
}

function dimensionsKey(dimensions: SharedAspects['dimensions']): string {
  const parts: unknown[] = [];
  for (const [dimension, value] of dimensions) {
    parts.push(dimension, value.kind, value.kind === 'explicit' ? value.member : value.value);
  }
  return JSON.stringify(parts);
}
