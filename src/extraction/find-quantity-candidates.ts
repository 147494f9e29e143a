import type { QuantityCue } from '../model/taxonomy/cue.js';
import type { Candidate, CandidatePeriod } from './candidate.js';
import {
  findGovernor,
  findMember,
  findPeriod,
  findPlan,
  fitsContext,
  isAlone,
  isCumulative,
  isGoverned,
  isOfSeveralYears,
  isStanding,
} from './candidate-context.js';
import type { TextRange } from '../documents/document.js';
import { bracketedYear, otherYearsBehind } from './bracketed-years.js';
import { comparedValue, movedValues } from './prior-values.js';
import { findYearSeries } from './year-series.js';
import type { RejectionReason } from './extraction.js';
import type { LabelledQuantity } from './label-table-quantities.js';
import type { ColumnHead } from './table-head.js';
import { tellsOfGroup, tellsOfOther } from './other-entity.js';
import { findChange } from './find-change.js';
import { findYearColumns } from './year-tables.js';
import { behindMark } from './passed-mark.js';
import { holdsPhrase } from './pattern.js';
import { findListed } from './respective-list.js';
import { findPhrases, type PhraseHit } from './phrase-scanner.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';
import { isBroken, isCapacity, isPromise, isRate } from './unfit-quantity.js';

/** Between a noun and its number there is no other clause, except one that begins with a word for the sum. */
const STOP = /[。；！？、《》]|，(?!(?:共计|合计|总计|累计|共|达到|达|为|总额|总数))/;
/** Between them the text speaks of a change, a comparison or a part. */
const OTHER_VALUE =
  /委员会|同比|环比|增长|下降|减少|增加|上升|提高|提升|降低|较|比上|比去|占(?!地)|其中|至少|不低于|不少于|目标|预算|回复|新增|申请受理|[低高优]于[^\d]{2,}/;

/** The rest of a list of which each has the number that follows: 劳动合同签订率和社会保险覆盖率均为100%. */
const SHARED = /^(?:[、和及与][^，。；、\d\n]{2,16}){1,4}(?:均|都|皆|各)(?:为|达到?|是|保持)?$/;

/** Finds numbers beside the nouns of quantity cues. */
export function findQuantityCandidates(
  index: TextIndex,
  cues: readonly QuantityCue[],
  period: ReportingPeriod,
): Candidate[] {
  const hits = findPhrases(
    index.folded,
    cues,
    (cue) => cue.nouns,
    (longer, shorter, at) => haveUnitsInCommon(longer, shorter) && !isList(index, at),
    (cue) => index.overflown.add(cue.id),
  );
  return hits.flatMap((hit) => {
    if (index.isInsideTitle(hit.start)) return [];
    const listed = hit.cue.change ? undefined : findRespective(index, hit);
    if (listed) return listed.map((pair) => candidateOf(index, hit, pair, period));
    if (isDisowned(index, hit) || (hit.cue.dimensions && isList(index, hit))) return [];
    const series = hit.cue.change ? undefined : findYearSeries(index, hit);
    if (series?.every((quantity) => hasUnit(hit.cue, quantity, nounOf(index, hit))))
      return series.map((quantity) => candidateOf(index, hit, { quantity, gap: 0 }, period));
    const row = findRow(index, hit);
    if (row) return row.map((cell) => candidateOf(index, hit, cell, period));
    const pair = hit.cue.change ? findChange(index, hit, period) : findNearest(index, hit);
    const pairs = pair ? [pair, ...(hit.cue.change ? [] : findOfOtherYears(index, hit, pair))] : [];
    return pairs.map((one) => candidateOf(index, hit, one, period));
  });
}

/** 范围一、范围二排放量分别为…: a name that joins two is a list here. */
function isList({ folded }: TextIndex, { start, end }: PhraseHit<QuantityCue>): boolean {
  return /[、和及与]/.test(folded.slice(start, end)) && /^[^，。；\d]{0,16}分别/.test(folded.slice(end, end + 20));
}

/** Whether one number could be of both: 各类培训 (次) takes nothing from 培训 (人次). */
function haveUnitsInCommon(one: QuantityCue, other: QuantityCue): boolean {
  return one.units.some((unit) => other.units.includes(unit));
}

