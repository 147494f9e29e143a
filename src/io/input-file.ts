import { closeSync, openSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { OperationalError } from '../diagnostics/operational-error.js';
import { systemReason } from './system-reason.js';

/** The largest report that is read into memory, in bytes. */
export const MAXIMUM_REPORT_SIZE = 100 * 1024 * 1024;

/**
 * Reads a file that the user named; `shared`: into memory that other threads can read too, which not every library takes.
 * @throws OperationalError where it does not exist, is a directory, is empty, too large or unreadable.
 */
export async function readInputFile(
  path: string,
  maximumSize = MAXIMUM_REPORT_SIZE,
  { shared = false }: { readonly shared?: boolean } = {},
): Promise<Uint8Array> {
  const at = { uri: path };
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new OperationalError(piluCodes.create('pilu:not-a-file', { path }, at));
    if (status.size === 0 && status.isFile())
      throw new OperationalError(piluCodes.create('pilu:file-empty', { path }, at));
    if (status.size > maximumSize) {
      const params = { path, size: megabytes(status.size), limit: megabytes(maximumSize) };
      throw new OperationalError(piluCodes.create('pilu:file-too-large', params, at));
    }
    return shared && status.isFile() ? readShared(path, status.size) : await readFile(path);
  } catch (error) {
    throw asOperationalError(error, path);
  }
}

/** Reads a file of known size, or what is left of it, into shared memory. */
function readShared(path: string, size: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, size - length, null);
      length += read;
      if (read === 0 || length === size) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** What the file system refused, in the user's terms. Anything else is passed on as it is. */
export function asOperationalError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  const at = { uri: path };
  return new OperationalError(
    code === 'ENOENT' || code === 'ENOTDIR'
      ? piluCodes.create('pilu:file-not-found', { path }, at)
      : piluCodes.create('pilu:file-unreadable', { path, reason: systemReason(code) }, at),
  );
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
