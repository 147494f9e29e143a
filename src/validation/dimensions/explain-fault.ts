import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { DimensionalFault } from './judge-dimensions.js';

/** Says why a fact does not satisfy a hypercube. */
export function explainFault(fault: DimensionalFault, show: (name: ExpandedName) => string): LocalizedText {
  const hypercube = show(fault.hypercube.relationship.target);
  switch (fault.kind) {
    case 'missing': {
      const dimension = show(fault.dimension);
      return {
        en: `the dimension ${dimension} is missing and has no default`,
        zh: `缺少维度 ${dimension}，且该维度没有默认成员`,
      };
    }
    case 'member':
      return {
        en: `${show(fault.member)} is not in the domain of ${show(fault.dimension)}`,
        zh: `${show(fault.member)} 不在维度 ${show(fault.dimension)} 的域中`,
      };
    case 'unusable':
      return {
        en: `${show(fault.member)} is a member of ${show(fault.dimension)} that must not be used`,
        zh: `${show(fault.member)} 是维度 ${show(fault.dimension)} 中不可使用的成员`,
      };
    case 'value-kind':
      return {
        en: `the value of ${show(fault.dimension)} is typed where it should be explicit, or the reverse`,
        zh: `维度 ${show(fault.dimension)} 的值应为显式而为类型化，或相反`,
      };
    case 'extra':
      return {
        en: `${show(fault.dimension)} is no dimension of the closed hypercube ${hypercube}`,
        zh: `${show(fault.dimension)} 不是封闭超立方体 ${hypercube} 的维度`,
      };
    case 'other-content':
      return {
        en: `there is content besides dimensions, and the hypercube ${hypercube} is closed`,
        zh: `除维度外还有其他内容，而超立方体 ${hypercube} 是封闭的`,
      };
    case 'excluded':
      return {
        en: `the hypercube ${hypercube} excludes this combination`,
        zh: `超立方体 ${hypercube} 排除了这一组合`,
      };
  }
}

/** How to mend the first fault, where it can be said. */
export function suggestMending(fault: DimensionalFault, show: (name: ExpandedName) => string): LocalizedText[] {
  switch (fault.kind) {
    case 'missing':
      return [{ en: `Add a member of ${show(fault.dimension)}.`, zh: `请补充维度 ${show(fault.dimension)} 的成员。` }];
    case 'extra':
      return [{ en: `Remove ${show(fault.dimension)}.`, zh: `请删除维度 ${show(fault.dimension)}。` }];
    case 'member':
    case 'unusable': {
      const usable = [...(fault.hypercube.dimensions.get(fault.dimension)?.members ?? [])].filter(([, use]) => use);
      if (usable.length === 0 || usable.length > 8) return [];
      const names = usable.map(([name]) => show(name)).join(', ');
      return [{ en: `Use one of ${names}.`, zh: `请使用以下成员之一：${names}。` }];
    }
    default:
      return [];
  }
}
