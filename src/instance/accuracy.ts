import type { Decimal } from '../datatypes/decimal.js';

/** How accurate a number is stated to be: decimal places, exact, or not at all (precision 0). */
export type Accuracy = number | 'INF' | 'none';

/** Parses a decimals attribute; undefined where it is no value of xbrli:decimalsType. */
export function parseDecimals(text: string): number | 'INF' | undefined {
  if (text === 'INF') return 'INF';
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/**
 * The decimals of a number, inferred from its precision where that is stated (XBRL 2.1, 4.6.6): precision less the
 * place of the first significant digit. Zero of any precision is exact; precision 0 says nothing.
 */
export function inferDecimals(
  value: Decimal,
  decimals: string | undefined,
  precision: string | undefined,
): Accuracy | undefined {
  if (decimals !== undefined) return parseDecimals(decimals);
  if (precision === undefined) return undefined;
  const digits = precision === 'INF' ? 'INF' : /^\+?\d{1,9}$/.test(precision) ? Number(precision) : undefined;
  if (digits === undefined) return undefined;
  if (digits === 0) return 'none';
  if (digits === 'INF' || value.unscaled === 0n) return 'INF';
  return digits - exponentOf(value) - 1;
}

/** The power of ten of the first significant digit: 1204 has 3, 0.012 has -2. */
function exponentOf({ unscaled, scale }: Decimal): number {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  return digits.length - 1 - scale;
}