/** Finds the numbers of tables whose rows are years, by the nouns in the heads of their columns. */
export function findYearTableCandidates(
  index: TextIndex,
  cues: readonly QuantityCue[],
  period: ReportingPeriod,
): Candidate[] {
  return findYearColumns(index).flatMap(({ label, head, cells }) =>
    findPhrases(label, cues, (cue) => cue.nouns, haveUnitsInCommon).flatMap((hit) => {
      const { cue } = hit;
      if (cue.change || (cue.within && !holdsPhrase(label, cue.within))) return [];
      if ([cue.without, cue.notBefore].some((phrases) => phrases && holdsPhrase(label, phrases))) return [];
      const noun = label.slice(hit.start, hit.end);
      return cells
        .filter(({ quantity }) => hasUnit(cue, quantity, noun))
        .map(({ quantity, row }) =>
          candidateOf(
            index,
            { cue, ...head },
            { quantity, gap: 2 * (head.end - head.start - noun.length) + 2, inColumn: row },
            period,
          ),
        );
    }),
  );
}

const LISTED =
  /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?!(?:19|20)\d\d年|申请)[^。；\n]){0,90}?(?:上市(?!公司|企业)|挂牌|IPO)/;

/** Amounts since the listing begin with the year of the listing, where the text tells it. */
function sinceListing(index: TextIndex): CandidatePeriod {
  const year = LISTED.exec(index.folded)?.[1];
  return year === undefined ? { kind: 'reporting' } : { kind: 'since', year: Number(year) };
}

/** A share of what the noun counts: 女员工比例, 受训员工人数占比. */
const SHARE = /^(?:的)?(?:所占)?(?:人数)?的?(?:比例|占比|比率|比重)/;

/** Words beside a noun that make it another thing: 人均培训课时, 子公司总资产, 女员工比例. */
function isDisowned(index: TextIndex, { cue, start, end }: PhraseHit<QuantityCue>): boolean {
  if (!cue.units.includes('percent') && SHARE.test(index.folded.slice(end, end + 8))) return true;
  const from = Math.max(index.clauseStartAt(start), start - 12);
  const before = index.folded.slice(from, start);
  if (/(?:人均|平均|户均)[^，、]{0,4}$/.test(before) && !index.folded.slice(start, end).includes('均')) return true;
  return cue.notBefore !== undefined && holdsPhrase(before, cue.notBefore);
}

/** 股东大会、董事会、监事会分别为3次、9次、6次; 2015年、2016年营业收入分别为1亿元、2亿元. */
function findRespective(index: TextIndex, hit: PhraseHit<QuantityCue>): Pair[] | undefined {
  const listed = findListed(index, hit);
  if (!listed || !listed.every(({ quantity }) => hasUnit(hit.cue, quantity, nounOf(index, hit)))) return undefined;
  return listed.map(({ quantity, year }) => ({
    quantity: year === undefined ? quantity : { ...quantity, column: { year } },
    gap: 0,
  }));
}

function isDated(column: ColumnHead | undefined): boolean {
  return column?.year !== undefined || column?.offset !== undefined;
}

function yearOf(column: ColumnHead | undefined, { year }: ReportingPeriod): number | undefined {
  return column?.year ?? (column?.offset === undefined ? undefined : year + column.offset);
}

interface Pair {
  readonly quantity: LabelledQuantity;
  readonly gap: number;
  readonly negative?: boolean;
  /** The amount of the year before, from which the text comes to this one. */
  readonly prior?: LabelledQuantity | undefined;
  /** Of other nouns of a list too. */
  readonly shared?: boolean;
  /** The first of a list with 分别, whose other side is not of nouns. */
  readonly ofList?: true;
  /** The row of a number that stands below the noun. */
  readonly inColumn?: TextRange;
}

