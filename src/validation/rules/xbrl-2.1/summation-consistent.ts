import {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  roundDecimal,
  type Decimal,
} from '../../../datatypes/decimal.js';
import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { Item, Tuple } from '../../../instance/instance.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import { groupBy } from '../../../util/group-by.js';
import type { InstanceRule } from '../../instance-rule.js';
import { buildSummations, type Summation } from '../calculations-1.1/calculation-network.js';

/** Items that share a parent, c-equal contexts and u-equal units; and those in tuples below that parent. */
interface Scope {
  readonly own: Item[];
  below: Item[] | undefined;
}

/**
 * Totals are the sum of their items, numbers rounded to their decimals (XBRL 2.1, 5.2.5.2). A total binds with items
 * beside it or deeper, of equal context and unit; duplicates, on either side, keep it from binding; nil items do not count.
 */
export const summationConsistent: InstanceRule = (context) => {
  const { taxonomy, options, sink, contextOf, unitOf, items, locate, show } = context;
  if (!options.calculations) return undefined;
  const summations = buildSummations(findNetworks(taxonomy, ARCROLE.summationItem));
  if (summations.size === 0) return undefined;
  const { equality } = context;
  const involved = new Set<ExpandedName>();
  for (const each of summations.values()) {
    for (const { total, items: parts } of each)
      for (const name of [total, ...parts.map((part) => part.concept)]) involved.add(name);
  }
  const scopes = new Map<Tuple | undefined, Map<number, Scope>>();
  const inTuples: Item[] = [];

  function classOf(item: Item): number | undefined {
    const [where, unit] = [contextOf(item), unitOf(item)];
    if (!where || !unit) return undefined;
    return equality.classOfContext(where) * (context.instance.units.length + 1) + equality.classOfUnit(unit);
  }

  function scopeOf(parent: Tuple | undefined, key: number): Scope {
    let byKey = scopes.get(parent);
    if (!byKey) scopes.set(parent, (byKey = new Map()));
    let scope = byKey.get(key);
    if (!scope) byKey.set(key, (scope = { own: [], below: undefined }));
    return scope;
  }

  return {
    item(item) {
      if (!involved.has(item.name)) return;
      const key = classOf(item);
      if (key === undefined) return;
      scopeOf(item.parent, key).own.push(item);
      if (item.parent) inTuples.push(item);
    },
    end() {
      // Items in tuples count for the totals of every level above that has any.
      for (const item of inTuples) {
        const key = classOf(item) as number;
        for (let at: Tuple | undefined = item.parent; at; at = at.parent) {
          const scope = scopes.get(at.parent)?.get(key);
          if (scope) (scope.below ??= []).push(item);
        }
      }
      for (const byKey of scopes.values()) for (const scope of byKey.values()) check(scope);
    },
  };

  function check({ own, below }: Scope): void {
    if (!own.some((item) => summations.has(item.name))) return;
    const byConcept = groupBy(own, (item) => item.name);
    const all = below ? groupBy([...own, ...below], (item) => item.name) : byConcept;
    for (const [concept, totals] of byConcept) {
      const [total, ...duplicates] = totals as [Item, ...Item[]];
      // Values do not matter to duplicates: a nil one is one too.
      if (duplicates.length > 0 || total.nil) continue;
      for (const summation of summations.get(concept) ?? []) bind(total, summation, all);
    }
  }

  function bind(
    total: Item,
    { linkRole, items: parts }: Summation,
    all: ReadonlyMap<ExpandedName, readonly Item[]>,
  ): void {
    let sum = decimalOf(0);
    let unknown = false;
    const found: { readonly item: Item; readonly weight: Decimal }[] = [];
    for (const { concept, weight } of parts) {
      const contributing = all.get(concept) ?? [];
      if (hasDuplicates(contributing)) return;
      for (const item of contributing) {
        if (item.nil) continue;
        const value = effectiveValue(item);
        // A number of precision 0 may be anything: nothing is consistent with it.
        if (value === undefined) unknown = true;
        else sum = addDecimals(sum, multiplyDecimals(value, weight));
        found.push({ item, weight });
      }
    }
    if (found.length === 0) return;
    const reported = effectiveValue(total);
    const accuracy = items.accuracyOf(total);
    const computed = typeof accuracy === 'number' ? roundDecimal(sum, accuracy) : sum;
    if (reported && !unknown && compareDecimals(reported, computed) === 0) return;
    const params = {
      concept: show(total.name),
      reported: reported ? formatDecimal(reported) : items.valueOf(total),
      computed: formatDecimal(computed),
      role: linkRole,
      items: found.map(({ item, weight }) => describe(item, weight)).join(' + '),
    };
    const at = [locate(total), ...found.map(({ item }) => ({ ...locate(item), role: 'item' }))];
    sink.report(xbrl21InstanceCodes.create('xbrl.5.2.5.2:calculationInconsistent', params, at));
  }

  function describe(item: Item, weight: Decimal): string {
    const value = effectiveValue(item);
    return `${formatDecimal(weight)} × ${show(item.name)} ${value ? formatDecimal(value) : items.valueOf(item)}`;
  }

  /** The number rounded to its decimals (4.6.7.2); undefined where it is no number, or of precision 0. */
  function effectiveValue(item: Item): Decimal | undefined {
    const number = items.numberOf(item);
    const accuracy = items.accuracyOf(item);
    if (!number || accuracy === 'none' || accuracy === undefined) return undefined;
    return accuracy === 'INF' ? number : roundDecimal(number, accuracy);
  }
};

/** Items of one concept, context and unit are duplicates where they have one parent (4.10). */
function hasDuplicates(items: readonly Item[]): boolean {
  return items.length > 1 && new Set(items.map((item) => item.parent)).size < items.length;
}
