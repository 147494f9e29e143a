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
  const representatives: (Context | undefined)[] = [];
  const counts: number[] = [];
  const groups = new Uint32Array(facts.length);
  const groupOfRef = createGroupFinder(contexts, facts.contextRefs, keyOf, (context) => {
    counts.push(0);
    return representatives.push(context) - 1;
  });
  for (let index = 0; index < groups.length; index++) {
    const ref = facts.contextRefNumberAt(index);
    if (ref < 0) continue;
    const group = groupOfRef(ref);
    groups[index] = group + 1;
    counts[group] = (counts[group] as number) + 1;
  }

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

/** Finds the group of a context reference by its number; `create` makes one when it is first met. */
function createGroupFinder(
  contexts: readonly Context[],
  contextRefs: readonly string[],
  keyOf: (context: Context) => string | undefined,
  create: (context: Context | undefined) => number,
): (ref: number) => number {
  const byId = new Map<string, Context>();
  for (const context of contexts) if (!byId.has(context.id)) byId.set(context.id, context);
  const known = new Int32Array(contextRefs.length).fill(-1);
  const groupOfKey = new Map<string, number>();
  return (ref) => {
    const found = known[ref] as number;
    if (found >= 0) return found;
    const context = byId.get(contextRefs[ref] as string);
    const key = context && keyOf(context);
    const group = (key === undefined ? undefined : groupOfKey.get(key)) ?? create(context);
    if (key !== undefined) groupOfKey.set(key, group);
    known[ref] = group;
    return group;
  };
}
