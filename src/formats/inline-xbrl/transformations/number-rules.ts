import { formatDecimal, parseDecimal } from '../../../datatypes/decimal.js';
import { toAsciiDigits } from './calendar.js';
import type { Transformation } from './transformation.js';

/** Every registry's blanks between groups of digits. */
const BLANK = ' \u00A0';
/** Apostrophes between groups of digits (registry 5). */
const APOSTROPHES = "'`\u00B4\u2019\u2032";

/** Words that match, with everything but digits and the decimal mark removed. */
export function groupedNumber(pattern: RegExp, mark: '.' | ','): Transformation {
  return (input) => (pattern.test(input) ? plainNumber(input, mark) : undefined);
}

function plainNumber(input: string, mark: '.' | ','): string {
  return input.replace(mark === ',' ? /[^0-9,]/g : /[^0-9.]/g, '').replace(',', '.');
}

/** Groups of three digits, the separator between them optional (registries 2 and 3). */
export const numDotDecimal3 = groupedNumber(/^[0-9]{1,3}([, \u00A0]?[0-9]{3})*(\.[0-9]+)?$/, '.');
export const numCommaDecimal3 = groupedNumber(/^[0-9]{1,3}([. \u00A0]?[0-9]{3})*(,[0-9]+)?$/, ',');

/** Lakh and crore groups: 12,34,567.89. */
export const numDotDecimalIn = groupedNumber(
  /^(?:([0-9]{1,2}[, \u00A0])?([0-9]{2}[, \u00A0])*[0-9]{3}|[0-9]+)(\.[0-9]+)?$/,
  '.',
);

/** Separators anywhere before the decimal mark, blanks after it too; the value is canonical (registries 4 and 5). */
function freelyGroupedNumber(separators: string, mark: '.' | ','): Transformation {
  const pattern = new RegExp(`^[${separators}${BLANK}0-9]*(?:[${mark}][${BLANK}0-9]+)?$`);
  return (input) => (pattern.test(input) ? canonical(plainNumber(input, mark)) : undefined);
}

export const numDotDecimal = freelyGroupedNumber(',', '.');
export const numCommaDecimal = freelyGroupedNumber('.', ',');
export const numDotDecimalApos = freelyGroupedNumber(`,${APOSTROPHES}`, '.');
export const numCommaDecimalApos = freelyGroupedNumber(`.${APOSTROPHES}`, ',');

/** 100円50銭: a whole number, a unit, one or two digits of the hundredth part, a unit. */
export const numUnitDecimal3 = unitNumber(
  /^(?<whole>0|[1-9][0-9]{0,2}(?:[.,\uFF0C\uFF0E]?[0-9]{3})*)[^0-9,.\uFF0C\uFF0E]+(?<part>[0-9]{1,2})[^0-9,.\uFF0C\uFF0E]*$/,
);

export const numUnitDecimalIn = unitNumber(
  /^(?<whole>(?:[0-9]{1,2}[, \u00A0])?(?:[0-9]{2}[, \u00A0])*[0-9]{3}|[0-9]+)[^0-9]+(?<part>[0-9]{1,2})[^0-9]*$/,
);

const freeUnitNumber = (separators: string): Transformation => {
  const pattern = `^(?<whole>[0-9${separators}]+)[^0-9${separators}][^0-9]*(?<part>[0-9]{1,2})[^0-9]*$`;
  const rule = unitNumber(new RegExp(pattern));
  return (input) => {
    const value = rule(input);
    return value === undefined ? undefined : canonical(value);
  };
};

export const numUnitDecimal = freeUnitNumber('.,\uFF0C');
export const numUnitDecimalApos = freeUnitNumber(`.,\uFF0C${APOSTROPHES}\uFF07`);

function unitNumber(pattern: RegExp): Transformation {
  return (input) => {
    const groups = pattern.exec(toAsciiDigits(input))?.groups;
    const whole = groups?.['whole']?.replace(/[^0-9]/g, '') ?? '';
    return whole === '' ? undefined : `${whole}.${(groups?.['part'] ?? '').padStart(2, '0')}`;
  };
}

function canonical(text: string): string | undefined {
  const value = parseDecimal(text);
  return value && formatDecimal(value);
}
