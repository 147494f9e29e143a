import { stat } from 'node:fs/promises';
import { piluCodes } from '../diagnostics/codes/pilu.js';
import { OperationalError } from '../diagnostics/operational-error.js';

/**
 * Keeps a command from replacing the file it reads, by whatever path or link it is named.
 * @throws OperationalError where both are one file.
 */
export async function refuseInputAsOutput(input: string, output: string): Promise<void> {
  const [read, written] = await Promise.all([input, output].map((path) => stat(path).catch(() => undefined)));
  if (!read || !written || !written.isFile() || read.dev !== written.dev || read.ino !== written.ino) return;
  throw new OperationalError(piluCodes.create('pilu:output-is-input', { path: output }, { uri: output }));
}
