import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { DocumentLoader } from '../dts/discovery/document-loader.js';
import { readTaxonomyPackage, type TaxonomyPackage } from '../formats/taxonomy-package/read-taxonomy-package.js';
import type { InputFile } from './input-file.js';
import { digestDocument, digestOf } from './document-digest.js';
import { createPackageLoader } from './package-loader.js';

/**
 * Finds documents in the packages given, then locally, and at last in our own taxonomy package, which is opened only when
 * a document is found nowhere else.
 */
export function createTaxonomyLoader(
  given: readonly InputFile[],
  own: () => Promise<InputFile | undefined>,
  local: DocumentLoader,
  sink: DiagnosticSink,
): DocumentLoader {
  const open = async (file: InputFile | undefined): Promise<TaxonomyPackage[]> => {
    const read = file && (await readTaxonomyPackage(file.bytes, sink, { uri: file.uri }));
    return read ? [read] : [];
  };
  let opened: Promise<DocumentLoader> | undefined;
  let ownOpened: Promise<DocumentLoader> | undefined;
  const nothing: DocumentLoader = { load: () => Promise.resolve('not-found') };
  const openGiven = () =>
    (opened ??= Promise.all(given.map(open)).then((packages) => createPackageLoader(packages.flat(), local)));
  const openOwn = () =>
    (ownOpened ??= own()
      .then(open)
      .then((packages) => createPackageLoader(packages, nothing)));
  const load = async (url: string): ReturnType<DocumentLoader['load']> => {
    const found = await (await openGiven()).load(url);
    if (typeof found !== 'string' || url.startsWith('file:')) return found;
    const inOwn = await (await openOwn()).load(url);
    return typeof inOwn === 'string' ? found : inOwn;
  };
  return {
    load,
    // Local files are many, and those of our own package are in memory.
    digest: async (url) =>
      url.startsWith('file:') ? digestDocument(await openGiven(), url) : digestOf(await load(url)),
  };
}
