/** Why a document is not there. */
export type LoadRefusal =
  /** Nothing is at the URL. */
  | 'not-found'
  /** It would have to come from the network, which is not asked unless told to. */
  | 'offline'
  /** It lies outside the package or the working set. */
  | 'outside'
  /** Neither a file nor a web address. */
  | 'scheme'
  | 'too-large';

/** Where documents come from. Remapping (catalogs, taxonomy packages) happens inside; a document keeps its URL. */
export interface DocumentLoader {
  /** The bytes at an absolute URL without a fragment. */
  load(url: string): Promise<Uint8Array | LoadRefusal>;
  /** `digestOf` what is there, by loaders that find it out without holding the bytes. */
  digest?(url: string): Promise<string>;
}

/** A loader of documents held in memory, by URL. */
export function createMemoryLoader(documents: Readonly<Record<string, string | Uint8Array>>): DocumentLoader {
  const encoder = new TextEncoder();
  return {
    load: async (url) => {
      const content = documents[url];
      if (content === undefined) return 'not-found';
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
  };
}

/** A loader that asks several in turn; the last refusal counts. */
export function createLoaderChain(loaders: readonly DocumentLoader[]): DocumentLoader {
  return {
    load: async (url) => {
      let outcome: Uint8Array | LoadRefusal = 'not-found';
      for (const loader of loaders) {
        outcome = await loader.load(url);
        if (typeof outcome !== 'string') return outcome;
      }
      return outcome;
    },
  };
}
