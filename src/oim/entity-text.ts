import type { Entity } from '../model/report/fact.js';
import { isNCName, type PrefixMap } from '../names/prefixes.js';
import type { PrefixAllocation } from './prefix-allocation.js';

/** An entity as an SQName: the prefix of its scheme and its identifier (OIM Common 1.0, Simple QNames). */
export function formatEntity(entity: Entity, schemes: Pick<PrefixAllocation, 'prefixOf'>): string {
  return `${schemes.prefixOf(entity.scheme)}:${entity.identifier}`;
}

/** Parses an SQName: what follows the first colon is the identifier. Undefined where it is none or the prefix is not bound. */
export function parseEntity(text: string, prefixes: PrefixMap): Entity | undefined {
  const colon = text.indexOf(':');
  const identifier = text.slice(colon + 1);
  if (colon < 1 || identifier === '' || !isNCName(text.slice(0, colon))) return undefined;
  const scheme = prefixes.get(text.slice(0, colon));
  return scheme === undefined ? undefined : { scheme, identifier };
}
