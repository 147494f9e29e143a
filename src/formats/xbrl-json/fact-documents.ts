import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { formatJsonPointer, parseJsonPointer } from '../../syntax/json-pointer.js';
import { MAXIMUM_JSON_DEPTH, readJson, type JsonOrigin } from '../../syntax/json/read-json.js';
import type { LocatedValue } from '../../syntax/located-value.js';

type BytePlaces = (offset: number) => { line: number; column: number };

/**
 * A document of which one part is looked at at a time: its root without the facts, and the fact that is being read. Its
 * pointers and places are those of the whole file.
 */
export interface PartialDocument extends LocatedValue {
  /** Takes a member of the root in; false where it is no JSON, which is reported. */
  take(key: string, bytes: Uint8Array, start: number, sink: DiagnosticSink): boolean;
  /** Takes the fact that is looked at from now on. */
  takeFact(id: string, bytes: Uint8Array, start: number, sink: DiagnosticSink): boolean;
  /** A member that is there, and whose content is not asked for; the root itself has the key `''`. */
  note(key: string, start: number): void;
}

export function createPartialDocument(uri: string, placeOf: BytePlaces): PartialDocument {
  const root: Record<string, unknown> = {};
  const parts = new Map<string, LocatedValue>();
  const starts = new Map<string, number>();
  let fact: { readonly id: string; readonly located: LocatedValue } | undefined;

  function parse(path: readonly string[], bytes: Uint8Array, start: number, sink: DiagnosticSink) {
    const origin = createOrigin(() => placeOf(start), formatJsonPointer(path));
    return readJson(bytes, sink, { uri, origin, maximumDepth: MAXIMUM_JSON_DEPTH - path.length });
  }

  return {
    get value() {
      return root;
    },
    take(key, bytes, start, sink) {
      const located = parse([key], bytes, start, sink);
      if (!located) return false;
      define(root, key, located.value);
      parts.set(key, located);
      return true;
    },
    takeFact(id, bytes, start, sink) {
      const located = parse(['facts', id], bytes, start, sink);
      if (!located) return false;
      fact = { id, located };
      const facts: Record<string, unknown> = {};
      define(facts, id, located.value);
      root['facts'] = facts;
      return true;
    },
    note(key, start) {
      if (key !== '') define(root, key, {});
      starts.set(key, start);
    },
    locate(pointer) {
      const [first = '', second, ...rest] = parseJsonPointer(pointer);
      if (first === 'facts' && fact && second === fact.id) return fact.located.locate(formatJsonPointer(rest));
      const below = second === undefined ? [] : [second, ...rest];
      const part = parts.get(first);
      if (part) return part.locate(formatJsonPointer(below));
      return { uri, ...placeOf(starts.get(first) ?? starts.get('') ?? 0), pointer };
    },
  };
}

/** Lines are counted when a place is first asked for, which for most facts is never. */
function createOrigin(find: () => { line: number; column: number }, pointer: string): JsonOrigin {
  let place: { line: number; column: number } | undefined;
  return {
    pointer,
    get line() {
      return (place ??= find()).line;
    },
    get column() {
      return (place ??= find()).column;
    },
  };
}

/** Also a key that objects inherit is a key. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
