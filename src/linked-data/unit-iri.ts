import { unitKey, type Unit } from '../datatypes/unit.js';
import { iriOf } from './graph.js';

/** The IRI of a unit, as filings name it: a single measure is its own unit. */
export function graphUnitIri(unit: Unit): string {
  const [measure, ...more] = unit.numerators;
  if (measure !== undefined && more.length === 0 && unit.denominators.length === 0) return iriOf(measure);
  return `measures:${encodeURIComponent(unitKey(unit))}`;
}
