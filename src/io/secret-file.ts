import { writeFile } from 'node:fs/promises';
import { guardOutput } from './output-file.js';

/**
 * Writes a new file that only its owner may read; one that exists is never overwritten.
 * @throws OperationalError where it exists or cannot be written.
 */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  await guardOutput(path, () => writeFile(path, text, { flag: 'wx', mode: 0o600 }));
}
