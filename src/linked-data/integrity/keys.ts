/** An Ed25519 key pair as Multikey (W3C Controlled Identifiers); the secret part only where there is one. */
export interface KeyFile {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase?: string;
}

/** The identifier of a key: `did:key`, which says the key itself, so that nothing is looked up. */
export function keyId({ publicKeyMultibase }: KeyFile): string {
  return `did:key:${publicKeyMultibase}#${publicKeyMultibase}`;
}

/** The key that a `did:key` identifier says; undefined for another. */
export function keyOfId(id: string): KeyFile | undefined {
  const [, publicKeyMultibase, fragment] = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)#(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(id) ?? [];
  return publicKeyMultibase !== undefined && publicKeyMultibase === fragment ? { publicKeyMultibase } : undefined;
}

/** A key as the libraries take it. */
export function toMultikey(key: KeyFile): object {
  const id = keyId(key);
  return {
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id,
    controller: id.slice(0, id.indexOf('#')),
    publicKeyMultibase: key.publicKeyMultibase,
    ...(key.secretKeyMultibase !== undefined && { secretKeyMultibase: key.secretKeyMultibase }),
  };
}

/** Reads a key file; undefined where it is none. Its content never goes into a message. */
export function parseKeyFile(text: string): KeyFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { publicKeyMultibase, secretKeyMultibase } = (value ?? {}) as Record<string, unknown>;
  if (typeof publicKeyMultibase !== 'string' || !keyOfId(keyId({ publicKeyMultibase }))) return undefined;
  return { publicKeyMultibase, ...(typeof secretKeyMultibase === 'string' && { secretKeyMultibase }) };
}

/** A new key pair from the system's source of randomness. */
export async function generateKey(): Promise<Required<KeyFile>> {
  const { generate } = await import('@digitalbazaar/ed25519-multikey');
  const pair = await generate();
  const exported = await pair.export({ publicKey: true, secretKey: true });
  const { publicKeyMultibase, secretKeyMultibase } = exported as Required<KeyFile>;
  return { publicKeyMultibase, secretKeyMultibase };
}
