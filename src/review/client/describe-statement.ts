import type { Language } from '../../diagnostics/localized-text.js';
import type { Statement } from '../../extraction/decisions/decision.js';
import { formatDecimal, parseDecimal } from '../../viewer/client/reading/exact-decimal.js';
import type { ReviewConcept } from '../page/review-data.js';
import { TEXTS } from './texts.js';
import type { ReviewModel } from './review-model.js';

/** What a statement says, as people read it, with its unit. */
export function describeValue(
  { value, unit }: Statement,
  concept: ReviewConcept | undefined,
  language: Language,
): string {
  switch (concept?.form) {
    case 'boolean':
      return TEXTS[value === 'true' || value === '1' ? 'yes' : 'no'][language];
    case 'enumeration': {
      const label = (name: string) => concept.values?.find((one) => one.name === name)?.label[language] ?? name;
      return value
        .split(' ')
        .map(label)
        .join(language === 'zh' ? '、' : ', ');
    }
    case 'block':
      return value
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim();
    case 'number':
    case 'percent': {
      const number = parseDecimal(value);
      if (!number) return value;
      if (concept.form === 'percent' && (unit === undefined || unit === 'pure'))
        return `${formatDecimal({ digits: number.digits * 100n, scale: number.scale })}%`;
      return `${formatDecimal(number)}${unit === undefined || unit === 'pure' ? '' : ` ${unit}`}`;
    }
    default:
      return value;
  }
}

/** When it holds and of what: days, then members. */
export function describeAspects(statement: Statement, model: ReviewModel, language: Language): string[] {
  const members = Object.entries(statement.dimensions ?? {}).map(([axisName, name]) => {
    const axis = model.source.axes.find((one) => one.name === axisName);
    return axis?.members?.find((one) => one.name === name)?.label[language] ?? name;
  });
  return [describePeriod(statement.period, language), ...members];
}

function describePeriod(period: string, language: Language): string {
  const year = /^(\d{4})-01-01\/\1-12-31$/.exec(period)?.[1];
  if (year !== undefined) return language === 'zh' ? `${year} 年度` : year;
  return period.replace('/', ' – ');
}
