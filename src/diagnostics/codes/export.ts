import { defineCodes } from '../code-table.js';

/** Codes about what an export is made of and about its own proof. */
export const exportCodes = defineCodes({
  'pilu:entity-differs': {
    severity: 'error',
    en: 'The facts are about entity "{found}", but the filing names "{expected}".',
    zh: '事实的主体是“{found}”，而申报信息给出的是“{expected}”。',
    mend: { en: 'Correct the filing, or the facts.', zh: '请更正申报信息或事实文件。' },
  },
  'pilu:no-facts': {
    severity: 'error',
    en: '"{path}" holds no fact that the taxonomy has a concept for.',
    zh: '“{path}”中没有分类标准可表达的事实。',
    mend: {
      en: 'Check that the file is a disclosure report; "pilu extract" shows what was found and what was not.',
      zh: '请确认该文件是披露报告；“pilu extract”可列出已识别和未识别的内容。',
    },
  },
  'pilu:character-not-for-xml': {
    severity: 'error',
    en: 'Fact "{id}" of {concept} holds {characters}, which XML does not allow (XML 1.0, 2.2).',
    zh: '事实“{id}”（{concept}）含有 XML 不允许的字符 {characters}（XML 1.0，2.2）。',
    mend: { en: 'Remove the character from the value.', zh: '请从该值中删除此字符。' },
  },
  'pilu:round-trip-differs': {
    severity: 'error',
    en: 'Reading {format} back gives another report: {detail}.',
    zh: '将 {format} 读回后与原报告不一致：{detail}。',
  },
  'pilu:other-taxonomy': {
    severity: 'error',
    en: 'The facts are over the taxonomy "{found}"; expected "{expected}".',
    zh: '事实所用的分类标准为“{found}”，应为“{expected}”。',
  },
});
