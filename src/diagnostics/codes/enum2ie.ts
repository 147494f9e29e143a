import { defineCodes } from '../code-table.js';

const EXTENSIBLE_ENUMERATIONS_2_0 = {
  document: 'Extensible Enumerations 2.0',
  url: 'https://www.xbrl.org/Specification/extensible-enumerations-2.0/REC-2020-02-12/extensible-enumerations-2.0-REC-2020-02-12.html#{clause}',
};

/** Codes of Extensible Enumerations 2.0 about facts. */
export const enum2ieCodes = defineCodes(
  {
    'enum2ie:InvalidEnumerationValue': {
      severity: 'error',
      clause: 'sec-fact-validation',
      en: 'Fact "{fact}" of {concept} has the value "{value}", which is not in its domain {domain}.',
      zh: '{concept} 的事实“{fact}”的值“{value}”不在其域 {domain} 中。',
    },
    'enum2ie:InvalidEnumerationSetValue': {
      severity: 'error',
      clause: 'sec-fact-validation',
      en: 'Fact "{fact}" of {concept} has "{value}" among its values, which is not in its domain {domain}.',
      zh: '{concept} 的事实“{fact}”的值中有“{value}”，不在其域 {domain} 中。',
    },
    'enum2ie:RepeatedEnumerationSetValue': {
      severity: 'error',
      clause: 'sec-fact-validation',
      en: 'Fact "{fact}" of {concept} has "{value}" twice among its values.',
      zh: '{concept} 的事实“{fact}”的值中“{value}”重复出现。',
    },
    'enum2ie:InvalidEnumerationSetOrder': {
      severity: 'error',
      clause: 'sec-fact-validation',
      en: 'Fact "{fact}" of {concept} has "{value}" after "{before}"; the values are in lexicographical order.',
      zh: '{concept} 的事实“{fact}”的值“{value}”排在“{before}”之后；各值应按字典序排列。',
    },
  },
  EXTENSIBLE_ENUMERATIONS_2_0,
);

/** Codes of Extensible Enumerations 2.0 about taxonomies. */
export const enum2teCodes = defineCodes(
  {
    'enum2te:MissingDomainError': {
      severity: 'error',
      clause: 'sec-allowed-values',
      en: '{concept} is an enumeration without enum2:domain.',
      zh: '枚举概念 {concept} 没有 enum2:domain。',
    },
    'enum2te:MissingLinkRoleError': {
      severity: 'error',
      clause: 'sec-allowed-values',
      en: '{concept} is an enumeration without enum2:linkrole.',
      zh: '枚举概念 {concept} 没有 enum2:linkrole。',
    },
    'enum2te:InvalidDomainError': {
      severity: 'error',
      clause: 'sec-allowed-values',
      en: 'The domain {domain} of the enumeration {concept} is no item that can be a member.',
      zh: '枚举概念 {concept} 的域 {domain} 不是可作为成员的数据项。',
    },
  },
  EXTENSIBLE_ENUMERATIONS_2_0,
);

const EXTENSIBLE_ENUMERATIONS_1_0 = {
  document: 'Extensible Enumerations 1.0',
  url: 'https://www.xbrl.org/Specification/ext-enumeration/REC-2014-10-29/ext-enumeration-REC-2014-10-29.html#{clause}',
};

/** Codes of Extensible Enumerations 1.0, about facts and taxonomies. */
export const enumCodes = defineCodes(
  {
    'enumie:InvalidFactValue': {
      severity: 'error',
      clause: 'sec-validating-facts',
      en: '{concept} has the value "{value}", which is not in its domain {domain}.',
      zh: '{concept} 的值“{value}”不在其域 {domain} 中。',
    },
    'enumte:MissingDomainError': {
      severity: 'error',
      clause: 'sec-definition',
      en: '{concept} is an enumeration without enum:domain.',
      zh: '枚举概念 {concept} 没有 enum:domain。',
    },
    'enumte:MissingLinkRoleError': {
      severity: 'error',
      clause: 'sec-definition',
      en: '{concept} is an enumeration without enum:linkrole.',
      zh: '枚举概念 {concept} 没有 enum:linkrole。',
    },
    'enumte:InvalidDomainError': {
      severity: 'error',
      clause: 'sec-definition',
      en: 'The domain {domain} of the enumeration {concept} is no item that can be a member.',
      zh: '枚举概念 {concept} 的域 {domain} 不是可作为成员的数据项。',
    },
  },
  EXTENSIBLE_ENUMERATIONS_1_0,
);
