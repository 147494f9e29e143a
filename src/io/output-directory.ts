import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { OperationalError } from '../diagnostics/operational-error.js';
import { makeDirectory } from './make-directory.js';
import { guardOutput, writeContent, type FileContent } from './output-file.js';
import { closeStaging, openStaging } from './staging.js';

/**
 * A directory that appears whole or not at all: files are written to a temporary sibling, which `commit` renames into
 * place and `discard` removes. An earlier output of ours is replaced; a directory with anything else is refused.
 */
export interface OutputDirectory {
  /** Where files are until `commit`. */
  readonly stagingPath: string;
  write(path: string, content: FileContent): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Opens an output directory. `isOurs` says whether a top-level entry is one that an earlier run wrote.
 * @throws OperationalError where the directory holds something else, or cannot be written.
 */
export async function openOutputDirectory(path: string, isOurs: (entry: string) => boolean): Promise<OutputDirectory> {
  const target = resolve(path);
  const stagingPath = join(dirname(target), `.${basename(target)}.pilu-${process.pid}`);
  const previousPath = `${stagingPath}-previous`;
  return guardOutput(path, async () => {
    const foreign = (await entriesOf(target))?.find((entry) => !isOurs(entry));
    if (foreign !== undefined) {
      throw new OperationalError(piluCodes.create('pilu:output-not-ours', { path, entry: foreign }, { uri: path }));
    }
    await rm(stagingPath, { recursive: true, force: true });
    openStaging(stagingPath);
    const made = await makeDirectory(dirname(target));
    await mkdir(stagingPath);
    return {
      stagingPath,
      write: (name, content) => guardOutput(path, () => writeContent(join(stagingPath, name), content)),
      async discard() {
        await rm(stagingPath, { recursive: true, force: true });
        closeStaging(stagingPath);
        if (made !== undefined) await removeEmpty(dirname(target), made);
      },
      commit: () =>
        guardOutput(path, async () => {
          const exists = (await entriesOf(target)) !== undefined;
          if (exists) await rename(target, previousPath);
          try {
            await rename(stagingPath, target);
          } catch (error) {
            if (exists) await rename(previousPath, target);
            throw error;
          }
          closeStaging(stagingPath);
          await rm(previousPath, { recursive: true, force: true });
        }),
    };
  });
}

/** Removes directories that were made for the output, from the innermost to `outermost`, as long as they are empty. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  for (let path = innermost; path.startsWith(outermost); path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      return;
    }
  }
}

async function entriesOf(path: string): Promise<string[] | undefined> {
  try {
    return await readdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
