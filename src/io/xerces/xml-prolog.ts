import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { xsdCodes } from '../../diagnostics/codes/xsd.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** Enough for any XML declaration, comments and root start tag. */
const MAXIMUM_PROLOG = 1024 * 1024;
const CHUNK = 64 * 1024;

export type XmlProlog =
  | { readonly kind: 'root'; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/**
 * Reads a document up to its root start tag. A DOCTYPE, an unknown encoding and ill-formed XML are refused, so that what
 * follows never meets an entity or an external subset (XML 1.0, 2.8).
 */
export async function readXmlProlog(file: string): Promise<XmlProlog> {
  const handle = await open(file, 'r');
  try {
    const parser = new SaxesParser({ fileName: file });
    let found: XmlProlog | undefined;
    const refuse = (diagnostic: Diagnostic): void => {
      found ??= { kind: 'refused', diagnostic };
    };
    const here = () => ({ uri: file, line: parser.line, column: parser.column + 1 });
    parser.on('doctype', (text) =>
      refuse(xsdCodes.create('pilu:xsd-doctype', { name: text.trim().split(/[\s[]/)[0] as string }, here())),
    );
    parser.on('error', (error) =>
      refuse(xsdCodes.create('pilu:xsd-not-well-formed', { detail: messageOf(error, file) }, here())),
    );
    parser.on('opentag', (tag) => {
      found ??= { kind: 'root', attributes: new Map(Object.entries(tag.attributes as Record<string, string>)) };
    });
    const buffer = new Uint8Array(CHUNK);
    let decoder: TextDecoder | undefined;
    for (let position = 0; !found && position < MAXIMUM_PROLOG;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, position);
      const bytes = buffer.subarray(0, bytesRead);
      position += bytesRead;
      const encoding = decoder?.encoding ?? detectEncoding(bytes);
      try {
        decoder ??= new TextDecoder(encoding, { fatal: true });
        parser.write(decoder.decode(bytes, { stream: bytesRead > 0 }));
      } catch {
        refuse(xsdCodes.create('pilu:xsd-encoding', { encoding }, { uri: file }));
      }
      if (bytesRead === 0) break;
    }
    return found ?? refusedWithoutRoot(file);
  } finally {
    await handle.close();
  }
}

function refusedWithoutRoot(file: string): XmlProlog {
  const detail = 'no root element was found';
  return { kind: 'refused', diagnostic: xsdCodes.create('pilu:xsd-not-well-formed', { detail }, { uri: file }) };
}

/** The parser puts the file and position before its message; locations carry them already. */
function messageOf(error: Error, file: string): string {
  return (error.message.startsWith(file) ? error.message.slice(file.length) : error.message).replace(/^:\d+:\d+: /, '');
}

/** XML 1.0 appendix F: by byte order mark, then by the declaration. */
function detectEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? 'utf-8';
}