function candidateOf(
  index: TextIndex,
  hit: PhraseHit<QuantityCue>,
  { quantity, gap, negative, inColumn, shared, ofList }: Pair,
  period: ReportingPeriod,
): Candidate {
  const { cue } = hit;
  const range = inColumn
    ? { start: inColumn.start, end: quantity.end }
    : { start: Math.min(hit.start, quantity.start), end: Math.max(hit.end, quantity.end) };
  const member = cue.member && findMember(index, cue.member, range);
  const rejected =
    rejectionOf(index, cue, quantity, inColumn ?? range, period, inColumn !== undefined) ??
    (cue.member && !member ? 'out-of-context' : undefined);
  const governor = inColumn ? undefined : findGovernor(index, cue, range);
  const value = negative ? { ...quantity, value: { ...quantity.value, unscaled: -quantity.value.unscaled } } : quantity;
  return {
    cue,
    value: {
      kind: 'quantity',
      quantity: value,
      power: cue.power ?? 0,
      ...(cue.symbol !== undefined && { symbol: cue.symbol }),
    },
    range: member ? { start: Math.min(member.start, range.start), end: range.end } : range,
    ...(!shared && { claim: { start: quantity.numberStart, end: quantity.numberEnd } }),
    score:
      10 +
      2 * (hit.end - hit.start) -
      gap +
      (member ? 6 : 0) +
      subjectScore(index, range, period) +
      (quantity.inRow ? 4 : 0) -
      (isForeign(quantity) ? 4 : 0) -
      (cue.fallback ? 8 : 0),
    period: cue.cumulative ? sinceListing(index) : findPeriod(index, range, period, yearOf(quantity.column, period)),
    ...(cue.member && member && { typed: { [cue.member.axis]: member.text } }),
    ...(cue.about !== undefined && { about: cue.about }),
    ...(governor !== undefined && { governor }),
    ...(ofList && { ofList }),
    ...(tellsOfGroup(index, range) && { ofGroup: true }),
    ...(tellsOfPart(index, range) && { ofPart: true }),
    ...(rejected && { rejected }),
  };
}

/** Companies report in yuan; other currencies are told of single deals and subsidiaries. */
function isForeign({ unit }: LabelledQuantity): boolean {
  return unit?.class === 'money' && unit.symbol !== 'CNY';
}

/** Amounts that the sentence gives for the whole company and year stand above those of one unit or occasion. */
function subjectScore(index: TextIndex, range: TextRange, period: ReportingPeriod): number {
  const sentence = index.sentenceAt(range.start);
  const before = index.folded.slice(Math.max(sentence.start, range.start - 50), range.end);
  let score = 0;
  if (before.includes(`${period.year}年`) || /报告期|全年|年末|年底/.test(before)) score += 3;
  if (/(?:公司|集团|全年|共|总|累计|合计)(?:共|总|合计|累计|召开|举办|开展|实现)/.test(before)) score += 3;
  if (tellsOfPart(index, range)) score -= 5;
  return score;
}

/** Whether the words before an amount say that it is of a part of the company, or of another amount. */
function tellsOfPart({ folded, sentenceAt }: TextIndex, { start, end }: TextRange): boolean {
  const before = folded.slice(Math.max(sentenceAt(start).start, start - 50), end);
  return /(?<![及和与暨]其?)(?:(?:全资|控股)?子公司|分公司|[下所]属|旗下)|分行|支行|项目部|事业部|车间|其中/.test(
    before,
  );
}

function rejectionOf(
  index: TextIndex,
  cue: QuantityCue,
  quantity: LabelledQuantity,
  range: TextRange,
  period: ReportingPeriod,
  fits: boolean,
): RejectionReason | undefined {
  if (quantity.range) return 'range';
  if (isBroken(index, quantity)) return 'out-of-context';
  if (quantity.column?.other) return quantity.column.other === 'target' ? 'plan' : 'out-of-context';
  if (fits) return undefined;
  if (!fitsContext(index, cue, range) || !isGoverned(index, cue, range) || !isAlone(index, cue, range))
    return 'out-of-context';
  if (isOfSeveralYears(index, range) || findPeriod(index, range, period).kind === 'years') return 'other-period';
  if (isRate(index, quantity) || isCapacity(index, quantity)) return 'out-of-context';
  if (isPromise(index, quantity)) return 'plan';
  if (!cue.member && cue.dimensions?.['ReportingEntityScopeAxis'] === undefined && tellsOfOther(index, range))
    return 'other-entity';
  if (!cue.cumulative && isCumulative(index, range, period) && !isStanding(index, range)) return 'other-period';
  if (cue.cumulative && !isCumulative(index, range, period)) return 'other-period';
  return cue.intent ? undefined : findPlan(index, range, period);
}

