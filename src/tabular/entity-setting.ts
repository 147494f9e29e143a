import { ENTITY_SCHEMES, UNDISCLOSED_ENTITY } from '../datatypes/entity-scheme.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Entity } from '../model/report/fact.js';

/** Names of schemes as filing.json has them. */
const FIELDS: Readonly<Record<string, string>> = {
  lei: ENTITY_SCHEMES.lei.uri,
  unifiedSocialCreditCode: ENTITY_SCHEMES.unifiedSocialCreditCode.uri,
  secCode: ENTITY_SCHEMES.stockCode.uri,
};

export const EXPECTED_ENTITY: LocalizedText = {
  zh: `${Object.keys(FIELDS).join('、')} 之一加冒号和代码，如 secCode:000001；留空则由 --filing 指定`,
  en: `one of ${Object.keys(FIELDS).join(', ')} with a colon and the identifier, such as secCode:000001; empty where --filing names it`,
};

/** Parses `secCode:000001`, or `scheme identifier` for any other scheme. */
export function parseEntitySetting(text: string): Entity | undefined {
  const trimmed = text.trim();
  const match = /^(\w+)[:：]\s*(\S+)$/.exec(trimmed);
  const scheme = match ? FIELDS[match[1] as string] : undefined;
  if (match && scheme !== undefined) return { scheme, identifier: match[2] as string };
  const parts = /^(\S+:\S+) (\S.*)$/.exec(trimmed);
  return parts ? { scheme: parts[1] as string, identifier: parts[2] as string } : undefined;
}

/** Empty where nobody has named the entity yet. */
export function formatEntitySetting(entity: Entity | undefined): string {
  if (!entity || entity.scheme === UNDISCLOSED_ENTITY.scheme) return '';
  const field = Object.keys(FIELDS).find((name) => FIELDS[name] === entity.scheme);
  const simple = field !== undefined && /^\S+$/.test(entity.identifier);
  return simple ? `${field}:${entity.identifier}` : `${entity.scheme} ${entity.identifier}`;
}
