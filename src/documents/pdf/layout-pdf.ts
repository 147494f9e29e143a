import { documentCodes } from '../../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { parseHeadingNumber } from '../heading-number.js';
import type { SourceLayout, SourceParagraph } from '../source-layout.js';
import type { Line } from '../split-lines.js';
import { alignRows } from './aligned-tables.js';
import { buildLines, type PageLine } from './build-lines.js';
import { isContinued, type PlacedLine } from './join-page-lines.js';
import { findRunningLines } from './page-furniture.js';
import type { PageText } from './page-text.js';
import { createPageWriter, type PageWriter } from './page-writer.js';
import { readPages } from './read-pages.js';
import { findRuledTables, type RuledTable } from './ruled-tables.js';
import { splitColumns } from './split-columns.js';

/** Letters this much larger than those of the text are a heading. */
const HEADING = 1.14;
const HEADING_LENGTH = 40;
const LARGEST_LEVELS = 6;

/**
 * The blocks of a PDF file: words with their places → ruled tables → lines → running heads and page numbers out →
 * columns → aligned tables, paragraphs, headings by size. Undefined, with a diagnostic, where it is a scan or no PDF.
 */
export async function layoutPdf(
  bytes: Uint8Array,
  uri: string,
  sink: DiagnosticSink,
): Promise<SourceLayout | undefined> {
  const pages = await readPages(bytes, uri, sink);
  if (!pages || !hasText(pages, uri, sink)) return undefined;
  const parts = pages.map((page) => {
    const { tables, rest } = findRuledTables(page.runs, page.ruling);
    return { page, tables, height: page.height, lines: buildLines(rest) };
  });
  const running = findRunningLines(parts);
  const sizes = headingSizes(parts.flatMap(({ lines }) => lines));
  const writer = createPageWriter();
  const paragraphs: SourceParagraph[] = [];
  let open: { line: PlacedLine; lines: Line[]; mark: number } | undefined;
  const close = (): void => {
    if (open) paragraphs.push({ lines: open.lines, row: false, mark: open.mark });
    open = undefined;
  };
  for (const { page, tables, lines } of parts) {
    writer.startPage(page.number);
    for (const column of splitColumns(lines.filter((line) => !running.has(line)))) {
      const blocks = [...tablesIn(tables, column.lines), ...groupRows(column.lines)];
      for (const block of blocks.sort((a, b) => a.top - b.top)) {
        if (block.kind !== 'line') {
          close();
          paragraphs.push(
            ...(block.kind === 'table' ? writeTable(writer, block.table) : writeRows(writer, block.lines)),
          );
          continue;
        }
        const { line } = block;
        const placed: PlacedLine = { line, column, page: page.number };
        const mark = markOf(line, sizes);
        const written = writer.writeLine(line.segments.flatMap(({ runs }) => runs));
        if (open && open.mark === mark && isContinued(open.line, placed)) open.lines.push(written);
        else {
          close();
          open = { line: placed, lines: [written], mark };
        }
        open.line = placed;
      }
    }
    const unread = tables.filter((table) => !writer.hasWritten(table));
    for (const table of unread) {
      close();
      paragraphs.push(...writeTable(writer, table));
    }
    for (const line of lines) if (running.has(line)) writer.writeLine(line.segments.flatMap(({ runs }) => runs));
  }
  close();
  return { rawText: writer.text(), paragraphs, placeOnPage: writer.placeOf };
}

function hasText(pages: readonly PageText[], uri: string, sink: DiagnosticSink): boolean {
  const empty = pages.filter(({ runs }) => runs.every(({ text }) => text.trim() === '')).map(({ number }) => number);
  if (empty.length * 2 > pages.length || pages.length === 0) {
    const params = { uri, empty: empty.length, pages: pages.length };
    sink.report(documentCodes.create('pilu:document-scanned', params, { uri }));
    return false;
  }
  for (const page of empty) {
    sink.report(documentCodes.create('pilu:document-page-without-text', { uri, page }, { uri, page }));
  }
  return true;
}

/** Sizes of letters above those of the text, the largest first. */
function headingSizes(lines: readonly PageLine[]): number[] {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return [...letters.keys()].filter((size) => size >= body * HEADING).sort((a, b) => b - a);
}

function markOf({ size, text, segments }: PageLine, sizes: readonly number[]): number {
  const level = sizes.indexOf(Math.round(size)) + 1;
  if (level === 0 || segments.length > 1 || text.length > HEADING_LENGTH || /[。；，]$/.test(text)) return 0;
  return parseHeadingNumber(text) ? 0 : Math.min(level, LARGEST_LEVELS);
}

type Block =
  | { readonly kind: 'line'; readonly top: number; readonly line: PageLine }
  | { readonly kind: 'rows'; readonly top: number; readonly lines: readonly PageLine[] }
  | { readonly kind: 'table'; readonly top: number; readonly table: RuledTable };

/** Tables that stand beside no line of another column. */
function tablesIn(tables: readonly RuledTable[], lines: readonly PageLine[]): Block[] {
  const top = Math.min(...lines.map(({ baseline }) => baseline));
  const bottom = Math.max(...lines.map(({ baseline }) => baseline));
  return tables
    .filter((table) => table.bottom > top && table.top < bottom)
    .map((table) => ({ kind: 'table', top: table.top, table }));
}

/** Lines with wide gaps that follow each other are rows of one table. */
function groupRows(lines: readonly PageLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: PageLine[] = [];
  const flush = (): void => {
    const [first] = rows;
    if (first) blocks.push({ kind: 'rows', top: first.baseline, lines: rows });
    rows = [];
  };
  for (const line of lines) {
    if (line.segments.length > 1) rows.push(line);
    else {
      flush();
      blocks.push({ kind: 'line', top: line.baseline, line });
    }
  }
  flush();
  return blocks;
}

function writeRows(writer: PageWriter, lines: readonly PageLine[]): SourceParagraph[] {
  return alignRows(lines).map((row) => ({
    lines: writer.writeCells(row.map((cell) => (cell ? [cell.runs] : []))),
    row: true,
    mark: 0,
  }));
}

function writeTable(writer: PageWriter, table: RuledTable): SourceParagraph[] {
  if (writer.hasWritten(table)) return [];
  writer.noteWritten(table);
  return table.rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => {
      const cells = row.map((cell) => cell.map(({ segments }) => segments.flatMap(({ runs }) => runs)));
      return { lines: writer.writeCells(cells), row: true, mark: 0 };
    });
}
