import { compareDecimals, roundDecimal, scaleByPowerOfTen, type Decimal } from '../datatypes/decimal.js';
import { compareText } from '../util/compare-text.js';
import { groupBy } from '../util/group-by.js';
import type { Candidate } from './candidate.js';
import type { RejectionReason } from './extraction.js';

/** A candidate that becomes a fact, with the other places that state the same. */
export interface SettledCandidate {
  readonly candidate: Candidate;
  readonly alsoAt: readonly Candidate[];
  /** Another value of the same concept and context stands beside it. */
  readonly conflicting: boolean;
}

export interface Settlement {
  readonly settled: readonly SettledCandidate[];
  readonly rejected: readonly Candidate[];
}

/** Values whose scores differ by more than this are not equals: the better one stands alone. */
const MARGIN = 2;

/**
 * Decides between candidates: a number belongs to the best of the cues that want it; equal values are one fact; a less
 * precise statement of the same number is no second fact; what is told of the issuer wins over what is told of its
 * group; of different values the clearly better one stays, and equally good or nearly equal ones stay both, as a
 * conflict.
 */
export function settleCandidates(candidates: readonly Candidate[]): Settlement {
  const rejected = candidates.filter((candidate) => candidate.rejected);
  const open = candidates.filter((candidate) => !candidate.rejected);
  const { claimed, refused } = resolveClaims(open);
  rejected.push(...refused);
  const settled: SettledCandidate[] = [];
  for (const group of groupBy(claimed, contextKey).values()) {
    const values = [...groupBy(group, valueKey).values()].map((same) => sortByScore(same));
    values.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0));
    const kept: Candidate[][] = [];
    for (const same of values) {
      const lost = findLosers(same, kept);
      for (const { loser, reason } of lost) {
        rejected.push(...loser.map((candidate) => ({ ...candidate, rejected: reason })));
        if (loser !== same) kept.splice(kept.indexOf(loser), 1);
      }
      if (!lost.some(({ loser }) => loser === same)) kept.push(same);
    }
    for (const [first, ...rest] of kept) {
      if (first) settled.push({ candidate: first, alsoAt: rest, conflicting: kept.length > 1 });
    }
  }
  settled.sort((a, b) => a.candidate.range.start - b.candidate.range.start || compareText(key(a), key(b)));
  return { settled, rejected };
}

function key({ candidate }: SettledCandidate): string {
  return `${contextKey(candidate)} ${valueKey(candidate)}`;
}

function sortByScore(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.score - a.score || a.range.start - b.range.start);
}

function resolveClaims(candidates: readonly Candidate[]): { claimed: Candidate[]; refused: Candidate[] } {
  const owners = new Map<number, Candidate>();
  const claimed: Candidate[] = [];
  const refused: Candidate[] = [];
  for (const candidate of sortByScore(candidates)) {
    const at = candidate.claim?.start;
    const owner = at === undefined ? undefined : owners.get(at);
    if (owner) {
      if (contextKey(owner) !== contextKey(candidate)) {
        refused.push({ ...candidate, rejected: 'claimed-by-another' });
      }
      continue;
    }
    if (at !== undefined) owners.set(at, candidate);
    claimed.push(candidate);
  }
  return { claimed, refused };
}

function contextKey({ cue, period, typed }: Candidate): string {
  const dimensions = Object.entries(cue.dimensions ?? {}).sort((a, b) => compareText(a[0], b[0]));
  return JSON.stringify([cue.concept, dimensions, typed ?? {}, period]);
}

function valueKey({ value }: Candidate): string {
  switch (value.kind) {
    case 'quantity':
      return `${amountOf(value).unscaled / 10n ** BigInt(amountOf(value).scale)} ${formatKey(amountOf(value))}`;
    case 'lexical':
      return value.text.replace(/\s/g, '');
    case 'members':
      return [...value.names].sort(compareText).join(' ');
    case 'block':
      return `${value.body.start}`;
  }
}

function formatKey({ unscaled, scale }: Decimal): string {
  let [digits, places] = [unscaled, scale];
  while (places > 0 && digits % 10n === 0n) [digits, places] = [digits / 10n, places - 1];
  return `${digits}e${places}`;
}

