import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Filing } from '../../model/report/filing.js';
import { isNCName, type PrefixMap } from '../../names/prefixes.js';
import { filingFromJson } from '../../oim/filing-json.js';
import { RESERVED_PREFIXES } from '../../oim/prefix-allocation.js';
import { PILU_TERMS } from '../../oim/terms.js';
import type { Structure } from './structure.js';

/** What documentInfo says: prefixes, aliases of link types and groups, and the taxonomy. */
export interface DocumentInfo {
  readonly prefixes: PrefixMap;
  readonly linkTypes: PrefixMap;
  readonly linkGroups: PrefixMap;
  readonly taxonomy: readonly string[];
  /** The extension property `pilu:filing`. */
  readonly filing?: Filing;
}

const KEYS = ['documentType', 'features', 'namespaces', 'linkTypes', 'linkGroups', 'taxonomy', 'baseURL'];

/** Reads documentInfo (xBRL-JSON 1.0, Document information); undefined where a part that others rest on is unreadable. */
export function readDocumentInfo(structure: Structure, sink: DiagnosticSink): DocumentInfo | undefined {
  const info = structure.object(['documentInfo'], ['taxonomy']);
  if (!info) return undefined;
  const prefixes = readAliases('namespaces', structure, sink);
  const linkTypes = readAliases('linkTypes', structure, sink);
  const linkGroups = readAliases('linkGroups', structure, sink);
  const taxonomy = structure.strings(['documentInfo', 'taxonomy']);
  if (!prefixes || !linkTypes || !linkGroups || !taxonomy) return undefined;
  structure.checkKeys(['documentInfo'], KEYS, prefixes);
  if (info['features'] !== undefined) structure.object(['documentInfo', 'features']);
  const filing = readFiling(info, prefixes);
  return { prefixes, linkTypes, linkGroups, taxonomy, ...(filing && { filing }) };
}

/** The filing metadata among the extension properties, under whatever prefix our terms have. */
function readFiling(info: object, prefixes: PrefixMap): Filing | undefined {
  const found = Object.entries(info).find(
    ([key]) => key.endsWith(':filing') && prefixes.get(key.slice(0, -':filing'.length)) === PILU_TERMS,
  );
  return found && filingFromJson(found[1]);
}

/** Reads a URI alias map (OIM Common 1.0, URI alias maps). */
function readAliases(
  key: 'namespaces' | 'linkTypes' | 'linkGroups',
  structure: Structure,
  sink: DiagnosticSink,
): PrefixMap | undefined {
  const path = ['documentInfo', key];
  const aliases = new Map<string, string>();
  if (structure.at(path) === undefined) return aliases;
  const object = structure.object(path);
  if (!object) return undefined;
  const byUri = new Map<string, string>();
  for (const alias of Object.keys(object)) {
    const uri = structure.string([...path, alias]);
    if (uri === undefined) return undefined;
    const location = structure.locate([...path, alias]);
    const first = byUri.get(uri);
    const expected = key === 'namespaces' ? RESERVED_PREFIXES.get(alias) : undefined;
    if (alias === '') {
      sink.report(oimCommonCodes.create('oimce:invalidEmptyURIAlias', { uri }, location));
      continue;
    }
    if (!isNCName(alias)) {
      structure.wrong([...path, alias], { en: 'an alias that is a name without a colon', zh: '不含冒号的别名' });
      continue;
    }
    if (first !== undefined) {
      sink.report(oimCommonCodes.create('oimce:multipleAliasesForURI', { first, second: alias, uri }, location));
    }
    if (expected !== undefined && expected !== uri) {
      sink.report(
        oimCommonCodes.create('oimce:invalidURIForReservedAlias', { prefix: alias, expected, uri }, location),
      );
    }
    byUri.set(uri, alias);
    aliases.set(alias, uri);
  }
  return aliases;
}
