import { buildCoverage, type CoveredFact } from '../extraction/coverage.js';
import type { RejectedCandidate, RejectionReason, Unclaimed } from '../extraction/extraction.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExtractedReport } from './extract-report.js';

export { CONFIDENCE_LABELS } from '../extraction/confidence-labels.js';

/** What extraction made of a place of a report. */
export interface Explanation {
  /** Code point of the raw text. */
  readonly offset: number;
  readonly context: string;
  readonly taken: readonly (CoveredFact & { readonly concept: string; readonly label: LocalizedText })[];
  readonly rejected: readonly (RejectedCandidate & { readonly why: LocalizedText })[];
  readonly unclaimed: readonly Unclaimed[];
}

/** Characters around the place that are shown. */
const CONTEXT = 60;

/** Why a candidate did not become a fact, as a sentence. */
export const REJECTION_LABELS: Readonly<Record<RejectionReason, LocalizedText>> = {
  plan: { zh: '计划或目标，不是已发生的事实', en: 'a plan or target, not what has happened' },
  intent: { zh: '意图（如杜绝、确保），不是事实', en: 'an intent, not a fact' },
  'other-period': {
    zh: '累计或跨多年的数值，不属于报告期',
    en: 'a sum since some time or over years, not of the period',
  },
  range: { zh: '数值区间的一端', en: 'one end of a range' },
  'claimed-by-another': { zh: '该数字已归更合适的线索', en: 'a cue that fits better claimed the number' },
  'wrong-unit': { zh: '单位不符', en: 'its unit is of another kind' },
  weaker: { zh: '同一概念有更可靠的表述', en: 'a stronger statement of the same concept stands' },
  negated: { zh: '原文为否定', en: 'the words deny it' },
  'other-entity': { zh: '说的是其他主体', en: 'it is about another entity' },
  'unknown-concept': { zh: '分类标准中没有该概念或取值', en: 'the taxonomy has no such concept or value' },
  'out-of-context': {
    zh: '句中缺少线索要求的词，或含有排除词',
    en: 'the sentence lacks words the cue needs, or holds words it excludes',
  },
  'less-precise': { zh: '同一数字有更精确的表述', en: 'the same number is stated more exactly elsewhere' },
  part: { zh: '是另一总数的一部分', en: 'it is a part of a total' },
  'major-only': { zh: '只否定了“重大”情形', en: 'only the major kind is denied' },
  'rejected-by-reviewer': { zh: '复核时剔除', en: 'rejected in review' },
  overruled: { zh: '复核决定采用了别的值', en: 'review decided for another value' },
};

/** Tells every fact, rejected candidate and unclaimed amount that covers a place. */
export function explainPlace(
  { document, extraction }: ExtractedReport,
  taxonomy: Taxonomy,
  offset: number,
): Explanation {
  const covers = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= offset && offset < end;
  const coverage = buildCoverage(extraction, taxonomy);
  const taken = coverage.sections
    .flatMap(({ concepts }) => concepts)
    .flatMap(({ name, label, facts }) =>
      facts.filter(({ evidence }) => evidence.some(covers)).map((fact) => ({ concept: name, label, ...fact })),
    );
  const rejected = extraction.rejected.filter(covers).map((one) => ({ ...one, why: REJECTION_LABELS[one.reason] }));
  const characters = [...document.rawText.slice(0, 2 * (offset + CONTEXT))];
  return {
    offset,
    context: characters.slice(Math.max(0, offset - CONTEXT), offset + CONTEXT).join(''),
    taken,
    rejected,
    unclaimed: extraction.unclaimed.filter(covers),
  };
}
