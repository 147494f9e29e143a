import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createLoaderChain, createMemoryLoader, type DocumentLoader } from '../../src/dts/discovery/document-loader.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { validateFile } from '../../src/processor/validate-file.js';

export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  readonly milliseconds: number;
}

const core = createDocumentLoader({ roots: [] });

/** Validates a document as `pilu validate` does, with the others in memory beside it. */
export async function judge(
  url: string,
  documents: Readonly<Record<string, string | Uint8Array>>,
  more?: DocumentLoader,
): Promise<Judged> {
  const chain = [createMemoryLoader(documents), ...(more ? [more] : []), await core];
  const content = documents[url] ?? readFileSync(new URL(url));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const collector = createCollector(100);
  const start = performance.now();
  await validateFile(
    { uri: url, url, bytes, load: () => undefined },
    {
      loader: createLoaderChain(chain),
      ownTaxonomy: () => Promise.resolve(undefined),
      jsonLdContext: () => Promise.resolve('{}'),
      calculations: 'round-to-nearest',
      phase: () => undefined,
    },
    collector,
  );
  const milliseconds = performance.now() - start;
  return { diagnostics: collector.diagnostics, errors: collector.count('error'), milliseconds };
}
