import type { SourceLayout, SourceParagraph } from './source-layout.js';
import type { Line } from './split-lines.js';

/** Collects blocks in reading order into a raw text, a block a line and cells kept apart by tabs. */
export interface LayoutBuilder {
  paragraph(text: string, mark?: number): void;
  row(cells: readonly string[]): void;
  build(): SourceLayout;
}

export function createLayoutBuilder(): LayoutBuilder {
  const parts: string[] = [];
  const paragraphs: SourceParagraph[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const line = (text: string, startsCell: boolean): Line => {
    const start = length;
    write(text);
    return { start, end: length, text, trailingBlank: false, afterEmptyLine: false, startsCell };
  };
  return {
    paragraph(text, mark) {
      const words = collapse(text);
      if (words === '') return;
      paragraphs.push({ lines: [line(words, false)], row: false, mark: mark ?? 0 });
      write('\n');
    },
    row(cells) {
      const words = cells.map(collapse);
      if (words.every((one) => one === '')) return;
      const lines = words.map((text, index) => {
        if (index > 0) write('\t');
        return line(text, index > 0);
      });
      paragraphs.push({ lines, row: words.length > 1, mark: 0 });
      write('\n');
    },
    build: () => ({ rawText: parts.join(''), paragraphs }),
  };
}

/** White space as HTML shows it: one blank. */
function collapse(text: string): string {
  return text.replace(/[\t\n\f\r \u00a0\u200b\ufeff]+/g, ' ').trim();
}
