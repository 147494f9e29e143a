import { listSections, type Document } from '../documents/document.js';
import type { SourceBlock, SourceText } from '../model/report/source-text.js';

/** A document as the neutral text that inline XBRL shows again: headings with their levels, paragraphs, rows. */
export function buildSourceText(document: Document, language: string, title?: string): SourceText {
  const levels = new Map(listSections(document.sections).map(({ headingRange, level }) => [headingRange.start, level]));
  const blocks = document.paragraphs.map(({ kind, start, end }): SourceBlock => {
    const level = levels.get(start);
    return {
      kind,
      ...(level !== undefined && { level }),
      text: document.text.slice(start, end),
      offsets: offsetsOf(document, start, end),
    };
  });
  return { document: document.sha256, language, ...(title !== undefined && { title }), blocks };
}

function offsetsOf(document: Document, start: number, end: number): Uint32Array {
  const offsets = new Uint32Array(end - start);
  for (let at = start; at < end; at++) offsets[at - start] = document.locate({ start: at, end: at + 1 }).start;
  return offsets;
}
