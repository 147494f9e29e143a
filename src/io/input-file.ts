import { readFile, stat } from 'node:fs/promises';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { OperationalError } from '../diagnostics/operational-error.js';
import { systemReason } from './system-reason.js';

/** The largest report that is read into memory, in bytes. */
export const MAXIMUM_REPORT_SIZE = 100 * 1024 * 1024;

/**
 * Reads a file that the user named.
 * @throws OperationalError where it does not exist, is a directory, is empty, too large or unreadable.
 */
export async function readInputFile(path: string, maximumSize = MAXIMUM_REPORT_SIZE): Promise<Uint8Array> {
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
    return await readFile(path);
  } catch (error) {
    throw asOperationalError(error, path);
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
