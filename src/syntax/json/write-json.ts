import { CHUNK_CHARACTERS } from '../../util/chunk-characters.js';

/** Members of a JSON object, written in their order; undefined values are left out. */
export type JsonMembers = Iterable<readonly [key: string, value: unknown]>;

/** A value whose members are written one after the other. */
export interface StreamedObject {
  readonly members: JsonMembers;
}

/** Writes an object in chunks; values that are a `StreamedObject` or `StreamedArray` are streamed. */
export function* writeJson(members: JsonMembers): Generator<string, void, void> {
  let out = '';
  for (const piece of writeMembers(members, 0)) {
    out += piece;
    if (out.length < CHUNK_CHARACTERS) continue;
    yield out;
    out = '';
  }
  yield `${out}\n`;
}

/** Marks members to be written one after the other. */
export function streamedObject(members: JsonMembers): StreamedObject {
  return new Streamed(members);
}

/** Marks items to be written one after the other. */
export function streamedArray(items: Iterable<unknown>): StreamedArray {
  return new StreamedItems(items);
}

/** Marks a text that is JSON already, on one line. */
export function rawJson(text: string): unknown {
  return new Raw(text);
}

/** The same, each item on one line. */
export function streamedLines(items: Iterable<unknown>): StreamedArray {
  return new StreamedItems(items, true);
}

export interface StreamedArray {
  readonly items: Iterable<unknown>;
}

class Streamed implements StreamedObject {
  constructor(readonly members: JsonMembers) {}
}

class Raw {
  constructor(readonly text: string) {}
}

class StreamedItems implements StreamedArray {
  constructor(
    readonly items: Iterable<unknown>,
    readonly lines = false,
  ) {}
}

function* writeMembers(members: JsonMembers, depth: number): Generator<string, void, void> {
  let first = true;
  for (const [key, value] of members) {
    if (value === undefined) continue;
    yield `${first ? '{' : ','}\n${'  '.repeat(depth + 1)}${JSON.stringify(key)}: `;
    first = false;
    if (value instanceof Raw) yield value.text;
    else yield* writeValue(value, depth + 1);
  }
  yield first ? '{}' : `\n${'  '.repeat(depth)}}`;
}

function* writeValue(value: unknown, depth: number): Generator<string, void, void> {
  if (value instanceof Streamed) {
    yield* writeMembers(value.members, depth);
  } else if (value instanceof StreamedItems) {
    let first = true;
    for (const item of value.items) {
      const before = `${first ? '[' : ','}\n${'  '.repeat(depth + 1)}`;
      first = false;
      if (value.lines) {
        yield before + (item instanceof Raw ? item.text : JSON.stringify(item));
        continue;
      }
      yield before;
      yield* writeValue(item, depth + 1);
    }
    yield first ? '[]' : `\n${'  '.repeat(depth)}]`;
  } else {
    yield JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
  }
}
