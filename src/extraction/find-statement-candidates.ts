import { formatStatedDate, parseChineseDate } from '../datatypes/chinese-date.js';
import { parseChineseNumber } from '../datatypes/chinese-number.js';
import type { StatementCue } from '../model/taxonomy/cue.js';
import type { Candidate, CandidateValue } from './candidate.js';
import {
  findMember,
  findPeriod,
  findPlan,
  fitsContext,
  isCumulative,
  isIndexEntry,
  isOfSeveralYears,
} from './candidate-context.js';
import { isCompanyName, wordsBeforeCompanyName } from './company-name.js';
import type { RejectionReason } from './extraction.js';
import { findUnit } from './grammar/units.js';
import { followsOther, tellsOfGroup, tellsOfOther } from './other-entity.js';
import { matchPhrase } from './pattern.js';
import { MOST_HITS } from './phrase-scanner.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';

/** How often things come, as ISO 8601 durations. */
const FREQUENCIES: readonly (readonly [RegExp, string])[] = [
  [/半年/, 'P6M'],
  [/季/, 'P3M'],
  [/两年/, 'P2Y'],
  [/年/, 'P1Y'],
  [/月/, 'P1M'],
  [/周/, 'P7D'],
];
const NEGATED = /(?:未|没有|尚未|无|并未|不|非)(?:能|曾|有)?$/;

/** 未设立…, 尚未开展…: the company says that it has or does no such thing. */
const NONE = /(?:^|[，：；、\n]|公司|集团|本行|目前|报告期内?|年内|\d年)[^，。；：\n]{0,4}(?:尚未|暂未|并未|未|没有)$/;

function tellsOfNone({ folded, sentenceAt }: TextIndex, { start }: Candidate['range']): boolean {
  return NONE.test(folded.slice(Math.max(sentenceAt(start).start, start - 16), start));
}

/** Finds statements in words: booleans, enumeration values, and texts, dates, numbers that the phrase catches. */
export function findStatementCandidates(
  index: TextIndex,
  cues: readonly StatementCue[],
  period: ReportingPeriod,
): Candidate[] {
  const found = cues.flatMap((cue) => findCandidates(index, cue, period).map((candidate) => ({ cue, candidate })));
  const certain = new Set(
    found.flatMap(({ cue, candidate }) => (cue.fallback || candidate.rejected ? [] : [cue.concept])),
  );
  const yields = (cue: StatementCue): boolean =>
    (cue.fallback === true && certain.has(cue.concept)) || (cue.unless !== undefined && certain.has(cue.unless));
  return found.flatMap(({ cue, candidate }) => (yields(cue) ? [] : [candidate]));
}

function findCandidates(index: TextIndex, cue: StatementCue, period: ReportingPeriod): Candidate[] {
  const found = cue.patterns.flatMap((pattern) => findMatches(index, cue, pattern, period));
  found.sort((a, b) => a.range.start - b.range.start);
  const good = found.filter((candidate) => !candidate.rejected);
  if (cue.take === 'first') return withPlaces(good[0], good);
  if (cue.take === 'last') return good.slice(-1);
  return found;
}

/** Places at most that state one fact. */
const MOST_PLACES = 12;

/** The one that counts, and behind it the other places of the text that state the same. */
function withPlaces(first: Candidate | undefined, good: readonly Candidate[]): Candidate[] {
  if (!first) return [];
  const kept = [first];
  for (const one of good) {
    const apart = one.range.start >= (kept[kept.length - 1] as Candidate).range.end;
    if (!apart || kept.length === MOST_PLACES || identity(one) !== identity(first)) continue;
    kept.push({ ...one, score: Math.min(one.score, first.score - 1) });
  }
  return kept;
}

/** What a candidate says, wherever it says so. */
function identity({ value, period, typed }: Candidate): string {
  const said =
    value.kind === 'quantity'
      ? [String(value.quantity.value.unscaled), value.quantity.value.scale]
      : value.kind === 'lexical'
        ? value.text.replaceAll(/\s/g, '')
        : value.kind === 'members'
          ? value.names
          : value.body.start;
  return JSON.stringify([said, period, typed]);
}

