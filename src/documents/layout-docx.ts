import { documentCodes } from '../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { readZip } from '../syntax/zip/read-zip.js';
import { layoutHtml } from './layout-html.js';
import type { SourceLayout } from './source-layout.js';

const DOCUMENT = 'word/document.xml';
/** Unpacked, of the whole file: pictures and all. */
const LARGEST_PACKAGE = 512 * 1024 * 1024;
/** Unpacked, of the text and its markup. */
const LARGEST_TEXT = 64 * 1024 * 1024;
/** Elements of WordprocessingML that stand in each other. */
const DEEPEST_XML = 400;

/** The blocks of a DOCX file: what mammoth makes of it, read as the page that it is. */
export async function layoutDocx(
  bytes: Uint8Array,
  uri: string,
  sink: DiagnosticSink,
): Promise<SourceLayout | undefined> {
  // The archive is held to its bounds before mammoth unpacks it without any.
  const archive = await readZip(bytes, sink, { uri, bounds: { size: LARGEST_PACKAGE } });
  if (!archive) return undefined;
  const refuse = (reason: string): undefined => {
    sink.report(documentCodes.create('pilu:document-unreadable', { uri, kind: 'DOCX', reason }, { uri }));
    return undefined;
  };
  const part = archive.files.get(DOCUMENT);
  if (!part) return refuse(`no ${DOCUMENT}`);
  for (const [name, content] of archive.files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    if (content.length > LARGEST_TEXT) {
      const params = { uri, limit: `${LARGEST_TEXT / 1024 / 1024} MB`, what: name };
      sink.report(documentCodes.create('pilu:document-bomb', params, { uri }));
      return undefined;
    }
    if (Buffer.from(content.buffer, content.byteOffset, content.length).includes('<!DOCTYPE'))
      return refuse(`DOCTYPE in ${name}`);
    if (isTooDeep(content)) {
      sink.report(documentCodes.create('pilu:document-too-deep', { uri, limit: DEEPEST_XML }, { uri }));
      return undefined;
    }
  }
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return layoutHtml(value, uri, sink);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const [LESS, GREATER, SLASH, QUESTION, BANG] = [0x3c, 0x3e, 0x2f, 0x3f, 0x21];

/** Counts tags: more than may be open at once are. */
function isTooDeep(xml: Uint8Array): boolean {
  let depth = 0;
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
    const next = xml[at + 1];
    if (next === SLASH) depth--;
    else if (next !== QUESTION && next !== BANG) {
      const close = xml.indexOf(GREATER, at);
      if (close > 0 && xml[close - 1] !== SLASH && ++depth > DEEPEST_XML) return true;
    }
  }
  return false;
}
