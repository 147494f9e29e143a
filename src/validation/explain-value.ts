import { findFacetViolation, type Facets } from '../datatypes/facets.js';
import { isOfKind, normalizeValue } from '../datatypes/lexical.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DataType } from '../model/taxonomy/data-type.js';

const FACET_TEXTS: Readonly<Record<keyof Facets, LocalizedText>> = {
  enumeration: { en: 'allowed are', zh: '允许的值为' },
  patterns: { en: 'it does not have the form', zh: '不符合格式' },
  length: { en: 'its length is not', zh: '长度不等于' },
  minLength: { en: 'it is shorter than', zh: '长度小于' },
  maxLength: { en: 'it is longer than', zh: '长度大于' },
  minInclusive: { en: 'it is less than', zh: '小于' },
  maxInclusive: { en: 'it is greater than', zh: '大于' },
  minExclusive: { en: 'it is not greater than', zh: '不大于' },
  maxExclusive: { en: 'it is not less than', zh: '不小于' },
  totalDigits: { en: 'its digits are more than', zh: '总位数大于' },
  fractionDigits: { en: 'its decimal places are more than', zh: '小数位数大于' },
};

/** Why a text is no value of a type (XML Schema 2); undefined where it is one. */
export function explainInvalidValue(type: DataType, text: string): LocalizedText | undefined {
  const { valueKind, facets } = type;
  const value = normalizeValue(valueKind, text);
  if (!isOfKind(valueKind, value)) {
    return { en: `it is not in the form of xs:${valueKind}`, zh: `不符合 xs:${valueKind} 的格式` };
  }
  const violation = findFacetViolation(valueKind, facets, value);
  if (!violation) return undefined;
  const { en, zh } = FACET_TEXTS[violation.facet];
  return { en: `${en} ${violation.limit}`, zh: `${zh} ${violation.limit}` };
}
