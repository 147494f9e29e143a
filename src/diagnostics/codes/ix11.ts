/** Longer than other tables: one row a fault, in two languages, with the clauses that the rows share. */
import { defineCodes, type CodeDefinition, type Specification } from '../code-table.js';
import type { Diagnostic, DiagnosticParams, Location } from '../diagnostic.js';

export const INLINE_XBRL_11: Specification = {
  document: 'Inline XBRL 1.1',
  url: 'https://www.xbrl.org/specification/inlinexbrl-part1/rec-2013-11-18/inlinexbrl-part1-rec-2013-11-18.html#{clause}',
};

/** Clauses of the constraints on an element and of the rules for a document set, by the element's local name. */
const CLAUSES: Readonly<Record<string, { readonly constraint: string; readonly validation: string }>> = {
  continuation: { constraint: '4.1.1', validation: '4.1.2' },
  exclude: { constraint: '5.1.1', validation: '5.1.1' },
  footnote: { constraint: '6.1.1', validation: '6.1.2' },
  numerator: { constraint: '7.1.1', validation: '7.1.3' },
  denominator: { constraint: '7.1.1', validation: '7.1.3' },
  fraction: { constraint: '7.1.2', validation: '7.1.3' },
  header: { constraint: '8.1.1', validation: '8.1.3' },
  hidden: { constraint: '9.1.1', validation: '9.1.2' },
  nonFraction: { constraint: '10.1.1', validation: '10.1.2' },
  nonNumeric: { constraint: '11.1.1', validation: '11.1.2' },
  references: { constraint: '12.1.1', validation: '12.1.2' },
  relationship: { constraint: '13.1.1', validation: '13.1.2' },
  resources: { constraint: '14.1.1', validation: '14.1.2' },
  tuple: { constraint: '15.1.1', validation: '15.1.2' },
};

type Section = 'constraint' | 'validation';

interface Family {
  readonly section: Section;
  readonly elements: readonly string[];
  readonly en: string;
  readonly zh: string;
}

const CONTINUED = ['continuation', 'footnote', 'nonNumeric'];
const ITEMS = ['fraction', 'nonFraction', 'nonNumeric'];
const MEMBERS = [...ITEMS, 'tuple'];
const FORMATTED = ['nonFraction', 'nonNumeric', 'numerator'];
const IDENTIFIED = ['continuation', 'footnote', ...MEMBERS, 'references'];

