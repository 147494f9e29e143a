/** A decimal number as digits and how many of them are behind the point; exact, unlike a float. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads the lexical form of xs:decimal, or of a float with an exponent; undefined for anything else. */
export function parseDecimal(text: string): ExactDecimal | undefined {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** The sum of products of two factors each. */
export function sumProducts(terms: readonly (readonly [ExactDecimal, ExactDecimal])[]): ExactDecimal {
  let total: ExactDecimal = { digits: 0n, scale: 0 };
  for (const [a, b] of terms) total = add(total, { digits: a.digits * b.digits, scale: a.scale + b.scale });
  return total;
}

function add(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ digits, scale: own }: ExactDecimal) => digits * 10n ** BigInt(scale - own);
  return { digits: at(a) + at(b), scale };
}

/** The number with commas between thousands, without idle zeros behind the point. */
export function formatDecimal({ digits, scale }: ExactDecimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${digits < 0n ? '−' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
