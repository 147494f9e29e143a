import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { documentCodes } from '../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { createLayoutBuilder } from './layout-builder.js';
import type { SourceLayout } from './source-layout.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Deeper than any page that people write. */
export const DEEPEST_ELEMENT = 256;
/** A cell that spans more columns than a table has. */
const WIDEST_SPAN = 100;

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'ix:header', 'iframe', 'object']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Stops the parser, whose tree grows without end. */
class TooDeep extends Error {}

/**
 * The blocks of an HTML page as it is shown: headings, paragraphs, list items, and table rows whose merged cells leave
 * empty ones. Undefined, with a diagnostic, where elements nest without end.
 */
export function layoutHtml(html: string, uri: string, sink: DiagnosticSink): SourceLayout | undefined {
  try {
    return layoutTree(parse(html, { treeAdapter: boundedTreeAdapter() }));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    sink.report(documentCodes.create('pilu:document-too-deep', { uri, limit: DEEPEST_ELEMENT }, { uri }));
    return undefined;
  }
}

/** The tree of parse5, whose stack of open elements has a bottom. */
function boundedTreeAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > DEEPEST_ELEMENT) throw new TooDeep();
    },
    onItemPop() {
      depth--;
    },
  };
}

function layoutTree(root: Node): SourceLayout {
  const builder = createLayoutBuilder();
  let words = '';
  const flush = (mark?: number): void => {
    builder.paragraph(words, mark);
    words = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') {
      words += (node as DefaultTreeAdapterTypes.TextNode).value;
      return;
    }
    if (isElement(node)) {
      if (isUnseen(node)) return;
      if (node.tagName === 'br') return flush();
      if (node.tagName === 'table' && !holdsTable(node)) {
        flush();
        tableRows(node).forEach((row) => builder.row(row));
        return;
      }
    }
    const block = isElement(node) && !isInline(node);
    if (block) flush();
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child);
    const level = /^h([1-6])$/.exec(node.nodeName)?.[1];
    if (block) flush(level === undefined ? undefined : Number(level));
  };
  visit(root);
  flush();
  return builder.build();
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName) || tagName.includes(':');
}

function isUnseen({ tagName, attrs }: Element): boolean {
  if (UNSEEN.has(tagName)) return true;
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)));
}

/** A table around a table only places it. */
function holdsTable(table: Element): boolean {
  return table.childNodes.some(
    (child) => isElement(child) && (child.tagName === 'table' || (isElement(child) && holdsTable(child))),
  );
}

/** The words of each row's cells; a cell stands in the first of the columns and rows that it spans. */
function tableRows(table: Element): string[][] {
  const rows: string[][] = [];
  let below: number[] = [];
  const addRow = (row: Element): void => {
    const cells: string[] = [];
    const next: number[] = [];
    const skipSpanned = (): void => {
      while ((below[cells.length] ?? 0) > 0) {
        next[cells.length] = (below[cells.length] as number) - 1;
        cells.push('');
      }
    };
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName) || isUnseen(cell)) continue;
      skipSpanned();
      for (let column = 0; column < spanOf(cell, 'colspan'); column++) {
        next[cells.length] = spanOf(cell, 'rowspan') - 1;
        cells.push(column === 0 ? wordsOf(cell) : '');
      }
    }
    skipSpanned();
    below = next;
    rows.push(cells);
  };
  const walk = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child) || isUnseen(child)) continue;
      if (child.tagName === 'tr') addRow(child);
      else if (child.tagName === 'caption') rows.push([wordsOf(child)]);
      else walk(child);
    }
  };
  walk(table);
  return rows;
}

function spanOf({ attrs }: Element, name: string): number {
  const value = Number(attrs.find((one) => one.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, WIDEST_SPAN) : 1;
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (isElement(node) && (node.tagName === 'br' || isUnseen(node))) return node.tagName === 'br' ? ' ' : '';
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}
