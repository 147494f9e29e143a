import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { InputFile } from '../processor/input-file.js';
import type { CsvLoader, ReportEnvironment, ReportInput } from '../processor/open-report.js';
import type { PhaseListener } from '../processor/phase.js';
import { createTaxonomyLoader } from '../processor/taxonomy-loader.js';
import { readJsonLdContext, type DataStore } from './data-store.js';
import { createDocumentLoader, urlOfPath } from './document-loader.js';
import { readInputFile } from './input-file.js';
import { readPieces } from './read-pieces.js';

/** The largest file of facts that is read, in bytes. */
export const MAXIMUM_FACTS_SIZE = 1024 * 1024 * 1024;

/** Those may be parsed in a thread of its own. */
const XML_FILE = /\.(?:xbrl|xml)$/i;

/**
 * Reads a file of facts that the user named. Files that it names are found beside it and below, links resolved; nothing
 * outside its directory is.
 * @throws OperationalError where it cannot be read.
 */
export async function readReportInput(path: string): Promise<ReportInput> {
  const bytes = await readInputFile(path, MAXIMUM_FACTS_SIZE, { shared: XML_FILE.test(path) });
  return { uri: path, bytes, url: urlOfPath(path), load: createFileLoader(dirname(resolve(path))) };
}

/** Gives files of a directory by their paths below it: tables in pieces, so that they are never held whole. */
export function createFileLoader(directory: string): CsvLoader {
  return (url) => {
    try {
      const real = realpathSync(url.startsWith('file:') ? fileURLToPath(url) : join(directory, url));
      const below = relative(realpathSync(directory), real);
      if (below.startsWith(`..${sep}`) || below === '..' || !statSync(real).isFile()) return undefined;
      return /\.csv$/i.test(real) ? readPieces(real) : readFileSync(real);
    } catch {
      return undefined;
    }
  };
}

/** Reads taxonomy packages that the user named. */
export function readPackages(paths: readonly string[] = []): Promise<readonly InputFile[]> {
  return Promise.all(paths.map(async (path) => ({ uri: path, bytes: await readInputFile(path, MAXIMUM_FACTS_SIZE) })));
}

/** Where the taxonomy of a file is found: in the packages given, beside the file, in our own package. Offline. */
export async function createReportEnvironment(
  path: string,
  packages: readonly InputFile[],
  data: Pick<DataStore, 'taxonomy' | 'taxonomyPackage'>,
  phase: PhaseListener,
  sink: DiagnosticSink,
): Promise<ReportEnvironment> {
  const local = await createDocumentLoader({ roots: [dirname(path)] });
  const own = async () => {
    const packaged = await data.taxonomyPackage(sink);
    return packaged && { uri: `${packaged.name}.zip`, bytes: packaged.zip };
  };
  return {
    loader: createTaxonomyLoader(packages, own, local, sink),
    ownTaxonomy: () => data.taxonomy(sink),
    jsonLdContext: readJsonLdContext,
    phase,
  };
}
