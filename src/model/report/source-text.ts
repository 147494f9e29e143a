/** One heading, paragraph or table row of a report's text. */
export interface SourceBlock {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'contents';
  /** Headings: 1 is the outermost. */
  readonly level?: number;
  /** Its words; cells of a row are kept apart by tabs. */
  readonly text: string;
  /** For each UTF-16 code unit of the text: where it stands in the raw text, in code points, as evidence counts. */
  readonly offsets: Uint32Array;
}

/** A report's own text, for syntaxes that show it again with the facts in it. */
export interface SourceText {
  /** `sha-256:` and the hexadecimal digest of the report's bytes: what evidence names. */
  readonly document: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly SourceBlock[];
}
