/**
 * About how many UTF-16 code units are written at a time. A text of 64 Ki and more with a character beyond Latin 1 is a
 * large object to V8, and making one for each chunk costs several times the rest of the writing.
 */
export const CHUNK_CHARACTERS = 1 << 15;

/** Joins pieces to chunks of about 32 Ki characters. */
export function* inChunks(pieces: Iterable<string>): Generator<string, void, void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
