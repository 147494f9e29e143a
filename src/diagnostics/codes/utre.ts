import { defineCodes } from '../code-table.js';

/** Codes of the Units Registry 1.0. */
export const utreCodes = defineCodes(
  {
    'utre:error-NumericFactUtrInvalid': {
      severity: 'error',
      clause: '3.1',
      en: 'Fact "{fact}" of {concept} has the unit {unit}, which the units registry does not list for {type}; it lists {expected}.',
      zh: '{concept} 的事实“{fact}”的单位 {unit} 未在单位登记表中列为 {type} 的单位；登记表列出 {expected}。',
    },
  },
  {
    document: 'Units Registry 1.0',
    url: 'https://www.xbrl.org/Specification/utr/REC-2013-11-18/utr-REC-2013-11-18.html#{clause}',
  },
);
