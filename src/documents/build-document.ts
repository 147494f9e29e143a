import { createHash } from 'node:crypto';
import { buildSections } from './build-sections.js';
import type { Document, RawRange, TextRange } from './document.js';
import { foldText } from './fold-character.js';
import { normalizeText } from './normalize-text.js';
import type { SourceLayout } from './source-layout.js';

/** Makes a document of what a reader found: paragraphs → normalised text → sections, with the way back. */
export function buildDocument(
  uri: string,
  bytes: Uint8Array,
  { rawText, paragraphs, placeOnPage }: SourceLayout,
): Document {
  const { text, map, ranges } = normalizeText(rawText, paragraphs);
  return {
    uri,
    sha256: `sha-256:${createHash('sha256').update(bytes).digest('hex')}`,
    rawText,
    text,
    folded: foldText(text),
    ...buildSections(text, ranges),
    locate(range: TextRange): RawRange {
      const start = map.toRaw(range.start);
      const end = range.end > range.start ? map.toRaw(range.end - 1) + 1 : start;
      const whole = wholeCharacters(rawText, start, end);
      return {
        start: map.toCodePoint(whole.start),
        end: map.toCodePoint(whole.end),
        quote: rawText.slice(whole.start, whole.end),
        ...placeOnPage?.(whole),
      };
    },
  };
}

/** Widens a range so that it does not cut a surrogate pair. */
function wholeCharacters(text: string, start: number, end: number): TextRange {
  const low = /^[\udc00-\udfff]/;
  return {
    start: start > 0 && low.test(text.charAt(start)) ? start - 1 : start,
    end: end < text.length && low.test(text.charAt(end)) ? end + 1 : end,
  };
}
