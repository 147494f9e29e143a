import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { Decision, Statement } from '../../extraction/decisions/decision.js';
import type { ValueForm } from '../../viewer/page/viewer-data.js';

/** What the page is opened with: the report's text and what its facts may be. Plain JSON. */
export interface ReviewSource {
  readonly title: string;
  readonly file: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly blocks: readonly ReviewBlock[];
  readonly concepts: readonly ReviewConcept[];
  readonly sections: readonly { readonly label: LocalizedText; readonly concepts: readonly string[] }[];
  readonly axes: readonly ReviewAxis[];
  /** Symbols of the units that facts may have. */
  readonly units: readonly string[];
  /** Where the export goes, as the user named it. */
  readonly out: string;
}

/** A paragraph, heading or table row of the report. */
export interface ReviewBlock {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'contents';
  readonly level?: number;
  readonly text: string;
  /** Where it begins in the text that ranges count in. */
  readonly start: number;
  /** 1-based page, where a new one begins. */
  readonly page?: number;
}

export interface ReviewConcept {
  /** Local name. */
  readonly name: string;
  readonly label: LocalizedText;
  readonly documentation?: LocalizedText;
  readonly form: ValueForm;
  readonly periodType: 'instant' | 'duration';
  /** Enumerations: local names and labels of the values. */
  readonly values?: readonly ReviewMember[];
  /** A set: several values may hold at once. */
  readonly several?: boolean;
  /** Axes that facts of this concept may have, as indexes. */
  readonly axes?: readonly number[];
}

export interface ReviewMember {
  readonly name: string;
  readonly label: LocalizedText;
}

export interface ReviewAxis extends ReviewMember {
  /** Absent where the axis is typed: then any words. */
  readonly members?: readonly ReviewMember[];
}

/** A range of the text of the blocks, in UTF-16 code units. */
export interface ReviewRange {
  readonly start: number;
  readonly end: number;
}

/** What a person has made of a fact. */
export type ReviewStatus = 'open' | 'accepted' | 'corrected' | 'rejected' | 'added';

export interface ReviewFact {
  readonly id: string;
  readonly status: ReviewStatus;
  readonly statement: Statement;
  /** What extraction had said, where that was corrected. */
  readonly before?: Statement;
  readonly places: readonly (ReviewRange & { readonly quote: string; readonly page?: number })[];
  readonly qualifier?: string;
  /** In hundredths, with its reasons. */
  readonly confidence?: { readonly value: number; readonly level: string; readonly reasons: readonly LocalizedText[] };
  /** Another value of the same concept and context stands beside it. */
  readonly conflicting: boolean;
  readonly messages: readonly ReviewMessage[];
}

export interface ReviewMessage {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: LocalizedText;
}

/** A decision whose words are gone. */
export interface StaleDecision {
  readonly id: number;
  readonly action: Decision['action'];
  readonly quote: string;
  readonly statement: Statement;
}

/** How the review stands: given at the start and after every action. */
export interface ReviewState {
  /** Entries of the history: an action names the state that it was taken in. */
  readonly revision: number;
  readonly facts: readonly ReviewFact[];
  readonly stale: readonly StaleDecision[];
  /** Messages that belong to no fact of the list. */
  readonly messages: readonly ReviewMessage[];
  /** The action that undoing takes back, and that redoing takes again. */
  readonly undo?: Decision['action'];
  readonly redo?: Decision['action'];
}

/** What the page asks to do. */
export type ReviewAction =
  | { readonly action: 'accept' | 'reject'; readonly fact: string }
  | { readonly action: 'correct'; readonly fact: string; readonly statement: Statement }
  | { readonly action: 'add'; readonly range: ReviewRange; readonly statement: Statement }
  /** A decision whose words are gone is given up. */
  | { readonly action: 'withdraw'; readonly decision: number }
  | { readonly action: 'undo' | 'redo' };

/** What came of it: the new state, or why not. */
export type ReviewAnswer =
  { readonly state: ReviewState; readonly fact?: string } | { readonly messages: readonly ReviewMessage[] };

export interface ExportAnswer {
  readonly written: readonly string[];
  readonly facts: number;
  readonly messages: readonly ReviewMessage[];
}
