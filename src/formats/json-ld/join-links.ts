import type { FactLink } from '../../model/report/fact.js';

/** A link to one fact, as the graph has them: their order is that of their IRIs. */
export interface SingleLink {
  readonly type: string;
  readonly group: string;
  readonly target: string;
}

/** Links of one type and group together, their targets in order. */
export function joinLinks(links: readonly SingleLink[]): FactLink[] {
  const joined = new Map<string, { type: string; group: string; targets: string[] }>();
  for (const { type, group, target } of links) {
    const key = `${type} ${group}`;
    const known = joined.get(key);
    if (known) known.targets.push(target);
    else joined.set(key, { type, group, targets: [target] });
  }
  return [...joined.values()];
}
