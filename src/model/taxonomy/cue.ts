/**
 * Cues say which concept a phrase in a context means. They are data beside the concepts (taxonomy/cues/), general
 * enough for any company's report. Concepts, axes and members are named by local name.
 *
 * Phrases are written in a small language that compiles to expressions of linear time: `(a|b)` alternatives, `[x]`
 * optional, `…` at most 12 characters of the same sentence, `……` at most 30, `~` at most 8 of the same clause, `^` and
 * `$` the ends of a paragraph, `(a|b)?` an optional choice, `{name}` a capture. There is no repetition.
 */
export interface CueBase {
  /** Unique; the `cue` of the evidence. */
  readonly id: string;
  readonly concept: string;
  /** Explicit axis → member. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** At least one of these phrases stands in the same sentence. */
  readonly within?: readonly string[];
  /** None of these phrases stands in the same sentence. */
  readonly without?: readonly string[];
}

/** A number with a unit beside a noun: 6次董事会, 董事会6次, 员工总数为2892人. */
export interface QuantityCue extends CueBase {
  readonly kind: 'quantity';
  readonly nouns: readonly string[];
  /** One cue for each member of this explicit axis: `{each}` in the phrases stands for the words of the member. */
  readonly each?: string;
  /** The member of this axis that the sentence names last before the noun is what the number is of: 危险废物全部委托处置，处置量3吨. */
  readonly about?: string;
  /** Phrases that mean the concept where they are the whole label of a number in a table: 汽油. */
  readonly labels?: readonly string[];
  /** Phrases that parts follow whose total is not told: 岗位构成为…. */
  readonly heads?: readonly string[];
  /** Phrases that must not stand in the same clause right before the noun. */
  readonly notBefore?: readonly string[];
  /** Phrases that must not stand in the same clause as the noun or the number, before or behind. */
  readonly notBeside?: readonly string[];
  /**
   * What governs a list of parts: of these phrases and those of `notUnder`, the last one before the number in its
   * sentence is one of these. 授权专利9项，申请20项（其中发明7项）: the seven are applications. Without `under`, a phrase of
   * `notUnder` must not be the last of them and those of `within`.
   */
  readonly under?: readonly string[];
  readonly notUnder?: readonly string[];
  /** Unit classes that the number may have. */
  readonly units: readonly string[];
  /** Unit words that it must have, where the class is too wide. */
  readonly words?: readonly string[];
  /** Most characters between noun and number, where the noun comes first; default 10, -1 forbids the order. */
  readonly reach?: number;
  /** Most characters between number and noun, where the number comes first; default 3, -1 forbids the order. */
  readonly back?: number;
  /** Power of ten to multiply by: -1 for amounts per ten shares. */
  readonly power?: number;
  /** Symbol of the unit of the fact, where it is not that of the number. */
  readonly symbol?: string;
  /** Counts since the founding or listing are meant. */
  readonly cumulative?: boolean;
  /** The change against the prior year that follows the amount of this noun. */
  readonly change?: boolean;
  /** Typed axis, its member caught by the phrase before the number. */
  readonly member?: { readonly axis: string; readonly patterns: readonly string[] };
  /** A proposal is meant, so words of planning do not speak against it. */
  readonly intent?: boolean;
  /** What stands for the concept where nothing says it better: water taken in for water used up. */
  readonly fallback?: boolean;
}

/** A statement in words. The value is given, or caught by the phrase. */
export interface StatementCue extends CueBase {
  readonly kind: 'statement';
  readonly patterns: readonly string[];
  /** `true`, `false`, or the local name of an enumeration value; absent where the phrase catches it. */
  readonly value?: string;
  /** Only the first statement of the text counts, or the last; default all. */
  readonly take?: 'first' | 'last';
  /** Counts only where no other statement of the concept was found. */
  readonly fallback?: boolean;
  /** Counts only where no statement of this other concept was found: a year where no date is given. */
  readonly unless?: string;
  /** How far into the text the phrase must begin, in paragraphs. */
  readonly firstParagraphs?: number;
  /** Typed axis, its member caught by `{member}` in the phrase. */
  readonly memberAxis?: string;
  /** Typed axis, its member caught by the nearest of these phrases before. */
  readonly member?: { readonly axis: string; readonly patterns: readonly string[] };
  /** The year, or the date, that the phrase catches is one after the reporting year. */
  readonly later?: boolean;
  /** A plan or an intent is no such statement; said so where it is one all the same. */
  readonly intent?: boolean;
}

/** Something that happened, or that the text denies: 未发生…事故 is false. */
export interface EventCue extends CueBase {
  readonly kind: 'event';
  readonly events: readonly string[];
  /** 无重大… denies it too; otherwise denying the major says nothing of the rest. */
  readonly major?: boolean;
  /** What a denial gives: `false`, or `0` for a count; default `false`. */
  readonly denied?: string;
}

/** Items of a list: values of an enumeration set, each with its phrases. */
export interface EnumerationCue extends CueBase {
  readonly kind: 'enumeration';
  /** What the list is about; the items stand in the same sentence or paragraph. */
  readonly triggers: readonly string[];
  readonly scope: 'sentence' | 'paragraph';
  readonly items: Readonly<Record<string, readonly string[]>>;
  /** Fewest items; default 1. */
  readonly least?: number;
}

/** A chapter or section by the words of its heading. */
export interface HeadingCue extends CueBase {
  readonly kind: 'heading';
  readonly headings: readonly string[];
  readonly notHeadings?: readonly string[];
}

export type Cue = QuantityCue | StatementCue | EventCue | EnumerationCue | HeadingCue;

/** Kinds of documents that a report cites in 《》, by the words of their titles; the first rule that fits decides. */
export interface CitationRule {
  readonly kind: string;
  readonly titles: readonly string[];
}

/** The words by which tables and lists name a member of an axis: 男性, 30岁以下. */
export interface MemberWords {
  readonly axis: string;
  readonly member: string;
  readonly words: readonly string[];
}

export interface CueSet {
  readonly cues: readonly Cue[];
  readonly memberWords: readonly MemberWords[];
  readonly citations: readonly CitationRule[];
  /** Titles that are no citation: newspapers, resolutions. */
  readonly notCited: readonly string[];
}