function findMatches(index: TextIndex, cue: StatementCue, pattern: string, period: ReportingPeriod): Candidate[] {
  const found: Candidate[] = [];
  const limit =
    cue.firstParagraphs === undefined ? Infinity : (index.document.paragraphs[cue.firstParagraphs]?.start ?? Infinity);
  for (const match of matchPhrase(index.folded, pattern)) {
    if (match.index >= limit) break;
    if (found.length >= MOST_HITS) {
      index.overflown.add(cue.id);
      break;
    }
    if (index.isInsideTitle(match.index)) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    const denied = cue.value === 'true' && tellsOfNone(index, range);
    const value = cue.value === undefined ? caughtValue(index, match, period) : lexical(denied ? 'false' : cue.value);
    if (!value) continue;
    const member = memberOf(index, cue, match, range);
    if (cue.later && value.kind === 'lexical' && !isLater(value.text, period)) continue;
    const quantity = value.kind === 'quantity' ? value.quantity : undefined;
    const rejected =
      rejectionOf(index, cue, range, period) ??
      (member === 'missing' ? 'out-of-context' : undefined) ??
      (quantity && member === undefined && tellsOfOther(index, range) ? 'other-entity' : undefined) ??
      (!quantity && isOfWhole(cue, match) && followsOther(index, range) ? 'other-entity' : undefined);
    found.push({
      cue,
      value,
      range: typeof member === 'object' ? { start: Math.min(member.start, range.start), end: range.end } : range,
      ...(quantity && quantity.numberEnd > 0 && { claim: { start: quantity.numberStart, end: quantity.numberEnd } }),
      score: 40 + range.end - range.start,
      period: quantity ? findPeriod(index, range, period) : statementPeriod(index, range, period),
      ...(typeof member === 'object' && { typed: { [member.axis]: member.text } }),
      ...(quantity && tellsOfGroup(index, range) && { ofGroup: true }),
      ...(rejected && { rejected }),
    });
  }
  return found;
}

/** A date after the reporting year; a year alone is the next: what is told of later ones are aims. */
function isLater(date: string, { year }: ReportingPeriod): boolean {
  return date.length === 4 ? Number(date) === year + 1 : Number(date.slice(0, 4)) > year;
}

/** Truths and days, unlike names and texts, that one company tells of itself. */
function isOfWhole({ value }: StatementCue, { groups }: RegExpExecArray): boolean {
  return value !== undefined || groups?.['date'] !== undefined;
}

type Member = { readonly axis: string; readonly text: string; readonly start: number };

/** The typed member, caught by the phrase itself or by the nearest phrase before it. */
function memberOf(
  index: TextIndex,
  cue: StatementCue,
  match: RegExpExecArray,
  range: Candidate['range'],
): Member | 'missing' | undefined {
  const caught = match.indices?.groups?.['member'];
  const axis = cue.memberAxis ?? cue.member?.axis;
  if (axis === undefined) return undefined;
  if (caught) return { axis, text: wordsAt(index, caught), start: caught[0] };
  const found = cue.member && findMember(index, cue.member, range);
  return found ? { axis, ...found } : 'missing';
}

/** Words about the company hold in the reporting period, unless they name the last few years. */
function statementPeriod(index: TextIndex, range: Candidate['range'], period: ReportingPeriod): Candidate['period'] {
  const found = findPeriod(index, range, period);
  return found.kind === 'years' ? found : { kind: 'reporting' };
}

function rejectionOf(
  index: TextIndex,
  cue: StatementCue,
  range: Candidate['range'],
  period: ReportingPeriod,
): RejectionReason | undefined {
  if (!fitsContext(index, cue, range)) return 'out-of-context';
  if (cue.value !== undefined && isIndexEntry(index, range)) return 'out-of-context';
  if (cue.intent) return undefined;
  const lead = index.folded.slice(index.clauseStartAt(range.start), range.start);
  if (cue.value === 'true' && NEGATED.test(lead) && !tellsOfNone(index, range)) return 'negated';
  const isAmount = cue.patterns.some((pattern) => pattern.includes('{quantity}'));
  if (isAmount && (isCumulative(index, range, period) || isOfSeveralYears(index, range))) return 'other-period';
  return findPlan(index, range, period);
}

