import { defineCodes } from '../code-table.js';

/** Codes about spreadsheets that cannot be read. */
export const xlsxCodes = defineCodes({
  'pilu:xlsx-part-missing': {
    severity: 'error',
    en: 'The spreadsheet lacks its part "{part}".',
    zh: '电子表格缺少部件“{part}”。',
    mend: { en: 'Open it and save it again as .xlsx.', zh: '请打开后重新另存为 .xlsx。' },
  },
  'pilu:xlsx-too-large': {
    severity: 'error',
    en: 'The spreadsheet has more than {limit} cells with content.',
    zh: '电子表格中有内容的单元格超过 {limit} 个。',
    mend: {
      en: 'Delete the sheets and rows that do not belong to the template.',
      zh: '请删除不属于模板的工作表和行。',
    },
  },
});
