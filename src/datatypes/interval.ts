import {
  addDecimals,
  boundPlaces,
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  scaleByPowerOfTen,
  subtractDecimals,
  type Decimal,
} from './decimal.js';

/** The numbers that a rounded value may stand for. Ends may lie outside the interval. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** How reported numbers came to their accuracy: rounded to the nearest, or cut off. */
export type RoundingMode = 'round-to-nearest' | 'truncation';

export const ZERO_INTERVAL: Interval = pointInterval(decimalOf(0));

export function pointInterval(value: Decimal): Interval {
  return { low: value, high: value, lowIncluded: true, highIncluded: true };
}

/**
 * The interval of a reported value (Calculations 1.1, 4): half a unit of the last accurate digit on either side, or,
 * where digits were cut off, one unit away from zero, that end excluded. Without decimals the value is exact.
 */
export function intervalOf(value: Decimal, decimals: number | undefined, mode: RoundingMode): Interval {
  if (decimals === undefined) return pointInterval(value);
  decimals = boundPlaces(decimals);
  if (mode === 'round-to-nearest') {
    const half = scaleByPowerOfTen(decimalOf(5), -decimals - 1);
    return {
      low: subtractDecimals(value, half),
      high: addDecimals(value, half),
      lowIncluded: true,
      highIncluded: true,
    };
  }
  const unit = scaleByPowerOfTen(decimalOf(1), -decimals);
  const sign = value.unscaled;
  return {
    low: sign > 0n ? value : subtractDecimals(value, unit),
    high: sign < 0n ? value : addDecimals(value, unit),
    lowIncluded: sign > 0n,
    highIncluded: sign < 0n,
  };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: addDecimals(a.low, b.low),
    high: addDecimals(a.high, b.high),
    lowIncluded: a.lowIncluded && b.lowIncluded,
    highIncluded: a.highIncluded && b.highIncluded,
  };
}

/** Multiplies by a number; a negative one turns the ends round. */
export function scaleInterval(interval: Interval, factor: Decimal): Interval {
  const low = multiplyDecimals(interval.low, factor);
  const high = multiplyDecimals(interval.high, factor);
  return factor.unscaled < 0n
    ? { low: high, high: low, lowIncluded: interval.highIncluded, highIncluded: interval.lowIncluded }
    : { ...interval, low, high };
}

/** The numbers in both; undefined where there are none. */
export function intersectIntervals(a: Interval, b: Interval): Interval | undefined {
  const lows = compareDecimals(a.low, b.low);
  const highs = compareDecimals(a.high, b.high);
  const result: Interval = {
    low: lows >= 0 ? a.low : b.low,
    high: highs <= 0 ? a.high : b.high,
    lowIncluded: lows > 0 ? a.lowIncluded : lows < 0 ? b.lowIncluded : a.lowIncluded && b.lowIncluded,
    highIncluded: highs < 0 ? a.highIncluded : highs > 0 ? b.highIncluded : a.highIncluded && b.highIncluded,
  };
  const order = compareDecimals(result.low, result.high);
  if (order > 0 || (order === 0 && !(result.lowIncluded && result.highIncluded))) return undefined;
  return result;
}

/** `[1.5, 2.5)` and, for a point, `2`. */
export function formatInterval({ low, high, lowIncluded, highIncluded }: Interval): string {
  if (compareDecimals(low, high) === 0) return formatDecimal(low);
  return `${lowIncluded ? '[' : '('}${formatDecimal(low)}, ${formatDecimal(high)}${highIncluded ? ']' : ')'}`;
}
