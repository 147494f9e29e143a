import { defineCodes } from '../code-table.js';

export const DIMENSIONS_1_0 = {
  document: 'Dimensions 1.0',
  url: 'http://www.xbrl.org/specification/dimensions/rec-2012-01-25/dimensions-rec-2006-09-18+corrected-errata-2012-01-25-clean.html#sec-{clause}',
};

/** Faults of taxonomies that Dimensions 1.0 names. */
export const xbrldteCodes = defineCodes(
  {
    'xbrldte:HypercubeElementIsNotAbstractError': {
      severity: 'error',
      clause: '2.2.1',
      en: 'The hypercube {concept} is not abstract.',
      zh: '超立方体 {concept} 不是抽象元素。',
      mend: { en: 'Declare it with abstract="true".', zh: '请声明 abstract="true"。' },
    },
    'xbrldte:HypercubeDimensionSourceError': {
      severity: 'error',
      clause: '2.2.2.1',
      en: 'A hypercube-dimension arc starts at {concept}, which is no hypercube.',
      zh: 'hypercube-dimension 弧的起点 {concept} 不是超立方体。',
    },
    'xbrldte:HypercubeDimensionTargetError': {
      severity: 'error',
      clause: '2.2.2.2',
      en: 'A hypercube-dimension arc ends at {concept}, which is no dimension.',
      zh: 'hypercube-dimension 弧的终点 {concept} 不是维度。',
    },
    'xbrldte:HasHypercubeSourceError': {
      severity: 'error',
      clause: '2.3.1.1',
      en: 'A has-hypercube arc starts at {concept}, which is no primary item.',
      zh: 'has-hypercube 弧的起点 {concept} 不是主数据项。',
    },
    'xbrldte:HasHypercubeTargetError': {
      severity: 'error',
      clause: '2.3.1.2',
      en: 'A has-hypercube arc ends at {concept}, which is no hypercube.',
      zh: 'has-hypercube 弧的终点 {concept} 不是超立方体。',
    },
    'xbrldte:HasHypercubeMissingContextElementAttributeError': {
      severity: 'error',
      clause: '2.3.2',
      en: 'The has-hypercube arc from {source} to {target} has no xbrldt:contextElement.',
      zh: '从 {source} 到 {target} 的 has-hypercube 弧没有 xbrldt:contextElement。',
      mend: { en: 'Say segment or scenario.', zh: '请写明 segment 或 scenario。' },
    },
    'xbrldte:TargetRoleNotResolvedError': {
      severity: 'error',
      clause: '2.4',
      en: 'The target role "{role}" of the arc from {source} to {target} has no roleRef in its linkbase.',
      zh: '从 {source} 到 {target} 的弧的目标角色“{role}”在其链接库中没有 roleRef。',
    },
    'xbrldte:DimensionElementIsNotAbstractError': {
      severity: 'error',
      clause: '2.5.1',
      en: 'The dimension {concept} is not abstract.',
      zh: '维度 {concept} 不是抽象元素。',
      mend: { en: 'Declare it with abstract="true".', zh: '请声明 abstract="true"。' },
    },
    'xbrldte:TypedDomainRefError': {
      severity: 'error',
      clause: '2.5.2.1',
      en: '{concept} has an xbrldt:typedDomainRef, but is no dimension.',
      zh: '{concept} 带有 xbrldt:typedDomainRef，但不是维度。',
    },
    'xbrldte:TypedDimensionError': {
      severity: 'error',
      clause: '2.5.2.1.1',
      en: 'The typedDomainRef "{href}" of {concept} points at no global element that may stand in an instance.',
      zh: '{concept} 的 typedDomainRef“{href}”未指向可在实例中使用的全局元素。',
    },
    'xbrldte:TypedDimensionURIError': {
      severity: 'error',
      clause: '2.5.2.1.1',
      en: 'The typedDomainRef "{href}" of {concept} has no fragment.',
      zh: '{concept} 的 typedDomainRef“{href}”没有片段标识。',
    },
    'xbrldte:OutOfDTSSchemaError': {
      severity: 'error',
      clause: '2.5.2.1.1',
      en: 'The typedDomainRef "{href}" of {concept} points into a document that is not in the DTS.',
      zh: '{concept} 的 typedDomainRef“{href}”指向的文档不在 DTS 中。',
      mend: { en: 'Import its schema.', zh: '请导入该模式文档。' },
    },
    'xbrldte:DimensionDomainSourceError': {
      severity: 'error',
      clause: '2.5.3.1.1.1',
      en: 'A dimension-domain arc starts at {concept}, which is no explicit dimension.',
      zh: 'dimension-domain 弧的起点 {concept} 不是显式维度。',
    },
    'xbrldte:DimensionDomainTargetError': {
      severity: 'error',
      clause: '2.5.3.1.1.2',
      en: 'A dimension-domain arc ends at {concept}, which can be no member.',
      zh: 'dimension-domain 弧的终点 {concept} 不能作为成员。',
    },
    'xbrldte:PrimaryItemPolymorphismError': {
      severity: 'error',
      clause: '2.5.3.1.2',
      en: '{concept} has the hypercube {hypercube}, and is a member of its dimension {dimension}.',
      zh: '{concept} 具有超立方体 {hypercube}，同时又是其维度 {dimension} 的成员。',
    },
    'xbrldte:DomainMemberSourceError': {
      severity: 'error',
      clause: '2.5.3.2.1.1',
      en: 'A domain-member arc starts at {concept}, which can be no member.',
      zh: 'domain-member 弧的起点 {concept} 不能作为成员。',
    },
    'xbrldte:DomainMemberTargetError': {
      severity: 'error',
      clause: '2.5.3.2.1.2',
      en: 'A domain-member arc ends at {concept}, which can be no member.',
      zh: 'domain-member 弧的终点 {concept} 不能作为成员。',
    },
    'xbrldte:DimensionDefaultSourceError': {
      severity: 'error',
      clause: '2.7.1.1.1',
      en: 'A dimension-default arc starts at {concept}, which is no explicit dimension.',
      zh: 'dimension-default 弧的起点 {concept} 不是显式维度。',
    },
    'xbrldte:DimensionDefaultTargetError': {
      severity: 'error',
      clause: '2.7.1.1.2',
      en: 'A dimension-default arc ends at {concept}, which can be no member.',
      zh: 'dimension-default 弧的终点 {concept} 不能作为成员。',
    },
    'xbrldte:TooManyDefaultMembersError': {
      severity: 'error',
      clause: '2.7.1.1.3',
      en: 'The dimension {dimension} has several default members: {members}.',
      zh: '维度 {dimension} 有多个默认成员：{members}。',
    },
    'xbrldte:DRSUndirectedCycleError': {
      severity: 'error',
      clause: '2.4',
      en: 'Two ways lead from the hypercube {hypercube} to {concept}, by its dimensions or their domains.',
      zh: '从超立方体 {hypercube} 经其维度或域到 {concept} 有两条路径。',
    },
    'xbrldte:DRSDirectedCycleError': {
      severity: 'error',
      clause: '2.4',
      en: 'Following the relationships of {hypercube}, {concept} is met again below itself.',
      zh: '沿超立方体 {hypercube} 的关系，{concept} 在其自身之下再次出现。',
    },
  },
  DIMENSIONS_1_0,
);
