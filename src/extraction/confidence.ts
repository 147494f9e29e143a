import type { Candidate } from './candidate.js';
import type { SettledCandidate } from './settle-candidates.js';

/** Why a fact is believed more, or less. */
export type ConfidenceReason =
  | 'stated-in-words'
  | 'in-table'
  | 'unit-with-number'
  | 'unit-from-label'
  | 'no-unit'
  | 'beside-noun'
  | 'far-from-noun'
  | 'stated-again'
  | 'conflicting'
  | 'period-named'
  | 'period-assumed'
  | 'reviewed';

/** How far a fact may be trusted, and why. */
export interface Confidence {
  /** From 0 to 1, in hundredths. */
  readonly value: number;
  readonly level: 'high' | 'medium' | 'low';
  readonly reasons: readonly ConfidenceReason[];
}

/** What each reason adds to an even chance, in hundredths. */
const WEIGHTS: Readonly<Record<ConfidenceReason, number>> = {
  'stated-in-words': 35,
  'in-table': 5,
  'unit-with-number': 15,
  'unit-from-label': 10,
  'no-unit': -15,
  'beside-noun': 15,
  'far-from-noun': -5,
  'stated-again': 10,
  conflicting: -30,
  'period-named': 5,
  'period-assumed': 0,
  reviewed: 40,
};
const BASE = 60;
const [LEAST, MOST] = [5, 99];
const [HIGH, MEDIUM] = [85, 60];

/** Of a fact that a person stated or confirmed. */
export const REVIEWED: Confidence = { value: 1, level: 'high', reasons: ['reviewed'] };

/** The score of a cue right beside its number; lower ones have words between. */
const BESIDE = 14;

/** Judges a settled candidate by its cue, its unit, where it stands, and what else the report says. */
export function confidenceOf({ candidate, alsoAt, conflicting }: SettledCandidate): Confidence {
  const reasons: ConfidenceReason[] = [
    ...quantityReasons(candidate),
    ...(candidate.value.kind === 'quantity' ? [] : (['stated-in-words'] as const)),
    candidate.period.kind === 'year' ? 'period-named' : 'period-assumed',
    ...(alsoAt.length > 0 ? (['stated-again'] as const) : []),
    ...(conflicting ? (['conflicting'] as const) : []),
  ];
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], BASE);
  const hundredths = Math.min(MOST, Math.max(LEAST, sum));
  return {
    value: hundredths / 100,
    level: hundredths >= HIGH ? 'high' : hundredths >= MEDIUM ? 'medium' : 'low',
    reasons,
  };
}

function quantityReasons({ value, score }: Candidate): ConfidenceReason[] {
  if (value.kind !== 'quantity') return [];
  const { quantity } = value;
  const inRow = 'inRow' in quantity && quantity.inRow === true;
  const unit = !quantity.unit ? 'no-unit' : quantity.end > quantity.numberEnd ? 'unit-with-number' : 'unit-from-label';
  return [...(inRow ? (['in-table'] as const) : []), unit, score >= BESIDE ? 'beside-noun' : 'far-from-noun'];
}
