import type { Context, Instance } from '../../instance/instance.js';

/** Items of one group: positions among the facts, and a context that stands for all of theirs. */
export interface ItemGroup {
  readonly context: Context | undefined;
  readonly indexes: Uint32Array;
}

/**
 * The items of an instance by what their contexts say: contexts of one key are one group, each without a key has its
 * own, and so has each reference that leads to none. Groups come in the order of their first items, items in the order
 * of the instance. Positions are sorted by counting, so that a million items take a few megabytes.
 */
export function* groupItems(
  { contexts, facts }: Instance,
  keyOf: (context: Context) => string | undefined,
): Generator<ItemGroup> {
  const byId = new Map<string, Context>();
  for (const context of contexts) if (!byId.has(context.id)) byId.set(context.id, context);
  const representatives: (Context | undefined)[] = [];
  const counts: number[] = [];
  const groupOfRef = new Map<string, number>();
  const groupOfKey = new Map<string, number>();
  const groups = new Uint32Array(facts.length);

  const findGroup = (contextRef: string): number => {
    const context = byId.get(contextRef);
    const key = context && keyOf(context);
    const known = key === undefined ? undefined : groupOfKey.get(key);
    if (known !== undefined) return known;
    const group = representatives.push(context) - 1;
    counts.push(0);
    if (key !== undefined) groupOfKey.set(key, group);
    return group;
  };

  let lastRef: string | undefined;
  let last = 0;
  for (let index = 0; index < groups.length; index++) {
    const fact = facts.at(index);
    if (fact?.kind !== 'item') continue;
    const { contextRef } = fact;
    if (contextRef !== lastRef) {
      const known = groupOfRef.get(contextRef);
      last = known ?? findGroup(contextRef);
      if (known === undefined) groupOfRef.set(contextRef, last);
      lastRef = contextRef;
    }
    groups[index] = last + 1;
    counts[last] = (counts[last] as number) + 1;
  }
  groupOfRef.clear();
  groupOfKey.clear();

  const starts = new Uint32Array(counts.length + 1);
  for (let group = 0; group < counts.length; group++) {
    starts[group + 1] = (starts[group] as number) + (counts[group] as number);
  }
  const next = starts.slice();
  const sorted = new Uint32Array(facts.length);
  for (let at = 0; at < groups.length; at++) {
    const group = (groups[at] as number) - 1;
    if (group < 0) continue;
    const place = next[group] as number;
    sorted[place] = at;
    next[group] = place + 1;
  }
  for (let group = 0; group < counts.length; group++) {
    yield { context: representatives[group], indexes: sorted.subarray(starts[group], starts[group + 1]) };
  }
}
