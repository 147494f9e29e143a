import { defineCodes } from '../code-table.js';

/** Codes of our own about inline documents as reports. */
export const inlineReportCodes = defineCodes({
  'pilu:ix-further-target': {
    severity: 'warning',
    en: 'The document also states the target document {target}, which was not read.',
    zh: '该文档还包含目标文档 {target}，未予读取。',
  },
  'pilu:ix-target-unknown': {
    severity: 'error',
    en: 'There is no target document "{target}"; there are: {found}.',
    zh: '没有目标文档“{target}”；现有：{found}。',
    mend: {
      en: 'Name one of them by --target, or leave it away for the default one.',
      zh: '请用 --target 指定其中之一；省略则为默认目标文档。',
    },
  },
});
