import type { ConceptDefinition } from './taxonomy-definition.js';

/** The unit symbols of a concept, the usual one first. */
export function unitsOf({ unit, alternativeUnits = [] }: ConceptDefinition): readonly string[] {
  return unit === undefined ? alternativeUnits : [unit, ...alternativeUnits];
}
