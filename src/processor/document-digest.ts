import { createHash } from 'node:crypto';
import type { DocumentLoader, LoadRefusal } from '../dts/discovery/document-loader.js';

/** What tells the content of a document from any other: SHA-256 in base64, or the reason why there is none. */
export function digestOf(outcome: Uint8Array | LoadRefusal): string {
  return typeof outcome === 'string' ? outcome : digestPieces([outcome]);
}

/** `digestOf` bytes that come in pieces. */
export function digestPieces(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64');
}

/** `digestOf` what a loader finds at an address. */
export async function digestDocument(loader: DocumentLoader, url: string): Promise<string> {
  return loader.digest ? loader.digest(url) : digestOf(await loader.load(url));
}
