import type { Rectangle } from '../../util/rectangle.js';

/** How a stated quantity is qualified: 约, 超/逾/多/余, 近/不足, 不低于/至少, 不超过/至多, a range. */
export type Qualifier = 'about' | 'over' | 'nearly' | 'at-least' | 'at-most' | 'range';

/** The words of a report that state a fact. */
export interface Evidence {
  /** `sha-256:` and the lower-case hexadecimal digest of the report's bytes. */
  readonly document: string;
  /** Range in the raw decoded text, in Unicode code points; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1-based page, where the source has pages. */
  readonly page?: number;
  /** Where the words stand on that page; of words on two pages, those on the first. */
  readonly rectangle?: Rectangle;
  /** The verbatim text of the range, line breaks included. */
  readonly quote: string;
  /** Identifier of the cue that found it, or `user` for a fact that a person stated. */
  readonly cue: string;
  readonly qualifier?: Qualifier;
}
