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
  const shared = new Map<string, SharedAspects>();
  const units = new Map<string, Unit>();
  return {
    shared(entity, period, dimensions = []) {
      const sorted = [...dimensions].sort((a, b) => compareText(a[0], b[0]));
      const aspects: SharedAspects = {
        ...(entity && { entity }),
        ...(period && { period }),
        dimensions: new Map(sorted),
      };
      return intern(shared, sharedAspectsKey(aspects), aspects);
    },
    unit(numerators, denominators) {
      const unit = unitOf(numerators, denominators);
      return intern(units, unitKey(unit), unit);
    },
  };
}

function intern<T>(pool: Map<string, T>, key: string, value: T): T {
  const known = pool.get(key);
  if (known !== undefined) return known;
  pool.set(key, value);
  return value;
}

/** A text that is equal for equal aspects. */
export function sharedAspectsKey({ entity, period, dimensions }: SharedAspects): string {
  const parts: unknown[] = [entity?.scheme, entity?.identifier, period && periodKey(period)];
  for (const [dimension, value] of dimensions) {
    parts.push(dimension, value.kind, value.kind === 'explicit' ? value.member : value.value);
  }
  return JSON.stringify(parts);
}
