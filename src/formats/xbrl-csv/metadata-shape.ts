import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { formatJsonPointer } from '../../syntax/json-pointer.js';
import type { LocatedValue } from '../../syntax/located-value.js';
import { findNearestText } from '../../util/nearest-text.js';

type Path = readonly (string | number)[];
type Report = (path: Path, value: unknown, expected: LocalizedText, suggestions?: readonly LocalizedText[]) => void;

/** Judges a value; what is wrong is told to `report`. */
type Shape = (value: unknown, path: Path, report: Report) => void;

const TEXT_LIMIT = 60;

const simple =
  (test: (value: unknown) => boolean, expected: LocalizedText): Shape =>
  (value, path, report) => {
    if (!test(value)) report(path, value, expected);
  };

const any: Shape = () => {};
const text = simple((value) => typeof value === 'string', { en: 'a text', zh: '文本' });
const textOrNull = simple((value) => value === null || typeof value === 'string', {
  en: 'a text or null',
  zh: '文本或 null',
});
const yesNo = simple((value) => typeof value === 'boolean', { en: 'true or false', zh: 'true 或 false' });
const yes = simple((value) => value === true, { en: 'true', zh: 'true' });

const map =
  (shape: Shape): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, value, { en: 'an object', zh: '对象' });
    for (const [key, item] of Object.entries(value)) shape(item, [...path, key], report);
  };

const list =
  (shape: Shape): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, value, { en: 'an array', zh: '数组' });
    value.forEach((item, index) => shape(item, [...path, index], report));
  };

/** An object of known keys, those with `!` required; keys with a prefix are extensions and may hold anything. */
function object(members: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(Object.entries(members).map(([key, shape]) => [key.replace('!', ''), shape]));
  const required = Object.keys(members).flatMap((key) => (key.endsWith('!') ? [key.slice(0, -1)] : []));
  const known = [...shapes.keys()];
  return (value, path, report) => {
    if (!isObject(value)) return report(path, value, { en: 'an object', zh: '对象' });
    for (const key of required) {
      if (!Object.hasOwn(value, key)) {
        report([...path, key], undefined, { en: 'a value, which is required', zh: '必填值' });
      }
    }
    for (const [key, item] of Object.entries(value)) {
      const shape = shapes.get(key);
      if (shape) shape(item, [...path, key], report);
      else if (!key.includes(':')) {
        const nearest = findNearestText(key, known);
        const expected = { en: `one of the keys ${known.join(', ')}`, zh: `键 ${known.join('、')} 之一` };
        const hint = nearest === undefined ? [] : [{ en: `Did you mean "${nearest}"?`, zh: `是否应为“${nearest}”？` }];
        report([...path, key], item, expected, hint);
      }
    }
  };
}

/** Dimensions are core dimensions or taxonomy-defined ones, whose names have prefixes; the note id is never given. */
const dimensions: Shape = (value, path, report) => {
  map(textOrNull)(value, path, report);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    const known = ['concept', 'entity', 'period', 'unit', 'language'].includes(key);
    if (known || (key.includes(':') && !key.startsWith('xbrl:'))) continue;
    report([...path, key], value[key], {
      en: 'concept, entity, period, unit, language, or the prefixed name of a dimension',
      zh: 'concept、entity、period、unit、language 或带前缀的维度名',
    });
  }
};

const properties = { decimals: any, dimensions };
const column = object({
  ...properties,
  comment: yesNo,
  propertyGroups: map(object(properties)),
  propertiesFrom: list(text),
});

/** The structure of a metadata file (xBRL-CSV 1.0, Metadata file). */
const METADATA = object({
  'documentInfo!': object({
    'documentType!': text,
    namespaces: map(text),
    linkTypes: map(text),
    linkGroups: map(text),
    taxonomy: list(text),
    extends: list(text),
    final: object({
      ...{ namespaces: yes, taxonomy: yes, linkTypes: yes, linkGroups: yes, features: yes, tableTemplates: yes },
      ...{ tables: yes, dimensions: yes, parameters: yes },
    }),
    features: map(any),
    baseURL: text,
  }),
  ...properties,
  tableTemplates: map(object({ ...properties, rowIdColumn: text, 'columns!': map(column) })),
  tables: map(object({ 'url!': text, template: text, optional: yesNo, parameters: map(text) })),
  parameters: map(text),
  parameterURL: text,
  links: map(map(map(list(text)))),
});

/** Whether a metadata file has the structure that the specification gives it; what has not is reported. */
export function checkMetadataShape(document: LocatedValue, sink: DiagnosticSink): boolean {
  let sound = true;
  METADATA(document.value, [], (path, value, expected, suggestions = []) => {
    sound = false;
    const pointer = formatJsonPointer(path);
    const found = value === undefined ? { en: 'absent', zh: '缺失' } : quotation(value);
    const params = { place: pointer || '/', found, expected };
    sink.report(xbrlCsvCodes.create('xbrlce:invalidJSONStructure', params, document.locate(pointer), suggestions));
  });
  return sound;
}

/** A value as it stands in the file, cut where it is long. */
export function quotation(value: unknown): string {
  const written = JSON.stringify(value) ?? 'undefined';
  return written.length <= TEXT_LIMIT ? written : `${written.slice(0, TEXT_LIMIT)}…`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
