import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TaxonomyCache } from '../processor/judge-taxonomy.js';
import { PILU_VERSION } from '../util/version.js';
import { PACKAGE_ROOT } from './package-files.js';

/** How many compiled taxonomies are kept; of more, those longest unused are removed. */
const KEPT = 64;

/** Written by the build: what tells two builds of one version apart. */
export const BUILD_DIGEST_FILE = 'dist/build-digest.txt';

/** The directory of the cache: PILU_CACHE_DIR, else where the platform keeps caches. */
export function defaultCacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment['PILU_CACHE_DIR']) return environment['PILU_CACHE_DIR'];
  if (environment['XDG_CACHE_HOME']) return join(environment['XDG_CACHE_HOME'], 'pilu');
  if (process.platform === 'win32' && environment['LOCALAPPDATA']) return join(environment['LOCALAPPDATA'], 'pilu');
  return join(homedir(), ...(process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'pilu');
}

/**
 * A cache of compiled taxonomies in a directory, which may be deleted at any time. A file appears whole or not at all;
 * where none can be written, or nobody knows which build this is, there is simply no cache.
 */
export async function createTaxonomyCache(
  directory: string,
  build: Promise<string | undefined> = readBuildDigest(),
): Promise<TaxonomyCache | undefined> {
  const digest = await build;
  if (digest === undefined) return undefined;
  const folder = join(directory, 'taxonomies');
  const pathOf = (key: string) => join(folder, `${key}.bin`);
  return {
    version: `${PILU_VERSION} ${digest}`,
    async read(key) {
      const content = await readFile(pathOf(key)).catch(() => undefined);
      if (content) await touch(pathOf(key));
      return content && openChecked(content);
    },
    async write(key, content) {
      const draft = join(folder, `${key}.${process.pid}.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, Buffer.concat([checksum(content), content]));
        await rename(draft, pathOf(key));
        await prune(folder);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Undefined where the program runs from its sources, which nothing has digested. */
async function readBuildDigest(): Promise<string | undefined> {
  if (import.meta.url.endsWith('.ts')) return undefined;
  return readFile(join(PACKAGE_ROOT, BUILD_DIGEST_FILE), 'utf8').catch(() => undefined);
}

function checksum(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest();
}

/** The content after its checksum; undefined where they do not agree. */
function openChecked(file: Uint8Array): Uint8Array | undefined {
  const content = file.subarray(32);
  return Buffer.compare(file.subarray(0, 32), checksum(content)) === 0 ? content : undefined;
}

/** The time of use, by which the oldest are found. */
async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin'));
  if (names.length <= KEPT) return;
  const used = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })));
  used.sort((a, b) => b.time - a.time);
  await Promise.all(used.slice(KEPT).map(({ name }) => rm(join(folder, name), { force: true })));
}
