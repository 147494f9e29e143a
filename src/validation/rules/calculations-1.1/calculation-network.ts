import { decimalOf, parseDecimal, type Decimal } from '../../../datatypes/decimal.js';
import type { Network, Relationship } from '../../../model/taxonomy/relationship.js';
import { findNetworks, type Taxonomy } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';

/** A total and what adds up to it in one link role. */
export interface Summation {
  readonly total: ExpandedName;
  readonly linkRole: string;
  readonly items: readonly {
    readonly concept: ExpandedName;
    readonly weight: Decimal;
    readonly relationship: Relationship;
  }[];
}

const ONE = decimalOf(1);

/** Networks of summation-item relationships, of Calculations 1.1 and of XBRL 2.1. */
export function findCalculationNetworks(taxonomy: Taxonomy): readonly Network[] {
  return [...findNetworks(taxonomy, ARCROLE.summationItem), ...findNetworks(taxonomy, ARCROLE.summationItem11)];
}

/** Summations by their total, so that a fact finds those that it is the total of. */
export function buildSummations(networks: readonly Network[]): ReadonlyMap<ExpandedName, readonly Summation[]> {
  const byTotal = new Map<ExpandedName, Summation[]>();
  for (const { bySource, linkRole } of networks) {
    for (const [total, relationships] of bySource) {
      const items = relationships.map((relationship) => ({
        concept: relationship.target,
        weight: parseDecimal(relationship.weight ?? '1') ?? ONE,
        relationship,
      }));
      const list = byTotal.get(total);
      if (list) list.push({ total, linkRole, items });
      else byTotal.set(total, [{ total, linkRole, items }]);
    }
  }
  return byTotal;
}
