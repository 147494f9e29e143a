import { defineCodes } from '../code-table.js';

/** Faults of instances by XBRL 2.1, which publishes no codes: `xbrl.<clause>:<name>`. */
export const xbrl21InstanceCodes = defineCodes(
  {
    'xbrl.4.6:notDeclared': {
      severity: 'error',
      clause: '4.6',
      en: '{element} is neither an item nor a tuple of the taxonomy.',
      zh: '{element} 不是分类标准中的数据项或元组。',
    },
    'xbrl.4.6:namespaceNotDeclared': {
      severity: 'error',
      clause: '4.6',
      en: 'The taxonomy has no item or tuple in the namespace "{namespace}", which {count} facts are in; {element} is the first.',
      zh: '分类标准在命名空间“{namespace}”中没有数据项或元组，而有 {count} 个事实属于该命名空间；首个为 {element}。',
    },
    'xbrl.4.6.1:contextRefUnresolved': {
      severity: 'error',
      clause: '4.6.1',
      en: '{concept} refers to the context "{contextRef}", which the instance does not have.',
      zh: '{concept} 引用的上下文“{contextRef}”不在该实例中。',
    },
    'xbrl.4.6.2:unitRefUnresolved': {
      severity: 'error',
      clause: '4.6.2',
      en: '{concept} refers to the unit "{unitRef}", which the instance does not have.',
      zh: '{concept} 引用的单位“{unitRef}”不在该实例中。',
    },
    'xbrl.4.6.2:unitMissing': {
      severity: 'error',
      clause: '4.6.2',
      en: 'The numeric item {concept} has no unitRef.',
      zh: '数值项 {concept} 没有 unitRef。',
    },
    'xbrl.4.6.2:unitMisplaced': {
      severity: 'error',
      clause: '4.6.2',
      en: '{concept} has the unitRef "{unitRef}", but is not numeric.',
      zh: '{concept} 带有 unitRef“{unitRef}”，但不是数值项。',
    },
    'xbrl.4.6.3:accuracyMissing': {
      severity: 'error',
      clause: '4.6.3',
      en: 'The numeric item {concept} has neither decimals nor precision.',
      zh: '数值项 {concept} 既没有 decimals 也没有 precision。',
    },
    'xbrl.4.6.3:accuracyTwice': {
      severity: 'error',
      clause: '4.6.3',
      en: '{concept} has both decimals ({decimals}) and precision ({precision}).',
      zh: '{concept} 同时带有 decimals（{decimals}）和 precision（{precision}）。',
    },
    'xbrl.4.6.3:accuracyOnNil': {
      severity: 'error',
      clause: '4.6.3',
      en: '{concept} is nil and has decimals or precision ({value}).',
      zh: '{concept} 为 nil，却带有 decimals 或 precision（{value}）。',
    },
    'xbrl.4.6.3:accuracyMisplaced': {
      severity: 'error',
      clause: '4.6.3',
      en: '{concept} has decimals or precision ({value}), which only numbers that are no fractions have.',
      zh: '{concept} 带有 decimals 或 precision（{value}），只有非分数的数值项才有。',
    },
    'xbrl.4.7.2:periodTypeMismatch': {
      severity: 'error',
      clause: '4.7.2',
      en: 'The context "{context}" of {concept} has {actual}; the period type of the concept is {periodType}.',
      zh: '{concept} 的上下文“{context}”为 {actual}；该概念的期间类型为 {periodType}。',
    },
    'xbrl.4.7.2:endNotAfterStart': {
      severity: 'error',
      clause: '4.7.2',
      en: 'The period of the context "{context}" ends ({end}) not after it starts ({start}).',
      zh: '上下文“{context}”的期间结束（{end}）不晚于开始（{start}）。',
    },
    'xbrl.4.7.2:dateMalformed': {
      severity: 'error',
      clause: '4.7.2',
      en: 'The period of the context "{context}" has "{value}", which is no date.',
      zh: '上下文“{context}”的期间中“{value}”不是日期。',
    },
    'xbrl.4.7.3.2:segmentContent': {
      severity: 'error',
      clause: '4.7.3.2',
      en: 'The segment of the context "{context}" holds {element}, which is of XBRL itself or may stand for it.',
      zh: '上下文“{context}”的 segment 含有 {element}，它属于 XBRL 自身或可替换 XBRL 元素。',
    },
    'xbrl.4.7.4:scenarioContent': {
      severity: 'error',
      clause: '4.7.4',
      en: 'The scenario of the context "{context}" holds {element}, which is of XBRL itself or may stand for it.',
      zh: '上下文“{context}”的 scenario 含有 {element}，它属于 XBRL 自身或可替换 XBRL 元素。',
    },
    'xbrl.4.8.2:monetaryUnit': {
      severity: 'error',
      clause: '4.8.2',
      en: 'The monetary item {concept} has the unit {unit}; it takes one currency of ISO 4217.',
      zh: '货币项 {concept} 的单位为 {unit}，应为一个 ISO 4217 货币代码。',
    },
    'xbrl.4.8.2:sharesUnit': {
      severity: 'error',
      clause: '4.8.2',
      en: 'The item {concept} counts shares, but has the unit {unit}; it takes xbrli:shares.',
      zh: '{concept} 是股数项，但单位为 {unit}，应为 xbrli:shares。',
    },
    'xbrl.4.8.2:measureUnknown': {
      severity: 'error',
      clause: '4.8.2',
      en: 'The unit "{unit}" has the measure {measure}; of the XBRL namespace there are only pure and shares.',
      zh: '单位“{unit}”使用了度量 {measure}；XBRL 命名空间中只有 pure 和 shares。',
    },
    'xbrl.4.8.4:measureOnBothSides': {
      severity: 'error',
      clause: '4.8.4',
      en: 'The unit "{unit}" has {measure} in its numerator and its denominator.',
      zh: '单位“{unit}”的分子和分母中都有 {measure}。',
      mend: { en: 'Cancel it.', zh: '请约去。' },
    },
    'xbrl.5.2.5.2:calculationInconsistent': {
      severity: 'warning',
      clause: '5.2.5.2',
      en: '{concept} is {reported}, but its items add up to {computed} in {role} ({items}).',
      zh: '{concept} 为 {reported}，但在 {role} 中各项之和为 {computed}（{items}）。',
    },
    'xbrl.5.2.6.2.2:essenceAliasValue': {
      severity: 'error',
      clause: '5.2.6.2.2',
      en: '{alias} is an alias of {essence}, but {difference}.',
      zh: '{alias} 是 {essence} 的别名，但{difference}。',
    },
    'xbrl.5.2.6.2.4:requiredElementMissing': {
      severity: 'error',
      clause: '5.2.6.2.4',
      en: 'The instance has {concept}, which requires {required}, but not {required}.',
      zh: '实例中有 {concept}，它要求同时有 {required}，但实例中没有 {required}。',
    },
    'xbrl.4.11.1.1:locatorTarget': {
      severity: 'error',
      clause: '4.11.1.1',
      en: 'The locator "{href}" of a footnote link points at no fact of this instance.',
      zh: '脚注链接的定位器“{href}”未指向本实例中的事实。',
    },
    'xbrl.4.11.1.1:locatorElement': {
      severity: 'error',
      clause: '4.11.1.1',
      en: 'The locator {element} of a footnote link is not link:loc.',
      zh: '脚注链接的定位器 {element} 不是 link:loc。',
    },
    'xbrl.4.11.1.2:footnoteLanguage': {
      severity: 'error',
      clause: '4.11.1.2',
      en: 'The footnote "{text}" has no xml:lang.',
      zh: '脚注“{text}”没有 xml:lang。',
    },
    'xbrl.4.11.1.3.1:footnoteArc': {
      severity: 'error',
      clause: '4.11.1.3.1',
      en: 'A fact-footnote arc leads from a fact to a footnote; this one leads from "{from}" to "{to}".',
      zh: 'fact-footnote 弧应从事实指向脚注；此处从“{from}”指向“{to}”。',
    },
  },
  {
    document: 'XBRL 2.1',
    url: 'http://www.xbrl.org/Specification/XBRL-2.1/REC-2003-12-31/XBRL-2.1-REC-2003-12-31+corrected-errata-2013-02-20.html#_{clause}',
  },
);
