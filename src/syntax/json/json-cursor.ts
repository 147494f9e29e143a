import type { JsonExpectation } from './parse-json.js';

/** What keeps bytes from being JSON, as far as brackets and separators go, and the byte where. */
export type JsonCursorFault =
  | { readonly kind: 'syntax'; readonly offset: number; readonly expected: JsonExpectation }
  | { readonly kind: 'depth'; readonly offset: number };

/** Where a member stands: byte offsets of its key and its value. */
export interface JsonMemberPlace {
  readonly keyStart: number;
  readonly valueStart: number;
}

/** A value that was passed over: its bytes are [start, end), and `keys` keys are in it, repeated ones counted each time. */
export interface JsonSlice {
  readonly start: number;
  readonly end: number;
  readonly keys: number;
}

/**
 * Walks through the members of objects without building them, so that a file of any size is read member by member.
 * Brackets, depth and separators are judged here; a slice is judged by whoever parses it.
 */
export interface JsonCursor {
  /** The first fault; after it nothing moves. */
  readonly fault: JsonCursorFault | undefined;
  /** The byte at the cursor, blanks passed over; undefined at the end. */
  peek(): number | undefined;
  /** Steps through an object; `onMember` has to move past the value. False where there is a fault, or it returns false. */
  members(onMember: (key: string, place: JsonMemberPlace) => unknown): boolean;
  /** Passes over a value; undefined where there is a fault. */
  skip(): JsonSlice | undefined;
  /** Whether only blanks are left; else a fault. */
  atEnd(): boolean;
  moveTo(offset: number): void;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

export function createJsonCursor(source: Uint8Array, maximumDepth: number): JsonCursor {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const { length } = bytes;
  let at = length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let depth = 0;
  let fault: JsonCursorFault | undefined;

  function fail(offset: number, expected: JsonExpectation): false {
    fault ??= { kind: 'syntax', offset, expected };
    return false;
  }

  function tooDeep(offset: number): false {
    fault ??= { kind: 'depth', offset };
    return false;
  }

  function blanks(): void {
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
    }
  }

  /** From an opening quotation mark to the byte after the closing one; -1 where there is none. */
  function endOfString(start: number): number {
    for (let index = start + 1; index < length; index++) {
      const byte = bytes[index] as number;
      if (byte === QUOTE) return index + 1;
      if (byte === BACKSLASH) index++;
      else if (byte < 0x20) return -1;
    }
    return -1;
  }

  function key(): string | undefined {
    const end = bytes[at] === QUOTE ? endOfString(at) : -1;
    if (end < 0) return void fail(at, 'key');
    const text = bytes.toString('utf8', at + 1, end - 1);
    let read = text;
    if (text.includes('\\')) {
      try {
        read = JSON.parse(`"${text}"`) as string;
      } catch {
        return void fail(at, 'key');
      }
    }
    at = end;
    return read;
  }

  function skip(): JsonSlice | undefined {
    blanks();
    const start = at;
    let keys = 0;
    let open = 0;
    for (let index = at; index < length; index++) {
      switch (bytes[index]) {
        case QUOTE: {
          const end = endOfString(index);
          if (end < 0) return void fail(index, 'string');
          index = end - 1;
          if (open === 0) {
            at = end;
            return { start, end, keys };
          }
          break;
        }
        case COLON:
          keys++;
          break;
        case OPEN:
        case OPEN_LIST:
          if (depth + ++open > maximumDepth) return void tooDeep(index);
          break;
        case CLOSE:
        case CLOSE_LIST:
          if (open <= 1) {
            // A bare value ends before the bracket of what it is in.
            const end = open === 1 ? index + 1 : index;
            at = end;
            return end > start ? { start, end, keys } : void fail(index, 'value');
          }
          open--;
          break;
        case COMMA:
          if (open === 0) {
            at = index;
            return index > start ? { start, end: index, keys } : void fail(index, 'value');
          }
      }
    }
    if (open > 0 || start === length) return void fail(length, open > 0 ? 'comma' : 'value');
    at = length;
    return { start, end: length, keys };
  }

  return {
    get fault() {
      return fault;
    },
    peek() {
      blanks();
      return bytes[at];
    },
    members(onMember) {
      blanks();
      if (bytes[at] !== OPEN) return fail(at, 'value');
      if (++depth > maximumDepth) return tooDeep(at);
      at++;
      blanks();
      if (bytes[at] === CLOSE) at++;
      else
        for (;;) {
          const keyStart = at;
          const name = key();
          if (name === undefined) return false;
          blanks();
          if (bytes[at] !== COLON) return fail(at, 'colon');
          at++;
          blanks();
          if (onMember(name, { keyStart, valueStart: at }) === false || fault) return false;
          blanks();
          const byte = bytes[at];
          if (byte !== COMMA && byte !== CLOSE) return fail(at, 'comma');
          at++;
          if (byte === CLOSE) break;
          blanks();
        }
      depth--;
      return true;
    },
    skip,
    atEnd() {
      blanks();
      return at >= length || fail(at, 'end');
    },
    moveTo(offset) {
      at = offset;
    },
  };
}
