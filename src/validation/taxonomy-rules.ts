import { calculationRelationships } from './rules/calculations-1.1/calculation-relationships.js';
import { acyclicRelationshipSet } from './rules/dimensions-1.0/acyclic-relationship-set.js';
import { oneDefaultMember } from './rules/dimensions-1.0/one-default-member.js';
import { primaryItemPolymorphism } from './rules/dimensions-1.0/primary-item-polymorphism.js';
import { enumerationDomains } from './rules/enumerations-2.0/enumeration-domains.js';
import type { TaxonomyRule } from './taxonomy-rule.js';

/** Rules over a taxonomy, in the order of the specifications. */
export const TAXONOMY_RULES: readonly TaxonomyRule[] = [
  acyclicRelationshipSet,
  primaryItemPolymorphism,
  oneDefaultMember,
  calculationRelationships,
  enumerationDomains,
];
