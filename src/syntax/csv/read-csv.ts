import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { createUtf8Decoder } from './utf8-decoder.js';

/** What keeps a file from being CSV, and the line where. */
export interface CsvFault {
  readonly line: number;
  readonly reason: LocalizedText;
}

/** Told of each row, with the 1-based line on which it begins; a returned `false` ends the reading. */
export type CsvRowHandler = (cells: readonly string[], line: number) => unknown;

export interface CsvReadOptions {
  /** Longest row, in UTF-16 code units. */
  readonly maximumRowLength?: number;
}

const MAXIMUM_ROW_LENGTH = 32 * 1024 * 1024;

const REASONS = {
  encoding: { en: 'the file is not encoded in UTF-8', zh: '文件编码不是 UTF-8' },
  stray: { en: 'a quotation mark stands inside a cell that is not quoted', zh: '未加引号的单元格中出现引号' },
  after: { en: 'something follows the closing quotation mark of a cell', zh: '单元格的右引号之后还有内容' },
  open: { en: 'a quoted cell is never closed', zh: '带引号的单元格没有右引号' },
  long: { en: 'a row is too long', zh: '行过长' },
} as const;

/**
 * Reads CSV (RFC 4180) of pieces of UTF-8, row by row, with a byte order mark skipped. Rows may differ in length. The
 * first fault ends the reading and is given back. No more than one row is held.
 */
export function readCsv(
  source: Iterable<Uint8Array>,
  onRow: CsvRowHandler,
  { maximumRowLength = MAXIMUM_ROW_LENGTH }: CsvReadOptions = {},
): CsvFault | undefined {
  const decoder = createUtf8Decoder();
  let rest = '';
  let line = 1;
  // A row that is still open is looked at again only when twice as much of it is there, so that long ones cost no square.
  let retryAt = 0;
  let stopped = false;

  function consume(final: boolean): CsvFault | undefined {
    const text = rest;
    let at = 0;
    let quote = text.indexOf('"');
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    retryAt = 0;
    while (at < text.length && !stopped) {
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
      if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
      let end = feed < 0 ? carriage : carriage < 0 ? feed : Math.min(feed, carriage);
      let cells: string[];
      let next = line + 1;
      if (quote < 0 || (end >= 0 && quote > end)) {
        if (end < 0 && !final) break;
        if (end < 0) end = text.length;
        cells = text.slice(at, end).split(',');
      } else {
        const row = readQuotedRow(text, at);
        if (row === undefined) {
          if (final) return { line, reason: REASONS.open };
          break;
        }
        if ('reason' in row) return { line: line + countLines(text, at, row.at), reason: row.reason };
        if (row.end === text.length && !final) break;
        ({ end, cells } = row);
        next = line + countLines(text, at, end) + 1;
      }
      if (text[end] === '\r' && end === text.length - 1 && !final) break;
      if (onRow(cells, line) === false) stopped = true;
      line = next;
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
    rest = text.slice(at);
    if (rest.length > maximumRowLength) return { line, reason: REASONS.long };
    if (at === 0) retryAt = rest.length * 2;
    return undefined;
  }

  for (const bytes of source) {
    for (let start = 0; start < bytes.length && !stopped; start += SLICE) {
      try {
        rest += decoder.decode(bytes.subarray(start, start + SLICE));
      } catch {
        return { line, reason: REASONS.encoding };
      }
      const fault = rest.length >= retryAt || rest.length > maximumRowLength ? consume(false) : undefined;
      if (fault) return fault;
    }
    if (stopped) return undefined;
  }
  try {
    rest += decoder.end();
  } catch {
    return { line, reason: REASONS.encoding };
  }
  return consume(true);
}

/** How much is decoded at a time. */
const SLICE = 256 * 1024;

/** A row with quotation marks, from an offset: its cells and where it ends; undefined where it is not all there. */
function readQuotedRow(
  text: string,
  from: number,
):
  | { readonly cells: string[]; readonly end: number }
  | { readonly reason: LocalizedText; readonly at: number }
  | undefined {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    if (text[at] === '"') {
      let cell = '';
      let start = at + 1;
      for (;;) {
        const close = text.indexOf('"', start);
        if (close < 0) return undefined;
        cell += text.slice(start, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        start = at + 1;
      }
      cells.push(cell);
      if (at < text.length && !isCellEnd(text[at])) return { reason: REASONS.after, at };
    } else {
      const start = at;
      while (at < text.length && !isCellEnd(text[at])) {
        if (text[at] === '"') return { reason: REASONS.stray, at };
        at++;
      }
      cells.push(text.slice(start, at));
    }
    if (text[at] !== ',') return { cells, end: at };
  }
}

function isCellEnd(character: string | undefined): boolean {
  return character === ',' || character === '\n' || character === '\r';
}

/** Line ends between two offsets. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}
