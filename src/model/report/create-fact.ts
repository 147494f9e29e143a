import type { Unit } from '../../datatypes/unit.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { Fact, SharedAspects } from './fact.js';

/** A fact that its reader may still complete. */
export type OpenFact = { -readonly [K in keyof Fact]: Fact[K] };

/**
 * A fact of a report that may have a million. V8 keeps in an array beside the object what is added to it later: so each
 * of the common shapes is a literal of its own.
 */
export function createFact(
  id: string,
  concept: ExpandedName,
  shared: SharedAspects,
  value: string | null,
  unit: Unit | undefined,
  decimals: number | undefined,
  language: string | undefined,
): OpenFact {
  if (language === undefined) {
    if (unit && decimals !== undefined) return { id, concept, shared, value, unit, decimals };
    if (unit) return { id, concept, shared, value, unit };
    return decimals === undefined ? { id, concept, shared, value } : { id, concept, shared, value, decimals };
  }
  const fact: OpenFact = { id, concept, shared, value, language };
  if (unit) fact.unit = unit;
  if (decimals !== undefined) fact.decimals = decimals;
  return fact;
}