/** One fault each; its code is `ix11.<clause of the element>:<name>`. */
const FAMILIES = {
  ancestorNodeDisallowed: {
    section: 'constraint',
    elements: ['continuation'],
    en: 'The ix:continuation "{id}" lies in ix:hidden.',
    zh: 'ix:continuation“{id}”位于 ix:hidden 之内。',
  },
  continuationMissing: {
    section: 'validation',
    elements: CONTINUED,
    en: 'continuedAt="{reference}" names no ix:continuation of the document set.',
    zh: 'continuedAt="{reference}" 在文档集中没有对应的 ix:continuation。',
  },
  continuationTarget: {
    section: 'validation',
    elements: CONTINUED,
    en: 'continuedAt="{reference}" names {element}, which is no ix:continuation.',
    zh: 'continuedAt="{reference}" 指向 {element}，而不是 ix:continuation。',
  },
  continuationCycle: {
    section: 'validation',
    elements: ['continuation'],
    en: 'The continuations {chain} return to one that was already read.',
    zh: '延续链 {chain} 回到了已读过的元素。',
  },
  continuationReferences: {
    section: 'validation',
    elements: CONTINUED,
    en: 'The ix:continuation "{reference}" continues {count} elements; it can continue one.',
    zh: 'ix:continuation“{reference}”被 {count} 个元素延续；只能被一个元素延续。',
  },
  continuationChainNested: {
    section: 'validation',
    elements: CONTINUED,
    en: 'In a chain of continuations, "{inner}" lies inside "{outer}" of the same chain.',
    zh: '同一延续链中，“{inner}”位于“{outer}”之内。',
  },
  continuationNotReferenced: {
    section: 'validation',
    elements: ['continuation'],
    en: 'The ix:continuation "{id}" continues no fact and no footnote.',
    zh: 'ix:continuation“{id}”没有延续任何事实或脚注。',
  },
  excludeMisplaced: {
    section: 'constraint',
    elements: ['exclude'],
    en: 'The ix:exclude lies in no ix:continuation, ix:footnote or ix:nonNumeric.',
    zh: 'ix:exclude 不在任何 ix:continuation、ix:footnote 或 ix:nonNumeric 之内。',
  },
  footnoteLang: {
    section: 'validation',
    elements: ['footnote'],
    en: 'The ix:footnote "{id}" has no language: no xml:lang is in scope.',
    zh: 'ix:footnote“{id}”没有语言：其范围内没有 xml:lang。',
  },
  fractionChildren: {
    section: 'constraint',
    elements: ['fraction'],
    en: 'The ix:fraction {name} holds {numerators} ix:numerator and {denominators} ix:denominator; it needs one of each.',
    zh: 'ix:fraction {name} 含有 {numerators} 个 ix:numerator 和 {denominators} 个 ix:denominator；应各有一个。',
  },
  nilFractionChildren: {
    section: 'constraint',
    elements: ['fraction'],
    en: 'The ix:fraction {name} is nil, and yet it holds a numerator or denominator.',
    zh: 'ix:fraction {name} 为 nil，却含有分子或分母。',
  },
  fractionDescendants: {
    section: 'validation',
    elements: ['fraction'],
    en: 'The ix:fraction {name} holds {element}; of the ix elements it may hold fraction, numerator and denominator.',
    zh: 'ix:fraction {name} 含有 {element}；ix 元素中只允许 fraction、numerator 和 denominator。',
  },
  nestedFractionIsNil: {
    section: 'validation',
    elements: ['fraction'],
    en: 'The ix:fraction {name} is nil and lies in another ix:fraction.',
    zh: 'ix:fraction {name} 为 nil，并嵌套在另一个 ix:fraction 之内。',
  },
  fractionChildAttributes: {
    section: 'validation',
    elements: ['fraction'],
    en: 'The ix:fraction {name} has unitRef="{unit}", the one around it "{outer}".',
    zh: 'ix:fraction {name} 的 unitRef="{unit}"，而其外层的为“{outer}”。',
  },
  fractionTermDescendants: {
    section: 'validation',
    elements: ['numerator'],
    en: 'The ix:{term} holds an element; it may hold text only.',
    zh: 'ix:{term} 含有元素；只允许文本。',
  },
  fractionTermNegative: {
    section: 'validation',
    elements: ['numerator'],
    en: 'The ix:{term} "{value}" is no non-negative decimal number, and it has no format.',
    zh: 'ix:{term}“{value}”不是非负十进制数，且没有 format。',
  },
  headerMissing: {
    section: 'validation',
    elements: ['header'],
    en: 'The document set has no ix:header.',
    zh: '文档集没有 ix:header。',
  },
  nonFractionChildren: {
    section: 'validation',
    elements: ['nonFraction'],
    en: 'The ix:nonFraction {name} holds {content}; it may hold one ix:nonFraction or text.',
    zh: 'ix:nonFraction {name} 含有 {content}；只允许一个 ix:nonFraction 或文本。',
  },
  nonFractionNegative: {
    section: 'validation',
    elements: ['nonFraction'],
    en: 'The ix:nonFraction {name} has the value "{value}" without a format; it must not be negative.',
    zh: 'ix:nonFraction {name} 没有 format，其值“{value}”不得为负。',
  },
  nilNonFractionAccuracy: {
    section: 'constraint',
    elements: ['nonFraction'],
    en: 'The ix:nonFraction {name} is nil, and yet it has {attribute}.',
    zh: 'ix:nonFraction {name} 为 nil，却有 {attribute}。',
  },
  nestedNonFractionIsNil: {
    section: 'validation',
    elements: ['nonFraction'],
    en: 'The ix:nonFraction {name} is nil and lies in another ix:nonFraction.',
    zh: 'ix:nonFraction {name} 为 nil，并嵌套在另一个 ix:nonFraction 之内。',
  },
  nestedNonFractionProperties: {
    section: 'validation',
    elements: ['nonFraction'],
    en: 'The ix:nonFraction {name} differs from the one around it in {property}: "{inner}" and "{outer}".',
    zh: 'ix:nonFraction {name} 的 {property} 与其外层不同：“{inner}”和“{outer}”。',
  },
  contextReference: {
    section: 'validation',
    elements: ITEMS,
    en: 'The fact {name} refers to the context "{reference}", which the document set does not have.',
    zh: '事实 {name} 引用的上下文“{reference}”在文档集中不存在。',
  },
  unitReference: {
    section: 'validation',
    elements: ['fraction', 'nonFraction'],
    en: 'The fact {name} refers to the unit "{reference}", which the document set does not have.',
    zh: '事实 {name} 引用的单位“{reference}”在文档集中不存在。',
  },
  invalidTransformation: {
    section: 'validation',
    elements: FORMATTED,
    en: 'The format "{format}" of {name} is no rule of a published transformation registry.',
    zh: '{name} 的 format“{format}”不是已发布的转换规则注册表中的规则。',
  },
  transformValueError: {
    section: 'constraint',
    elements: FORMATTED,
    en: 'The text "{value}" of {name} cannot be read by the format {format}.',
    zh: '{name} 的文本“{value}”不能用 format {format} 解读。',
  },
  qualifiedAttributeDisallowed: {
    section: 'constraint',
    elements: ['references'],
    en: 'The ix:references has the attribute {attribute} of the XBRL instance namespace.',
    zh: 'ix:references 含有 XBRL 实例命名空间的属性 {attribute}。',
  },
  missingReferences: {
    section: 'validation',
    elements: ['references'],
    en: 'The document set has no ix:references, so that its taxonomy is unknown.',
    zh: '文档集没有 ix:references，因而无法得知其分类标准。',
  },
  missingReferenceTargets: {
    section: 'validation',
    elements: ['references'],
    en: 'No ix:references names the target document "{target}", to which facts belong.',
    zh: '没有 ix:references 指明事实所属的目标文档“{target}”。',
  },
  schemaRefMissing: {
    section: 'validation',
    elements: ['references'],
    en: 'No ix:references of the target document "{target}" holds a link:schemaRef.',
    zh: '目标文档“{target}”的 ix:references 均不含 link:schemaRef。',
  },
  referencesTargetId: {
    section: 'validation',
    elements: ['references'],
    en: 'Several ix:references of the target document "{target}" have an id; one may.',
    zh: '目标文档“{target}”的多个 ix:references 带有 id；只允许一个。',
  },
  referencesNamespacePrefixConflict: {
    section: 'validation',
    elements: ['references'],
    en: 'The prefix "{prefix}" stands for "{namespace}" here and for "{other}" at another ix:references of the same target.',
    zh: '前缀“{prefix}”在此处代表“{namespace}”，而在同一目标的另一个 ix:references 处代表“{other}”。',
  },
  referencesAttributeDuplication: {
    section: 'validation',
    elements: ['references'],
    en: 'The attribute {attribute} stands at several ix:references of the target document "{target}".',
    zh: '属性 {attribute} 出现在目标文档“{target}”的多个 ix:references 上。',
  },
  relationshipFromRef: {
    section: 'validation',
    elements: ['relationship'],
    en: 'fromRefs names "{reference}", which is the id of no fact.',
    zh: 'fromRefs 指向“{reference}”，但没有以此为 id 的事实。',
  },
  relationshipToRef: {
    section: 'validation',
    elements: ['relationship'],
    en: 'toRefs names "{reference}", which is the id of no fact and of no footnote.',
    zh: 'toRefs 指向“{reference}”，但没有以此为 id 的事实或脚注。',
  },
  relationshipFromToMatch: {
    section: 'validation',
    elements: ['relationship'],
    en: 'The relationship has "{reference}" at both of its ends.',
    zh: '该关系的两端都有“{reference}”。',
  },
  relationshipReferencesMixed: {
    section: 'validation',
    elements: ['relationship'],
    en: 'toRefs "{references}" mixes footnotes and facts.',
    zh: 'toRefs“{references}”混有脚注和事实。',
  },
  relationshipTargets: {
    section: 'validation',
    elements: ['relationship'],
    en: 'The fact "{from}" and the fact "{to}" belong to different target documents.',
    zh: '事实“{from}”与事实“{to}”属于不同的目标文档。',
  },
  missingResources: {
    section: 'validation',
    elements: ['resources'],
    en: 'The document set has no ix:resources.',
    zh: '文档集没有 ix:resources。',
  },
  resourceIdDuplication: {
    section: 'validation',
    elements: ['resources'],
    en: 'The id "{id}" of {element} occurs in several documents of the set.',
    zh: '{element} 的 id“{id}”在文档集的多个文档中出现。',
  },
  uniqueIxId: {
    section: 'validation',
    elements: IDENTIFIED,
    en: 'The id "{id}" of {element} occurs in several documents of the set.',
    zh: '{element} 的 id“{id}”在文档集的多个文档中出现。',
  },
  tupleRefMissing: {
    section: 'validation',
    elements: MEMBERS,
    en: 'tupleRef="{reference}" names no ix:tuple of the document set.',
    zh: 'tupleRef="{reference}" 在文档集中没有对应的 ix:tuple。',
  },
  tupleMemberOrderMissing: {
    section: 'validation',
    elements: MEMBERS,
    en: '{name} is a member of the tuple {tuple} and has no order.',
    zh: '{name} 是元组 {tuple} 的成员，但没有 order。',
  },
  tupleMemberDifferentTarget: {
    section: 'validation',
    elements: MEMBERS,
    en: '{name} and its tuple {tuple} belong to different target documents.',
    zh: '{name} 与其元组 {tuple} 属于不同的目标文档。',
  },
  tupleIdDuplication: {
    section: 'validation',
    elements: ['tuple'],
    en: 'The tupleID "{id}" is that of several tuples.',
    zh: 'tupleID“{id}”属于多个元组。',
  },
  tupleID: {
    section: 'validation',
    elements: ['tuple'],
    en: 'The tuple {name} holds no fact and has no tupleID by which a fact could join it.',
    zh: '元组 {name} 不含事实，也没有供事实加入的 tupleID。',
  },
  tupleSameOrderMembersUnequal: {
    section: 'validation',
    elements: ['tuple'],
    en: 'The tuple {name} has different members of order {order}.',
    zh: '元组 {name} 在顺序 {order} 上有不同的成员。',
  },
  tupleNestingCycle: {
    section: 'validation',
    elements: ['tuple'],
    en: 'The tuple {name} is a member of itself.',
    zh: '元组 {name} 是其自身的成员。',
  },
  nilTupleContent: {
    section: 'validation',
    elements: ['tuple'],
    en: 'The tuple {name} is nil and yet has members.',
    zh: '元组 {name} 为 nil，却有成员。',
  },
} as const satisfies Readonly<Record<string, Family>>;

