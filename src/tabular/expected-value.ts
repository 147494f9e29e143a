import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import type { Concept } from '../model/taxonomy/concept.js';
import { valueFormOf } from '../oim/fact-value.js';
import type { TemplateNames } from './names.js';
import type { UnitChoice } from './unit-words.js';

const BY_KIND: Readonly<Record<string, LocalizedText>> = {
  boolean: { zh: '“是”或“否”', en: 'Yes or No' },
  date: { zh: '日期，如 2023-12-31', en: 'a date such as 2023-12-31' },
  dateTime: { zh: '日期时间，如 2023-12-31T09:30:00', en: 'a date and time such as 2023-12-31T09:30:00' },
  gYear: { zh: '年份，如 2023', en: 'a year such as 2023' },
  gYearMonth: { zh: '年月，如 2023-06', en: 'a month such as 2023-06' },
  duration: { zh: '时长，如 3天、2小时或 P3D', en: 'a length of time such as P3D or PT2H' },
  integer: { zh: '整数', en: 'a whole number' },
  anyURI: { zh: '网址', en: 'a web address' },
};
const NUMBER: LocalizedText = { zh: '数字', en: 'a number' };
const SHOWN = 12;

/** What a cell of a concept's values should hold, for messages and input prompts. */
export function expectedValue(concept: Concept, names: TemplateNames): LocalizedText {
  const form = valueFormOf(concept);
  if (form === 'enumeration' || form === 'enumerationSet') {
    const choices = names.valuesOf(concept);
    const list = inBoth((language) => choices.names.map((name) => choices.format(name, language)));
    return form === 'enumeration'
      ? list
      : { zh: `以“；”分隔的若干项：${list.zh}`, en: `some of, separated by ";": ${list.en}` };
  }
  const { valueKind, numeric, facets } = concept.type;
  if (facets.minInclusive === '0' && valueKind === 'integer')
    return { zh: '非负整数', en: 'a whole number, not negative' };
  return BY_KIND[valueKind] ?? (numeric ? NUMBER : { zh: '文字', en: 'text' });
}

export function expectedUnit(choices: readonly UnitChoice[]): LocalizedText {
  return inBoth((language) => choices.map((choice) => choice[language]));
}

function inBoth(items: (language: Language) => readonly string[]): LocalizedText {
  const join = (language: Language, separator: string): string => {
    const all = items(language);
    return all.length > SHOWN ? `${all.slice(0, SHOWN).join(separator)} …` : all.join(separator);
  };
  return { zh: join('zh', '、'), en: join('en', ', ') };
}
