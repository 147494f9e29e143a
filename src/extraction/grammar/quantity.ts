import { decimalOf, parseDecimal, scaleByPowerOfTen, type Decimal } from '../../datatypes/decimal.js';
import { parseChineseNumber } from '../../datatypes/chinese-number.js';
import type { Qualifier } from '../../model/report/evidence.js';
import { findUnit, UNIT_WORDS, type UnitWord } from './units.js';

/** A number with its unit as a report states it. Offsets are of the folded text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, without qualifier and unit. */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** In the unit's own symbol: 1.99亿元 is 199000000, 63.52% is 0.6352. */
  readonly value: Decimal;
  /** Stated accuracy; absent for exact counts. */
  readonly decimals?: number;
  readonly qualifier?: Qualifier;
  readonly unit?: UnitWord;
  /** One end of a range (3-5次): never a fact by itself. */
  readonly range: boolean;
  /** 第8份, 第九次: a place in an order, not an amount. */
  readonly ordinal: boolean;
}

const QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['近', 'nearly'],
  ['不足', 'nearly'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约计', 'about'],
  ['约', 'about'],
  ['大于', 'over'],
  ['高于', 'over'],
  ['超过', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['突破', 'over'],
  ['不低于', 'at-least'],
  ['不少于', 'at-least'],
  ['至少', 'at-least'],
  ['不小于', 'at-least'],
  ['不超过', 'at-most'],
  ['不高于', 'at-most'],
  ['至多', 'at-most'],
  ['不大于', 'at-most'],
];
const AFTER_QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['以上', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
];
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];
const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A number that lost its point: 015元 is neither 15 nor 0.15 for certain. */
const POINTLESS = /^0\d+$/;
const CHINESE = '[零〇一二两三四五六七八九十百千]{1,10}';
const UNITS = [...UNIT_WORDS]
  .map((unit) => unit.word)
  .sort((a, b) => b.length - a.length)
  .map(escapePattern)
  .join('|');
// The 千 of 千瓦时 and 千克 belongs to the unit.
const SCALE = SCALES.map(([word]) => (word === '千' ? '千(?![瓦克])' : word)).join('|');

const QUANTITY = new RegExp(
  `(?<before>${QUALIFIERS.map(([word]) => word).join('|')})?` +
    `(?:(?<![\\d.,A-Za-z_/])(?<sign>(?<![\\d）A-Za-z-])-)?(?<arabic>${ARABIC})|(?<![零〇一二两三四五六七八九十百千第每几数])(?<chinese>${CHINESE}))` +
    `(?<more>[余多])?(?<scale>${SCALE})?(?<more2>[余多])?(?:(?<=[万亿])\\n(?=元))?(?: ?(?<unit>${UNITS}))?` +
    `(?<after>${AFTER_QUALIFIERS.map(([word]) => word).join('|')})?`,
  'g',
);
const BARE_SCALE = new RegExp(`上(?<scale>${SCALE})(?<more>[余多])?(?<unit>元|名|人次|人|个|家|次|项|场|户|份)`, 'g');
const HUNDREDTHS = new RegExp(`百分之(?<number>${ARABIC}|${CHINESE})|百分百`, 'g');
const COMPANY_UNIT = /\s/g;

