import { oimCommonCodes } from '../diagnostics/codes/oim.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { isNCName, type PrefixMap } from '../names/prefixes.js';
import { RESERVED_PREFIXES } from '../oim/prefix-allocation.js';
import { LINK_GROUP_ALIASES, LINK_TYPE_ALIASES } from '../oim/terms.js';
import type { SourceLocation } from '../util/source-location.js';

export type AliasMapName = 'namespaces' | 'linkTypes' | 'linkGroups';

/** How a format tells of what stands in its map. */
export interface AliasMapContext {
  readonly sink: DiagnosticSink;
  locate(alias: string): SourceLocation;
  /** Reports an entry that is not of the structure of the format. */
  wrong(alias: string, expected: LocalizedText): void;
}

const inverse = (uris: ReadonlyMap<string, string>) => new Map([...uris].map(([uri, alias]) => [alias, uri]));

/** The aliases that OIM Common reserves: alias → URI. */
const RESERVED: Readonly<Record<AliasMapName, ReadonlyMap<string, string>>> = {
  namespaces: RESERVED_PREFIXES,
  linkTypes: inverse(LINK_TYPE_ALIASES),
  linkGroups: inverse(LINK_GROUP_ALIASES),
};

const ALIAS = { en: 'an alias that is a name without a colon', zh: '不含冒号的别名' };
const URI = { en: 'a URI, without white space about it', zh: '首尾不含空白的 URI' };

/** A URI reference after what XLink escapes is escaped, white space collapsed: no broken escape, one fragment at most. */
const URI_REFERENCE = /^(?! )(?!.*(?: {2}| $))(?:[^%#\t\r\n]|%[0-9A-Fa-f]{2})*(?:#(?:[^%#\t\r\n]|%[0-9A-Fa-f]{2})*)?$/;
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Whether a text is an absolute URI (RFC 3986, 4.3), with a fragment or without. */
export function isAbsoluteUri(text: string): boolean {
  return ABSOLUTE.test(text) && URI_REFERENCE.test(text);
}

export function isUriReference(text: string): boolean {
  return URI_REFERENCE.test(text);
}

/** Reads a URI alias map (OIM Common 1.0, URI alias maps); entries that cannot stand are left out. */
export function readAliasMap(
  name: AliasMapName,
  written: Readonly<Record<string, string>>,
  { sink, locate, wrong }: AliasMapContext,
): PrefixMap {
  const aliases = new Map<string, string>();
  const byUri = new Map<string, string>();
  const reservedAliases = new Map([...RESERVED[name]].map(([alias, uri]) => [uri, alias]));
  for (const [alias, uri] of Object.entries(written)) {
    const at = locate(alias);
    if (alias === '') {
      sink.report(oimCommonCodes.create('oimce:invalidEmptyURIAlias', { uri }, at));
      continue;
    }
    if (!isNCName(alias) || !isUriReference(uri)) {
      wrong(alias, isNCName(alias) ? URI : ALIAS);
      continue;
    }
    if (!isAbsoluteUri(uri)) sink.report(oimCommonCodes.create('oimce:invalidURI', { alias, uri }, at));
    const first = byUri.get(uri);
    if (first !== undefined) {
      sink.report(oimCommonCodes.create('oimce:multipleAliasesForURI', { first, second: alias, uri }, at));
    }
    const expected = RESERVED[name].get(alias) ?? uri;
    const reserved = reservedAliases.get(uri) ?? alias;
    if (expected !== uri) {
      sink.report(oimCommonCodes.create('oimce:invalidURIForReservedAlias', { prefix: alias, expected, uri }, at));
    } else if (reserved !== alias) {
      sink.report(oimCommonCodes.create('oimce:invalidAliasForReservedURI', { prefix: alias, reserved, uri }, at));
    }
    byUri.set(uri, alias);
    aliases.set(alias, uri);
  }
  return aliases;
}
