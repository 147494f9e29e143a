import { formatDecimal, parseDecimal, scaleByPowerOfTen, type Decimal } from '../../../datatypes/decimal.js';
import { REGISTRY_5 } from '../transformations/registry-5.js';

/** Words that state a number, and how a reader comes from them to the value. */
export interface NumberProposal {
  /** Range in the words that were searched. */
  readonly start: number;
  readonly end: number;
  /** Local name of a rule of registry 5; without one the words are the number. */
  readonly format?: string;
  readonly scale: number;
  readonly negative: boolean;
}

const FORMAT = 'num-dot-decimal';
const NUMERAL = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g;
/** What must follow a numeral for its value to be a power of ten away. */
const MAGNITUDE = /^ ?(?:[十百千万亿%％‰]|thousand|million|billion|trillion)/i;

/**
 * Finds the numeral in some words that states a value: one that equals it, else one that a magnitude follows and whose
 * digits are the same. Undefined where there is none that is read back as the very same text.
 */
export function proposeNumber(words: string, value: string): NumberProposal | undefined {
  const negative = value.startsWith('-');
  const magnitude = negative ? value.slice(1) : value;
  const wanted = parseDecimal(magnitude);
  if (!wanted || !/^[0-9.]+$/.test(magnitude)) return undefined;
  let scaled: NumberProposal | undefined;
  for (const match of words.matchAll(NUMERAL)) {
    const number = parseDecimal(match[0].replaceAll(',', ''));
    const scale = number && powerBetween(number, wanted);
    if (scale === undefined) continue;
    const end = match.index + match[0].length;
    if (scale !== 0 && (scaled || !MAGNITUDE.test(words.slice(end)))) continue;
    const format = findFormat(match[0], scale, magnitude);
    if (format === undefined) continue;
    const proposal = { start: match.index, end, ...(format !== '' && { format }), scale, negative };
    if (scale === 0) return proposal;
    scaled = proposal;
  }
  return scaled;
}

/** The power of ten that makes the one number of the other; undefined where their digits differ. */
function powerBetween(from: Decimal, to: Decimal): number | undefined {
  if (from.unscaled === 0n || to.unscaled === 0n) return from.unscaled === to.unscaled ? 0 : undefined;
  const [a, b] = [significand(from), significand(to)];
  return a.digits === b.digits ? b.exponent - a.exponent : undefined;
}

function significand({ unscaled, scale }: Decimal): { readonly digits: string; readonly exponent: number } {
  const text = unscaled.toString();
  const digits = text.replace(/0+$/, '');
  return { digits, exponent: text.length - digits.length - scale };
}

/** The rule, or `''` for none, by which the words are read as the very value. */
function findFormat(words: string, scale: number, value: string): string | undefined {
  const read = (text: string | undefined) => {
    const number = text === undefined || scale === 0 ? undefined : parseDecimal(text);
    return number ? formatDecimal(scaleByPowerOfTen(number, scale)) : text;
  };
  if (read(REGISTRY_5.transformations.get(FORMAT)?.(words)) === value) return FORMAT;
  return words.includes(',') || read(words) !== value ? undefined : '';
}
