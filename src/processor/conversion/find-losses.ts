import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { diffReports, type FactProperty } from '../../model/report/diff-reports.js';
import type { Report } from '../../model/report/fact.js';

/** What a written file does not carry of the report it was written from. */
export interface Loss {
  readonly what: LocalizedText;
  /** Ids of the facts; none where it is the report itself that loses. */
  readonly facts: readonly string[];
}

const PROPERTIES: Readonly<Record<FactProperty, LocalizedText>> = {
  id: { en: 'the fact id', zh: '事实标识' },
  value: { en: 'the value as written', zh: '值的原有写法' },
  decimals: { en: 'the accuracy (decimals)', zh: '精度（decimals）' },
  evidence: { en: 'the evidence', zh: '证据' },
  links: { en: 'the links to other facts', zh: '与其他事实的链接' },
  concept: { en: 'the concept', zh: '概念' },
  entity: { en: 'the entity', zh: '主体' },
  period: { en: 'the period', zh: '期间' },
  unit: { en: 'the unit', zh: '单位' },
  language: { en: 'the language', zh: '语言' },
  dimensions: { en: 'the dimensions', zh: '维度' },
};

/** Compares what was read back with what was meant, fact by fact: whatever differs is a loss, and none is silent. */
export function findLosses(meant: Report, written: Report): readonly Loss[] {
  const losses = new Map<string, { what: LocalizedText; facts: string[] }>();
  const lose = (key: string, what: LocalizedText, fact?: string): void => {
    let loss = losses.get(key);
    if (!loss) losses.set(key, (loss = { what, facts: [] }));
    if (fact !== undefined) loss.facts.push(fact);
  };
  for (const difference of diffReports(meant, written, { ids: true })) {
    switch (difference.kind) {
      case 'taxonomy':
        lose('taxonomy', { en: 'the entry points of the taxonomy', zh: '分类标准的入口' });
        break;
      case 'removed':
        lose('fact', { en: 'the fact itself', zh: '事实本身' }, difference.fact.id);
        break;
      case 'added':
        lose('added', { en: 'the aspects of the fact', zh: '事实的各要素' }, difference.fact.id);
        break;
      case 'changed':
        for (const { property } of difference.changes) lose(property, PROPERTIES[property], difference.before.id);
    }
  }
  if (meant.filing && !written.filing) {
    lose('filing', { en: 'the metadata of the announcement', zh: '公告信息' });
  }
  return [...losses.values()];
}
