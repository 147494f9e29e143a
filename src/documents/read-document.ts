import type { DiagnosticSink } from '../diagnostics/sink.js';
import { documentCodes } from '../diagnostics/codes/documents.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import { buildDocument } from './build-document.js';
import { decodeText } from './decode-text.js';
import type { Document } from './document.js';
import { isWithin, MAXIMUM_TEXT_SIZE, readText, readTextDocument, refuseEmpty } from './read-text-document.js';
import type { SourceLayout } from './source-layout.js';

export type DocumentKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** Pictures make packed files larger than their text. */
const MAXIMUM_FILE_SIZE = 256 * 1024 * 1024;
/** The parser of Markdown keeps an event for each mark. */
const MAXIMUM_MARKDOWN_SIZE = 8 * 1024 * 1024;

/** Names that say what a file is, where its first bytes would have shown it. */
const CLAIMED = [
  { extension: /\.pdf$/i, kind: 'PDF', reason: startsOtherwise('%PDF-') },
  { extension: /\.docx$/i, kind: 'DOCX', reason: startsOtherwise('PK') },
];

function startsOtherwise(start: string): LocalizedText {
  return { en: `it does not start with ${start}`, zh: `文件开头不是 ${start}` };
}

/**
 * Reads a report file of any kind into a document; undefined, with a diagnostic, where it cannot be read. Libraries are
 * loaded with the first file that needs them.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: { readonly uri: string },
  sink: DiagnosticSink,
): Promise<Document | undefined> {
  const { uri } = options;
  const kind = sniffDocumentKind(bytes, uri);
  if (kind === 'text') {
    const claimed = CLAIMED.find(({ extension }) => extension.test(uri));
    if (!claimed || bytes.length === 0) return readTextDocument(bytes, options, sink);
    sink.report(documentCodes.create('pilu:document-unreadable', { uri, ...claimed }, { uri }));
    return undefined;
  }
  const layout = await layoutOf(kind, bytes, uri, sink);
  if (!layout) return undefined;
  if (layout.paragraphs.length === 0) return refuseEmpty(uri, sink);
  return buildDocument(uri, bytes, layout);
}

/** What kind of report a file is: by its first bytes, and Markdown by the end of its name. */
export function sniffDocumentKind(bytes: Uint8Array, uri: string): DocumentKind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'docx';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'html';
  return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'text';
}

async function layoutOf(
  kind: Exclude<DocumentKind, 'text'>,
  bytes: Uint8Array,
  uri: string,
  sink: DiagnosticSink,
): Promise<SourceLayout | undefined> {
  const limits = {
    pdf: MAXIMUM_FILE_SIZE,
    docx: MAXIMUM_FILE_SIZE,
    html: MAXIMUM_TEXT_SIZE,
    markdown: MAXIMUM_MARKDOWN_SIZE,
  };
  if (!isWithin(bytes.length, limits[kind], uri, sink)) return undefined;
  if (kind === 'pdf') return (await import('./pdf/layout-pdf.js')).layoutPdf(bytes, uri, sink);
  if (kind === 'docx') return (await import('./layout-docx.js')).layoutDocx(bytes, uri, sink);
  if (kind === 'html') {
    const html = decodeText(bytes, uri, sink)?.text;
    return html === undefined ? undefined : (await import('./layout-html.js')).layoutHtml(html, uri, sink);
  }
  const text = readText(bytes, uri, sink);
  if (text === undefined) return undefined;
  const { DEEPEST_MARKS, isMarkdownTooDeep, layoutMarkdown } = await import('./layout-markdown.js');
  if (!isMarkdownTooDeep(text)) return layoutMarkdown(text);
  sink.report(documentCodes.create('pilu:document-too-deep', { uri, limit: DEEPEST_MARKS }, { uri }));
  return undefined;
}
