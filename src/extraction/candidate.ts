import type { TextRange } from '../documents/document.js';
import type { Cue } from '../model/taxonomy/cue.js';
import type { RejectionReason } from './extraction.js';
import type { Quantity } from './grammar/quantity.js';

/** When a candidate holds: the reporting period, another fiscal year, or days that the text names. */
export type CandidatePeriod =
  | { readonly kind: 'reporting' }
  | { readonly kind: 'year'; readonly year: number }
  /** From the start of a year to the end of the reporting period. */
  | { readonly kind: 'since'; readonly year: number }
  /** The reporting year and those before it. */
  | { readonly kind: 'years'; readonly count: number };

export type CandidateValue =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly power: number; readonly symbol?: string }
  | { readonly kind: 'lexical'; readonly text: string }
  | { readonly kind: 'members'; readonly names: readonly string[] }
  | { readonly kind: 'block'; readonly body: TextRange };

/** What a cue found: a fact, unless something speaks against it. */
export interface Candidate {
  readonly cue: Pick<Cue, 'id' | 'concept' | 'dimensions'>;
  readonly value: CandidateValue;
  /** The words that state it. */
  readonly range: TextRange;
  /** The words that no two candidates may both claim; absent where any number may. */
  readonly claim?: TextRange;
  readonly score: number;
  readonly period: CandidatePeriod;
  /** Told of the group that the issuer belongs to; yields to what is told of the issuer. */
  readonly ofGroup?: true;
  /** The words before it say that it is of a part. */
  readonly ofPart?: true;
  /** The axis whose member the sentence names before it, where the cue asks for it. */
  readonly about?: string;
  /** Where the words begin that govern it from further ahead, where it has any: 安全培训 of …，参训120人次. */
  readonly governor?: number;
  /** The first number of a list whose other side is not of nouns: of members, or nobody knows of what. */
  readonly ofList?: true;
  /** Names what the amounts behind it are parts of, and has none itself: 岗位构成为…. */
  readonly head?: true;
  readonly typed?: Readonly<Record<string, string>>;
  readonly rejected?: RejectionReason;
}
