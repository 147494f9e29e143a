import type { Entity } from '../model/report/fact.js';
import { isNCName, type PrefixMap } from '../names/prefixes.js';
import type { PrefixAllocation } from './prefix-allocation.js';

/** An entity as an SQName: the prefix of its scheme and its identifier (OIM Common 1.0, Simple QNames). */
export function formatEntity(entity: Entity, schemes: Pick<PrefixAllocation, 'prefixOf'>): string {
  return `${schemes.prefixOf(entity.scheme)}:${entity.identifier}`;
}

/** The entity of facts without one where a syntax cannot leave it out (xBRL-XML 1.0, Entity core dimension). */
export const NO_ENTITY: Entity = { scheme: 'https://xbrl.org/2021/entities', identifier: 'NA' };

export function isReservedEntity({ scheme, identifier }: Entity): boolean {
  return scheme === NO_ENTITY.scheme && identifier === NO_ENTITY.identifier;
}

/** Parses an SQName: what follows the first colon is the identifier. Undefined where it is none or the prefix is not bound. */
export function parseEntity(text: string, prefixes: PrefixMap): Entity | undefined {
  const colon = text.indexOf(':');
  const identifier = text.slice(colon + 1);
  if (colon < 1 || identifier === '' || !isNCName(text.slice(0, colon))) return undefined;
  const scheme = prefixes.get(text.slice(0, colon));
  return scheme === undefined ? undefined : { scheme, identifier };
}
