import { defineCodes, type Specification } from '../code-table.js';

export const XBRL_21: Specification = {
  document: 'XBRL 2.1',
  url: 'https://www.xbrl.org/Specification/XBRL-2.1/REC-2003-12-31/XBRL-2.1-REC-2003-12-31+corrected-errata-2013-02-20.html#_{clause}',
};

/** Faults of taxonomy schemas, linkbases and their relationships. The specification publishes no codes of its own. */
export const xbrl21Codes = defineCodes(
  {
    'xbrl.3.2:documentMissing': {
      severity: 'error',
      clause: '3.2',
      en: 'The document "{href}" could not be loaded: {reason}.',
      zh: '无法加载文档“{href}”：{reason}。',
      mend: {
        en: 'Correct the reference, or give the taxonomy package that holds it with --taxonomy-package.',
        zh: '请更正该引用，或用 --taxonomy-package 提供包含它的分类标准包。',
      },
    },
    'xbrl.3.2:notASchema': {
      severity: 'error',
      clause: '3.2',
      en: '"{href}" is referred to by {element}, but it is no XML Schema document.',
      zh: '{element} 引用的“{href}”不是 XML Schema 文档。',
    },
    'xbrl.3.2:hrefInvalid': {
      severity: 'error',
      clause: '3.2',
      en: '"{href}" is no URI reference.',
      zh: '“{href}”不是 URI 引用。',
    },
    'xbrl.3.2:tooManyDocuments': {
      severity: 'error',
      clause: '3.2',
      en: 'The DTS has more than {limit} documents; the rest are not loaded.',
      zh: 'DTS 的文档超过 {limit} 份，其余未加载。',
    },
  },
  XBRL_21,
);
