import type { Rectangle } from '../util/rectangle.js';

/** A range of the normalised text, in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range of the raw decoded text in Unicode code points, with its words. */
export interface RawRange {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** 1-based page, where the source has page breaks. */
  readonly page?: number;
  /** Where the words stand on that page, where the source tells. */
  readonly rectangle?: Rectangle;
}

/** One paragraph, table row or heading: a line of the normalised text. */
export interface Paragraph extends TextRange {
  readonly kind: 'paragraph' | 'row' | 'heading' | 'contents';
}

/** A heading with all that stands under it, up to the next heading of its level or above. */
export interface Section extends TextRange {
  /** The heading without its numbering. */
  readonly heading: string;
  /** The heading as it stands, numbering included. */
  readonly headingRange: TextRange;
  /** 1 is the outermost. */
  readonly level: number;
  /** Numbering as it stands, such as 第一章 or （二）; empty for a heading without one. */
  readonly number: string;
  /** What stands under the heading; empty where nothing does. */
  readonly body: TextRange;
  readonly children: readonly Section[];
}

/** A report as text: what readers make of a file, whatever its format. */
export interface Document {
  readonly uri: string;
  /** `sha-256:` and the hexadecimal digest of the file's bytes. */
  readonly sha256: string;
  /**
   * The decoded text, byte order mark removed; of HTML, DOCX and PDF the words that they show, a block a line, pages
   * kept apart by a form feed. Offsets of evidence are code points of this text.
   */
  readonly rawText: string;
  /**
   * The normalised text: a paragraph a line; hard line breaks inside sentences, blanks between Chinese characters and
   * page furniture removed; table cells kept apart by a tab.
   */
  readonly text: string;
  /** The same text, character for character, with full-width letters, digits and punctuation folded for matching. */
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** Maps a range of the normalised text back to the words of the file. */
  locate(range: TextRange): RawRange;
}

/** Every section, outer before inner, in reading order. */
export function listSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...listSections(section.children)]);
}
