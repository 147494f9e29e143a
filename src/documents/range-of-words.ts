import type { Document, TextRange } from './document.js';

/** The range of the normalised text that a range of the raw text, in code points, covers; undefined where none does. */
export function rangeOfWords(document: Document, start: number, end: number): TextRange | undefined {
  const from = firstAt(document, start);
  const to = firstAt(document, end);
  return to > from ? { start: from, end: to } : undefined;
}

/** The first character of the normalised text that stands at or after a code point of the raw text. */
function firstAt({ text, locate }: Document, codePoint: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (locate({ start: middle, end: middle + 1 }).start < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
