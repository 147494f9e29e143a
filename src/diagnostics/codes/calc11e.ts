import { defineCodes } from '../code-table.js';

/** Codes of Calculations 1.1. An inconsistency does not make a report invalid (section 5). */
export const calc11eCodes = defineCodes(
  {
    'calc11e:inconsistentCalculationUsingRounding': {
      severity: 'warning',
      clause: 'sec-calculation-inconsistency',
      en: '{concept} is reported as {reported}, but its items add up to {computed} in {role} ({items}).',
      zh: '{concept} 报告为 {reported}，但在 {role} 中各项之和为 {computed}（{items}）。',
    },
    'calc11e:inconsistentCalculationUsingTruncation': {
      severity: 'warning',
      clause: 'sec-calculation-inconsistency',
      en: '{concept} is reported as {reported}, but its items, cut off, add up to {computed} in {role} ({items}).',
      zh: '{concept} 报告为 {reported}，但在 {role} 中按截断计算的各项之和为 {computed}（{items}）。',
    },
    'calc11e:disallowedDuplicateFactsUsingTruncation': {
      severity: 'warning',
      clause: 'sec-duplicate-facts',
      en: '{count} facts report {concept} with the same aspects and values that, cut off, cannot all be true: {values}.',
      zh: '{count} 条事实以相同的各方面报告 {concept}，按截断计算其值不可能同时成立：{values}。',
    },
    'calc11e:excessDigits': {
      severity: 'warning',
      clause: 'sec-excess-digits',
      en: 'Fact "{fact}" of {concept} is {value} with decimals {decimals}: digits beyond its accuracy; calculations with it are not checked.',
      zh: '{concept} 的事实“{fact}”值为 {value}，decimals 为 {decimals}：存在超出精度的数字，涉及它的计算未检查。',
      mend: { en: 'Round the value, or state its decimals.', zh: '请对值取舍，或更正 decimals。' },
    },
    'calc11e:duplicateCalculationRelationships': {
      severity: 'error',
      clause: 'sec-duplicate-relationships',
      en: 'Two calculation relationships lead from {total} to {item} in {role}.',
      zh: '在 {role} 中从 {total} 到 {item} 有两条计算关系。',
    },
    'calc11e:nonDecimalItemNode': {
      severity: 'error',
      clause: 'sec-calculation-concepts',
      en: '{concept} takes part in calculations in {role}, but its values are not decimal numbers.',
      zh: '{concept} 在 {role} 中参与计算，但其值不是十进制数。',
    },
  },
  {
    document: 'Calculations 1.1',
    url: 'https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html#{clause}',
  },
);
