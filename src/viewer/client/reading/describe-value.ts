import type { Language } from '../../../diagnostics/localized-text.js';
import type { ViewerData, ViewerFact } from '../../page/viewer-data.js';
import { ACCURACY, TEXTS } from '../texts.js';
import { formatDecimal, parseDecimal } from './exact-decimal.js';

/** The value of a fact as people read it, without its unit. */
export function describeValue(fact: ViewerFact, data: ViewerData, language: Language): string {
  const { value, members } = fact;
  if (value === null) return TEXTS.nil[language];
  const form = data.concepts[fact.concept]?.form;
  if (members)
    return members.map((member) => data.concepts[member]?.label[language] ?? '').join(language === 'zh' ? '、' : ', ');
  if (form === 'boolean') return /^\s*(?:true|1)\s*$/.test(value) ? TEXTS.yes[language] : TEXTS.no[language];
  if (form !== 'number' && form !== 'percent') return value;
  const number = parseDecimal(value);
  if (!number) return value;
  return form === 'percent' && fact.unit === undefined
    ? `${formatDecimal({ digits: number.digits * 100n, scale: number.scale })}%`
    : formatDecimal(number);
}

/** A number in the large units of Chinese, where it is a round one of them: 400,000,000 is 4亿. */
export function describeMagnitude({ value }: ViewerFact, language: Language): string | undefined {
  const number = value === null || language !== 'zh' ? undefined : parseDecimal(value);
  if (!number) return undefined;
  const size = number.digits < 0n ? -number.digits : number.digits;
  for (const [name, power] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    if (size >= 10n ** BigInt(power + number.scale)) {
      return `${formatDecimal({ digits: number.digits, scale: number.scale + power })}${name}`;
    }
  }
  return undefined;
}

/** How exact a number is. */
export function describeAccuracy({ decimals }: ViewerFact, language: Language): string {
  if (decimals === undefined) return language === 'zh' ? '精确值' : 'exact';
  const words = ACCURACY[decimals]?.[language];
  const zh = decimals > 0 ? `小数点后 ${decimals} 位` : `精确到${words ?? `10 的 ${-decimals} 次方`}`;
  const en = decimals > 0 ? `${decimals} decimal places` : `to ${words ?? `10^${-decimals}`}`;
  return language === 'zh' ? zh : en;
}
