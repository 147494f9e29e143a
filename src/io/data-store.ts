import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { loadCues, loadOwnTaxonomy, type OwnCues, type OwnTaxonomy } from '../processor/load-own-taxonomy.js';
import { readUnitRegistry, UNIT_REGISTRY, type UnitRegistry } from '../processor/validate-own-report.js';
import { PACKAGE_ROOT, readPackageFiles } from './package-files.js';

/** A zipped taxonomy package, and its name without `.zip`. */
export interface PackagedTaxonomy {
  readonly name: string;
  readonly zip: Uint8Array;
}

/** The data files of the installed package, and what is made of them. */
export interface DataStore {
  /** Path from the package root → text. */
  readonly files: ReadonlyMap<string, string>;
  taxonomy(sink: DiagnosticSink): Promise<OwnTaxonomy | undefined>;
  cues(sink: DiagnosticSink): Promise<OwnCues | undefined>;
  taxonomyPackage(sink: DiagnosticSink): Promise<PackagedTaxonomy | undefined>;
}

/** What is made of the data files, which are read when it is first asked for. */
export function createLazyDataStore(): Pick<DataStore, 'taxonomy' | 'taxonomyPackage'> {
  let opened: Promise<DataStore> | undefined;
  const store = () => (opened ??= openDataStore());
  return {
    taxonomy: async (sink) => (await store()).taxonomy(sink),
    taxonomyPackage: async (sink) => (await store()).taxonomyPackage(sink),
  };
}

/** The Units Registry of the package, without its other data files. */
export async function readUnitRegistryFile(): Promise<UnitRegistry> {
  const text = await readFile(join(PACKAGE_ROOT, UNIT_REGISTRY), 'utf8');
  return readUnitRegistry(new Map([[UNIT_REGISTRY, text]]));
}

/** Our JSON-LD context. */
export function readJsonLdContext(): Promise<string> {
  return readFile(join(PACKAGE_ROOT, 'schemas/context.jsonld'), 'utf8');
}

/** Directory, below the package root, of what the build has compiled; one subdirectory a digest of the data files. */
export const COMPILED_DIRECTORY = 'dist/data';

/** Opens the data files. What the build has compiled of exactly these files is used; anything else is read afresh. */
export async function openDataStore(): Promise<DataStore> {
  const files = await readDataFiles();
  const directory = join(PACKAGE_ROOT, COMPILED_DIRECTORY, digestOf(files));
  const compiled = (name: string): Promise<string | undefined> =>
    readFile(join(directory, name), 'utf8').catch(() => undefined);
  return {
    files,
    taxonomy: async (sink) => loadOwnTaxonomy(files, await compiled('taxonomy.json'), sink),
    cues: async (sink) => loadCues(files, await compiled('cues.json'), sink),
    async taxonomyPackage(sink) {
      const name = await compiled('package-name.txt');
      if (name !== undefined) return { name, zip: await readFile(join(directory, 'package.zip')) };
      const { compileData } = await import('../processor/compile-data.js');
      const data = await compileData(files, sink);
      return data && { name: data.packageName, zip: data.packageZip };
    },
  };
}

/** The data files that taxonomy, cues and checks are read from. */
export function readDataFiles(): Promise<ReadonlyMap<string, string>> {
  return readPackageFiles(['taxonomy', 'schemas'], (path) => /\.(yaml|json|jsonld)$/.test(path));
}

/** A digest of the data files, by path and content. */
export function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex').slice(0, 16);
}
