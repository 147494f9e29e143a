import { compareText } from '../util/compare-text.js';
import type { ExpandedName } from '../names/expanded-name.js';

/** The unit aspect: measures multiplied, divided by measures; each list sorted by expanded name. */
export interface Unit {
  readonly numerators: readonly ExpandedName[];
  readonly denominators: readonly ExpandedName[];
}

/** A unit with its measures in the canonical order. */
export function unitOf(numerators: readonly ExpandedName[], denominators: readonly ExpandedName[] = []): Unit {
  return { numerators: [...numerators].sort(compareText), denominators: [...denominators].sort(compareText) };
}

/** A text that is equal for equal units. */
export function unitKey(unit: Unit): string {
  const numerators = unit.numerators.join('*');
  return unit.denominators.length === 0 ? numerators : `${numerators}/${unit.denominators.join('*')}`;
}
