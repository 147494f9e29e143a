import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { zipCodes } from '../../diagnostics/codes/zip.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { decodeEntryName, findPathFault } from './entry-path.js';

/** What an archive holds: files by path, `/` between names, in the order of the archive. */
export interface ZipArchive {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every directory, whether it has an entry of its own or only files below it; without the last `/`. */
  readonly directories: ReadonlySet<string>;
}

export interface ZipBounds {
  readonly entries: number;
  /** Unpacked, of all files together, in bytes. */
  readonly size: number;
  /** Unpacked to packed size, of a file above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export interface ZipReadOptions {
  readonly uri: string;
  readonly bounds?: Partial<ZipBounds>;
}

export const ZIP_BOUNDS: ZipBounds = {
  entries: 20_000,
  size: 1024 * 1024 * 1024,
  ratio: 250,
  ratioFrom: 4 * 1024 * 1024,
};

const MEGABYTE = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Stops the reading at the first fault. */
class ZipFault extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

/**
 * Reads a zip archive (APPNOTE 6.3) into memory. The first fault is reported, and nothing is given: an archive with
 * one unsafe path is not read in part. Sizes are held to what the directory declares, and checksums are verified.
 */
export async function readZip(
  bytes: Uint8Array,
  sink: DiagnosticSink,
  options: ZipReadOptions,
): Promise<ZipArchive | undefined> {
  const at = { uri: options.uri };
  const bounds = { ...ZIP_BOUNDS, ...options.bounds };
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  const directories = new Set<string>();
  const entries = new Set<string>();
  let size = 0;

  const fail = (diagnostic: Diagnostic): never => {
    throw new ZipFault(diagnostic);
  };

  /** Takes a path in, its directories too. Each path stands for one thing only. */
  function admit(path: string, isDirectory: boolean): void {
    const parents = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parents.length; depth++) {
      const directory = parents.slice(0, depth).join('/');
      if (files.has(directory)) fail(zipCodes.create('pilu:zip-conflict', { entry: directory }, at));
      directories.add(directory);
    }
    if (isDirectory ? files.has(path) : directories.has(path)) {
      fail(zipCodes.create('pilu:zip-conflict', { entry: path }, at));
    }
    const entry = isDirectory ? `${path}/` : path;
    if (entries.has(entry)) fail(zipCodes.create('pilu:zip-duplicate', { entry: path }, at));
    entries.add(entry);
    if (isDirectory) directories.add(path);
  }

  async function readEntry(zip: ZipFile, entry: Entry): Promise<void> {
    const { name, guessed } = decodeEntryName(entry.fileNameRaw, entry.generalPurposeBitFlag, entry.extraFields);
    const reason = findPathFault(name);
    if (reason) fail(zipCodes.create('pilu:zip-path', { entry: name, reason }, at));
    if (guessed) sink.report(zipCodes.create('pilu:zip-name-encoding', { entry: name, encoding: guessed }, at));
    const kind = specialFileKind(entry);
    if (kind) fail(zipCodes.create('pilu:zip-link', { entry: name, kind }, at));
    if (entry.isEncrypted()) fail(zipCodes.create('pilu:zip-encrypted', { entry: name }, at));
    if (name.endsWith('/')) return admit(name.slice(0, -1), true);
    admit(name, false);
    files.set(name, await unpack(zip, entry, name));
  }

  async function unpack(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
    const { compressedSize, uncompressedSize, compressionMethod: method } = entry;
    if (method !== STORED && method !== DEFLATED) fail(zipCodes.create('pilu:zip-method', { entry: name, method }, at));
    size += uncompressedSize;
    if (size > bounds.size) {
      fail(zipCodes.create('pilu:zip-too-large', { entry: name, limit: Math.floor(bounds.size / MEGABYTE) }, at));
    }
    if (uncompressedSize > bounds.ratioFrom && uncompressedSize > compressedSize * bounds.ratio) {
      const ratio = Math.ceil(uncompressedSize / Math.max(1, compressedSize));
      fail(zipCodes.create('pilu:zip-ratio', { entry: name, ratio, limit: bounds.ratio }, at));
    }
    const damaged = (text: string) =>
      fail(zipCodes.create('pilu:zip-entry-damaged', { entry: name, reason: text }, at));
    const { fileDataStart: start } = await zip
      .readLocalFileHeaderPromise(entry, { minimal: true })
      .catch((error: unknown) => damaged(reasonOf(error)));
    const packed = source.subarray(start, start + compressedSize);
    let content: Uint8Array;
    try {
      // Never more than was declared, whatever the data would give.
      content = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
    } catch (error) {
      return damaged(reasonOf(error));
    }
    if (packed.length !== compressedSize || content.length !== uncompressedSize) damaged('wrong size');
    if (crc32(content) !== entry.crc32) damaged('wrong checksum');
    return content;
  }

  try {
    const zip = await fromBufferPromise(source, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > bounds.entries) {
      fail(zipCodes.create('pilu:zip-too-many-entries', { count: zip.entryCount, limit: bounds.entries }, at));
    }
    for await (const entry of zip.eachEntry()) await readEntry(zip, entry);
    return { files, directories };
  } catch (error) {
    const fault =
      error instanceof ZipFault
        ? error.diagnostic
        : zipCodes.create('pilu:zip-unreadable', { reason: reasonOf(error) }, at);
    sink.report(fault);
    return undefined;
  }
}

/** What a Unix archive says an entry is, where that is neither a file nor a directory (the mode's type bits). */
function specialFileKind({ versionMadeBy, externalFileAttributes }: Entry) {
  const UNIX = 3;
  if (versionMadeBy >> 8 !== UNIX) return undefined;
  switch ((externalFileAttributes >>> 28) & 0xf) {
    case 0x0:
    case 0x4:
    case 0x8:
      return undefined;
    case 0xa:
      return { en: 'a symbolic link', zh: '符号链接' };
    default:
      return { en: 'a device or pipe', zh: '设备或管道' };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
