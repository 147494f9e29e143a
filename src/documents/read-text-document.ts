import { documentCodes } from '../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { buildDocument } from './build-document.js';
import { decodeText } from './decode-text.js';
import type { Document } from './document.js';
import { findPageFurniture } from './find-page-furniture.js';
import { joinLines } from './join-lines.js';
import type { SourceParagraph } from './source-layout.js';
import { splitLines, type Line } from './split-lines.js';
import { findTableLines } from './table-lines.js';

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
  const rawText = readText(bytes, uri, sink);
  if (rawText === undefined) return undefined;
  const lines = splitLines(rawText);
  if (lines.length === 0) return refuseEmpty(uri, sink);
  const furniture = findPageFurniture(lines);
  const kept = lines.filter((_, index) => !furniture.has(index));
  const pageBreaks = findPageBreaks(rawText);
  return buildDocument(uri, bytes, {
    rawText,
    paragraphs: layOut(kept),
    ...(pageBreaks.length > 0 && {
      placeOnPage: ({ start }) => ({ page: pageBreaks.filter((offset) => offset <= start).length + 1 }),
    }),
  });
}

/** Paragraphs of the lines, and rows of the lines that are tables by their form. */
function layOut(lines: readonly Line[]): SourceParagraph[] {
  const rows = findTableLines(lines);
  return joinLines(lines, (line) => rows.has(line)).flatMap((joined): SourceParagraph[] => {
    const cells = joined[0] && rows.get(joined[0]);
    if (!cells) return [{ lines: joined }];
    return cells.length > 0 ? [{ lines: cells, row: true }] : [];
  });
}

/** The text of a file; undefined, with a diagnostic, where it is none or too long. */
export function readText(bytes: Uint8Array, uri: string, sink: DiagnosticSink): string | undefined {
  if (!isWithin(bytes.length, MAXIMUM_TEXT_SIZE, uri, sink)) return undefined;
  return decodeText(bytes, uri, sink)?.text;
}

/** Whether a file is not too large to be one report, which is reported otherwise. */
export function isWithin(size: number, limit: number, uri: string, sink: DiagnosticSink): boolean {
  if (size > limit) sink.report(documentCodes.create('pilu:document-too-large', { uri, size, limit }, { uri }));
  return size <= limit;
}

export function refuseEmpty(uri: string, sink: DiagnosticSink): undefined {
  sink.report(documentCodes.create('pilu:document-empty', { uri }, { uri }));
  return undefined;
}

function findPageBreaks(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) found.push(at);
  return found;
}
