import type { Nodes, Parents, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceLayout, SourceParagraph } from './source-layout.js';
import type { Line } from './split-lines.js';

/** Marks of quotes, lists and brackets that open one after another without words between them. */
export const DEEPEST_MARKS = 100;
const DEEP = new RegExp(String.raw`(?:[>*+\-[!][ \t]?){${DEEPEST_MARKS},}[^\s>*+\-[!]`);

/** Whether the marks of a Markdown text nest without end: a row of them that is no rule across the page. */
export function isMarkdownTooDeep(text: string): boolean {
  return DEEP.test(text) || /(?:[>[]\s?){100}/.test(text);
}

/**
 * The blocks of a Markdown text (CommonMark with tables). The raw text is the file itself; what it marks up is left
 * out: each run of words is a line of its paragraph.
 */
export function layoutMarkdown(rawText: string): SourceLayout {
  const root = unified().use(remarkParse).use(remarkGfm).parse(rawText);
  const paragraphs: SourceParagraph[] = [];
  const add = (lines: readonly Line[], mark: number): void => {
    if (lines.length > 0) paragraphs.push({ lines, row: false, mark });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') add(wordsOf(rawText, node), node.depth);
    else if (node.type === 'paragraph') add(wordsOf(rawText, node), 0);
    else if (node.type === 'table') paragraphs.push(...rowsOf(rawText, node));
    else if (node.type === 'code') add(lineOf(rawText, node), 0);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return { rawText, paragraphs };
}

function rowsOf(rawText: string, table: Table): SourceParagraph[] {
  return table.children.map(({ children: cells }) => ({
    lines: cells.flatMap((cell, index) => {
      const [first, ...more] = wordsOf(rawText, cell);
      const at = cell.position?.start.offset ?? 0;
      const empty = { start: at, end: at, text: '', trailingBlank: false, afterEmptyLine: false };
      return [{ ...(first ?? empty), startsCell: index > 0 }, ...more];
    }),
    row: true,
    mark: 0,
  }));
}

function wordsOf(rawText: string, node: Nodes): Line[] {
  if (node.type === 'text' || node.type === 'inlineCode') return lineOf(rawText, node);
  return 'children' in node ? (node as Parents).children.flatMap((child) => wordsOf(rawText, child)) : [];
}

function lineOf(rawText: string, { position }: Nodes): Line[] {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  return end > start
    ? [{ start, end, text: rawText.slice(start, end), trailingBlank: false, afterEmptyLine: false }]
    : [];
}
