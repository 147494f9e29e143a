/**
 * An exact decimal number: `unscaled × 10^-scale`. Scale is never negative and the form is not normalised,
 * so that `1.50` keeps its two places.
 */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** xs:decimal (XML Schema 2, 3.2.3), and with `exponent` also xs:double's mantissa and exponent form. */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const EXPONENT = /^(.*)[eE]([+-]?0*\d{1,3})$/;

/** Accuracies beyond so many places count as this one: powers of ten without a bound would fill the memory. */
export const MAXIMUM_PLACES = 1000;

/** Parses xs:decimal, or a finite xs:double literal; undefined where the text is neither. */
export function parseDecimal(text: string): Decimal | undefined {
  let match = DECIMAL.exec(text);
  const exponent = match ? null : EXPONENT.exec(text);
  if (exponent) match = DECIMAL.exec(exponent[1] as string);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  const value = { unscaled: sign === '-' ? -digits : digits, scale: fraction.length };
  return exponent ? scaleByPowerOfTen(value, Number(exponent[2])) : value;
}

export function decimalOf(value: bigint | number): Decimal {
  return { unscaled: BigInt(value), scale: 0 };
}

/** Multiplies by 10^power, exactly. */
export function scaleByPowerOfTen(value: Decimal, power: number): Decimal {
  const scale = value.scale - power;
  return scale >= 0
    ? { unscaled: value.unscaled, scale }
    : { unscaled: value.unscaled * 10n ** BigInt(-scale), scale: 0 };
}

/** The canonical lexical form: no plus sign, no trailing fraction zeros, `0` for zero. */
export function formatDecimal(value: Decimal): string {
  const negative = value.unscaled < 0n;
  const digits = (negative ? -value.unscaled : value.unscaled).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  return (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.unscaled, b.unscaled, a.scale];
  return a.scale > b.scale
    ? [a.unscaled, b.unscaled * 10n ** BigInt(a.scale - b.scale), a.scale]
    : [a.unscaled * 10n ** BigInt(b.scale - a.scale), b.unscaled, b.scale];
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { unscaled: x + y, scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { unscaled: x - y, scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A number of decimal places, within the bound. */
export function boundPlaces(places: number): number {
  return Math.max(-MAXIMUM_PLACES, Math.min(MAXIMUM_PLACES, places));
}

/** Rounds half to even at `decimals` places, which may be negative (XBRL 2.1, 4.6.7.2, follows IEEE 754). */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  decimals = boundPlaces(decimals);
  const drop = value.scale - decimals;
  if (drop <= 0) return value;
  const unit = 10n ** BigInt(drop);
  const magnitude = value.unscaled < 0n ? -value.unscaled : value.unscaled;
  let quotient = magnitude / unit;
  const twice = (magnitude % unit) * 2n;
  if (twice > unit || (twice === unit && quotient % 2n === 1n)) quotient++;
  return scaleByPowerOfTen({ unscaled: value.unscaled < 0n ? -quotient : quotient, scale: 0 }, -decimals);
}
