import { defineCodes } from '../code-table.js';

/** Codes about what XBRL 2.1 XML cannot carry, and about instances that the reader cannot map to the report model. */
export const xbrlXmlCodes = defineCodes(
  {
    'pilu:fact-id-no-name': {
      severity: 'error',
      en: 'The fact id "{id}" is no XML name, so that XBRL XML cannot carry it.',
      zh: '事实标识“{id}”不是 XML 名称，无法写入 XBRL XML。',
      clause: '4.6',
      mend: { en: 'Begin it with a letter, and use no blanks or colons.', zh: '请以字母开头，且不含空白和冒号。' },
    },
    'pilu:typed-domain-unknown': {
      severity: 'error',
      en: 'Context "{context}" has a typed member of "{dimension}", which the taxonomy declares as no typed dimension; it was not written.',
      zh: '上下文“{context}”含“{dimension}”的类型化成员，但分类标准未将其声明为类型化维度；未写入。',
      clause: '4.7.4',
    },
    'pilu:link-role-undeclared': {
      severity: 'error',
      en: 'Links of the report use "{uri}", which is not declared in any document that is known.',
      zh: '报告的链接使用了“{uri}”，但已知文档均未声明它。',
      clause: '4.11',
    },
    'pilu:not-an-instance': {
      severity: 'error',
      en: 'The root element is {name}; an XBRL instance has xbrli:xbrl.',
      zh: '根元素为 {name}；XBRL 实例的根元素应为 xbrli:xbrl。',
      clause: '4',
    },
    'pilu:instance-reference-missing': {
      severity: 'error',
      en: '<{name}> refers to {attribute}="{id}", and there is no such {target}.',
      zh: '<{name}> 引用了 {attribute}="{id}"，但没有相应的 {target}。',
      clause: '4.6',
    },
    'pilu:instance-name-unresolved': {
      severity: 'error',
      en: '"{text}" in <{name}> is no name whose prefix is bound.',
      zh: '<{name}> 中的“{text}”不是前缀已绑定的名称。',
      clause: '4.8',
    },
    'pilu:instance-period-invalid': {
      severity: 'error',
      en: 'The period of context "{context}" is not readable: "{period}".',
      zh: '上下文“{context}”的期间无法读取：“{period}”。',
      clause: '4.7.2',
    },
    'pilu:tuple-flattened': {
      severity: 'warning',
      en: '<{name}> is a tuple, which the report model does not hold; the facts in it stand by themselves: {facts}.',
      zh: '<{name}> 是元组，报告模型不支持；其中的事实单独列出：{facts}。',
      clause: '4',
    },
    'pilu:fraction-as-text': {
      severity: 'warning',
      en: 'Fact "{id}" of <{name}> is a fraction, which the report model does not hold; it stands as the text "{text}".',
      zh: '事实“{id}”（<{name}>）是分数，报告模型不支持；以文本“{text}”列出。',
      clause: '4',
    },
    'pilu:instance-content-unmapped': {
      severity: 'warning',
      en: '<{name}> has no place in the report model and was left out.',
      zh: '<{name}> 在报告模型中没有对应内容，已略去。',
      clause: '4',
    },
  },
  {
    document: 'XBRL 2.1',
    url: 'https://www.xbrl.org/Specification/XBRL-2.1/REC-2003-12-31/XBRL-2.1-REC-2003-12-31+corrected-errata-2013-02-20.html#_{clause}',
  },
);
