import type { Unit } from '../datatypes/unit.js';
import type { TaxonomyPublication } from '../model/taxonomy/publication.js';
import { buildNetworks, type Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';
import { buildConcepts } from './build-concepts.js';
import { buildPublication, entryPointOf } from './build-publication.js';
import { buildReferences } from './build-references.js';
import { buildRelationships } from './build-relationships.js';
import { buildRoleTypes } from './build-role-types.js';
import { findHypercubeGroups } from './hypercube-group.js';
import { conceptName } from './identity.js';
import { unitsOf } from './concept-units.js';
import type { TaxonomyDefinition } from './taxonomy-definition.js';
import { parseUnitSymbol } from './unit-symbol.js';

/** Our own taxonomy, read from taxonomy/: as written, as the model that all rooms share, and how it is published. */
export interface TaxonomySource {
  readonly definition: TaxonomyDefinition;
  readonly taxonomy: Taxonomy;
  readonly publication: TaxonomyPublication;
  /** Units of each numeric concept, the usual one first. */
  readonly units: ReadonlyMap<ExpandedName, readonly Unit[]>;
}

/** Builds the model of a definition whose names are resolved. */
export function buildTaxonomySource(definition: TaxonomyDefinition): TaxonomySource {
  const groups = findHypercubeGroups(definition);
  const taxonomy: Taxonomy = {
    entryPoints: [entryPointOf(definition.about)],
    ...buildConcepts(definition, groups),
    references: buildReferences(definition),
    roleTypes: buildRoleTypes(definition, groups),
    arcroleTypes: new Map(),
    networks: buildNetworks(buildRelationships(definition, groups)),
  };
  return { definition, taxonomy, publication: buildPublication(definition), units: conceptUnits(definition) };
}

function conceptUnits({ about, sections }: TaxonomyDefinition): Map<ExpandedName, readonly Unit[]> {
  const units = new Map<ExpandedName, readonly Unit[]>();
  for (const concept of sections.flatMap((section) => section.concepts)) {
    const own = unitsOf(concept).flatMap((symbol) => parseUnitSymbol(symbol, about.units, about) ?? []);
    if (own.length > 0) units.set(conceptName(about, concept.name), own);
  }
  return units;
}
