import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The installed package's own directory, which holds taxonomy/, schemas/ and examples/. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Reads data files of the package: the files below the given directories that are wanted, by path from its root. */
export async function readPackageFiles(
  directories: readonly string[],
  isWanted: (path: string) => boolean = () => true,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const directory of directories) {
    const names = await readdir(join(PACKAGE_ROOT, directory), { recursive: true, withFileTypes: true });
    const paths = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE_ROOT.length).replaceAll('\\', '/'))
      .filter(isWanted)
      .sort();
    const texts = await Promise.all(paths.map((path) => readFile(join(PACKAGE_ROOT, path), 'utf8')));
    paths.forEach((path, index) => files.set(path, texts[index] as string));
  }
  return files;
}
