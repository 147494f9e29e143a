import { inChunks } from '../../util/in-chunks.js';

/** Members of a JSON object, written in their order; undefined values are left out. */
export type JsonMembers = Iterable<readonly [key: string, value: unknown]>;

/** Writes an object in chunks, indented; values that are streamed are written one member or item after the other. */
export function writeJson(members: JsonMembers): Generator<string, void, void> {
  return inChunks(writeDocument(members));
}

/** Marks members to be written one after the other. */
export function streamedObject(members: JsonMembers): unknown {
  return new StreamedObject(members);
}

/** Marks members that are texts already, `"key": value`, to be written one a line. */
export function streamedMembers(lines: Iterable<string>): unknown {
  return new StreamedLines('{', lines, '}');
}

/** Marks items of an array that are JSON texts already, to be written one a line. */
export function streamedItems(lines: Iterable<string>): unknown {
  return new StreamedLines('[', lines, ']');
}

/** What a JSON string writes otherwise than as itself; half a surrogate pair is among it. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as a JSON string, as `JSON.stringify` writes it. */
export function quoteJson(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

class StreamedObject {
  constructor(readonly members: JsonMembers) {}
}

class StreamedLines {
  constructor(
    readonly open: string,
    readonly lines: Iterable<string>,
    readonly close: string,
  ) {}
}

function* writeDocument(members: JsonMembers): Generator<string, void, void> {
  yield* writeMembers(members, 0);
  yield '\n';
}

function* writeMembers(members: JsonMembers, depth: number): Generator<string, void, void> {
  let first = true;
  for (const [key, value] of members) {
    if (value === undefined) continue;
    yield `${first ? '{' : ','}\n${'  '.repeat(depth + 1)}${JSON.stringify(key)}: `;
    first = false;
    yield* writeValue(value, depth + 1);
  }
  yield first ? '{}' : `\n${'  '.repeat(depth)}}`;
}

function* writeValue(value: unknown, depth: number): Generator<string, void, void> {
  if (value instanceof StreamedObject) yield* writeMembers(value.members, depth);
  else if (value instanceof StreamedLines) yield* writeLines(value, depth);
  else yield JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function* writeLines({ open, lines, close }: StreamedLines, depth: number): Generator<string, void, void> {
  const indentation = `\n${'  '.repeat(depth + 1)}`;
  let before = open + indentation;
  let empty = true;
  for (const line of lines) {
    yield before + line;
    if (!empty) continue;
    empty = false;
    before = `,${indentation}`;
  }
  yield empty ? open + close : `\n${'  '.repeat(depth)}${close}`;
}
