import { CONTEXT_URL, PROOF_CONTEXT_URL } from './vocabulary.js';

/** Loads documents for a JSON-LD processor. */
export type ContextLoader = (url: string) => Promise<{ contextUrl: undefined; documentUrl: string; document: object }>;

/** A loader of the contexts that our documents name: ours, given as text, and that of Data Integrity. No network. */
export function createContextLoader(context: string): ContextLoader {
  const ours = JSON.parse(context) as object;
  return async (url) => {
    if (url === CONTEXT_URL) return { contextUrl: undefined, documentUrl: url, document: ours };
    if (url === PROOF_CONTEXT_URL) {
      const { contexts } = await import('@digitalbazaar/data-integrity-context');
      return { contextUrl: undefined, documentUrl: url, document: contexts.get(url) as object };
    }
    throw new Error(`the context ${url} is not ours`);
  };
}
