import { createKeyFile, signFile as sign } from '../../processor/proof.js';
import { openDataStore } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { writeOutputFile } from '../output-file.js';
import { refuseInputAsOutput } from '../refuse-input-as-output.js';
import { writeSecretFile } from '../secret-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface SignOptions extends VerbOptions {
  /** The signed document. */
  readonly out: string;
  /** The file of the key pair. */
  readonly key: string;
  /** Whether the key pair is made first; its file must not exist. */
  readonly newKey?: boolean;
  /** Time that the proof states, an xsd:dateTimeStamp; none by default, so that signing again gives the same bytes. */
  readonly created?: string;
}

export interface SignResult extends VerbResult {
  /** Identifier of the key, which says its public part; absent where nothing was signed. */
  readonly keyId?: string;
}

/**
 * Signs a JSON-LD document by a Data Integrity proof (eddsa-rdfc-2022).
 * @throws OperationalError where a file cannot be read or written.
 */
export async function signFile(path: string, options: SignOptions): Promise<SignResult> {
  const collector = createVerbCollector(options);
  const file = { uri: path, bytes: await readInputFile(path) };
  await refuseInputAsOutput(path, options.out);
  if (options.newKey === true) await writeSecretFile(options.key, (await createKeyFile()).text);
  const key = { uri: options.key, bytes: await readInputFile(options.key) };
  const data = await openDataStore();
  const signed = await sign(file, key, data.files, options.created, collector);
  if (signed) await writeOutputFile(options.out, signed.text);
  return { ...verbResult(collector), ...(signed && { keyId: signed.keyId }) };
}