/** The number that follows the noun, or else the one that stands right before it. */
function findNearest(index: TextIndex, hit: PhraseHit<QuantityCue>): Pair | undefined {
  const { cue } = hit;
  const reach = cue.reach ?? 10;
  const back = cue.back ?? 3;
  const found = reach < 0 ? undefined : findAfter(index, hit, reach);
  const after = found && { ...found, quantity: behindMark(index, hit.end, found.quantity) ?? found.quantity };
  const before = back < 0 ? undefined : findBefore(index, hit, back);
  if (before && index.paragraphAt(hit.start).kind === 'row') return before;
  if (after && before) return before.gap <= after.gap && after.gap > 0 ? before : after;
  return after ?? before;
}

/** The numbers of other years beside one: 董事会10次（2015年：12次）, 排放72吨，较上年的75吨减少4%, 由上年的38吨减至29吨. */
function findOfOtherYears(index: TextIndex, hit: PhraseHit<QuantityCue>, { quantity: beside, prior }: Pair): Pair[] {
  const before = prior ?? comparedValue(index, beside);
  return [...otherYearsBehind(index, Math.max(beside.end, hit.end)), ...(before ? [before] : [])]
    .filter((quantity) => hasUnit(hit.cue, quantity, nounOf(index, hit)))
    .map((quantity) => ({ quantity, gap: 2 }));
}

function findAfter(index: TextIndex, hit: PhraseHit<QuantityCue>, reach: number): Pair | undefined {
  const { folded, quantities } = index;
  const row = index.paragraphAt(hit.start).kind === 'row';
  const limit = hit.end + (row ? 60 : reach + 20);
  let wrongUnits = 0;
  for (let at = index.firstQuantityFrom(hit.end); ; at++) {
    const quantity = quantities[at];
    if (!quantity || quantity.start > limit) return undefined;
    if (bracketedYear(index, quantity) !== undefined) continue;
    const between = folded.slice(hit.end, quantity.start);
    const shared = SHARED.test(between);
    const gap = shared ? '' : between;
    if (!row && (gapLength(gap) > reach || STOP.test(gap) || wrongUnits > 0)) return undefined;
    if (row && STOP.test(gap)) return undefined;
    if (!row && gap.includes('\n') && !isLabelAndValue(index, hit, quantity, gap)) return undefined;
    if (row && (gap.includes('\n') || (quantity.inRow && /[^\d\s.,%]{5,}/.test(lastCells(gap))))) return undefined;
    const [moved, prior] = movedValues(index, gap, quantity) ?? [];
    if (moved && hasUnit(hit.cue, moved, nounOf(index, hit))) return { quantity: moved, gap: gapLength(gap), prior };
    if (OTHER_VALUE.test(gap) || isFormer(index, gap, quantity)) return undefined;
    if (hasUnit(hit.cue, quantity, nounOf(index, hit)))
      return { quantity, gap: gapLength(gap), shared, ...(gap.includes('分别') && { ofList: true }) };
    if (quantity.unit?.class !== 'time') wrongUnits++;
  }
}

/** 注册资本由1亿元变更为2亿元: the first is what it was. */
function isFormer({ folded }: TextIndex, gap: string, { end }: LabelledQuantity): boolean {
  return (
    /[由从](?:[^，。；\d]{0,6}的)?$/.test(gap) &&
    /^[^，。；\d]{0,2}(?:变更|增|减|提|上升|下降|降|扩|升)/.test(folded.slice(end, end + 8))
  );
}

/** The words of further cells between the label and the value: another label there ends the search. */
function lastCells(gap: string): string {
  return gap.split('\t').slice(1).join('');
}

/** Brackets such as （含税） and years do not count as distance. */
function gapLength(gap: string): number {
  return gap.replace(/（[^（）]{1,12}）|（(?:19|20)\d\d年[^（）]{1,50}）|(?:19|20)\d\d年度?|\s|共计|合计|人民币/g, '')
    .length;
}

