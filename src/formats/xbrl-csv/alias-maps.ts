import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { RESERVED_PREFIXES } from '../../oim/prefix-allocation.js';
import type { LocatedMetadata } from './read-metadata.js';

type MapName = 'namespaces' | 'linkTypes' | 'linkGroups';

/** Reads a URI alias map of documentInfo (OIM Common 1.0, URI alias maps). */
export function readAliasMap(name: MapName, { metadata, locate }: LocatedMetadata, sink: DiagnosticSink): PrefixMap {
  const aliases = new Map<string, string>();
  const byUri = new Map<string, string>();
  for (const [alias, uri] of Object.entries(metadata.documentInfo[name] ?? {})) {
    const at = locate(['documentInfo', name, alias]);
    if (alias === '') {
      sink.report(oimCommonCodes.create('oimce:invalidEmptyURIAlias', { uri }, at));
      continue;
    }
    const first = byUri.get(uri);
    if (first !== undefined) {
      sink.report(oimCommonCodes.create('oimce:multipleAliasesForURI', { first, second: alias, uri }, at));
    }
    const expected = name === 'namespaces' ? RESERVED_PREFIXES.get(alias) : undefined;
    if (expected !== undefined && expected !== uri) {
      sink.report(oimCommonCodes.create('oimce:invalidURIForReservedAlias', { prefix: alias, expected, uri }, at));
    }
    byUri.set(uri, alias);
    aliases.set(alias, uri);
  }
  return aliases;
}
