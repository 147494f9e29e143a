import type { ContextLoader } from '../../formats/json-ld/context-loader.js';
import { keyId, keyOfId, toMultikey, type KeyFile } from './keys.js';

/** What is wrong with a proof. */
export type ProofFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown-suite'; readonly found: string }
  | { readonly kind: 'unknown-key'; readonly found: string }
  | { readonly kind: 'other-key'; readonly found: string; readonly expected: string }
  | { readonly kind: 'altered'; readonly detail: string };

const SUITE = 'eddsa-rdfc-2022';

async function libraries() {
  const [multikey, integrity, suite, signatures] = await Promise.all([
    import('@digitalbazaar/ed25519-multikey'),
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
    import('jsonld-signatures'),
  ]);
  return { ...multikey, ...integrity, ...suite, ...signatures.default };
}

/** A loader that also knows keys by their `did:key` identifiers. */
function withKeys(loader: ContextLoader): ContextLoader {
  return async (url) => {
    const key = keyOfId(url);
    return key ? { contextUrl: undefined, documentUrl: url, document: toMultikey(key) } : loader(url);
  };
}

/**
 * Adds a Data Integrity proof (eddsa-rdfc-2022) to a JSON-LD document. The proof has a time only where one is given, so
 * that the same document and key give the same bytes.
 * @throws Error of the libraries where the key is none, or something of the document would not be signed.
 */
export async function signDocument(
  document: object,
  key: Required<KeyFile>,
  loader: ContextLoader,
  created?: string,
): Promise<object> {
  const { from, DataIntegrityProof, cryptosuite, sign, purposes } = await libraries();
  const pair = await from(toMultikey(key));
  const suite = new DataIntegrityProof({ signer: pair.signer(), date: created ?? null, cryptosuite });
  return sign(document, { suite, purpose: new purposes.AssertionProofPurpose(), documentLoader: withKeys(loader) });
}

/** Checks the proof of a document, by the key given or else by the one that the proof names; the faults, none where right. */
export async function verifyDocument(
  document: object,
  loader: ContextLoader,
  key?: KeyFile,
): Promise<{ readonly fault: ProofFault } | { readonly keyId: string }> {
  const { proof } = document as { readonly proof?: unknown };
  if (proof === null || typeof proof !== 'object' || Array.isArray(proof)) return { fault: { kind: 'missing' } };
  const { verificationMethod, cryptosuite: named } = proof as Record<string, unknown>;
  if (named !== SUITE) return { fault: { kind: 'unknown-suite', found: String(named) } };
  const id = String(verificationMethod);
  const found = keyOfId(id);
  if (!found) return { fault: { kind: 'unknown-key', found: id } };
  if (key && keyId(key) !== id) return { fault: { kind: 'other-key', found: id, expected: keyId(key) } };
  const { DataIntegrityProof, cryptosuite, verify, purposes } = await libraries();
  const controller = { id: id.slice(0, id.indexOf('#')), assertionMethod: [id] };
  const { verified, error } = await verify(document, {
    suite: new DataIntegrityProof({ cryptosuite }),
    purpose: new purposes.AssertionProofPurpose({ controller }),
    documentLoader: withKeys(loader),
  });
  if (verified) return { keyId: id };
  const [first] = error?.errors ?? [];
  return { fault: { kind: 'altered', detail: first?.message ?? error?.message ?? 'unknown' } };
}
