import { readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentLoader, LoadRefusal } from '../dts/discovery/document-loader.js';
import { digestOf, digestPieces } from '../processor/document-digest.js';
import { PACKAGE_ROOT } from './package-files.js';
import { readPieces } from './read-pieces.js';

/** Maps every URL that starts with `prefix` into a directory (OASIS XML Catalogs 1.1, rewriteURI). */
export interface UriRewrite {
  readonly prefix: string;
  /** Absolute path of the directory or file that takes the prefix's place. */
  readonly target: string;
}

export interface DocumentLoaderOptions {
  /** Directories whose files may be read, links resolved; nothing outside them is. */
  readonly roots: readonly string[];
  /** Of several that fit, the longest prefix counts. */
  readonly rewrites?: readonly UriRewrite[];
}

const MAXIMUM_SIZE = 256 * 1024 * 1024;
const CORE_DIRECTORY = join(PACKAGE_ROOT, 'schemas', 'xbrl');

/**
 * Loads documents from files, and never from the network: the core schemas from the package's own, web addresses by
 * their rewrites, files below the roots. A path that leaves them, also by `..` or a symbolic link, is refused.
 */
export async function createDocumentLoader(options: DocumentLoaderOptions): Promise<DocumentLoader> {
  const catalog = JSON.parse(await readFile(join(CORE_DIRECTORY, 'catalog.json'), 'utf8')) as Record<string, string>;
  const roots = options.roots.map(realOrSame);
  const rewrites = [...(options.rewrites ?? [])].sort((a, b) => b.prefix.length - a.prefix.length);
  const targets = rewrites.map(({ target }) => realOrSame(target));
  /** The bytes of a core schema, the path of another document as it may be read, or why there is none. */
  const find = (url: string): Uint8Array | Place | LoadRefusal => {
    const core = catalog[url];
    if (core !== undefined) return loadCore(core);
    const index = rewrites.findIndex(({ prefix }) => url.startsWith(prefix));
    if (index >= 0) {
      const rest = decodePath(url.slice((rewrites[index] as UriRewrite).prefix.length));
      const target = targets[index] as string;
      return rest === undefined ? 'not-found' : findBounded(join(target, rest), [target]);
    }
    if (url.startsWith('file:')) {
      const path = decodeFileUrl(url);
      return path === undefined ? 'not-found' : findBounded(path, roots);
    }
    return /^https?:/.test(url) ? 'offline' : 'scheme';
  };
  return {
    async load(url) {
      const found = find(url);
      return isPlace(found) ? readPlace(found) : found;
    },
    async digest(url) {
      const found = find(url);
      return isPlace(found) ? digestPlace(found) : digestOf(found);
    },
  };
}

const coreSchemas = new Map<string, Uint8Array | LoadRefusal>();

/** Core schemas are part of every DTS: each is read once a process. */
function loadCore(path: string): Uint8Array | LoadRefusal {
  let loaded = coreSchemas.get(path);
  if (loaded === undefined) {
    const found = findBounded(join(CORE_DIRECTORY, path), [realOrSame(CORE_DIRECTORY)]);
    loaded = isPlace(found) ? readPlace(found) : found;
    coreSchemas.set(path, loaded);
  }
  return loaded;
}

/** The URL by which a local file is known in a DTS. */
export function urlOfPath(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

function realOrSame(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function decodeFileUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

/** A file that may be read. */
interface Place {
  readonly path: string;
}

function isPlace(found: Uint8Array | Place | LoadRefusal): found is Place {
  return typeof found !== 'string' && 'path' in found;
}

function findBounded(path: string, roots: readonly string[]): Place | LoadRefusal {
  try {
    const real = realpathSync.native(path);
    if (!roots.some((root) => isInside(real, root))) return 'outside';
    const status = statSync(real);
    if (!status.isFile()) return 'not-found';
    return status.size > MAXIMUM_SIZE ? 'too-large' : { path: real };
  } catch {
    return 'not-found';
  }
}

/** Reads at once: a DTS is hundreds of small local files, of which waiting for each costs more than the reading. */
function readPlace({ path }: Place): Uint8Array | LoadRefusal {
  try {
    return readFileSync(path);
  } catch {
    return 'not-found';
  }
}

const PIECE = 1024 * 1024;
let memory: Buffer | undefined;

/** `digestOf` a file, which is never held. */
function digestPlace({ path }: Place): string {
  memory ??= Buffer.allocUnsafeSlow(PIECE);
  try {
    return digestPieces(readPieces(path, memory));
  } catch {
    return digestOf('not-found');
  }
}

function isInside(path: string, root: string): boolean {
  const rest = relative(root, path);
  return rest === '' || (!isAbsolute(rest) && rest !== '..' && !rest.startsWith('../') && !rest.startsWith('..\\'));
}
