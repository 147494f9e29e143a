import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { OperationalError } from '../diagnostics/operational-error.js';
import { makeDirectory } from './make-directory.js';
import { closeStaging, openStaging } from './staging.js';
import { systemReason } from './system-reason.js';

/** What an output file holds: a whole text, whole bytes, or chunks of either. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes one file whole or not at all: to a temporary sibling, then renamed into place.
 * @throws OperationalError where it cannot be written.
 */
export async function writeOutputFile(path: string, content: FileContent): Promise<void> {
  const target = resolve(path);
  const staging = join(dirname(target), `.${basename(target)}.pilu-${process.pid}`);
  await guardOutput(path, async () => {
    if ((await stat(target).catch(() => undefined))?.isDirectory()) throw systemError('EISDIR');
    openStaging(staging);
    try {
      await writeContent(staging, content);
      await rename(staging, target);
    } catch (error) {
      await rm(staging, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      closeStaging(staging);
    }
  });
}

/** Writes a file, making its directories. */
export async function writeContent(path: string, content: FileContent): Promise<void> {
  await makeDirectory(dirname(path));
  if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
  else if (Symbol.iterator in content) await writeBlocks(path, content);
  else await pipeline(Readable.from(content), createWriteStream(path));
}

/** Bytes that are written at a time: small chunks would wait for the disk once each. */
const BLOCK = 1 << 20;
/** The most bytes of UTF-8 that a UTF-16 code unit becomes. */
const UTF8_BYTES = 3;

/** Chunks are collected in one buffer, which is written whenever the next one may not fit into what is left of it. */
async function writeBlocks(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const block = Buffer.allocUnsafe(BLOCK);
    let length = 0;
    for (const chunk of chunks) {
      const most = chunk.length * UTF8_BYTES;
      if (length + most > BLOCK) {
        await file.writeFile(block.subarray(0, length));
        length = 0;
      }
      if (most > BLOCK) await file.writeFile(chunk);
      else if (typeof chunk === 'string') length += block.write(chunk, length);
      else length += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).copy(block, length);
    }
    await file.writeFile(block.subarray(0, length));
  } finally {
    await file.close();
  }
}

/** Does file work for the user's path; what the system refuses becomes an OperationalError. */
export async function guardOutput<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new OperationalError(
      piluCodes.create('pilu:output-unwritable', { path, reason: systemReason(code) }, { uri: path }),
    );
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Renames a finished file into place; where that is another file system, copies it. */
async function moveOutputFile(source: string, target: string): Promise<void> {
  const moved = await makeDirectory(dirname(target))
    .then(() => rename(source, target))
    .then(() => true)
    .catch(() => false);
  // Whatever keeps it from being renamed keeps it from being copied too, or is no matter to a copy.
  if (!moved) await writeOutputFile(target, createReadStream(source));
}

/**
 * Moves finished files from a place of their own into a directory, each whole or not at all; gives their absolute paths.
 * @throws OperationalError where one cannot be written; those that were are removed again.
 */
export async function moveOutputFiles(from: string, names: readonly string[], directory: string): Promise<string[]> {
  const moved: string[] = [];
  try {
    for (const name of names) {
      const target = join(directory, name);
      await moveOutputFile(join(from, name), target);
      moved.push(resolve(target));
    }
  } catch (error) {
    await Promise.all(moved.map((path) => rm(path, { force: true })));
    throw error;
  }
  return moved;
}
