import { defineCodes } from '../code-table.js';

/** Rules of regulators for inline documents, which are checked where they are asked for. */
export const filerManualCodes = defineCodes(
  {
    'ixbrl:selfClosedTagWarning': {
      severity: 'warning',
      clause: '5.2.5',
      en: 'The element {element} is written as one empty-element tag; read as HTML, it has no end.',
      zh: '元素 {element} 写成了自闭合标签；按 HTML 读取时它没有结束。',
      mend: { en: 'Write a start tag and an end tag.', zh: '请写成开始标签和结束标签。' },
    },
  },
  { document: 'EDGAR Filer Manual', url: 'https://www.sec.gov/submit-filings/edgar-filer-manual' },
);
