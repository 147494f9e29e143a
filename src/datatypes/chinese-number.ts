const DIGITS = new Map([...'零一二三四五六七八九'].map((character, digit) => [character, BigInt(digit)]));
for (const [alias, digit] of [
  ['〇', 0n],
  ['○', 0n],
  ['两', 2n],
  ['兩', 2n],
  ['壹', 1n],
  ['贰', 2n],
  ['叁', 3n],
  ['肆', 4n],
  ['伍', 5n],
  ['陆', 6n],
  ['柒', 7n],
  ['捌', 8n],
  ['玖', 9n],
] as const) {
  DIGITS.set(alias, digit);
}
const SMALL_UNITS = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
]);
const LARGE_UNITS = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
  ['兆', 1_000_000_000_000n],
]);

/**
 * Parses a Chinese numeral, written by places (三千零五十) or digit by digit (二〇一六); undefined where the text is
 * neither. 两千一 is 2100, 三万五 35000: a last digit right after a place counts in the next lower one.
 */
export function parseChineseNumber(text: string): bigint | undefined {
  if (text === '') return undefined;
  if ([...text].every((character) => DIGITS.has(character))) {
    return [...text].reduce((value, character) => value * 10n + (DIGITS.get(character) as bigint), 0n);
  }
  let total = 0n;
  let section = 0n;
  let digit: bigint | undefined;
  let lastUnit = 0n;
  let zero = false;
  let largest = 0n;
  for (const character of text) {
    const value = DIGITS.get(character);
    const small = SMALL_UNITS.get(character);
    const large = LARGE_UNITS.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined;
      zero ||= value === 0n;
      digit = value;
    } else if (small !== undefined) {
      if (digit === undefined && small !== 10n) return undefined;
      if (lastUnit !== 0n && small >= lastUnit) return undefined;
      section += (digit === undefined || (digit === 0n && small === 10n) ? 1n : digit) * small;
      [digit, lastUnit, zero] = [undefined, small, false];
    } else if (large !== undefined) {
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return undefined;
      if (large > largest && total > 0n) total = (total + section) * large;
      else total += section * large;
      [section, digit, lastUnit, zero, largest] = [0n, undefined, large, false, large > largest ? large : largest];
    } else {
      return undefined;
    }
  }
  if (digit !== undefined) section += !zero && lastUnit >= 100n ? (digit * lastUnit) / 10n : digit;
  return total + section;
}

const DIGIT_NAMES = [...'零一二三四五六七八九'];
const PLACES: readonly (readonly [bigint, string])[] = [
  [100_000_000n, '亿'],
  [10_000n, '万'],
];

/** Writes a natural number below 10^16 by places, as parseChineseNumber reads it. */
export function formatChineseNumber(value: bigint): string {
  if (value === 0n) return '零';
  for (const [place, name] of PLACES) {
    if (value < place) continue;
    const rest = value % place;
    const gap = rest > 0n && rest < place / 10n ? '零' : '';
    return formatChineseNumber(value / place) + name + (rest === 0n ? '' : gap + formatChineseNumber(rest));
  }
  return formatThousands(value);
}

function formatThousands(value: bigint): string {
  const digits = value.toString().padStart(4, '0');
  const names = ['千', '百', '十', ''];
  const places = [...digits].map((digit, index) =>
    digit === '0' ? '零' : `${DIGIT_NAMES[Number(digit)] ?? ''}${names[index] ?? ''}`,
  );
  return places
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
