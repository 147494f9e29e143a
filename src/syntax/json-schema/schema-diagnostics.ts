import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { jsonSchemaCodes } from '../../diagnostics/codes/json-schema.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { findNearestText } from '../../util/nearest-text.js';
import { formatJsonPointer } from '../json-pointer.js';
import type { LocatedValue } from '../located-value.js';

/** Replaces the messages of errors by Chinese ones. Its module is the function itself, which its types do not say. */
const localizeZh = createRequire(import.meta.url)('ajv-i18n/localize/zh/index.js') as (errors: ErrorObject[]) => void;

/** Keywords that only say that one of their parts failed: told only where the part has nothing to say. */
const APPLICATORS = new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref']);

/** Longest quotation of an offending value. */
const QUOTATION_LIMIT = 80;

/** Ajv's errors as diagnostics, in the order of the document. */
export function schemaDiagnostics(errors: readonly ErrorObject[], document: LocatedValue): Diagnostic[] {
  const telling = errors.filter((error) => !APPLICATORS.has(error.keyword));
  const told = telling.length > 0 ? telling : errors;
  return withoutRepetitions(told.map((error) => schemaDiagnostic(error, document)));
}

function schemaDiagnostic(error: ErrorObject, document: LocatedValue): Diagnostic {
  const location = document.locate(error.instancePath);
  const pointer = error.instancePath === '' ? '/' : error.instancePath;
  const value = quotation(error.data);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'enum':
    case 'const': {
      const allowed = (error.keyword === 'enum' ? params['allowedValues'] : [params['allowedValue']]) as unknown[];
      return jsonSchemaCodes.create(
        'pilu:schema-value-not-allowed',
        { value, pointer, allowed: allowed.map((one) => quotation(one)).join(', ') },
        location,
        nearest(error.data, allowed),
      );
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
      return jsonSchemaCodes.create(
        'pilu:schema-unknown-key',
        { key, pointer, allowed: known.map((one) => quotation(one)).join(', ') },
        document.locate(error.instancePath + formatJsonPointer([key])),
        nearest(key, known),
      );
    }
    case 'required':
      return jsonSchemaCodes.create(
        'pilu:schema-missing-key',
        { key: String(params['missingProperty']), pointer },
        location,
      );
    case 'type':
      return jsonSchemaCodes.create(
        'pilu:schema-wrong-type',
        { value, pointer, type: String(params['type']) },
        location,
      );
    case 'pattern':
      return jsonSchemaCodes.create(
        'pilu:schema-pattern',
        { value, pointer, pattern: String(params['pattern']) },
        location,
      );
    default:
      return jsonSchemaCodes.create(
        'pilu:schema-violation',
        { value, pointer, detail: { en: error.message ?? error.keyword, zh: chineseMessage(error) } },
        location,
      );
  }
}

function chineseMessage(error: ErrorObject): string {
  const copy = { ...error };
  localizeZh([copy]);
  return copy.message ?? error.keyword;
}

function nearest(value: unknown, allowed: readonly unknown[]): LocalizedText[] {
  const texts = allowed.filter((one) => typeof one === 'string');
  const found = typeof value === 'string' ? findNearestText(value, texts) : undefined;
  return found === undefined ? [] : [{ en: `Did you mean "${found}"?`, zh: `是否应为“${found}”？` }];
}

function quotation(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= QUOTATION_LIMIT ? text : `${text.slice(0, QUOTATION_LIMIT)}…`;
}

/** Several branches of a schema often say the same of the same place. */
function withoutRepetitions(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, params, locations }) => {
    const key = JSON.stringify([code, params, locations[0]?.pointer]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
