/** The words of a report that a decision is about. */
export interface Anchor {
  /** `sha-256:` and the digest of the report's bytes when it was decided. */
  readonly document: string;
  /** Range in the raw decoded text, in Unicode code points; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Words right before and after, by which a short quote is known again in a text that changed. */
  readonly before: string;
  readonly after: string;
}

/** A fact as a person states it. Local names, as cues use them, so that a decision outlives a version of the taxonomy. */
export interface Statement {
  readonly concept: string;
  /** Lexical form; of an enumeration the local names of its values, kept apart by blanks. */
  readonly value: string;
  /** Numeric facts: `CNY`, `CNY/shares`, `pure`, `t` … */
  readonly unit?: string;
  /** Numeric facts: stated accuracy; absent is exact. */
  readonly decimals?: number;
  /** Calendar days, both inclusive: `2023-01-01/2023-12-31`, or one day for an instant. */
  readonly period: string;
  /** Axis → member, or the value of a typed axis. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

interface Entry {
  /** 1, 2, 3 … in the order of the history. */
  readonly id: number;
  /** When it was decided, ISO 8601: for the record alone. */
  readonly at?: string;
}

interface Judgement extends Entry {
  readonly anchor: Anchor;
  /** The decision whose place this one takes. */
  readonly revises?: number;
}

/** What a person decided about one fact. `fact` is what extraction had said; `statement` is what holds instead. */
export type Decision =
  | (Judgement & { readonly action: 'accept'; readonly fact: Statement })
  | (Judgement & { readonly action: 'correct'; readonly fact: Statement; readonly statement: Statement })
  | (Judgement & { readonly action: 'reject'; readonly fact: Statement })
  | (Judgement & { readonly action: 'add'; readonly statement: Statement });

/** Takes back a decision, or another undo. */
export interface Undo extends Entry {
  readonly action: 'undo';
  readonly undoes: number;
}

/** Entries are only ever appended. */
export type HistoryEntry = Decision | Undo;

/** The fact that stands by a decision; undefined where none does. */
export function statedBy(decision: Decision): Statement | undefined {
  if (decision.action === 'reject') return undefined;
  return decision.action === 'accept' ? decision.fact : decision.statement;
}
