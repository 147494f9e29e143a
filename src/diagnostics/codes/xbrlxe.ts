import { defineCodes } from '../code-table.js';

/** Codes of xBRL-XML 1.0: what an XBRL 2.1 instance may hold and the Open Information Model may not. Clauses are the titles of its sections. */
export const xbrlXmlModelCodes = defineCodes(
  {
    'xbrlxe:unsupportedTuple': {
      severity: 'error',
      en: '<{name}> is a tuple, which the Open Information Model does not hold; left out with what is in it: {facts}.',
      zh: '<{name}> 是元组，开放信息模型不支持；已连同其中的内容略去：{facts}。',
      clause: 'Unsupported features',
    },
    'xbrlxe:unsupportedFraction': {
      severity: 'error',
      en: 'Fact "{id}" of <{name}> is a fraction, which the Open Information Model does not hold; it was left out.',
      zh: '事实“{id}”（<{name}>）是分数，开放信息模型不支持；已略去。',
      clause: 'Unsupported features',
    },
    'xbrlxe:unsupportedZeroPrecisionFact': {
      severity: 'error',
      en: 'Fact "{id}" of <{name}> has precision 0, which the Open Information Model cannot say; it was left out.',
      zh: '事实“{id}”（<{name}>）的 precision 为 0，开放信息模型无法表达；已略去。',
      clause: 'Unsupported features',
    },
    'xbrlxe:unsupportedComplexTypedDimension': {
      severity: 'error',
      en: 'The member of "{dimension}" in context "{context}" has elements in it, which the Open Information Model does not hold.',
      zh: '上下文“{context}”中“{dimension}”的成员含有子元素，开放信息模型不支持。',
      clause: 'Unsupported features',
    },
    'xbrlxe:nonDimensionalSegmentScenarioContent': {
      severity: 'error',
      en: 'Context "{context}" holds <{name}>, which is no dimension; the Open Information Model does not hold it.',
      zh: '上下文“{context}”含有非维度内容 <{name}>，开放信息模型不支持。',
      clause: 'Unsupported features',
    },
    'xbrlxe:unexpectedContextContent': {
      severity: 'error',
      en: 'Context "{context}" has dimensions in its {found}, and others are in the {expected}; only one of the two may be used.',
      zh: '上下文“{context}”的维度位于 {found}，而其他维度位于 {expected}；只能使用其中一种。',
      clause: 'Taxonomy-defined dimensions',
    },
    'xbrlxe:unsupportedLinkbaseReference': {
      severity: 'error',
      en: 'The report refers to the linkbase "{href}"; the Open Information Model knows entry point schemas only.',
      zh: '报告引用了链接库“{href}”；开放信息模型只支持入口模式文件。',
      clause: 'Unsupported features',
    },
    'xbrlxe:unsupportedXmlBase': {
      severity: 'error',
      en: '<{name}> has xml:base="{base}", which xBRL-XML does not know.',
      zh: '<{name}> 含 xml:base="{base}"，xBRL-XML 不支持。',
      clause: 'Unsupported features',
    },
    'xbrlxe:nonStandardFootnoteResourceRole': {
      severity: 'error',
      en: 'A footnote has the role "{role}"; the Open Information Model knows the standard one only.',
      zh: '脚注的角色为“{role}”；开放信息模型只支持标准角色。',
      clause: 'Footnotes',
    },
    'xbrlxe:unlinkedFootnoteResource': {
      severity: 'error',
      en: 'The footnote "{label}" belongs to no fact; the Open Information Model does not hold it.',
      zh: '脚注“{label}”不属于任何事实，开放信息模型不支持。',
      clause: 'Footnotes',
    },
  },
  {
    document: 'xBRL-XML 1.0',
    url: 'https://www.xbrl.org/Specification/xbrl-xml/REC-2021-10-13/xbrl-xml-REC-2021-10-13.html',
  },
);
