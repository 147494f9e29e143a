import { defineCodes } from '../code-table.js';

/** What a JSON Schema (draft 2020-12) says against a JSON or YAML document. */
export const jsonSchemaCodes = defineCodes(
  {
    'pilu:schema-value-not-allowed': {
      severity: 'error',
      en: '{value} is not allowed at {pointer}; the allowed values are {allowed}.',
      zh: '{pointer} 处的值 {value} 不在允许范围内；允许的值为 {allowed}。',
      clause: '6.1.2',
    },
    'pilu:schema-unknown-key': {
      severity: 'error',
      en: 'There is no key "{key}" at {pointer}; the known keys are {allowed}.',
      zh: '{pointer} 处没有名为“{key}”的键；可用的键为 {allowed}。',
      clause: '10.3.2.3',
    },
    'pilu:schema-missing-key': {
      severity: 'error',
      en: 'The key "{key}" is missing at {pointer}.',
      zh: '{pointer} 处缺少键“{key}”。',
      clause: '6.5.3',
    },
    'pilu:schema-wrong-type': {
      severity: 'error',
      en: '{value} at {pointer} is not of the type {type}.',
      zh: '{pointer} 处的值 {value} 不是 {type} 类型。',
      clause: '6.1.1',
    },
    'pilu:schema-pattern': {
      severity: 'error',
      en: '{value} at {pointer} does not have the form {pattern}.',
      zh: '{pointer} 处的值 {value} 不符合格式 {pattern}。',
      clause: '6.3.3',
    },
    'pilu:schema-violation': {
      severity: 'error',
      en: '{value} at {pointer} is not valid: it {detail}.',
      zh: '{pointer} 处的值 {value} 无效：{detail}。',
      clause: '10',
    },
  },
  {
    document: 'JSON Schema 2020-12',
    url: 'https://json-schema.org/draft/2020-12/json-schema-validation',
  },
);
