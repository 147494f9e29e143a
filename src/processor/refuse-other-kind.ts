import { documentCodes } from '../diagnostics/codes/documents.js';
import { sniffDocumentKind } from '../documents/read-document.js';
import type { LocalizedText } from '../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { InputFile } from './input-file.js';
import { sniffFormatName } from './read-report.js';

/** First bytes, read as Latin-1, of files that people take for the text of a report. */
const SIGNATURES: readonly { readonly start: RegExp; readonly kind: LocalizedText }[] = [
  { start: /^\xd0\xcf\x11\xe0/, kind: { en: 'a DOC or XLS file', zh: ' DOC 或 XLS 文件' } },
  { start: /^(?:\xef\xbb\xbf)?\s*<[?!a-zA-Z]/, kind: { en: 'an XML file', zh: ' XML 文件' } },
];

/** Whether a file is plainly something else than the text of a report, which is reported. */
export function refuseOtherKind({ uri, bytes }: InputFile, sink: DiagnosticSink): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const facts = { en: 'a file of facts', zh: '事实文件' };
  const other = SIGNATURES.find((signature) => signature.start.test(start))?.kind;
  const kind = sniffFormatName(bytes) ? facts : sniffDocumentKind(bytes, uri) === 'html' ? undefined : other;
  if (kind) sink.report(documentCodes.create('pilu:document-other-kind', { uri, kind }, { uri }));
  return kind !== undefined;
}
