import { defineCodes } from '../code-table.js';

/** Codes of xBRL-JSON 1.0. Clauses are the titles of its sections. */
export const xbrlJsonCodes = defineCodes(
  {
    'xbrlje:invalidJSON': {
      severity: 'error',
      en: '{detail}',
      zh: '{detail}',
      clause: 'JSON representation constraints',
    },
    'xbrlje:invalidJSONStructure': {
      severity: 'error',
      en: '{place} is {found}; expected {expected}.',
      zh: '{place}为 {found}；应为{expected}。',
      clause: 'JSON structure and mapping',
    },
    'xbrlje:invalidFactValue': {
      severity: 'error',
      en: 'The value "{value}" of fact "{fact}" is not {expected}.',
      zh: '事实“{fact}”的值“{value}”不是{expected}。',
      clause: 'Facts',
    },
    'xbrlje:nonCanonicalValue': {
      severity: 'error',
      en: '{place} of fact "{fact}" is "{value}", which is not in canonical form; the document says that all values are.',
      zh: '事实“{fact}”的 {place} 为“{value}”，不是规范形式；而该文件声明所有值均为规范形式。',
      clause: 'Features',
    },
    'xbrlje:invalidDimensionValue': {
      severity: 'error',
      en: '"{value}" is no member of the dimension "{dimension}": a name with a bound prefix is expected.',
      zh: '“{value}”不是维度“{dimension}”的成员：应为前缀已绑定的名称。',
      clause: 'Dimensions',
    },
    'xbrlje:invalidLanguageCodeCase': {
      severity: 'error',
      en: 'The language "{language}" is not in lower case.',
      zh: '语言代码“{language}”应为小写。',
      clause: 'Dimensions',
    },
    'xbrlje:unknownLinkType': {
      severity: 'error',
      en: 'The link type "{name}" is not in documentInfo.linkTypes.',
      zh: '链接类型“{name}”未在 documentInfo.linkTypes 中定义。',
      clause: 'Links',
    },
    'xbrlje:unknownLinkGroup': {
      severity: 'error',
      en: 'The link group "{name}" is not in documentInfo.linkGroups.',
      zh: '链接组“{name}”未在 documentInfo.linkGroups 中定义。',
      clause: 'Links',
    },
    'xbrlje:unknownLinkTarget': {
      severity: 'error',
      en: 'Fact "{fact}" links to "{target}", and there is no such fact.',
      zh: '事实“{fact}”链接到“{target}”，但没有该事实。',
      clause: 'Links',
    },
  },
  {
    document: 'xBRL-JSON 1.0',
    url: 'https://www.xbrl.org/Specification/xbrl-json/REC-2021-10-13/xbrl-json-REC-2021-10-13.html',
  },
);

/** Codes of our own about `pilu:evidence`, in every syntax. */
export const evidenceCodes = defineCodes({
  'pilu:evidence-invalid': {
    severity: 'error',
    en: 'The evidence of fact "{fact}" is not readable at {place}; expected {expected}.',
    zh: '事实“{fact}”的证据在 {place} 处无法读取；应为{expected}。',
  },
});
