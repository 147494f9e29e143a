import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JavaRuntime } from './java-runtime.js';

const CLASS_FILE = join('support', 'XMLValidator.class');

/**
 * Compiles the package's Java source for this Java, once a user: the class that is shipped may be of a newer Java.
 * Gives the directory of the class, or nothing where there is no compiler.
 */
export async function compileHelper(packageDirectory: string, java: JavaRuntime): Promise<string | undefined> {
  const source = join(packageDirectory, 'support', 'XMLValidator.java');
  try {
    const hash = createHash('sha256')
      .update(await readFile(source))
      .update(java.version)
      .digest('hex')
      .slice(0, 16);
    const caches = await makeCacheDirectory(java.environment);
    const target = join(caches, hash);
    if (existsSync(join(target, CLASS_FILE))) return target;
    const fresh = await mkdtemp(join(caches, 'new-'));
    await promisify(execFile)(java.compiler, ['-d', fresh, source], { env: java.environment, timeout: 60_000 });
    // Another process may have been first; its class is as good.
    await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }));
    return existsSync(join(target, CLASS_FILE)) ? target : undefined;
  } catch {
    return undefined;
  }
}

/** The user's cache, or a fresh temporary directory where none can be written. */
async function makeCacheDirectory(environment: NodeJS.ProcessEnv): Promise<string> {
  const root = environment['XDG_CACHE_HOME'] || join(environment['HOME'] ?? homedir(), '.cache');
  const directory = join(root, 'pilu', 'xerces');
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return directory;
  } catch {
    return mkdtemp(join(tmpdir(), 'pilu-xerces-'));
  }
}