function amountOf(value: Extract<Candidate['value'], { kind: 'quantity' }>): Decimal {
  return scaleByPowerOfTen(value.quantity.value, value.power);
}

interface Loser {
  readonly loser: Candidate[];
  readonly reason: RejectionReason;
}

/** Of a new value and the kept ones, those that do not stand beside the others: the new one, or some of the kept. */
function findLosers(same: Candidate[], kept: readonly Candidate[][]): Loser[] {
  const lost: Loser[] = [];
  for (const other of kept) {
    const against = defeat(other[0] as Candidate, same[0] as Candidate);
    if (against) return [{ loser: same, reason: against }];
    const reason = defeat(same[0] as Candidate, other[0] as Candidate);
    if (reason) lost.push({ loser: other, reason });
  }
  return lost;
}

/** Why one candidate stands and another with the same context does not; undefined where neither wins. */
function defeat(winner: Candidate, loser: Candidate): RejectionReason | undefined {
  if (isFallback(winner) !== isFallback(loser)) return isFallback(loser) ? 'weaker' : undefined;
  if (winner.ofGroup !== loser.ofGroup) return loser.ofGroup ? 'other-entity' : undefined;
  if (roundsTo(winner, loser)) return 'less-precise';
  if (isPartOf(loser, winner)) return 'part';
  if (winner.score < loser.score || roundsTo(loser, winner) || isPartOf(winner, loser)) return undefined;
  if (isTruth(winner) && isTruth(loser)) return undefined;
  if (loser.value.kind !== 'quantity') return 'weaker';
  return winner.score - loser.score > MARGIN && !contradict(winner, loser) ? 'weaker' : undefined;
}

/** Stands for the concept only where nothing says it better: patents ever granted for those that are valid. */
function isFallback({ cue, value }: Candidate): boolean {
  return value.kind === 'quantity' && 'fallback' in cue && cue.fallback === true;
}

/** Amounts of one thing that are nearly equal, and not told roughly, contradict each other, however well either is told. */
const NEAR = 5n;

function contradict(one: Candidate, other: Candidate): boolean {
  if (one.value.kind !== 'quantity' || other.value.kind !== 'quantity') return false;
  if (one.value.quantity.qualifier ?? other.value.quantity.qualifier ?? one.ofPart ?? other.ofPart) return false;
  const unit = one.value.quantity.unit?.class;
  if (unit === undefined || SHARES.includes(unit)) return false;
  const [small, large] = [amountOf(one.value), amountOf(other.value)].sort(compareDecimals);
  if (!small || !large || small.unscaled <= 0n) return false;
  return (
    compareDecimals(
      { ...small, unscaled: small.unscaled * NEAR },
      { ...large, unscaled: large.unscaled * (NEAR - 1n) },
    ) > 0
  );
}

/** Units of which a part is no smaller than the whole. */
const SHARES: readonly string[] = ['percent', 'percentagePoint', 'perShare', 'concentration'];

/** Amounts this many times smaller, told equally well, are told of one unit or occasion. */
const PART = 4n;

function isPartOf(part: Candidate, whole: Candidate): boolean {
  if (part.value.kind !== 'quantity' || whole.value.kind !== 'quantity') return false;
  const unit = whole.value.quantity.unit?.class;
  if (unit === undefined || SHARES.includes(unit)) return false;
  if (part.score > whole.score + MARGIN) return false;
  const [small, large] = [amountOf(part.value), amountOf(whole.value)];
  return small.unscaled > 0n && compareDecimals({ ...small, unscaled: small.unscaled * PART }, large) <= 0;
}

function isTruth({ value }: Candidate): boolean {
  return value.kind === 'lexical' && (value.text === 'true' || value.text === 'false');
}

/** Whether a number, rounded as the other was, gives the other. */
function roundsTo(precise: Candidate, rough: Candidate): boolean {
  if (precise.value.kind !== 'quantity' || rough.value.kind !== 'quantity') return false;
  const decimals = rough.value.quantity.decimals;
  if (decimals === undefined) return false;
  const places = decimals - rough.value.power;
  const accuracy = precise.value.quantity.decimals;
  if (accuracy !== undefined && accuracy - precise.value.power <= places) return false;
  return compareDecimals(roundDecimal(amountOf(precise.value), places), amountOf(rough.value)) === 0;
}
