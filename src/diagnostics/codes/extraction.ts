import { defineCodes } from '../code-table.js';

/** Codes about extracting facts from the text of a report. */
export const extractionCodes = defineCodes({
  'pilu:reporting-period-missing': {
    severity: 'error',
    en: '"{uri}" does not say which period it reports on; no fact can be dated.',
    zh: '“{uri}”未说明报告期间，无法确定事实的日期。',
    mend: {
      en: 'The text should name its period, such as 2024年1月1日至2024年12月31日, or carry its title with the year.',
      zh: '文本应写明期间，例如“2024年1月1日至2024年12月31日”，或含带年份的标题。',
    },
  },
  'pilu:reporting-period-ambiguous': {
    severity: 'warning',
    en: '"{uri}" names two reporting periods: {first} and {second}. The first is taken.',
    zh: '“{uri}”给出了两个报告期间：{first} 与 {second}；采用前者。',
    mend: { en: 'Give one report at a time.', zh: '请一次提供一份报告。' },
  },
  'pilu:reporting-period-inferred': {
    severity: 'warning',
    en: '"{uri}" states no reporting period; {period} is taken from the years that its text names most.',
    zh: '“{uri}”未写明报告期间；按文中出现最多的年份取 {period}。',
  },
  'pilu:conflicting-values': {
    severity: 'warning',
    en: 'The report gives {concept} as {first} and as {second}; both are kept.',
    zh: '报告对 {concept} 给出 {first} 和 {second} 两个值；均予保留。',
  },
  'pilu:unit-contradicts-label': {
    severity: 'warning',
    en: '"{stated}" has another unit than its label or table, which gives "{unit}"; the unit beside the number is taken.',
    zh: '“{stated}”的单位与其标题或表头给出的“{unit}”不同；采用数字旁的单位。',
  },
  'pilu:no-such-place': {
    severity: 'error',
    en: 'The report has no place "{place}"; its text has {length} characters.',
    zh: '报告中没有位置“{place}”；其文字共 {length} 个字符。',
    mend: {
      en: 'Give an offset from 0, or words as they stand in the report.',
      zh: '请给出从 0 起的字符位置，或与原文一致的词句。',
    },
  },
  'pilu:too-many-candidates': {
    severity: 'warning',
    en: 'The text repeats itself more than a report does: {count} cues ({cues}) have more than {limit} candidates; the rest were not looked at.',
    zh: '文本重复程度超出正常报告：{count} 条线索（{cues}）的候选超过 {limit} 个，其余未处理。',
  },
});
