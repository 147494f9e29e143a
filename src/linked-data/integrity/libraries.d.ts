/** What is used of libraries that publish no types. */
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    signer(): unknown;
    export(options: { publicKey: boolean; secretKey: boolean }): Promise<object>;
  }
  export function generate(): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    signer?: unknown;
    date?: string | null;
    cryptosuite: object;
  }) => object;
}
declare module 'jsonld-signatures' {
  interface Options {
    suite: unknown;
    purpose: unknown;
    documentLoader: unknown;
  }
  interface Verdict {
    verified: boolean;
    error?: { message?: string; errors?: { message: string }[] };
  }
  const signatures: {
    sign(document: object, options: Options): Promise<object>;
    verify(document: object, options: Options): Promise<Verdict>;
    purposes: { AssertionProofPurpose: new (options?: object) => object };
  };
  export default signatures;
}
declare module 'rdf-canonize' {
  export function canonize(quads: readonly object[], options: { algorithm: 'RDFC-1.0' }): Promise<string>;
}
