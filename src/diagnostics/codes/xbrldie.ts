import { defineCodes } from '../code-table.js';
import { DIMENSIONS_1_0 } from './xbrldte.js';

/** Faults of instances that Dimensions 1.0 names. */
export const xbrldieCodes = defineCodes(
  {
    'xbrldie:PrimaryItemDimensionallyInvalidError': {
      severity: 'error',
      clause: '3.1.1',
      en: 'Fact "{fact}" of {concept} is valid in none of the {count} link roles with hypercubes for it; nearest is {role}: {reason}.',
      zh: '{concept} 的事实“{fact}”在其 {count} 个含超立方体的链接角色中均无效；最接近的是 {role}：{reason}。',
    },
    'xbrldie:DefaultValueUsedInInstanceError': {
      severity: 'error',
      clause: '3.1.4.2',
      en: '{place} states {member}, the default member of {dimension}.',
      zh: '{place}写出了维度 {dimension} 的默认成员 {member}。',
      mend: { en: 'Leave the dimension out: absence means its default.', zh: '请省略该维度：不写即表示默认成员。' },
    },
    'xbrldie:ExplicitMemberNotExplicitDimensionError': {
      severity: 'error',
      clause: '3.1.4.5.2',
      en: '{place} has the explicit member {member} for {dimension}, which is no explicit dimension.',
      zh: '{place}为 {dimension} 写出显式成员 {member}，但它不是显式维度。',
    },
    'xbrldie:ExplicitMemberUndefinedQNameError': {
      severity: 'error',
      clause: '3.1.4.5.3',
      en: '{place} has {member} as a member of {dimension}, which the taxonomy does not declare.',
      zh: '{place}使用的 {dimension} 成员 {member} 未在分类标准中声明。',
    },
    'xbrldie:RepeatedDimensionInInstanceError': {
      severity: 'error',
      clause: '3.1.4.1',
      en: 'The context "{context}" states the dimension {dimension} twice.',
      zh: '上下文“{context}”两次写出维度 {dimension}。',
      mend: {
        en: 'Keep one of the two, in the segment or in the scenario.',
        zh: '请只在 segment 或 scenario 中保留其一。',
      },
    },
    'xbrldie:IllegalTypedDimensionContentError': {
      severity: 'error',
      clause: '3.1.4.4.3',
      en: '{place} has {content} as the typed member of {dimension}, whose domain is {domain}.',
      zh: '{place}以 {content} 作为 {dimension} 的类型化成员，而该维度的域为 {domain}。',
    },
    'xbrldie:TypedMemberNotTypedDimensionError': {
      severity: 'error',
      clause: '3.1.4.4.2',
      en: '{place} has a typed member for {dimension}, which is no typed dimension.',
      zh: '{place}为 {dimension} 写出类型化成员，但它不是类型化维度。',
    },
  },
  DIMENSIONS_1_0,
);
