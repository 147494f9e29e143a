import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import { readJson } from '../../syntax/json/read-json.js';
import type { LocatedValue } from '../../syntax/located-value.js';
import type { SourceLocation } from '../../util/source-location.js';
import { joinUrl, type CsvFiles } from './csv-files.js';
import { XBRL_CSV, type CsvMetadata } from './metadata.js';
import { checkMetadataShape, isObject, quotation } from './metadata-shape.js';

/** The effective metadata of a report, and where each part of it was written. */
export interface LocatedMetadata {
  readonly metadata: CsvMetadata;
  locate(path: readonly (string | number)[]): SourceLocation;
}

/** What extends what: `map` members are joined, `list` items put behind those of the base; all else must be equal. */
const EXTENSIBLE: Readonly<Record<string, 'map' | 'list' | 'own' | 'inside'>> = {
  '/documentInfo': 'inside',
  '/documentInfo/documentType': 'own',
  '/documentInfo/extends': 'own',
  '/documentInfo/namespaces': 'map',
  '/documentInfo/linkTypes': 'map',
  '/documentInfo/linkGroups': 'map',
  '/documentInfo/features': 'map',
  '/documentInfo/final': 'map',
  '/documentInfo/taxonomy': 'list',
  '/tableTemplates': 'map',
  '/tables': 'map',
  '/dimensions': 'map',
  '/parameters': 'map',
};

/**
 * Reads a metadata file and all that it extends (xBRL-CSV 1.0, Extending metadata files). Undefined where a file of the
 * chain is unreadable or two of them contradict each other.
 */
export function readMetadata(
  source: Uint8Array,
  files: CsvFiles,
  uri: string,
  sink: DiagnosticSink,
): LocatedMetadata | undefined {
  const documents: LocatedValue[] = [];
  const metadata = readChain(source, '', []);
  if (!metadata) return undefined;
  return {
    metadata,
    locate(path) {
      const pointer = formatJsonPointer(path);
      // The nearest file of the chain that has such a value.
      const document = documents.find(({ value }) => hasPath(value, path)) ?? documents[0];
      return document?.locate(pointer) ?? { uri };
    },
  };

  function readChain(bytes: Uint8Array, url: string, chain: readonly string[]): CsvMetadata | undefined {
    // 1. JSON and its document type, before anything else is judged.
    const syntax = createCollector();
    const document = readJson(bytes, syntax, { uri: url === '' ? uri : files.place(url) });
    for (const { message, locations, suggestions } of syntax.diagnostics) {
      sink.report(xbrlCsvCodes.create('xbrlce:invalidJSON', { detail: message }, locations, suggestions));
    }
    if (!document) return undefined;
    documents.push(document);
    const info = isObject(document.value) ? document.value['documentInfo'] : undefined;
    const found = isObject(info) ? info['documentType'] : undefined;
    if (found !== XBRL_CSV) {
      const at = document.locate('/documentInfo/documentType');
      const params = { found: quotation(found), expected: XBRL_CSV };
      sink.report(
        url === ''
          ? oimCommonCodes.create('oimce:unsupportedDocumentType', params, at)
          : xbrlCsvCodes.create('xbrlce:multipleDocumentTypesInExtensionChain', { ...params, url }, at),
      );
      return undefined;
    }
    if (!checkMetadataShape(document, sink)) return undefined;

    // 2. The files that it extends, and theirs.
    let merged: CsvMetadata | undefined = document.value as CsvMetadata;
    for (const [index, reference] of (merged.documentInfo.extends ?? []).entries()) {
      const base = joinUrl(url, reference);
      const at = document.locate(formatJsonPointer(['documentInfo', 'extends', index]));
      if ([...chain, url].includes(base)) {
        const links = [...chain, url, base].map((one) => one || uri).join(' → ');
        sink.report(xbrlCsvCodes.create('xbrlce:cycleInExtensionChain', { url: base, chain: links }, at));
        return undefined;
      }
      const content = files.readAll(base);
      if (!content) {
        sink.report(xbrlCsvCodes.create('xbrlce:unresolvableBaseMetadataFile', { url: reference }, at));
        return undefined;
      }
      const extended = readChain(content, base, [...chain, url]);
      merged = extended && merged && merge(merged, extended, base, document);
      if (!merged) return undefined;
    }
    if (merged.documentInfo.final?.['parameters'] === true && merged.parameterURL !== undefined) {
      sink.report(xbrlCsvCodes.create('xbrlce:unusableParameterURL', {}, document.locate('/parameterURL')));
      return undefined;
    }
    return merged;
  }

  /** Puts a base file under one that extends it. */
  function merge(own: CsvMetadata, base: CsvMetadata, url: string, document: LocatedValue): CsvMetadata | undefined {
    const final = base.documentInfo.final ?? {};
    let sound = true;
    const conflict = (
      code:
        'conflictingMetadataValue' | 'illegalRedefinitionOfNonExtensibleProperty' | 'illegalExtensionOfFinalProperty',
      path: string,
      first: unknown,
      second: unknown,
    ): void => {
      sound = false;
      const params = { place: path, url, first: quotation(first), second: quotation(second) };
      sink.report(xbrlCsvCodes.create(`xbrlce:${code}`, params, document.locate(path)));
    };
    const inside = (ours: Record<string, unknown>, theirs: Record<string, unknown>, path: string) => {
      const result = { ...ours };
      for (const [key, value] of Object.entries(theirs)) {
        const at = `${path}${formatJsonPointer([key])}`;
        const how = EXTENSIBLE[at];
        const mine = ours[key];
        if (how === 'own') continue;
        if (mine === undefined) result[key] = value;
        else if (how === 'inside') {
          result[key] = inside(mine as Record<string, unknown>, value as Record<string, unknown>, at);
        } else if ((how === 'map' || how === 'list') && final[key] === true && key !== 'final') {
          if (!isSame(mine, value)) conflict('illegalExtensionOfFinalProperty', at, value, mine);
        } else if (how === 'map') result[key] = joined(mine as object, value as object, at);
        else if (how === 'list') result[key] = [...(value as unknown[]), ...(mine as unknown[])];
        else if (!isSame(mine, value)) conflict('illegalRedefinitionOfNonExtensibleProperty', at, value, mine);
      }
      return result;
    };
    const joined = (ours: object, theirs: object, path: string): object => {
      for (const [key, value] of Object.entries(theirs)) {
        const mine = (ours as Record<string, unknown>)[key];
        if (mine !== undefined && !isSame(mine, value)) {
          conflict('conflictingMetadataValue', `${path}${formatJsonPointer([key])}`, value, mine);
        }
      }
      return { ...theirs, ...ours };
    };
    // What is final and absent from the base stays absent.
    for (const path of Object.keys(EXTENSIBLE)) {
      const key = path.slice(path.lastIndexOf('/') + 1);
      const holders = path.startsWith('/documentInfo/') ? [own.documentInfo, base.documentInfo] : [own, base];
      const [mine, theirs] = holders.map((holder) => (holder as unknown as Record<string, unknown>)[key]);
      if (key in final && mine !== undefined && theirs === undefined) {
        conflict('illegalExtensionOfFinalProperty', path, undefined, mine);
      }
    }
    const result = inside({ ...own }, { ...base }, '') as unknown as CsvMetadata;
    return sound ? result : undefined;
  }
}

/** Deep equality of JSON values; the order of keys does not count. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function hasPath(value: unknown, path: readonly (string | number)[]): boolean {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  return true;
}
