import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 * 1024;

/**
 * Reads a file in pieces, so that it is never held whole. `memory` is used for every piece: to touch new memory for each
 * costs more than the reading, where nobody keeps them. Without it each piece has its own.
 * @throws the error of the file system.
 */
export function* readPieces(path: string, memory?: Uint8Array): Generator<Uint8Array, void, void> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = memory ?? new Uint8Array(PIECE);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
