import { verifyFile } from '../../processor/proof.js';
import { openDataStore } from '../data-store.js';
import { readInputFile } from '../input-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface VerifyProofOptions extends VerbOptions {
  /** A key file, of which the public part is used; without it the proof is checked by the key that it names. */
  readonly key?: string;
}

export interface VerifyProofResult extends VerbResult {
  /** Identifier of the key that signed; absent where the proof is wrong. */
  readonly keyId?: string;
}

/**
 * Checks the Data Integrity proof of a signed JSON-LD document. Offline: the proof names its key by did:key.
 * @throws OperationalError where a file cannot be read.
 */
export async function verifyProof(path: string, options: VerifyProofOptions = {}): Promise<VerifyProofResult> {
  const collector = createVerbCollector(options);
  const file = { uri: path, bytes: await readInputFile(path) };
  const key = options.key === undefined ? undefined : { uri: options.key, bytes: await readInputFile(options.key) };
  const data = await openDataStore();
  const keyId = await verifyFile(file, key, data.files, collector);
  return { ...verbResult(collector), ...(keyId !== undefined && { keyId }) };
}
