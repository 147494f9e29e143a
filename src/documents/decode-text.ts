import { documentCodes } from '../diagnostics/codes/documents.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** Without a byte order mark; line ends as they stand in the file. */
  readonly text: string;
}

/** Control characters that no text holds: those of ASCII without tab, line feed, vertical tab, form feed, return, escape. */
const BINARY = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31]);

/**
 * Decodes a text by its byte order mark, else as UTF-8, else as UTF-16 or GB18030 by what the bytes allow.
 * Undefined, with a diagnostic, for binary files and for sequences that are no character of the encoding.
 */
export function decodeText(bytes: Uint8Array, uri: string, sink: DiagnosticSink): DecodedText | undefined {
  const [encoding, start] = detectEncoding(bytes);
  const body = bytes.subarray(start);
  const text = decodeFatal(encoding, body);
  const control = findControl(encoding, body, text);
  if (control >= 0) {
    const byte = hexadecimal(body.subarray(control, control + 1));
    sink.report(documentCodes.create('pilu:document-binary', { uri, byte, offset: start + control }, { uri }));
    return undefined;
  }
  if (text !== undefined) return { encoding, text };
  const offset = start + malformedOffset(encoding, body);
  const found = hexadecimal(bytes.subarray(offset, offset + 2));
  const params = { uri, encoding: encoding.toUpperCase(), offset, bytes: found };
  sink.report(documentCodes.create('pilu:document-malformed', params, { uri }));
  return undefined;
}

/** Offset of the first control character, in bytes; -1 where there is none. In UTF-16 a byte says nothing, a unit does. */
function findControl(encoding: TextEncoding, bytes: Uint8Array, text: string | undefined): number {
  if (encoding === 'utf-8' || encoding === 'gb18030') return bytes.findIndex((byte) => BINARY.has(byte));
  for (let index = 0; index < (text?.length ?? 0); index++)
    if (BINARY.has(text?.charCodeAt(index) as number)) return encoding === 'utf-16le' ? 2 * index : 2 * index + 1;
  return -1;
}

function detectEncoding(bytes: Uint8Array): [TextEncoding, number] {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return ['utf-8', 3];
  if (a === 0xff && b === 0xfe) return ['utf-16le', 2];
  if (a === 0xfe && b === 0xff) return ['utf-16be', 2];
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1));
  // Digits, blanks and line ends of UTF-16 text have one zero byte, always on the same side.
  const [even = 0, odd = 0] = zeros;
  if (odd > 2 * even && odd * 100 > sample.length) return ['utf-16le', 0];
  if (even > 2 * odd && even * 100 > sample.length) return ['utf-16be', 0];
  if (decodeFatal('utf-8', bytes) !== undefined) return ['utf-8', 0];
  if (decodeFatal('gb18030', bytes) !== undefined) return ['gb18030', 0];
  return [malformedOffset('utf-8', bytes) >= malformedOffset('gb18030', bytes) ? 'utf-8' : 'gb18030', 0];
}

function decodeFatal(encoding: TextEncoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset of the first sequence that is no character: the longest prefix that decodes, found by halving. */
function malformedOffset(encoding: TextEncoding, bytes: Uint8Array): number {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
    resetDecoder(decoder);
  }
  return Math.max(0, good);
}

function resetDecoder(decoder: { decode(): string }): void {
  try {
    decoder.decode();
  } catch {
    // A pending half character: the flush has reset the decoder all the same.
  }
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
