import type { LocalizedText } from '../../diagnostics/localized-text.js';

/** What the page holds beside the report itself: plain JSON. Numbers that point are indexes into the lists here. */
export interface ViewerData {
  readonly title: string;
  /** Name of the file without its directories, and of its syntax. */
  readonly file: string;
  readonly format: string;
  /** Name of the target document, where the documents state several and this one has a name. */
  readonly target?: string;
  /** The report's own documents, which are on the page in this order; where there is none, facts are shown as tables. */
  readonly documents: readonly ViewerDocument[];
  readonly concepts: readonly ViewerConcept[];
  readonly aspects: readonly ViewerAspects[];
  /** Units as people write them, such as `CNY / kg`. */
  readonly units: readonly string[];
  /** In the order of the report. */
  readonly facts: readonly ViewerFact[];
  readonly sections: readonly ViewerSection[];
  readonly calculations: readonly ViewerCalculation[];
  readonly messages: readonly ViewerMessage[];
  /** Messages that were counted and are not in the list. */
  readonly omittedMessages: number;
}

export interface ViewerDocument {
  /** Name of the file without its directories. */
  readonly file: string;
  /** What the document calls itself; empty where it does not. */
  readonly title: string;
}

/** How a value is shown. A block is text with mark-up of its own. */
export type ValueForm = 'number' | 'percent' | 'text' | 'block' | 'boolean' | 'enumeration';

export interface ViewerConcept {
  /** The customary name, `prefix:local` where the prefix is known. */
  readonly name: string;
  readonly label: LocalizedText;
  readonly documentation?: LocalizedText;
  readonly form: ValueForm;
  /** Local name of its item type. */
  readonly type?: string;
  readonly periodType?: 'instant' | 'duration';
  readonly balance?: 'debit' | 'credit';
  readonly references?: readonly ViewerReference[];
}

/** Parts of a reference as they are named, in their order. */
export interface ViewerReference {
  readonly parts: readonly (readonly [name: string, value: string])[];
}

/** A period by its first and last day; a time of day is kept where there is one. */
export type ViewerPeriod =
  | { readonly kind: 'instant'; readonly end: string }
  | { readonly kind: 'duration'; readonly start: string; readonly end: string }
  | { readonly kind: 'forever' };

export interface ViewerDimension {
  readonly axis: number;
  /** A member, or the text of a typed member; null is nil. */
  readonly member: number | string | null;
}

/** The aspects that facts have in common. */
export interface ViewerAspects {
  readonly entity?: { readonly scheme: string; readonly identifier: string };
  readonly period?: ViewerPeriod;
  readonly dimensions?: readonly ViewerDimension[];
}

export interface ViewerEvidence {
  readonly quote: string;
  readonly cue: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  readonly qualifier?: string;
}

export interface ViewerFact {
  readonly id: string;
  readonly concept: number;
  readonly aspects: number;
  readonly unit?: number;
  /** Lexical; of a block its text without mark-up; null is nil. */
  readonly value: string | null;
  readonly decimals?: number;
  readonly language?: string;
  /** The members that the value of an enumeration names. */
  readonly members?: readonly number[];
  readonly evidence?: readonly ViewerEvidence[];
  readonly footnotes?: readonly string[];
  /** Facts that this one is linked to. */
  readonly links?: readonly number[];
}

/** A presentation link role with what is reported in it. */
export interface ViewerSection {
  readonly linkRole: string;
  readonly label: LocalizedText;
  /** Concepts that the taxonomy presents here and that can be reported. */
  readonly presented: number;
  /** Reported concepts and those above them, depth first. */
  readonly rows: readonly ViewerRow[];
}

export interface ViewerRow {
  readonly concept: number;
  readonly depth: number;
  /** The label that the place asks for, where it is not the standard one. */
  readonly label?: LocalizedText;
}

/** A summation: the parent is the weighted sum of its children (Calculations 1.1; XBRL 2.1, 5.2.5). */
export interface ViewerCalculation {
  readonly linkRole: LocalizedText;
  readonly parent: number;
  readonly children: readonly { readonly concept: number; readonly weight: string }[];
}

export interface ViewerMessage {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: LocalizedText;
  readonly suggestions?: readonly LocalizedText[];
  /** Document and clause that it rests on. */
  readonly clause?: string;
  /** Where it is not at a fact: the place in the file. */
  readonly place?: string;
  /** Facts that it is about; where it is at a context or a unit, those that use it. */
  readonly facts?: readonly number[];
  /** How many more facts it is about than are named. */
  readonly furtherFacts?: number;
}
