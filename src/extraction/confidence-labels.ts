import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { ConfidenceReason } from './confidence.js';

/** Why a fact is believed more, or less, in words. */
export const CONFIDENCE_LABELS: Readonly<Record<ConfidenceReason, LocalizedText>> = {
  'stated-in-words': { zh: '原文直接陈述', en: 'stated in words' },
  'in-table': { zh: '表格', en: 'in a table' },
  'unit-with-number': { zh: '单位紧随数字', en: 'unit beside the number' },
  'unit-from-label': { zh: '单位来自标签或表头', en: 'unit from a label or head' },
  'no-unit': { zh: '无单位', en: 'no unit' },
  'beside-noun': { zh: '紧邻名词', en: 'beside its noun' },
  'far-from-noun': { zh: '与名词有间隔', en: 'far from its noun' },
  'stated-again': { zh: '多处一致', en: 'stated more than once' },
  conflicting: { zh: '与他处冲突', en: 'in conflict with another place' },
  'period-named': { zh: '写明年度', en: 'its year is named' },
  'period-assumed': { zh: '默认报告期', en: 'of the reporting period by default' },
  reviewed: { zh: '经人工复核', en: 'reviewed by a person' },
};
