import { REGISTRY_5 } from '../transformations/registry-5.js';

/** Words that state a date, and the rule of registry 5 that reads it. */
export interface DateProposal {
  readonly start: number;
  readonly end: number;
  readonly format: string;
}

const DIGITS = '[0-9\uFF10-\uFF19]';
const MARK = '[ \u00A0]*[年月./-][ \u00A0]*';

/** How dates are written, by rule; the longer forms first. */
const SHAPES: readonly { readonly value: RegExp; readonly format: string; readonly words: RegExp }[] = [
  {
    value: /^\d{4}-\d\d-\d\d$/,
    format: 'date-year-month-day',
    words: new RegExp(`(?:${DIGITS}{4}|${DIGITS}{2})${MARK}${DIGITS}{1,2}${MARK}${DIGITS}{1,2}日?`, 'g'),
  },
  {
    value: /^\d{4}-\d\d-\d\d$/,
    format: 'date-monthname-day-year-en',
    words: /[A-Z][a-z]+\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}/g,
  },
  {
    value: /^\d{4}-\d\d-\d\d$/,
    format: 'date-day-monthname-year-en',
    words: /[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+,? [0-9]{4}/g,
  },
  {
    value: /^\d{4}-\d\d$/,
    format: 'date-year-month',
    words: new RegExp(`(?:${DIGITS}{4}|${DIGITS}{2})${MARK}${DIGITS}{1,2}月?`, 'g'),
  },
  { value: /^--\d\d-\d\d$/, format: 'date-month-day', words: /[0-9]{1,2}[ \u00A0]*月[ \u00A0]*[0-9]{1,2}/g },
];

/** Finds the words that a rule reads as a date, month or day of the year; undefined where there are none. */
export function proposeDate(words: string, value: string): DateProposal | undefined {
  for (const shape of SHAPES) {
    if (!shape.value.test(value)) continue;
    const rule = REGISTRY_5.transformations.get(shape.format);
    for (const match of words.matchAll(shape.words)) {
      if (rule?.(match[0]) !== value) continue;
      return { start: match.index, end: match.index + match[0].length, format: shape.format };
    }
  }
  return undefined;
}
