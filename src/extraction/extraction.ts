import type { Fact, Report } from '../model/report/fact.js';
import type { Confidence } from './confidence.js';
import type { DecisionOutcome } from './decisions/apply-decisions.js';

export type RejectionReason =
  | 'plan'
  | 'intent'
  | 'other-period'
  | 'range'
  | 'claimed-by-another'
  | 'wrong-unit'
  | 'weaker'
  | 'negated'
  | 'other-entity'
  | 'unknown-concept'
  | 'out-of-context'
  | 'less-precise'
  | 'part'
  | 'major-only'
  | 'rejected-by-reviewer'
  | 'overruled';

/** A phrase that a cue found and that did not become a fact. */
export interface RejectedCandidate {
  readonly cue: string;
  readonly concept: string;
  readonly reason: RejectionReason;
  readonly value?: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Words that look like a fact and that no cue claimed; offsets are code points of the raw text. */
export interface Unclaimed {
  readonly kind: 'quantity' | 'date' | 'negation';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The sentence around it. */
  readonly context: string;
}

/** One concept, one context, several values: all are kept. */
export interface Conflict {
  readonly concept: string;
  readonly facts: readonly Fact[];
}

/** What extraction found in one report. */
export interface Extraction {
  readonly report: Report;
  readonly period: { readonly start: string; readonly end: string };
  /** How far each fact may be trusted, by its id. */
  readonly confidences: ReadonlyMap<string, Confidence>;
  readonly unclaimed: readonly Unclaimed[];
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly RejectedCandidate[];
  /** Where a person reviewed the report: what became of the decisions. */
  readonly decisions?: DecisionOutcome;
}