/** Finds every number with its unit, in the order of the text; numbers of dates are quantities of time. */
export function findQuantities(folded: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of folded.matchAll(QUANTITY)) {
    const quantity = quantityOf(folded, match);
    if (quantity) found.push(quantity);
  }
  for (const match of folded.matchAll(BARE_SCALE)) {
    const { scale = '', unit = '' } = match.groups ?? {};
    const power = scalePower(scale);
    found.push({
      ...spanOf(match, match.index + 1, match.index + 1 + scale.length),
      value: scaleByPowerOfTen(decimalOf(1), power),
      decimals: -power,
      qualifier: 'at-least',
      ...unitOf(unit),
      range: false,
      ordinal: false,
    });
  }
  for (const match of folded.matchAll(HUNDREDTHS)) {
    const number = match.groups?.['number'];
    const value = number === undefined ? decimalOf(100) : parseNumber(number);
    if (!value) continue;
    found.push({
      ...spanOf(match, match.index, match.index + match[0].length),
      value: scaleByPowerOfTen(value, -2),
      decimals: value.scale + 2,
      ...unitOf('%'),
      range: false,
      ordinal: false,
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(keepOutermost());
}

function quantityOf(folded: string, match: RegExpExecArray): Quantity | undefined {
  const { before = '', sign, arabic, chinese = '', more, scale = '', more2, unit: word, after } = match.groups ?? {};
  const number = arabic ?? chinese;
  if (arabic === undefined && word === undefined && scale === '') return undefined;
  if (arabic !== undefined && POINTLESS.test(arabic) && /元/.test(word ?? '')) return undefined;
  const stated = parseNumber((more ?? more2) && /^[百千]$/.test(number) ? `一${number}` : number);
  if (!stated) return undefined;
  const known = word === undefined ? undefined : findUnit(word);
  const unit = known && isRate(folded, match.index + match[0].length) ? { ...known, class: 'none' as const } : known;
  const scaled = scalePower(scale);
  const power = scaled + (unit?.power ?? 0);
  const numberStart = match.index + before.length + (sign ? 1 : 0);
  const numberEnd = numberStart + number.length;
  const qualifier = qualifierOf(before, more ?? more2, after);
  const magnitude = sign ? { ...stated, unscaled: -stated.unscaled } : stated;
  const decimals = decimalsOf(stated, scaled, qualifier !== undefined, unit, arabic === undefined);
  return {
    ...spanOf(match, numberStart, numberEnd),
    value: scaleByPowerOfTen(magnitude, power),
    ...(decimals !== undefined && { decimals }),
    ...(qualifier && { qualifier }),
    ...(unit && { unit }),
    range: inRange(folded, match.index, match.index + match[0].length),
    ordinal: /[第届]/.test(folded.charAt(match.index - 1)) && before === '',
  };
}

/** 千克/吨, 次/人: so much of one for each of another is an amount of neither. */
function isRate(folded: string, end: number): boolean {
  return /^\/(?!年|a\b)\p{L}/u.test(folded.slice(end, end + 3));
}

/**
 * Accuracy as stated: the digits after the point, less the power of the scale word and of the unit. A whole number of
 * things without scale word or qualifier is exact (absent); with a qualifier its trailing zeros say how exact it is.
 */
function decimalsOf(
  stated: Decimal,
  scale: number,
  qualified: boolean,
  unit: UnitWord | undefined,
  numeral: boolean,
): number | undefined {
  const power = scale + (unit?.power ?? 0);
  const counts = unit === undefined || ['count', 'person', 'participation', 'shares'].includes(unit.class);
  if (stated.scale === 0 && scale === 0 && counts) {
    if (!qualified) return undefined;
    const zeros = /0*$/.exec(stated.unscaled.toString())?.[0].length ?? 0;
    return zeros === 0 ? 0 : -zeros;
  }
  const zeros = numeral && qualified ? (/0*$/.exec(stated.unscaled.toString())?.[0].length ?? 0) : 0;
  return stated.scale - power - zeros;
}

function parseNumber(text: string): Decimal | undefined {
  if (/^\d/.test(text)) return parseDecimal(text.replaceAll(',', ''));
  const value = parseChineseNumber(text);
  return value === undefined ? undefined : decimalOf(value);
}

function qualifierOf(before: string, more: string | undefined, after: string | undefined): Qualifier | undefined {
  if (more !== undefined) return 'over';
  const first = QUALIFIERS.find(([word]) => word === before)?.[1];
  return first ?? AFTER_QUALIFIERS.find(([word]) => word === after)?.[1];
}

function scalePower(word: string): number {
  return SCALES.find(([name]) => name === word)?.[1] ?? 0;
}

/** The word of a power of ten: 4 is 万; empty for none. */
export function scaleWord(power: number): string {
  return SCALES.find(([, scale]) => scale === power)?.[0] ?? '';
}

function unitOf(word: string): { unit?: UnitWord } {
  const unit = findUnit(word);
  return unit ? { unit } : {};
}

function spanOf(match: RegExpExecArray, numberStart: number, numberEnd: number) {
  return { start: match.index, end: match.index + match[0].length, numberStart, numberEnd };
}

/** A number joined to another by a dash, a tilde or 至. */
function inRange(folded: string, start: number, end: number): boolean {
  if (/^[/／]\d/.test(folded.slice(end, end + 2))) return true;
  return (
    /[\d%万亿][-~至到]+$/.test(folded.slice(Math.max(0, start - 4), start)) ||
    /^[-~至到]+\d/.test(folded.slice(end, end + 4))
  );
}

function keepOutermost(): (quantity: Quantity) => boolean {
  let end = -1;
  return (quantity) => {
    if (quantity.start < end) return false;
    end = quantity.end;
    return true;
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const STATED_UNIT = new RegExp(`^(?:单位[：])?(?:人民币)?(?<scale>${SCALE})?(?<unit>${UNITS})(?:人民币)?$`);
/** What an intensity is told for, beside the amount of it: 吨/万元营收. */
const REVENUE_WORDS = /(?<=\/[十百千万亿]*元)(?:人民币)?(?:营业收入|营业额|营收|收入|收益|产值)$/;

/** Reads a unit that stands apart from its number, in brackets, a table cell or a table head: 万元, 人次, %. */
export function parseUnitLabel(text: string): { readonly unit: UnitWord; readonly scale: number } | undefined {
  const { scale = '', unit: word = '' } = STATED_UNIT.exec(plainUnit(text))?.groups ?? {};
  const unit = findUnit(word);
  return unit && { unit, scale: scalePower(scale) };
}

/** A label that says 吨/年 is of what there was in a year. */
const A_YEAR = /\/(?:年|a)$/;

function plainUnit(text: string): string {
  return text.replaceAll(COMPANY_UNIT, '').replace('百分比', '%').replace(REVENUE_WORDS, '').replace(A_YEAR, '');
}

/** A quantity without a unit of its own, with the unit that stands in its label. */
export function withUnitLabel(
  quantity: Quantity,
  label: { readonly unit: UnitWord; readonly scale: number },
): Quantity {
  const power = label.scale + label.unit.power;
  const stated = quantity.value;
  const decimals = decimalsOf(stated, label.scale, quantity.qualifier !== undefined, label.unit, false);
  const { start, end, numberStart, numberEnd, qualifier, range, ordinal } = quantity;
  return {
    ...{ start, end, numberStart, numberEnd, range, ordinal },
    ...(qualifier && { qualifier }),
    value: scaleByPowerOfTen(stated, power),
    unit: label.unit,
    ...(decimals !== undefined && { decimals }),
  };
}
