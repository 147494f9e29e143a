import { defineCodes } from '../code-table.js';

/** Codes about the filing metadata and the identity of the entity. */
export const filingCodes = defineCodes({
  'pilu:entity-unidentified': {
    severity: 'error',
    en: 'The filing names no entity: "{path}" has none of lei, unifiedSocialCreditCode, secCode.',
    zh: '申报信息未指明主体：“{path}”中没有 lei、unifiedSocialCreditCode 或 secCode。',
    mend: {
      en: 'Add one of them to the file given with --filing. An identifier is never taken from the report or invented.',
      zh: '请在 --filing 指定的文件中补充其一。标识符不会从报告中提取，也不会杜撰。',
    },
  },
  'pilu:filing-required': {
    severity: 'error',
    en: 'A filing needs the identifier of its entity, which "{path}" does not hold.',
    zh: '申报须有主体标识符，而“{path}”中没有。',
    mend: {
      en: 'Give --filing FILE with lei, unifiedSocialCreditCode or secCode; or use "pilu extract", which needs none.',
      zh: '请用 --filing FILE 提供 lei、unifiedSocialCreditCode 或 secCode；或使用不需要标识符的“pilu extract”。',
    },
  },
  'pilu:identifier-wrong': {
    severity: 'error',
    en: '"{identifier}" is no {scheme}: expected {form}.',
    zh: '“{identifier}”不是有效的{scheme}：应为{form}。',
  },
  'pilu:identifier-check-failed': {
    severity: 'warning',
    en: 'The check character of {scheme} "{identifier}" is wrong; it is used as given.',
    zh: '{scheme}“{identifier}”的校验码不符，仍按所给值使用。',
    mend: { en: 'Compare it with the business licence.', zh: '请与营业执照核对。' },
  },
  'pilu:filing-differs': {
    severity: 'warning',
    en: 'The filing says {given} ({field}), the report says {found} ({concept}).',
    zh: '申报信息为 {given}（{field}），报告所述为 {found}（{concept}）。',
    mend: {
      en: 'Make sure that the filing is of this report; what the filing says names the entity.',
      zh: '请确认申报信息属于这份报告；主体以申报信息为准。',
    },
  },
});
