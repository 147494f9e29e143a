import { defineCodes } from '../code-table.js';

/** Codes about texts that are not JSON. */
export const jsonCodes = defineCodes(
  {
    'pilu:json-syntax': {
      severity: 'error',
      en: '{found} stands where {expected} is expected.',
      zh: '{found}处应为{expected}。',
      clause: '2',
    },
    'pilu:json-duplicate-key': {
      severity: 'error',
      en: 'The key "{key}" occurs twice in one object.',
      zh: '键“{key}”在同一对象中重复出现。',
      clause: '4',
      mend: { en: 'Remove or rename one of the two.', zh: '请删除其中一个或改名。' },
    },
    'pilu:json-too-deep': {
      severity: 'error',
      en: 'Objects and arrays are nested more than {limit} deep.',
      zh: '对象和数组的嵌套超过 {limit} 层。',
      clause: '9',
    },
    'pilu:json-encoding': {
      severity: 'error',
      en: 'The file is not encoded in UTF-8.',
      zh: '文件编码不是 UTF-8。',
      clause: '8.1',
      mend: { en: 'Save it as UTF-8.', zh: '请另存为 UTF-8 编码。' },
    },
  },
  { document: 'RFC 8259', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-{clause}' },
);
