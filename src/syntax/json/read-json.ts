import { jsonCodes } from '../../diagnostics/codes/json.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { SourceLocation } from '../../util/source-location.js';
import { parseJsonPointer } from '../json-pointer.js';
import type { LocatedValue } from '../located-value.js';
import { parseJson, type JsonFault } from './parse-json.js';

export interface JsonReadOptions {
  readonly uri: string;
  readonly maximumDepth?: number;
  /** Where the text begins, where it is a part of a file. */
  readonly origin?: JsonOrigin;
}

export interface JsonOrigin {
  readonly line: number;
  readonly column: number;
  /** JSON pointer of the value in its file. */
  readonly pointer: string;
}

/** How deep objects and arrays may be nested. */
export const MAXIMUM_JSON_DEPTH = 100;

const START: JsonOrigin = { line: 1, column: 1, pointer: '' };

/**
 * Reads one JSON text (RFC 8259) of UTF-8 bytes, or already decoded, with the place of every value. Repeated keys are
 * errors. Undefined, with diagnostics, where the text is not JSON. Places are found when they are first asked for.
 */
export function readJson(
  source: Uint8Array | string,
  sink: DiagnosticSink,
  options: JsonReadOptions,
): LocatedValue | undefined {
  const { uri, maximumDepth = MAXIMUM_JSON_DEPTH, origin = START } = options;
  let text: string;
  try {
    text =
      typeof source === 'string'
        ? source.replace(/^\uFEFF/, '')
        : new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    sink.report(jsonCodes.create('pilu:json-encoding', {}, { uri, line: origin.line, column: origin.column }));
    return undefined;
  }
  const faults: JsonFault[] = [];
  const value = parseJson(text, maximumDepth, (fault) => faults.push(fault));
  for (const fault of faults) sink.report(diagnosticOf(fault, text, uri, maximumDepth, origin));
  if (faults.length > 0) return undefined;
  return { value, locate: createLocator(text, uri, maximumDepth, origin) };
}

/** Places by a second reading of the text that keeps the offset of every value, made on first use. */
function createLocator(
  text: string,
  uri: string,
  maximumDepth: number,
  origin: JsonOrigin,
): (pointer: string) => SourceLocation {
  let root: unknown;
  let rootOffset = 0;
  let offsets: WeakMap<object, Map<string, number>> | undefined;
  let lineStarts: number[] | undefined;
  return (pointer) => {
    if (!offsets || !lineStarts) {
      const recorded = new WeakMap<object, Map<string, number>>();
      rootOffset = text.search(/[^ \t\r\n]/);
      root = parseJson(
        text,
        maximumDepth,
        () => {},
        (parent, key, offset) => {
          let ofParent = recorded.get(parent);
          if (!ofParent) recorded.set(parent, (ofParent = new Map()));
          ofParent.set(key, offset);
        },
      );
      offsets = recorded;
      lineStarts = findLineStarts(text);
    }
    let offset = rootOffset;
    let node = root;
    for (const token of parseJsonPointer(pointer)) {
      if (node === null || typeof node !== 'object') break;
      const found = offsets.get(node)?.get(token);
      if (found === undefined) break;
      offset = found;
      node = (node as Record<string, unknown>)[token];
    }
    return { ...shifted(placeOf(offset, lineStarts), origin), uri, pointer: `${origin.pointer}${pointer}` };
  };
}

function diagnosticOf(fault: JsonFault, text: string, uri: string, limit: number, origin: JsonOrigin) {
  const location = { uri, ...shifted(placeOf(fault.offset, findLineStarts(text)), origin) };
  switch (fault.kind) {
    case 'syntax':
      return jsonCodes.create('pilu:json-syntax', { found: fault.found, expected: fault.expected }, location);
    case 'duplicate-key':
      return jsonCodes.create('pilu:json-duplicate-key', { key: fault.key }, location);
    case 'depth':
      return jsonCodes.create('pilu:json-too-deep', { limit }, location);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + (text.startsWith('\r\n', index) ? 2 : 1));
  return starts;
}

/** Line and column of an offset, by halving. */
function placeOf(offset: number, lineStarts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** A place in a part of a file as the place in the file. */
function shifted({ line, column }: { line: number; column: number }, origin: JsonOrigin) {
  return line === 1
    ? { line: origin.line, column: origin.column + column - 1 }
    : { line: origin.line + line - 1, column };
}
