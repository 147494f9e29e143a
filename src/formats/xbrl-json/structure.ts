import { oimCommonCodes } from '../../diagnostics/codes/oim.js';
import { xbrlJsonCodes } from '../../diagnostics/codes/xbrl-json.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import type { LocatedValue } from '../../syntax/located-value.js';
import { findNearestText } from '../../util/nearest-text.js';
import type { SourceLocation } from '../../util/source-location.js';

export type Path = readonly (string | number)[];
export type JsonObject = Readonly<Record<string, unknown>>;

/** Takes values of expected types out of the document; what is of another type is reported as xbrlje:invalidJSONStructure. */
export interface Structure {
  at(path: Path): unknown;
  locate(path: Path): SourceLocation;
  /** The object at a path, which has the required keys. */
  object(path: Path, required?: readonly string[]): JsonObject | undefined;
  string(path: Path): string | undefined;
  strings(path: Path): string[] | undefined;
  wrong(path: Path, expected: LocalizedText): void;
  /** Reports keys that are neither known nor an extension with a bound prefix (xBRL-JSON 1.0, Extensibility). */
  checkKeys(path: Path, known: readonly string[], prefixes: PrefixMap): void;
}

const OBJECT = { en: 'an object { … }', zh: '对象 { … }' };
const STRING = { en: 'a text in double quotes', zh: '双引号括起的文本' };
const STRINGS = { en: 'an array of texts', zh: '文本数组' };
const QUOTATION_LIMIT = 60;

export function createStructure(document: LocatedValue, sink: DiagnosticSink): Structure {
  const at = (path: Path): unknown => {
    let value = document.value;
    for (const key of path) {
      if (!isObject(value) && !Array.isArray(value)) return undefined;
      value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    }
    return value;
  };
  const locate = (path: Path) => document.locate(formatJsonPointer(path));
  const wrong = (path: Path, expected: LocalizedText) => {
    const value = at(path);
    const params = {
      place: formatJsonPointer(path) || '/',
      found: value === undefined ? ABSENT : quotation(value),
      expected,
    };
    sink.report(xbrlJsonCodes.create('xbrlje:invalidJSONStructure', params, locate(path)));
  };
  return {
    at,
    locate,
    wrong,
    object(path, required = []) {
      const value = at(path);
      if (!isObject(value)) return void wrong(path, OBJECT);
      const missing = required.filter((key) => !Object.hasOwn(value, key));
      for (const key of missing) wrong([...path, key], { en: 'a value, which is required', zh: '必填值' });
      return missing.length === 0 ? value : undefined;
    },
    string(path) {
      const value = at(path);
      return typeof value === 'string' ? value : void wrong(path, STRING);
    },
    strings(path) {
      const value = at(path);
      return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : void wrong(path, STRINGS);
    },
    checkKeys(path, known, prefixes) {
      const value = at(path);
      if (!isObject(value)) return;
      for (const key of Object.keys(value)) {
        if (known.includes(key)) continue;
        const colon = key.indexOf(':');
        if (colon > 0 && prefixes.has(key.slice(0, colon))) continue;
        const location = locate([...path, key]);
        if (colon > 0) {
          sink.report(oimCommonCodes.create('oimce:unboundPrefix', { name: key }, location));
          continue;
        }
        const nearest = findNearestText(key, known);
        const params = {
          place: formatJsonPointer([...path, key]),
          found: { en: 'no key of this object', zh: '该对象中未定义的键' },
          expected: { en: `one of ${known.join(', ')}`, zh: ` ${known.join('、')} 之一` },
        };
        const suggestions =
          nearest === undefined ? [] : [{ en: `Did you mean "${nearest}"?`, zh: `是否应为“${nearest}”？` }];
        sink.report(xbrlJsonCodes.create('xbrlje:invalidJSONStructure', params, location, suggestions));
      }
    },
  };
}

const ABSENT = { en: 'absent', zh: '缺失' };

/** A value as it stands in the file, cut where it is long. */
export function quotation(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length <= QUOTATION_LIMIT ? text : `${text.slice(0, QUOTATION_LIMIT)}…`;
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
