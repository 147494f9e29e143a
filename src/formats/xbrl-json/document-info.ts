import { oimCodes } from '../../diagnostics/codes/oim.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Filing } from '../../model/report/filing.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { filingFromJson } from '../../oim/filing-json.js';
import { PILU_TERMS } from '../../oim/terms.js';
import { isAbsoluteUri, isUriReference, readAliasMap, type AliasMapName } from '../read-alias-map.js';
import { readFeatures, type Features } from '../read-features.js';
import type { Structure } from './structure.js';

/** What documentInfo says: prefixes, aliases of link types and groups, and the taxonomy. */
export interface DocumentInfo {
  readonly prefixes: PrefixMap;
  readonly linkTypes: PrefixMap;
  readonly linkGroups: PrefixMap;
  readonly taxonomy: readonly string[];
  readonly features: Features;
  /** The extension property `pilu:filing`. */
  readonly filing?: Filing;
}

const KEYS = ['documentType', 'features', 'namespaces', 'linkTypes', 'linkGroups', 'taxonomy', 'baseURL'];

/** Reads documentInfo (xBRL-JSON 1.0, Document information); undefined where a part that others rest on is unreadable. */
export function readDocumentInfo(structure: Structure, sink: DiagnosticSink): DocumentInfo | undefined {
  const info = structure.object(['documentInfo']);
  if (!info) return undefined;
  const prefixes = readAliases('namespaces', structure, sink);
  const linkTypes = readAliases('linkTypes', structure, sink);
  const linkGroups = readAliases('linkGroups', structure, sink);
  // Without one there is no taxonomy, which is told of by a code of its own.
  const taxonomy = info['taxonomy'] === undefined ? [] : structure.strings(['documentInfo', 'taxonomy']);
  if (!prefixes || !linkTypes || !linkGroups || !taxonomy) return undefined;
  structure.checkKeys(['documentInfo'], KEYS, prefixes);
  const features = readOwnFeatures(prefixes, structure, sink);
  checkBaseUrl(structure, sink);
  const filing = readFiling(info, prefixes);
  return { prefixes, linkTypes, linkGroups, taxonomy, features, ...(filing && { filing }) };
}

/** The filing metadata among the extension properties, under whatever prefix our terms have. */
function readFiling(info: object, prefixes: PrefixMap): Filing | undefined {
  const found = Object.entries(info).find(
    ([key]) => key.endsWith(':filing') && prefixes.get(key.slice(0, -':filing'.length)) === PILU_TERMS,
  );
  return found && filingFromJson(found[1]);
}

/** Reads a URI alias map; undefined where it is no map of texts. */
function readAliases(name: AliasMapName, structure: Structure, sink: DiagnosticSink): PrefixMap | undefined {
  const path = ['documentInfo', name];
  if (structure.at(path) === undefined) return new Map();
  const object = structure.object(path);
  const sound = Object.keys(object ?? {}).map((alias) => structure.string([...path, alias]) !== undefined);
  if (!object || sound.includes(false)) return undefined;
  return readAliasMap(name, object as Readonly<Record<string, string>>, {
    sink,
    locate: (alias) => structure.locate([...path, alias]),
    wrong: (alias, expected) => structure.wrong([...path, alias], expected),
  });
}

function readOwnFeatures(prefixes: PrefixMap, structure: Structure, sink: DiagnosticSink): Features {
  const path = ['documentInfo', 'features'];
  const written = structure.at(path) === undefined ? {} : (structure.object(path) ?? {});
  return readFeatures(written, {
    prefixes,
    sink,
    locate: (feature) => structure.locate([...path, feature]),
    wrong: (feature, expected) => structure.wrong([...path, feature], expected),
  });
}

/** The base of URLs in values, which is absolute; the taxonomy is found from where the report stands. */
function checkBaseUrl(structure: Structure, sink: DiagnosticSink): void {
  const path = ['documentInfo', 'baseURL'];
  const url = structure.at(path) === undefined ? undefined : structure.string(path);
  if (url === undefined) return;
  if (!isUriReference(url))
    structure.wrong(path, { en: 'a URL, without white space about it', zh: '首尾不含空白的 URL' });
  else if (!isAbsoluteUri(url)) sink.report(oimCodes.create('oime:invalidBaseURL', { url }, structure.locate(path)));
}
