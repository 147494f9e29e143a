import type { SourceLocation } from '../util/source-location.js';
import type { Document, TextRange } from './document.js';

/** Where a range of the normalised text begins in the file: line and column, both from 1, columns in UTF-16 code units. */
export function findPlace(document: Document, range: TextRange): SourceLocation {
  return placeOfOffset(document, document.locate(range).start);
}

/** Where a code point of the raw text, such as the start of a fact's evidence, stands in the file. */
export function placeOfOffset({ uri, rawText }: Pick<Document, 'uri' | 'rawText'>, codePoint: number): SourceLocation {
  let offset = 0;
  for (let count = 0; count < codePoint && offset < rawText.length; count++) {
    const code = rawText.codePointAt(offset) as number;
    offset += code > 0xffff ? 2 : 1;
  }
  const lines = rawText.slice(0, offset).split(/\r\n|\r|\n/);
  return { uri, line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
