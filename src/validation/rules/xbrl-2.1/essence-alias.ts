import { compareDecimals, roundDecimal } from '../../../datatypes/decimal.js';
import { xbrl21InstanceCodes } from '../../../diagnostics/codes/xbrl-2.1-instance.js';
import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { Item, Tuple } from '../../../instance/instance.js';
import { findNetworks } from '../../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../../names/arcroles.js';
import type { ExpandedName } from '../../../names/expanded-name.js';
import type { InstanceContext, InstanceRule } from '../../instance-rule.js';
import { valueKey } from '../../xbrl-2.1/structural-key.js';

const UNITS: LocalizedText = { en: 'their units differ', zh: '二者单位不同' };

/** An alias beside its essence, in the same context, has the same unit and value (XBRL 2.1, 5.2.6.2.2). */
export const essenceAlias: InstanceRule = (context) => {
  const { taxonomy, sink, contextOf, unitOf, locate, show } = context;
  const pairs: { readonly essence: ExpandedName; readonly alias: ExpandedName }[] = [];
  for (const { bySource } of findNetworks(taxonomy, ARCROLE.essenceAlias)) {
    for (const arcs of bySource.values())
      for (const { source, target } of arcs) pairs.push({ essence: source, alias: target });
  }
  if (pairs.length === 0) return undefined;
  const { equality } = context;
  const involved = new Set(pairs.flatMap(({ essence, alias }) => [essence, alias]));
  /** Parent → c-equal contexts → items by concept. */
  const groups = new Map<Tuple | undefined, Map<number, Map<ExpandedName, Item[]>>>();
  return {
    item(item) {
      if (!involved.has(item.name)) return;
      const where = contextOf(item);
      if (!where) return;
      const byContext = getOrAdd(groups, item.parent, () => new Map<number, Map<ExpandedName, Item[]>>());
      const byName = getOrAdd(byContext, equality.classOfContext(where), () => new Map<ExpandedName, Item[]>());
      getOrAdd(byName, item.name, () => [] as Item[]).push(item);
    },
    end() {
      for (const byContext of groups.values()) {
        for (const byName of byContext.values()) {
          for (const { essence, alias } of pairs) {
            const originals = byName.get(essence) ?? [];
            // One diagnostic an alias, so that many of both cannot multiply.
            for (const other of byName.get(alias) ?? []) originals.some((original) => judge(original, other));
          }
        }
      }
    },
  };

  /** Whether they differ, which is reported. */
  function judge(original: Item, other: Item): boolean {
    const [unit, otherUnit] = [unitOf(original), unitOf(other)];
    const sameUnit =
      unit && otherUnit ? equality.classOfUnit(unit) === equality.classOfUnit(otherUnit) : unit === otherUnit;
    const difference = !sameUnit
      ? UNITS
      : isValueEqual(context, original, other)
        ? undefined
        : describe(original, other);
    if (!difference) return false;
    const params = { alias: show(other.name), essence: show(original.name), difference };
    const places = [locate(other), { ...locate(original), role: 'essence' }];
    sink.report(xbrl21InstanceCodes.create('xbrl.5.2.6.2.2:essenceAliasValue', params, places));
    return true;
  }
};

function describe(original: Item, other: Item): LocalizedText {
  const [a, b] = [other, original].map((item) => (item.nil ? 'nil' : item.value.trim().slice(0, 60))) as [
    string,
    string,
  ];
  return { en: `it is "${a}", not "${b}"`, zh: `其值为“${a}”而非“${b}”` };
}

/** v-equal (4.10): numbers as rounded to the lesser of their accuracies, other values as their type compares them. */
export function isValueEqual({ items }: InstanceContext, a: Item, b: Item): boolean {
  if (a.nil || b.nil) return a.nil && b.nil;
  const [x, y] = [items.numberOf(a), items.numberOf(b)];
  if (x && y && a.unitRef !== undefined) {
    const accuracies = [items.accuracyOf(a), items.accuracyOf(b)];
    // A number of precision 0 is equal to none.
    if (accuracies.includes('none')) return false;
    const places = accuracies.filter((each) => typeof each === 'number');
    const lesser = Math.min(...places);
    if (places.length === 0) return compareDecimals(x, y) === 0;
    return compareDecimals(roundDecimal(x, lesser), roundDecimal(y, lesser)) === 0;
  }
  return valueKey(items.typeOf(a), items.valueOf(a), a.scope) === valueKey(items.typeOf(b), items.valueOf(b), b.scope);
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