const definitions: Record<string, CodeDefinition> = {
  'ix11.3.3.1:rootElement': {
    severity: 'error',
    clause: '3.3.1',
    en: 'The root element is {name}; an Inline XBRL document is XHTML.',
    zh: '根元素为 {name}；Inline XBRL 文档应为 XHTML。',
  },
  'html:syntaxError': {
    severity: 'error',
    clause: '3.4',
    en: 'The element {element} is not as the Inline XBRL schema has it: {problem}.',
    zh: '元素 {element} 不符合 Inline XBRL 模式：{problem}。',
  },
  'xml.3.3.1:idMustBeUnique': {
    severity: 'error',
    clause: '3.4',
    en: 'The id "{id}" stands at several elements of the document.',
    zh: 'id“{id}”出现在文档的多个元素上。',
  },
  'xmlSchema:attributesExtraneous': {
    severity: 'error',
    clause: '3.4',
    en: 'The element {element} has the attribute {attribute}, which the fact that it stands for must not have.',
    zh: '元素 {element} 含有属性 {attribute}，其所代表的事实不允许该属性。',
  },
  'xmlSchema:attributesRequired': {
    severity: 'error',
    clause: '3.4',
    en: 'The element {element} has no attribute {attribute}.',
    zh: '元素 {element} 缺少属性 {attribute}。',
  },
  'xmlSchema:valueError': {
    severity: 'error',
    clause: '10.1.2',
    en: 'The value "{value}" of {name} is no decimal number, and it has no format.',
    zh: '{name} 的值“{value}”不是十进制数，且没有 format。',
  },
  'xbrl.4.6.3:missingPrecisionDecimals': {
    severity: 'error',
    clause: '10.1.1',
    en: 'The fact {name} has {count} of decimals and precision; a number that is not nil has one of them.',
    zh: '事实 {name} 有 decimals 和 precision 中的 {count} 个；非 nil 的数值应有其一。',
  },
  'pilu:ix-value-not-writable': {
    severity: 'error',
    clause: '10.1.2',
    en: 'The value "{value}" of the fact "{id}" is no plain decimal number, which inline XBRL cannot carry; it was not written.',
    zh: '事实“{id}”的值“{value}”不是普通十进制数，inline XBRL 无法承载；未写入。',
  },
  'pilu:ix-link-to-itself': {
    severity: 'error',
    clause: '13.1.2',
    en: 'The fact "{id}" is linked to itself, which inline XBRL cannot carry; the link was not written.',
    zh: '事实“{id}”链接到自身，inline XBRL 无法承载；该链接未写入。',
  },
  'pilu:ix-scale-out-of-bounds': {
    severity: 'error',
    clause: '10.1.1',
    en: 'The scale "{scale}" of {name} is beyond ±{limit}.',
    zh: '{name} 的 scale“{scale}”超出 ±{limit}。',
  },
};

for (const [name, family] of Object.entries<Family>(FAMILIES)) {
  for (const element of family.elements) {
    const clause = CLAUSES[element]?.[family.section] ?? '';
    definitions[`ix11.${clause}:${name}`] = { severity: 'error', clause, en: family.en, zh: family.zh };
  }
}

/** Faults of Inline XBRL documents. Structure and identifiers have the codes of the published conformance suite. */
export const ix11Codes = defineCodes(definitions, INLINE_XBRL_11);

/** The fault of an `ix` element, under the code of the clause for that element. */
export function ix11Fault(
  name: keyof typeof FAMILIES,
  element: string,
  params: DiagnosticParams,
  locations: Location | readonly Location[],
): Diagnostic {
  const clause = CLAUSES[element]?.[FAMILIES[name].section] ?? '';
  return ix11Codes.create(`ix11.${clause}:${name}`, params, locations);
}
