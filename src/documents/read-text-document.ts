import { createHash } from 'node:crypto';
import { documentCodes } from '../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { buildSections } from './build-sections.js';
import { decodeText } from './decode-text.js';
import type { Document, RawRange, TextRange } from './document.js';
import { findPageFurniture } from './find-page-furniture.js';
import { foldText } from './fold-character.js';
import { joinLines } from './join-lines.js';
import { normalizeText } from './normalize-text.js';
import { splitLines } from './split-lines.js';

/** The largest text that is read as one report, in bytes; the longest real ones have about 2 MB. */
export const MAXIMUM_TEXT_SIZE = 32 * 1024 * 1024;

/**
 * Reads a plain text report: decode → lines → page furniture out → paragraphs → normalised text → sections.
 * Undefined, with a diagnostic, where the bytes are no text, hold no words, or are too many.
 */
export function readTextDocument(
  bytes: Uint8Array,
  options: { readonly uri: string },
  sink: DiagnosticSink,
): Document | undefined {
  const { uri } = options;
  if (bytes.length > MAXIMUM_TEXT_SIZE) {
    const params = { uri, size: bytes.length, limit: MAXIMUM_TEXT_SIZE };
    sink.report(documentCodes.create('pilu:document-too-large', params, { uri }));
    return undefined;
  }
  const decoded = decodeText(bytes, uri, sink);
  if (!decoded) return undefined;
  const rawText = decoded.text;
  const lines = splitLines(rawText);
  if (lines.length === 0) {
    sink.report(documentCodes.create('pilu:document-empty', { uri }, { uri }));
    return undefined;
  }
  const furniture = findPageFurniture(lines);
  const kept = lines.filter((_, index) => !furniture.has(index));
  const { text, map, ranges } = normalizeText(rawText, joinLines(kept));
  const pageBreaks = findPageBreaks(rawText);
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
      const page = pageBreaks.filter((offset) => offset <= whole.start).length + 1;
      return {
        start: map.toCodePoint(whole.start),
        end: map.toCodePoint(whole.end),
        quote: rawText.slice(whole.start, whole.end),
        ...(pageBreaks.length > 0 && { page }),
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

function findPageBreaks(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) found.push(at);
  return found;
}
