import { isUtf8 } from 'node:buffer';

/** Decodes UTF-8 that comes in pieces; both throw where the bytes are none. A byte order mark is left out. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

const MARK = '\uFEFF';

/**
 * A TextDecoder that streams gives two-byte texts, twice as large and slower to search than those of Buffer, which knows
 * neither streams nor faults: so characters that a piece ends in the middle of are kept for the next.
 */
export function createUtf8Decoder(): Utf8Decoder {
  let kept: Uint8Array = new Uint8Array(0);
  let started = false;

  function decodeWhole(bytes: Uint8Array): string {
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const marked = !started && text.startsWith(MARK);
    started ||= text !== '';
    return marked ? text.slice(1) : text;
  }

  return {
    decode(bytes) {
      const all = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      const whole = all.length - openLength(all);
      kept = all.slice(whole);
      return decodeWhole(all.subarray(0, whole));
    },
    end() {
      return decodeWhole(kept);
    },
  };
}

/** How many bytes at the end begin a character that is not all there. */
function openLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
