import type { TextRange } from './document.js';
import type { Line } from './split-lines.js';
import type { Rectangle } from '../util/rectangle.js';

/** A paragraph as a reader found it: lines of the raw text that belong together. */
export interface SourceParagraph {
  readonly lines: readonly Line[];
  /** Whether its lines are the cells of a table row; unknown where absent: then tabs and wide gaps tell. */
  readonly row?: boolean;
  /** Depth of a heading mark, 1 the outermost; unknown where absent. */
  readonly mark?: number;
}

/** Where words stand on paper. */
export interface PagePlace {
  readonly page: number;
  readonly rectangle?: Rectangle;
}

/** What a reader of one kind of file gives: its raw text, the paragraphs of it, and where on paper they stand. */
export interface SourceLayout {
  readonly rawText: string;
  readonly paragraphs: readonly SourceParagraph[];
  /** The place of a range of the raw text, in UTF-16 code units; absent where the source has no pages. */
  readonly placeOnPage?: (range: TextRange) => PagePlace;
}
