import { inflateSync } from 'node:zlib';

/** Unpacked, of one stream and of all streams of a file, in bytes. */
export const LARGEST_STREAM = 128 * 1024 * 1024;
export const LARGEST_STREAMS = 2 * 1024 * 1024 * 1024;

/** Streams that are packed more often than once are no report's. */
const PASSES = 3;
const STREAM = Buffer.from('stream');
const DICTIONARY = 600;

/**
 * Unpacks the deflated streams of a PDF (ISO 32000-1, 7.3.8, 7.4.4) within bounds, before a reader does it without any.
 * What is too large, or undefined.
 */
export function findStreamBomb(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    if (!/\/Fl(?:ateDecode)?\b/.test(dictionary.slice(dictionary.lastIndexOf('obj') + 1))) continue;
    let start = at + STREAM.length;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    let packed: Buffer = file.subarray(start, start + (lengthOf(dictionary) ?? file.length));
    for (let pass = 0; pass < PASSES; pass++) {
      let unpacked: Buffer;
      try {
        unpacked = inflateSync(packed, { maxOutputLength: LARGEST_STREAM, finishFlush: 2 });
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return `stream at byte ${at}`;
        break;
      }
      total += unpacked.length;
      if (total > LARGEST_STREAMS) return `streams up to byte ${at}`;
      if (unpacked[0] !== 0x78 || unpacked.length < 16) break;
      packed = unpacked;
    }
  }
  return undefined;
}

function lengthOf(dictionary: string): number | undefined {
  const length = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)(?=[\s/>])/.exec(
    dictionary.slice(dictionary.lastIndexOf('obj')),
  )?.[1];
  return length === undefined ? undefined : Number(length);
}
