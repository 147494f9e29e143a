import { oimCodes } from '../../diagnostics/codes/oim.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import { isAbsoluteUri, isUriReference, readAliasMap, type AliasMapName } from '../read-alias-map.js';
import { readFeatures, type Features } from '../read-features.js';
import { quotation } from './metadata-shape.js';
import type { LocatedMetadata } from './read-metadata.js';

/** What documentInfo says that the rest of the report rests on. */
export interface DocumentInfo extends Readonly<Record<AliasMapName, PrefixMap>> {
  readonly features: Features;
}

/** Reads documentInfo (xBRL-CSV 1.0, Document information), whose structure has been checked. */
export function readDocumentInfo({ metadata, locate }: LocatedMetadata, sink: DiagnosticSink): DocumentInfo {
  const { documentInfo } = metadata;
  const wrong = (path: readonly string[], found: unknown, expected: LocalizedText) => {
    const params = { place: formatJsonPointer(path), found: quotation(found), expected };
    sink.report(xbrlCsvCodes.create('xbrlce:invalidJSONStructure', params, locate(path)));
  };
  const place = (name: 'features' | AliasMapName) => ({
    sink,
    locate: (key: string) => locate(['documentInfo', name, key]),
    wrong: (key: string, expected: LocalizedText) =>
      wrong(['documentInfo', name, key], documentInfo[name]?.[key], expected),
  });
  const aliases = (name: AliasMapName) => readAliasMap(name, documentInfo[name] ?? {}, place(name));
  const namespaces = aliases('namespaces');
  const features = readFeatures(documentInfo.features ?? {}, { ...place('features'), prefixes: namespaces });
  const { baseURL: url } = documentInfo;
  if (url !== undefined && !isUriReference(url)) {
    wrong(['documentInfo', 'baseURL'], url, { en: 'a URL, without white space about it', zh: '首尾不含空白的 URL' });
  } else if (url !== undefined && !isAbsoluteUri(url)) {
    sink.report(oimCodes.create('oime:invalidBaseURL', { url }, locate(['documentInfo', 'baseURL'])));
  }
  return { namespaces, linkTypes: aliases('linkTypes'), linkGroups: aliases('linkGroups'), features };
}
