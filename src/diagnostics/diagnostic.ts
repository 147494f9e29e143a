import type { SourceLocation } from '../util/source-location.js';
import type { LocalizedText } from './localized-text.js';

export type Severity = 'error' | 'warning' | 'info';

/** A place a diagnostic points at; `role` says what a further place is, such as `declared-here`. */
export interface Location extends SourceLocation {
  readonly role?: string;
}

/** The clause of a specification that a diagnostic rests on. */
export interface SpecificationReference {
  readonly document: string;
  readonly clause: string;
  readonly url: string;
}

/** A name, a value or a number; or words that differ by language. */
export type DiagnosticParam = string | number | LocalizedText;

export type DiagnosticParams = Readonly<Record<string, DiagnosticParam>>;

/** A fault in a user's document, or a note about it. Never thrown: it travels through a DiagnosticSink. */
export interface Diagnostic {
  /** The specification's own QName, or `xbrl.<clause>:<name>`, `ix11.<clause>:<name>`, `pilu:<name>`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalizedText;
  /** The first is where the fault is; more are related places. */
  readonly locations: readonly Location[];
  readonly spec?: SpecificationReference;
  readonly params: DiagnosticParams;
  /** How to mend it. */
  readonly suggestions?: readonly LocalizedText[];
}
