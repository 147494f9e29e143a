import type { TextRange } from '../document.js';
import type { PagePlace } from '../source-layout.js';
import type { Line } from '../split-lines.js';
import { hasBlankBetween } from './build-lines.js';
import { rectangleAround, type TextRun } from './page-text.js';
import { lastAtMost } from '../../util/last-at-most.js';

/** Writes the words of pages into one raw text and remembers where each run stands. */
export interface PageWriter {
  startPage(number: number): void;
  writeLine(runs: readonly TextRun[]): Line;
  /** A table row: each cell its lines, each line its runs. */
  writeCells(cells: readonly (readonly (readonly TextRun[])[])[]): Line[];
  noteWritten(table: object): void;
  hasWritten(table: object): boolean;
  text(): string;
  placeOf(range: TextRange): PagePlace;
}

export function createPageWriter(): PageWriter {
  const parts: string[] = [];
  const starts: number[] = [];
  const runs: { readonly run: TextRun; readonly page: number }[] = [];
  const written = new Set<object>();
  let length = 0;
  let page = 1;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const writeRuns = (line: readonly TextRun[]): void => {
    line.forEach((run, index) => {
      if (index > 0 && hasBlankBetween(line[index - 1] as TextRun, run)) write(' ');
      starts.push(length);
      runs.push({ run, page });
      write(run.text);
    });
  };
  const lineFrom = (start: number, startsCell: boolean): Line => ({
    start,
    end: length,
    text: lastText(parts, length - start),
    trailingBlank: false,
    afterEmptyLine: false,
    startsCell,
  });
  return {
    startPage(number) {
      if (number > 1) write('\f');
      page = number;
    },
    writeLine(line) {
      const start = length;
      writeRuns(line);
      const made = lineFrom(start, false);
      write('\n');
      return made;
    },
    writeCells(cells) {
      const lines = cells.flatMap((cell, index) => {
        if (index > 0) write('\t');
        const start = length;
        cell.forEach((line, at) => {
          if (at > 0) write(' ');
          writeRuns(line);
        });
        return lineFrom(start, index > 0);
      });
      write('\n');
      return lines;
    },
    noteWritten: (table) => void written.add(table),
    hasWritten: (table) => written.has(table),
    text: () => parts.join(''),
    placeOf({ start, end }) {
      const first = Math.max(0, lastAtMost(starts, start));
      const onPage = runs[first]?.page ?? 1;
      const shown: TextRun[] = [];
      for (let at = first; at < runs.length && (at === first || (starts[at] as number) < end); at++) {
        const { run, page: runPage } = runs[at] as (typeof runs)[number];
        if (runPage === onPage) shown.push(partOf(run, start - (starts[at] as number), end - (starts[at] as number)));
      }
      return { page: onPage, rectangle: rectangleAround(shown) };
    },
  };
}

/** The part of a run from one character to another; its letters are taken to be equally wide. */
function partOf(run: TextRun, start: number, end: number): TextRun {
  const { length } = run.text;
  const at = (index: number): number =>
    run.left + ((run.right - run.left) * Math.min(Math.max(index, 0), length)) / Math.max(1, length);
  return { ...run, left: at(start), right: at(end) };
}

function lastText(parts: readonly string[], length: number): string {
  let text = '';
  for (let at = parts.length - 1; at >= 0 && text.length < length; at--) text = (parts[at] as string) + text;
  return text.slice(text.length - length);
}
