import type { Document, TextRange } from '../../documents/document.js';
import { rangeOfWords } from '../../documents/range-of-words.js';
import type { Anchor } from './decision.js';

/** Characters of context that an anchor keeps on each side. */
const CONTEXT = 32;
/** A quote of this length speaks for itself; a shorter one needs that much of its context around it. */
const TELLING_LENGTH = 16;
const TELLING_CONTEXT = 6;

/** Where the words of a decision stand now. */
export interface FoundAnchor {
  readonly range: TextRange;
  /** They stood elsewhere when it was decided. */
  readonly moved: boolean;
}

/** The anchor of a range of the normalised text. */
export function anchorOf(document: Document, range: TextRange): Anchor {
  const { start, end, quote } = document.locate(range);
  return {
    ...{ document: document.sha256, start, end, quote },
    before: document.text.slice(Math.max(0, range.start - CONTEXT), range.start),
    after: document.text.slice(range.end, range.end + CONTEXT),
  };
}

/**
 * Finds anchors in a document: at their place where the text is the same; else by their quote, blanks and line breaks
 * aside, where most of the context is around it, the nearest of equals. Undefined where the words are gone.
 */
export function createAnchorFinder(document: Document): (anchor: Anchor) => FoundAnchor | undefined {
  let squeezed: SqueezedText | undefined;
  return (anchor) => {
    const range = rangeOfWords(document, anchor.start, anchor.end);
    const there = range && document.locate(range);
    const inPlace = there?.start === anchor.start && there.end === anchor.end && there.quote === anchor.quote;
    if (range && inPlace && anchor.document === document.sha256) return { range, moved: false };
    const found = findQuote((squeezed ??= squeeze(document.text)), anchor, range?.start ?? 0);
    if (!found) return undefined;
    return { range: found, moved: document.locate(found).start !== anchor.start };
  };
}

/** A text without its blanks, and where each character of it stands. */
interface SqueezedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

function squeeze(text: string): SqueezedText {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charAt(at))) offsets.push(at);
  return { text: squeezeWords(text), offsets };
}

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function squeezeWords(text: string): string {
  return text.replace(/\s/g, '');
}

function findQuote({ text, offsets }: SqueezedText, anchor: Anchor, near: number): TextRange | undefined {
  const quote = squeezeWords(anchor.quote);
  const [before, after] = [squeezeWords(anchor.before), squeezeWords(anchor.after)];
  if (quote === '') return undefined;
  let best: { readonly at: number; readonly context: number; readonly distance: number } | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const context =
      commonEnd(text.slice(Math.max(0, at - before.length), at), before) +
      commonStart(text.slice(at + quote.length, at + quote.length + after.length), after);
    const distance = Math.abs((offsets[at] as number) - near);
    if (!best || context > best.context || (context === best.context && distance < best.distance))
      best = { at, context, distance };
  }
  const needed = Math.min(TELLING_CONTEXT, before.length + after.length);
  if (!best || (quote.length < TELLING_LENGTH && best.context < needed)) return undefined;
  return {
    start: offsets[best.at] as number,
    end: (offsets[best.at + quote.length - 1] as number) + 1,
  };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