function lexical(text: string): CandidateValue {
  if (/^\d+$/.test(text)) return exactCount(BigInt(text));
  return text === 'true' || text === 'false' ? { kind: 'lexical', text } : { kind: 'members', names: [text] };
}

function caughtValue(index: TextIndex, match: RegExpExecArray, period: ReportingPeriod): CandidateValue | undefined {
  const { text, quantity: first, quantity2, ordinal, date, broken, frequency, days } = match.indices?.groups ?? {};
  const quantity = quantity2 ?? first;
  if (text) {
    const words = wordsAt(index, text)
      .trim()
      .replaceAll(/\s*\n\s*/g, '');
    if (!/有限(?:责任)?公司$/.test(words)) return { kind: 'lexical', text: words };
    const name = words.slice(wordsBeforeCompanyName(words));
    return isCompanyName(name) ? { kind: 'lexical', text: name } : undefined;
  }
  if (quantity) {
    const found =
      index.quantities[index.firstQuantityFrom(quantity[0])] ??
      index.quantities[index.firstQuantityFrom(quantity[0]) - 1];
    const overlaps = found && found.numberStart >= quantity[0] && found.numberStart < quantity[1];
    return overlaps ? { kind: 'quantity', quantity: found, power: 0 } : undefined;
  }
  if (ordinal) return ordinalValue(index.folded.slice(...ordinal), ordinal[0], ordinal[1]);
  if (date) {
    const parsed = parseChineseDate(index.folded.slice(...date).replace(/^\d{4}$/, '$&年'));
    return parsed && { kind: 'lexical', text: formatStatedDate(parsed) };
  }
  if (broken) return brokenDate(index.folded.slice(...broken), period);
  if (days) return { kind: 'lexical', text: `P${Number(index.folded.slice(...days))}D` };
  const often = frequency && FREQUENCIES.find(([words]) => words.test(index.folded.slice(...frequency)));
  return often ? { kind: 'lexical', text: often[1] } : undefined;
}

/** The words as they are written, but the name of a standard with the letters it has. */
function wordsAt({ document, folded }: TextIndex, range: [number, number]): string {
  const read = folded.slice(...range);
  return read.startsWith('ISO') ? read : document.text.slice(...range);
}

function exactCount(value: bigint): CandidateValue {
  const span = { start: 0, end: 0, numberStart: 0, numberEnd: 0, range: false, ordinal: false };
  return { kind: 'quantity', quantity: { ...span, value: { unscaled: value, scale: 0 } }, power: 0 };
}

function ordinalValue(text: string, start: number, end: number): CandidateValue | undefined {
  const value = /^\d/.test(text) ? BigInt(text) : parseChineseNumber(text);
  const unit = findUnit('份');
  if (value === undefined || !unit) return undefined;
  const span = { start, end, numberStart: start, numberEnd: end, range: false, ordinal: true };
  return { kind: 'quantity', quantity: { ...span, value: { unscaled: value, scale: 0 }, unit }, power: 0 };
}

/** 二〇_七年: a year that lost a digit to recognition; the years beside the reporting year tell which one is meant. */
function brokenDate(text: string, period: ReportingPeriod): CandidateValue | undefined {
  const digit = /([一二三四五六七八九])年/.exec(text)?.[1] ?? '';
  const year = [period.year + 1, period.year].find((candidate) => parseChineseNumber(digit) === BigInt(candidate % 10));
  const parsed = year === undefined ? undefined : parseChineseDate(text.replace(/^.*年/, `${year}年`));
  return parsed && { kind: 'lexical', text: formatStatedDate(parsed) };
}
