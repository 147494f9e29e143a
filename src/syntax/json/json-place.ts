import { jsonCodes } from '../../diagnostics/codes/json.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { JsonCursorFault } from './json-cursor.js';
import { JSON_EXPECTATIONS } from './parse-json.js';

const FEED = 0x0a;
const RETURN = 0x0d;
const SHOWN = 20;

/** Tells lines and columns, both 1-based, of byte offsets that mostly come in ascending order. */
export function createBytePlaces(bytes: Uint8Array): (offset: number) => { line: number; column: number } {
  const decoder = new TextDecoder();
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return (offset) => {
    if (offset < lineStart) [line, lineStart, at] = [1, 0, 0];
    for (; at < offset; at++) {
      const byte = bytes[at];
      if (byte !== FEED && !(byte === RETURN && bytes[at + 1] !== FEED)) continue;
      line++;
      lineStart = at + 1;
    }
    return { line, column: decoder.decode(bytes.subarray(lineStart, offset)).length + 1 };
  };
}

/** The diagnostic of what a cursor met. */
export function describeCursorFault(fault: JsonCursorFault, bytes: Uint8Array, uri: string, limit: number): Diagnostic {
  const location = { uri, ...createBytePlaces(bytes)(fault.offset) };
  if (fault.kind === 'depth') return jsonCodes.create('pilu:json-too-deep', { limit }, location);
  const rest = new TextDecoder().decode(bytes.subarray(fault.offset, fault.offset + 4 * SHOWN)).slice(0, SHOWN);
  const found =
    fault.offset >= bytes.length
      ? { en: 'The end of the file', zh: '文件结尾' }
      : { en: `"${rest.replace(/[\r\n].*/s, '')}"`, zh: `“${rest.replace(/[\r\n].*/s, '')}”` };
  const expected = JSON_EXPECTATIONS[fault.expected];
  return jsonCodes.create('pilu:json-syntax', { found, expected }, location);
}
