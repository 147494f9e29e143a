import { defineCodes } from '../code-table.js';

/** Rules over the report model that rest on the Open Information Model 1.0. */
export const oimCodes = defineCodes(
  {
    'oime:unknownConcept': {
      severity: 'error',
      clause: 'term-concept-core-dimension',
      en: 'Fact "{fact}" reports {concept}, which the taxonomy does not declare.',
      zh: '事实“{fact}”使用的概念 {concept} 未在分类标准中声明。',
    },
    'oime:unknownDimension': {
      severity: 'error',
      clause: 'term-taxonomy-defined-dimension',
      en: 'Fact "{fact}" has a value for {dimension}, which is no dimension of the taxonomy.',
      zh: '事实“{fact}”使用的维度 {dimension} 不是分类标准中的维度。',
    },
    'oime:misplacedUnitDimension': {
      severity: 'error',
      clause: 'term-unit-core-dimension',
      en: 'Fact "{fact}" has the unit {unit}, but {concept} is not numeric.',
      zh: '事实“{fact}”带有单位 {unit}，但 {concept} 不是数值概念。',
      mend: { en: 'Remove the unit.', zh: '请删除单位。' },
    },
    'oime:disallowedDuplicateFacts': {
      severity: 'warning',
      clause: 'sec-duplicate-facts',
      en: '{count} facts report {concept} with the same aspects and values that cannot all be true: {values}.',
      zh: '{count} 条事实以相同的各方面报告 {concept}，但其值不可能同时成立：{values}。',
      mend: { en: 'Keep the right one of them.', zh: '请只保留其中正确的一条。' },
    },
  },
  {
    document: 'Open Information Model 1.0',
    url: 'https://www.xbrl.org/Specification/oim/REC-2021-10-13/oim-REC-2021-10-13.html#{clause}',
  },
);

/** Rules over the report model for which the specification publishes no code: values, languages, duplicates. */
export const reportCodes = defineCodes(
  {
    'pilu:concept-abstract': {
      severity: 'error',
      clause: '4.6',
      en: 'Fact "{fact}" reports {concept}, which is abstract.',
      zh: '事实“{fact}”报告了抽象概念 {concept}。',
      mend: { en: 'Report one of the concepts below it.', zh: '请改为报告其下级概念。' },
    },
    'pilu:concept-not-item': {
      severity: 'error',
      clause: '4.6',
      en: 'Fact "{fact}" reports {concept}, which is a {kind} and no item.',
      zh: '事实“{fact}”报告的 {concept} 是 {kind}，不是数据项。',
    },
    'pilu:entity-missing': {
      severity: 'error',
      clause: '4.7.3',
      en: 'Fact "{fact}" of {concept} names no entity.',
      zh: '{concept} 的事实“{fact}”没有主体。',
    },
    'pilu:period-missing': {
      severity: 'error',
      clause: '4.7.2',
      en: 'Fact "{fact}" of {concept} has no period; its period type is {periodType}.',
      zh: '{concept} 的事实“{fact}”没有期间，其期间类型为 {periodType}。',
    },
    'pilu:period-type-mismatch': {
      severity: 'error',
      clause: '4.7.2',
      en: 'Fact "{fact}" has the period {period}, but the period type of {concept} is {periodType}.',
      zh: '事实“{fact}”的期间为 {period}，但 {concept} 的期间类型为 {periodType}。',
    },
    'pilu:period-malformed': {
      severity: 'error',
      clause: '4.7.2',
      en: 'Fact "{fact}" has the period {period}, which is no period: {reason}.',
      zh: '事实“{fact}”的期间 {period} 无效：{reason}。',
    },
    'pilu:unit-not-of-type': {
      severity: 'error',
      clause: '4.8.2',
      en: 'Fact "{fact}" has the unit {unit}; {concept} is of {type} and takes {expected}.',
      zh: '事实“{fact}”的单位为 {unit}；{concept} 的类型为 {type}，单位应为{expected}。',
    },
    'pilu:decimals-misplaced': {
      severity: 'error',
      clause: '4.6.4',
      en: 'Fact "{fact}" of {concept} has decimals {decimals}, but {reason}.',
      zh: '{concept} 的事实“{fact}”带有 decimals {decimals}，但{reason}。',
    },
    'pilu:value-not-of-type': {
      severity: 'error',
      clause: '4.6',
      en: '"{value}" is no value of {type} (fact "{fact}" of {concept}): {reason}.',
      zh: '“{value}”不是 {type} 的有效值（{concept} 的事实“{fact}”）：{reason}。',
    },
    'pilu:nil-not-allowed': {
      severity: 'error',
      clause: '4.6',
      en: 'Fact "{fact}" is nil, but {concept} is not nillable.',
      zh: '事实“{fact}”为 nil，但 {concept} 不可为 nil。',
    },
    'pilu:language-malformed': {
      severity: 'error',
      clause: '4.6',
      en: 'Fact "{fact}" of {concept} has the language "{language}", which is no language tag.',
      zh: '{concept} 的事实“{fact}”的语言“{language}”不是有效的语言标记。',
      mend: { en: 'Write a tag such as zh or en-GB (BCP 47).', zh: '请使用 zh、en-GB 等标记（BCP 47）。' },
    },
    'pilu:language-misplaced': {
      severity: 'warning',
      clause: '4.6',
      en: 'Fact "{fact}" has the language "{language}", but {concept} holds no text.',
      zh: '事实“{fact}”带有语言“{language}”，但 {concept} 不是文字。',
    },
    'pilu:duplicate-complete': {
      severity: 'info',
      clause: '4.10',
      en: '{count} facts report {concept} with the same aspects and the same value.',
      zh: '{count} 条事实以相同的各方面和相同的值报告 {concept}。',
    },
    'pilu:duplicate-consistent': {
      severity: 'info',
      clause: '4.10',
      en: '{count} facts report {concept} with the same aspects and values that agree within their accuracy: {values}.',
      zh: '{count} 条事实以相同的各方面报告 {concept}，其值在精度范围内一致：{values}。',
    },
    'pilu:typed-member-malformed': {
      severity: 'error',
      clause: '4.7.4',
      en: '"{value}" is no value of {type}, the domain of the dimension {dimension} (fact "{fact}"): {reason}.',
      zh: '“{value}”不是维度 {dimension} 的域类型 {type} 的有效值（事实“{fact}”）：{reason}。',
    },
  },
  {
    document: 'XBRL 2.1',
    url: 'http://www.xbrl.org/Specification/XBRL-2.1/REC-2003-12-31/XBRL-2.1-REC-2003-12-31+corrected-errata-2013-02-20.html#_{clause}',
  },
);
