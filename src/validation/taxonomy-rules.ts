import { calculationRelationships } from './rules/calculations-1.1/calculation-relationships.js';
import { enumerationDomains } from './rules/enumerations-2.0/enumeration-domains.js';
import type { TaxonomyRule } from './taxonomy-rule.js';

/** Rules over a taxonomy, in the order of the specifications. */
export const TAXONOMY_RULES: readonly TaxonomyRule[] = [calculationRelationships, enumerationDomains];
