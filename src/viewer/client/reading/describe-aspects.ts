import type { Language } from '../../../diagnostics/localized-text.js';
import type { ViewerData, ViewerDimension, ViewerPeriod } from '../../page/viewer-data.js';
import { TEXTS } from '../texts.js';

export function describePeriod(period: ViewerPeriod | undefined, language: Language): string {
  if (!period) return TEXTS.noPeriod[language];
  if (period.kind === 'forever') return TEXTS.forever[language];
  if (period.kind === 'instant') return `${TEXTS.instant[language]}${day(period.end, language)}`;
  const year = /^(\d{4})-01-01$/.exec(period.start)?.[1];
  if (year !== undefined && period.end === `${year}-12-31`) return language === 'zh' ? `${year} 年度` : `Year ${year}`;
  return `${day(period.start, language)} ${language === 'zh' ? '至' : '–'} ${day(period.end, language)}`;
}

function day(text: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined || language === 'en') return text;
  return `${year}年${Number(month)}月${Number(date)}日`;
}

export function describeMember({ member }: ViewerDimension, data: ViewerData, language: Language): string {
  if (member === null) return TEXTS.nil[language];
  return typeof member === 'number' ? (data.concepts[member]?.label[language] ?? '') : member;
}

/** All dimensions of a fact in one line. */
export function describeDimensions(aspects: number, data: ViewerData, language: Language): string {
  return (data.aspects[aspects]?.dimensions ?? [])
    .map(
      (one) =>
        `${data.concepts[one.axis]?.label[language] ?? ''}${language === 'zh' ? '：' : ': '}${describeMember(one, data, language)}`,
    )
    .join(language === 'zh' ? '；' : '; ');
}

export function labelOf(concept: number, data: ViewerData, language: Language): string {
  return data.concepts[concept]?.label[language] ?? '';
}
