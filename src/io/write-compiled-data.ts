import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createCollector } from '../diagnostics/sink.js';
import { formatDiagnostics } from '../diagnostics/reporters/text.js';
import { compileData } from '../processor/compile-data.js';
import { COMPILED_DIRECTORY, digestOf, readDataFiles } from './data-store.js';
import { writeContent } from './output-file.js';
import { PACKAGE_ROOT } from './package-files.js';
import { BUILD_DIGEST_FILE } from './taxonomy-cache.js';

/** Writes a digest of the compiled program, by which caches know its builds apart. */
export async function writeBuildDigest(): Promise<void> {
  const names = (await readdir(join(PACKAGE_ROOT, 'dist'), { recursive: true })).filter(
    (name) => name.endsWith('.js') && !name.startsWith('bundle'),
  );
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(await readFile(join(PACKAGE_ROOT, 'dist', name)));
  await writeContent(join(PACKAGE_ROOT, BUILD_DIGEST_FILE), hash.digest('hex'));
}

/** The last step of the build: compiles the data files below dist/. Throws where they are wrong. */
export async function writeCompiledData(): Promise<void> {
  const collector = createCollector();
  const files = await readDataFiles();
  const data = await compileData(files, collector);
  if (!data || collector.count('error') > 0) {
    throw new Error(formatDiagnostics(collector.diagnostics, collector.omitted, 'en'));
  }
  const root = join(PACKAGE_ROOT, COMPILED_DIRECTORY);
  await rm(root, { recursive: true, force: true });
  const directory = join(root, digestOf(files));
  await writeContent(join(directory, 'taxonomy.json'), data.taxonomy);
  await writeContent(join(directory, 'cues.json'), data.cues);
  await writeContent(join(directory, 'package.zip'), data.packageZip);
  await writeContent(join(directory, 'package-name.txt'), data.packageName);
}
