import { defineCodes } from '../code-table.js';

/** Faults of the taxonomy source: names that lead nowhere, and what the linter finds. */
export const taxonomySourceCodes = defineCodes({
  'pilu:taxonomy-missing-file': {
    severity: 'error',
    en: 'The taxonomy source has no file "{path}".',
    zh: '分类标准源文件中缺少“{path}”。',
  },
  'pilu:taxonomy-unlisted-section': {
    severity: 'error',
    en: 'The section "{section}" is not in the list of sections in taxonomy.yaml.',
    zh: '章节“{section}”未列入 taxonomy.yaml 的章节清单。',
  },
  'pilu:taxonomy-duplicate-name': {
    severity: 'error',
    en: 'The name "{name}" is given twice; every concept is declared, and presented, once.',
    zh: '名称“{name}”重复；每个概念只能声明并列示一次。',
  },
  'pilu:taxonomy-conflicting-member': {
    severity: 'error',
    en: 'The member "{name}" stands on several axes with different labels.',
    zh: '成员“{name}”在多个维度中出现，但标签不一致。',
  },
  'pilu:taxonomy-unknown-axis': {
    severity: 'error',
    en: 'There is no axis "{name}" in axes.yaml.',
    zh: 'axes.yaml 中没有维度“{name}”。',
  },
  'pilu:taxonomy-unknown-unit': {
    severity: 'error',
    en: 'There is no unit "{name}" in the list of units in taxonomy.yaml.',
    zh: 'taxonomy.yaml 的单位清单中没有“{name}”。',
  },
  'pilu:taxonomy-unknown-document': {
    severity: 'error',
    en: 'There is no document "{name}" in the list of documents in taxonomy.yaml.',
    zh: 'taxonomy.yaml 的文件清单中没有“{name}”。',
  },
  'pilu:taxonomy-unknown-topic': {
    severity: 'error',
    en: 'There is no topic {number} in the list of topics in taxonomy.yaml.',
    zh: 'taxonomy.yaml 的议题清单中没有编号 {number}。',
  },
  'pilu:taxonomy-unknown-concept': {
    severity: 'error',
    en: 'There is no concept "{name}" in any section.',
    zh: '各章节中均没有概念“{name}”。',
  },
  'pilu:taxonomy-missing-values': {
    severity: 'error',
    en: 'The concept "{name}" is of the type {type}, but enumerations.yaml lists no values for it.',
    zh: '概念“{name}”的类型为 {type}，但 enumerations.yaml 未列出其取值。',
  },
  'pilu:taxonomy-unexpected-values': {
    severity: 'error',
    en: 'enumerations.yaml lists values for the concept "{name}", which is of the type {type}.',
    zh: 'enumerations.yaml 为概念“{name}”列出了取值，但其类型为 {type}。',
  },
  'pilu:taxonomy-replaced-by-itself': {
    severity: 'error',
    en: 'The deprecated concept "{name}" is replaced by itself.',
    zh: '已停用的概念“{name}”以自身替代自身。',
  },
  'pilu:taxonomy-name-form': {
    severity: 'error',
    en: 'The name "{name}" is not upper camel case: a capital first, then letters and digits only.',
    zh: '名称“{name}”不是大驼峰形式：应以大写字母开头，其后只含字母和数字。',
  },
  'pilu:taxonomy-name-suffix': {
    severity: 'error',
    en: 'The name "{name}" should end in "{suffix}", as that of every {kind} does and of nothing else.',
    zh: '名称“{name}”应以“{suffix}”结尾：该后缀用于且仅用于{kind}。',
  },
  'pilu:taxonomy-duplicate-label': {
    severity: 'error',
    en: 'The label "{label}" ({language}) of "{name}" is also that of "{other}".',
    zh: '“{name}”的标签“{label}”（{language}）与“{other}”相同。',
    mend: {
      en: 'Say in the label what sets the two apart.',
      zh: '请在标签中写明两者的区别。',
    },
  },
  'pilu:taxonomy-label-language': {
    severity: 'error',
    en: 'The label "{label}" of "{name}" does not look like the language {language}.',
    zh: '“{name}”的标签“{label}”看起来不是语言 {language}。',
    mend: { en: 'Check whether zh and en are swapped.', zh: '请检查 zh 与 en 是否写反。' },
  },
  'pilu:taxonomy-not-presented-once': {
    severity: 'error',
    en: 'The concept "{name}" is presented {count} times; every concept is presented once.',
    zh: '概念“{name}”列示了 {count} 次；每个概念应恰好列示一次。',
  },
  'pilu:taxonomy-without-references': {
    severity: 'info',
    en: '{count} of {total} concepts have no reference to a document.',
    zh: '{total} 个概念中有 {count} 个没有文件引用。',
  },
  'pilu:taxonomy-balance-not-monetary': {
    severity: 'error',
    en: 'The concept "{name}" has the balance {balance}, but its type {type} is not monetary.',
    zh: '概念“{name}”设有余额方向 {balance}，但其类型 {type} 不是货币类型。',
  },
  'pilu:taxonomy-unit-missing': {
    severity: 'error',
    en: 'The concept "{name}" is of the numeric type {type} and names no unit.',
    zh: '概念“{name}”为数值类型 {type}，但未写明单位。',
  },
  'pilu:taxonomy-unit-unexpected': {
    severity: 'error',
    en: 'The concept "{name}" names the unit {unit}, but its type {type} is not numeric.',
    zh: '概念“{name}”写有单位 {unit}，但其类型 {type} 不是数值类型。',
  },
  'pilu:taxonomy-unit-unfit': {
    severity: 'error',
    en: 'The unit {unit} of the concept "{name}" does not fit its type {type}, which is measured in {expected}.',
    zh: '概念“{name}”的单位 {unit} 与其类型 {type} 不符，该类型的单位应为 {expected}。',
  },
  'pilu:taxonomy-period-unfit': {
    severity: 'error',
    en: 'The concept "{name}" is of the type {type}, which tells of a duration, but its period is {period}.',
    zh: '概念“{name}”的类型 {type} 反映一段期间，但其期间类型为 {period}。',
  },
  'pilu:taxonomy-axis-without-default': {
    severity: 'error',
    en: 'The explicit axis "{name}" has no default: a fact without the axis would be invalid.',
    zh: '显式维度“{name}”没有默认成员：不带该维度的事实将无效。',
  },
  'pilu:taxonomy-default-outside-domain': {
    severity: 'error',
    en: 'The default "{member}" of the axis "{name}" is not in its domain.',
    zh: '维度“{name}”的默认成员“{member}”不在其域中。',
  },
  'pilu:taxonomy-axis-without-members': {
    severity: 'error',
    en: 'The explicit axis "{name}" has no members.',
    zh: '显式维度“{name}”没有成员。',
  },
  'pilu:taxonomy-axis-repeated': {
    severity: 'error',
    en: 'The concept "{name}" lists the axis "{axis}" twice.',
    zh: '概念“{name}”重复列出维度“{axis}”。',
  },
  'pilu:taxonomy-axis-unused': {
    severity: 'warning',
    en: 'No concept has the axis "{name}".',
    zh: '没有概念使用维度“{name}”。',
  },
  'pilu:taxonomy-unit-unused': {
    severity: 'warning',
    en: 'No concept has the unit "{name}".',
    zh: '没有概念使用单位“{name}”。',
  },
  'pilu:taxonomy-document-unused': {
    severity: 'warning',
    en: 'Nothing refers to the document "{name}".',
    zh: '没有内容引用文件“{name}”。',
  },
  'pilu:taxonomy-topic-unused': {
    severity: 'warning',
    en: 'No concept belongs to the topic {number}.',
    zh: '没有概念属于议题 {number}。',
  },
  'pilu:taxonomy-calculation-not-numeric': {
    severity: 'error',
    en: 'The concept "{name}" takes part in a calculation, but its type {type} is not numeric.',
    zh: '概念“{name}”参与计算，但其类型 {type} 不是数值类型。',
  },
  'pilu:taxonomy-calculation-mismatch': {
    severity: 'error',
    en: 'The part "{part}" and the total "{total}" differ in {property}: {partValue} and {totalValue}.',
    zh: '分项“{part}”与合计“{total}”的{property}不同：分别为 {partValue} 和 {totalValue}。',
  },
  'pilu:taxonomy-calculation-sign': {
    severity: 'error',
    en: 'The weight {weight} of "{part}" ({partBalance}) in "{total}" ({totalBalance}) has the wrong sign (XBRL 2.1, 5.1.1.2).',
    zh: '“{part}”（{partBalance}）在“{total}”（{totalBalance}）中的权重 {weight} 符号有误（XBRL 2.1，5.1.1.2）。',
    mend: {
      en: 'Equal balances add with a positive weight, opposite balances with a negative one.',
      zh: '余额方向相同时权重为正，相反时权重为负。',
    },
  },
  'pilu:taxonomy-calculation-cycle': {
    severity: 'error',
    en: 'The concept "{name}" is a part of itself.',
    zh: '概念“{name}”是其自身的分项。',
  },
  'pilu:cue-unknown-name': {
    severity: 'error',
    en: 'The cue "{id}" names the {kind} "{name}", which the taxonomy does not have there.',
    zh: '线索“{id}”所指的{kind}“{name}”在分类标准中不存在。',
  },
  'pilu:cue-repeated-id': {
    severity: 'error',
    en: 'The cue id "{id}" is used before; the evidence of a fact names its cue.',
    zh: '线索编号“{id}”已被使用；事实的证据以编号指明线索。',
  },
});
