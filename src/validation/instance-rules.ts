import type { InstanceRule } from './instance-rule.js';
import { contextMembers } from './rules/dimensions-1.0/context-members.js';
import { itemsInHypercubes } from './rules/dimensions-1.0/items-in-hypercubes.js';
import { enumerationItems } from './rules/enumerations-1.0/enumeration-items.js';
import { contextContent } from './rules/xbrl-2.1/context-content.js';
import { essenceAlias } from './rules/xbrl-2.1/essence-alias.js';
import { footnotes } from './rules/xbrl-2.1/footnotes.js';
import { itemAccuracy } from './rules/xbrl-2.1/item-accuracy.js';
import { itemPeriod } from './rules/xbrl-2.1/item-period.js';
import { itemReferences } from './rules/xbrl-2.1/item-references.js';
import { knownFact } from './rules/xbrl-2.1/known-fact.js';
import { requiresElement } from './rules/xbrl-2.1/requires-element.js';
import { summationConsistent } from './rules/xbrl-2.1/summation-consistent.js';
import { tupleAttributes } from './rules/xbrl-2.1/tuple-attributes.js';
import { unitMeasures } from './rules/xbrl-2.1/unit-measures.js';

/** Rules over an instance as written, in the order of the specifications. */
export const INSTANCE_RULES: readonly InstanceRule[] = [
  knownFact,
  itemReferences,
  itemAccuracy,
  itemPeriod,
  contextContent,
  unitMeasures,
  tupleAttributes,
  footnotes,
  summationConsistent,
  essenceAlias,
  requiresElement,
  contextMembers,
  itemsInHypercubes,
  enumerationItems,
];