/** Bare numbers one below the other are the scale of a chart. */
function isNumberBelow({ document, folded, paragraphIndexAt }: TextIndex, offset: number): boolean {
  const { start = 0, end = 0 } = document.paragraphs[paragraphIndexAt(offset) + 1] ?? {};
  return /^\s*\d[\d.,]*\s*$/.test(folded.slice(start, end));
}

/** A label alone on its line, its value alone on the next. */
function isLabelAndValue(
  index: TextIndex,
  hit: PhraseHit<QuantityCue>,
  quantity: LabelledQuantity,
  gap: string,
): boolean {
  if (!/^[^\n]{0,4}\n$/.test(gap)) return false;
  if (!quantity.unit && isNumberBelow(index, quantity.start)) return false;
  const label = index.paragraphAt(hit.start);
  const value = index.paragraphAt(quantity.start);
  return label.end - label.start <= 20 && value.end - value.start <= quantity.end - quantity.start + 2;
}

function findBefore(index: TextIndex, hit: PhraseHit<QuantityCue>, back: number): Pair | undefined {
  const at = index.firstQuantityFrom(hit.start) - 1;
  const quantity = index.quantities[at];
  if (!quantity || quantity.end > hit.start || quantity.end < hit.start - back - 8) return undefined;
  const gap = index.folded.slice(quantity.end, hit.start).replace(/（[^（）]{1,10}）/g, '');
  // 二次培训, 二次创业 come after a first; two of them are 两次.
  if (index.folded.slice(quantity.start, quantity.end) === '二次') return undefined;
  if (gap.length > back || /[，。；、：！？（\n\t《》%]/.test(gap) || quantity.ordinal) return undefined;
  if (!quantity.unit || !hasUnit(hit.cue, quantity, nounOf(index, hit))) return undefined;
  return { quantity, gap: gap.length };
}

/**
 * A label at the left of a table row: its numbers, each of the year that heads its column. Several numbers under no
 * head cannot be told apart and are left alone. Undefined where the noun is no such label.
 */
function findRow(index: TextIndex, hit: PhraseHit<QuantityCue>): Pair[] | undefined {
  const { folded, quantities } = index;
  const paragraph = index.paragraphAt(hit.start);
  const labelEnd = folded.indexOf('\t', hit.end);
  if (paragraph.kind !== 'row' || hit.cue.change || labelEnd < 0 || labelEnd >= paragraph.end) return undefined;
  const found: Pair[] = [];
  for (let at = index.firstQuantityFrom(labelEnd); ; at++) {
    const quantity = quantities[at];
    if (!quantity || quantity.start >= paragraph.end) break;
    const gap = folded.slice(labelEnd + 1, quantity.start);
    const label = gap.replaceAll(/[\d.,%\s-]/g, '');
    if (label.length > 8 || OTHER_VALUE.test(folded.slice(hit.end, labelEnd))) break;
    if (hasUnit(hit.cue, quantity, nounOf(index, hit))) found.push({ quantity, gap: 2 });
  }
  if (found.length < 2) return undefined;
  const dated = found.filter(({ quantity }) => isDated(quantity.column));
  return dated.length > 0 ? dated : [];
}

function nounOf({ folded }: TextIndex, { start, end }: PhraseHit<QuantityCue>): string {
  return folded.slice(start, end);
}

/** A number without a unit belongs, outside of tables, to nouns that count or measure: 员工总数, 每股收益. */
export function hasUnit(cue: QuantityCue, quantity: LabelledQuantity, noun: string): boolean {
  const { unit, ordinal, value } = quantity;
  if (ordinal) return cue.units.includes('ordinal');
  const known = unit?.class ?? 'bare';
  // A bare whole number beside a per-share label is a page of the contents.
  if (known === 'bare' && cue.symbol === 'CNY/shares' && value.scale === 0) return false;
  // 职业病发病率为0: none is none in any unit.
  if (known === 'bare' && value.unscaled === 0n && cue.units.includes('percent') && noun.endsWith('率')) return true;
  if (known === 'bare' && !quantity.inRow && !/[数率额量值次益户利股]/.test(noun)) return false;
  return cue.units.includes(known) && (!cue.words?.length || unit === undefined || cue.words.includes(unit.word));
}
