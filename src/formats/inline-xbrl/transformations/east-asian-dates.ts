import { digitsToNumber, formatDate, formatYearMonth } from './calendar.js';
import { dateRule, DAY, MONTH, wide, YEAR } from './date-rules.js';
import type { Transformation } from './transformation.js';

const SPACE = '[\\s\u00A0]*';

/** 2024年4月23日, with blanks between. */
export const dateYearMonthDayCjk = dateRule([wide(YEAR), '年', wide(MONTH), '月', wide(DAY), '日'].join(SPACE));

/** 2024年4月. */
export const dateYearMonthCjk = dateRule([wide(YEAR), '年', wide(MONTH), '月'].join(SPACE));

/** The year before an era's first. */
const ERAS: Readonly<Record<string, number>> = { 明: 1867, 大: 1911, 昭: 1925, 平: 1988, 令: 2018 };
const ERA = '(?<era>明治|明|大正|大|昭和|昭|平成|平|令和|令)';
const ERA_YEAR = '(?<eraYear>[0-9\uFF10-\uFF19]{1,2}|元)';

/** 令和6年4月23日; 元年 is the first year of an era. */
export const dateEraYearMonthDayJp = eraRule([ERA, ERA_YEAR, '年', wide(MONTH), '月', wide(DAY), '日']);

/** 令和6年4月. */
export const dateEraYearMonthJp = eraRule([ERA, ERA_YEAR, '年', wide(MONTH), '月']);

function eraRule(pieces: readonly string[]): Transformation {
  const expression = new RegExp(`^${pieces.join(SPACE)}$`, 'u');
  return (input) => {
    const groups = expression.exec(input)?.groups;
    if (!groups) return undefined;
    const { era = '', eraYear = '', month = '', day } = groups;
    const year = (ERAS[era.charAt(0)] ?? 0) + (eraYear === '元' ? 1 : digitsToNumber(eraYear));
    if (day === undefined) return formatYearMonth(year, digitsToNumber(month));
    return formatDate(year, digitsToNumber(month), digitsToNumber(day));
  };
}
