import { defineCodes } from '../code-table.js';

/** Rules over the report model that rest on the Open Information Model 1.0. */
export const oimCodes = defineCodes(
  {
    'oime:unknownConcept': {
      severity: 'error',
      clause: 'term-concept-core-dimension',
      en: 'Fact "{fact}" reports {concept}, which the taxonomy does not declare{more}.',
      zh: '事实“{fact}”使用的概念 {concept} 未在分类标准中声明{more}。',
    },
    'oime:unknownDimension': {
      severity: 'error',
      clause: 'term-taxonomy-defined-dimension',
      en: 'Fact "{fact}" has a value for {dimension}, which is no dimension of the taxonomy{more}.',
      zh: '事实“{fact}”使用的维度 {dimension} 不是分类标准中的维度{more}。',
    },
    'oime:misplacedUnitDimension': {
      severity: 'error',
      clause: 'term-unit-core-dimension',
      en: 'Fact "{fact}" has the unit {unit}, but {concept} is not numeric.',
      zh: '事实“{fact}”带有单位 {unit}，但 {concept} 不是数值概念。',
      mend: { en: 'Remove the unit.', zh: '请删除单位。' },
    },
    'oime:valueForAbstractConcept': {
      severity: 'error',
      clause: 'term-concept-core-dimension',
      en: 'Fact "{fact}" reports {concept}, which is abstract.',
      zh: '事实“{fact}”报告了抽象概念 {concept}。',
      mend: { en: 'Report one of the concepts below it.', zh: '请改为报告其下级概念。' },
    },
    'oime:unsupportedConceptDataType': {
      severity: 'error',
      clause: 'sec-datatypes',
      en: 'Fact "{fact}" reports {concept} of {type}, a type that the model does not have.',
      zh: '事实“{fact}”报告的 {concept} 的类型为 {type}，模型不支持该类型。',
      mend: { en: 'File it as XBRL XML or inline XBRL.', zh: '请以 XBRL XML 或 inline XBRL 报送。' },
    },
    'oime:invalidFactValue': {
      severity: 'error',
      clause: 'sec-facts',
      en: '"{value}" is no value of {type} (fact "{fact}" of {concept}): {reason}.',
      zh: '“{value}”不是 {type} 的有效值（{concept} 的事实“{fact}”）：{reason}。',
    },
    'oime:misplacedDecimalsProperty': {
      severity: 'error',
      clause: 'sec-facts',
      en: 'Fact "{fact}" of {concept} has decimals {decimals}, but {reason}.',
      zh: '{concept} 的事实“{fact}”带有 decimals {decimals}，但{reason}。',
    },
    'oime:missingPeriodDimension': {
      severity: 'error',
      clause: 'term-period-core-dimension',
      en: 'Fact "{fact}" of {concept} has no period; its period type is {periodType}.',
      zh: '{concept} 的事实“{fact}”没有期间，其期间类型为 {periodType}。',
    },
    'oime:invalidPeriodDimension': {
      severity: 'error',
      clause: 'term-period-core-dimension',
      en: 'Fact "{fact}" has the period {period}, but the period type of {concept} is {periodType}.',
      zh: '事实“{fact}”的期间为 {period}，但 {concept} 的期间类型为 {periodType}。',
    },
    'oime:invalidLanguage': {
      severity: 'error',
      clause: 'term-language-core-dimension',
      en: 'Fact "{fact}" of {concept} has the language "{language}", which is no language tag.',
      zh: '{concept} 的事实“{fact}”的语言“{language}”不是有效的语言标记。',
      mend: { en: 'Write a tag such as zh or en-GB (BCP 47).', zh: '请使用 zh、en-GB 等标记（BCP 47）。' },
    },
    'oime:misplacedLanguageDimension': {
      severity: 'error',
      clause: 'term-language-core-dimension',
      en: 'Fact "{fact}" has the language "{language}", but {concept} holds no text.',
      zh: '事实“{fact}”带有语言“{language}”，但 {concept} 不是文字。',
      mend: { en: 'Remove the language.', zh: '请删除语言。' },
    },
    'oime:invalidDimensionValue': {
      severity: 'error',
      clause: 'term-taxonomy-defined-dimension',
      en: '{place} has "{value}" for the dimension {dimension}: {reason}.',
      zh: '{place}的维度 {dimension} 取值“{value}”有误：{reason}。',
    },
    'oime:unsupportedDimensionDataType': {
      severity: 'error',
      clause: 'term-taxonomy-defined-dimension',
      en: 'The domain of the dimension {dimension} (fact "{fact}") has the type {type}, which the model does not have.',
      zh: '维度 {dimension} 的域类型 {type} 不受模型支持（事实“{fact}”）。',
    },
    'oime:illegalStandardFootnoteTarget': {
      severity: 'error',
      clause: 'sec-footnotes',
      en: 'Fact "{fact}" has "{target}" for a footnote, which is no note.',
      zh: '事实“{fact}”以“{target}”为脚注，但它不是附注。',
      mend: {
        en: 'Link to an xbrl:note fact, or use the link type of explanatory facts.',
        zh: '请链接到 xbrl:note 事实，或使用说明性事实的链接类型。',
      },
    },
    'oime:unusedNoteFact': {
      severity: 'error',
      clause: 'sec-footnotes',
      en: 'No fact links to the note "{fact}".',
      zh: '没有事实链接到附注“{fact}”。',
      mend: { en: 'Remove the note, or link a fact to it.', zh: '请删除该附注，或让事实链接到它。' },
    },
    'oime:disallowedDuplicateFacts': {
      severity: 'warning',
      clause: 'sec-duplicate-facts',
      en: '{count} facts report {concept} with the same aspects{reason}: {values}.',
      zh: '{count} 条事实以相同的各方面报告 {concept}{reason}：{values}。',
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
    'pilu:concept-not-item': {
      severity: 'error',
      clause: '4.6',
      en: 'Fact "{fact}" reports {concept}, which is a {kind} and no item.',
      zh: '事实“{fact}”报告的 {concept} 是 {kind}，不是数据项。',
    },
    'pilu:entity-missing': {
      severity: 'warning',
      clause: '4.7.3',
      en: 'Fact "{fact}" of {concept} names no entity.',
      zh: '{concept} 的事实“{fact}”没有主体。',
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
  },
  {
    document: 'XBRL 2.1',
    url: 'http://www.xbrl.org/Specification/XBRL-2.1/REC-2003-12-31/XBRL-2.1-REC-2003-12-31+corrected-errata-2013-02-20.html#_{clause}',
  },
);
