/**
 * Characters that a writer hands on at a time. A text of more than 128 KB, at two bytes a character where it has a
 * Chinese one, is a large object of V8: pages of its own, asked of the system and given back with every chunk.
 */
export const CHUNK_CHARACTERS = 1 << 14;
