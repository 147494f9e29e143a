import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { parseValue, valueFormOf } from '../../oim/fact-value.js';
import { isTextType } from '../../oim/type-support.js';
import type { Given } from './source-resolver.js';
import type { CellContext, ReportContext } from './table-context.js';

const DECIMALS = /^(?:0|-?[1-9]\d*)$/;
const SUFFIX = /^(.*\S)d(0|-?[1-9]\d*|INF)$/s;
const NUMBER_WITH_SUFFIX = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?d(?:0|-?[1-9]\d*|INF)$/;
const FORMS = {
  QName: { en: 'a name with a bound prefix', zh: '前缀已绑定的名称' },
  enumeration: { en: 'one name with a bound prefix', zh: '一个前缀已绑定的名称' },
  enumerationSet: { en: 'names with bound prefixes, separated by blanks', zh: '以空格分隔、前缀已绑定的名称' },
  plain: { en: 'a text', zh: '文本' },
} as const;

/** A value as the model holds it; null is nil. */
export interface ReadValue {
  readonly text: string | null;
  readonly decimals?: number;
}

/** Reads the text of a fact's cell, special values already understood; `inherited` are decimals it does not state itself. */
export type ValueReader = (
  text: string | null,
  declared: Concept | undefined,
  numeric: boolean,
  inherited: Given,
  cell: CellContext,
) => ReadValue | undefined;

export function createValueReader({ prefixes, sink }: ReportContext): ValueReader {
  const decimalsOf = new Map<string, number>();
  return (text, declared, numeric, inherited, { at, id }) => {
    if (!numeric) {
      const form = valueFormOf(declared);
      const value = text === null ? null : parseValue(text, form, prefixes);
      if (value !== undefined) return { text: value };
      const params = { value: text ?? '', fact: id, expected: FORMS[form] };
      sink.report(xbrlCsvCodes.create('xbrlce:invalidFactValue', params, at));
      return undefined;
    }
    if (text === null) return { text };
    if (text.includes('d')) {
      const suffix = SUFFIX.exec(text);
      if (!suffix) {
        sink.report(xbrlCsvCodes.create('xbrlce:invalidDecimalsSuffix', { value: text }, at));
        return undefined;
      }
      const [, number = '', decimals = ''] = suffix;
      return decimals === 'INF' ? { text: number } : { text: number, decimals: Number(decimals) };
    }
    if (inherited === undefined) return { text };
    const written = inherited ?? '#nil';
    let decimals = decimalsOf.get(written);
    if (decimals === undefined) {
      if (!DECIMALS.test(written)) {
        sink.report(xbrlCsvCodes.create('xbrlce:invalidDecimalsValue', { value: written }, at));
        return undefined;
      }
      decimals = Number(written);
      decimalsOf.set(written, decimals);
    }
    return { text, decimals };
  };
}

/** Whether a text reads as a number with its decimals, where nobody says what its concept is. */
export function looksNumeric(text: string | null): boolean {
  return text !== null && NUMBER_WITH_SUFFIX.test(text);
}

/** Whether facts of a concept have a language: those of texts, and of concepts that nobody declares. */
export function isTextual(concept: Concept | undefined): boolean {
  return !concept || isTextType(concept.type);
}
