import type { EventCue } from '../model/taxonomy/cue.js';
import type { Candidate } from './candidate.js';
import { findAssertion, type Assertion } from './asserted-event.js';
import { findPeriod, findPlan, fitsContext } from './candidate-context.js';
import type { RejectionReason } from './extraction.js';
import { tellsOfOther } from './other-entity.js';
import { findPhrases, type PhraseHit } from './phrase-scanner.js';
import type { ReportingPeriod } from './reporting-period.js';
import type { TextIndex } from './text-index.js';
import { DENIAL_BEFORE, denialAfter } from './grammar/negation.js';

const INTENT =
  /杜绝|防止|避免|力争|争取|确保|努力|预防|防范|严防|遏制|目标(?:是|为|：)|杜防|以[^，。；]{0,12}为目标|承诺|要求|不得/;
/** The aim that the sentence names before: 目标是：事故为零，泄露为零. */
const AIM = /目标(?:是|为|：|包括)(?:(?!实际|全年|报告期|已|未|达成|完成|实现)[^。；！？\n])*$/;
const MAJOR = /重大|较大|特大|特别|严重/;
/** Most characters between the denial and the event, a list of other events included. */
const REACH = 26;

/** Finds denials of events: 未发生安全生产事故, 无环境处罚, “零事故”, 投诉 0 起. */
export function findEventCandidates(index: TextIndex, cues: readonly EventCue[], period: ReportingPeriod): Candidate[] {
  return findEvents(index, cues).flatMap((hit) => {
    const assertion = hit.cue.denied === undefined ? findAssertion(index, hit) : undefined;
    if (assertion) return [assertedCandidate(index, hit, assertion, period)];
    const denial = findDenial(index, hit);
    if (!denial) return [];
    const range = { start: denial.start, end: denial.end };
    const rejected = rejectionOf(index, hit, denial);
    const value = hit.cue.denied ?? 'false';
    return [
      {
        cue: hit.cue,
        value:
          value === '0'
            ? { kind: 'quantity' as const, power: 0, quantity: zeroAt(range) }
            : { kind: 'lexical' as const, text: value },
        range,
        score: 30 + 2 * (hit.end - hit.start),
        period: findPeriod(index, range, period),
        ...(rejected && { rejected }),
      },
    ];
  });
}

/** Of names that end in one place the longest counts; a list that goes on to another event denies both. */
function findEvents({ folded }: TextIndex, cues: readonly EventCue[]): PhraseHit<EventCue>[] {
  const isSame = (longer: EventCue, shorter: EventCue): boolean => longer.concept === shorter.concept;
  const hits = findPhrases(folded, cues, (cue) => cue.events, isSame);
  const first = new Map<number, number>();
  for (const { start, end } of hits) first.set(end, Math.min(start, first.get(end) ?? start));
  return hits.filter(({ start, end }) => first.get(end) === start);
}

/** Whose event it is, where it is not the issuer's own. */
const OF_OTHERS = /子公司|参股|联营|供应商|承包商|同行/;

/** An event that happened, or of which a table answers whether it did. */
function assertedCandidate(
  index: TextIndex,
  hit: PhraseHit<EventCue>,
  { happened, start, end }: Assertion,
  period: ReportingPeriod,
): Candidate {
  const range = { start, end };
  const rejected = !fitsContext(index, hit.cue, range)
    ? 'out-of-context'
    : tellsOfOther(index, range) || OF_OTHERS.test(index.folded.slice(index.clauseStartAt(start), start))
      ? 'other-entity'
      : findPlan(index, range, period);
  return {
    cue: hit.cue,
    value: { kind: 'lexical', text: happened ? 'true' : 'false' },
    range,
    score: 30 + 2 * (hit.end - hit.start),
    period: findPeriod(index, range, period),
    ...(rejected && { rejected }),
  };
}

interface Denial {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

function findDenial(index: TextIndex, hit: PhraseHit<EventCue>): Denial | undefined {
  const { folded } = index;
  const lead = folded.slice(Math.max(index.clauseStartAt(hit.start), hit.start - REACH), hit.start);
  const before = lastMatch(lead, DENIAL_BEFORE);
  if (before) {
    const gap = lead.slice(before.index + before[0].length);
    return { start: hit.start - lead.length + before.index, end: hit.end, gap };
  }
  const after = denialAfter(folded.slice(hit.end, hit.end + 16));
  const gap = /(?:重大|较大|特大|特别|严重)[^，。；、]{0,3}$/.exec(lead)?.[0] ?? '';
  return after === undefined ? undefined : { start: hit.start, end: hit.end + after, gap };
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].pop();
}

function rejectionOf(index: TextIndex, hit: PhraseHit<EventCue>, denial: Denial): RejectionReason | undefined {
  const range = { start: denial.start, end: denial.end };
  if (!fitsContext(index, hit.cue, range)) return 'out-of-context';
  const clause = index.folded.slice(index.clauseStartAt(denial.start), denial.start);
  if (isCause(index, hit, denial)) return 'negated';
  const sentence = index.folded.slice(index.sentenceAt(denial.start).start, denial.start);
  if (AIM.test(sentence) || INTENT.test(clause) || INTENT.test(denial.gap) || index.isOutlook(denial.start))
    return 'intent';
  const lastItem = denial.gap.split(/[、或和]|及(?!以上)/).pop() ?? '';
  return !hit.cue.major && MAJOR.test(lastItem) ? 'major-only' : undefined;
}

/** 不存在因环境事件被处罚的情形: the penalty is denied, not what it would be for. */
function isCause({ folded }: TextIndex, { start, end }: PhraseHit<EventCue>, denial: Denial): boolean {
  return (
    /(?:因|由于)[^被受遭]*$/.test(folded.slice(denial.start, start)) &&
    /^[^，。；]{0,30}?(?:被|受到?|遭|追究|引发|引起|产生|导致|造成|而)/.test(folded.slice(end, end + 36))
  );
}

function zeroAt(range: { readonly start: number; readonly end: number }) {
  const value = { unscaled: 0n, scale: 0 };
  return { ...range, numberStart: range.start, numberEnd: range.end, value, range: false, ordinal: false };
}
