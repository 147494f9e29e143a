import { createContextLoader } from './context-loader.js';

/** The processor as it is used here; its published types do not know safe mode. */
interface JsonLdProcessor {
  toRDF(document: unknown, options: object): Promise<string>;
}

/**
 * Turns JSON-LD of any form (compacted otherwise, expanded, flattened, framed) into N-Quads with a JSON-LD processor in
 * safe mode. The only context that can be loaded is ours, given as text; there is no network.
 * @throws Error in the processor's words, where the document is no JSON-LD or something of it would be dropped.
 */
export async function jsonLdToNQuads(text: string, context: string): Promise<string> {
  const jsonld = (await import('jsonld')).default as unknown as JsonLdProcessor;
  const documentLoader = createContextLoader(context);
  return jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true, format: 'application/n-quads' });
}
