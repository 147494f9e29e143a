import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usageCodes } from '../../diagnostics/codes/usage.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { normalizeJsonLd } from '../../processor/normalize-json-ld.js';
import { markPhases } from '../../processor/phase.js';
import { createTaxonomyLoader } from '../../processor/taxonomy-loader.js';
import {
  validateFile,
  type CalculationMode,
  type FileKind,
  type FileValidation,
} from '../../processor/validate-file.js';
import { readUnitRegistry } from '../../processor/validate-own-report.js';
import { openDataStore } from '../data-store.js';
import { createDocumentLoader, urlOfPath } from '../document-loader.js';
import { asOperationalError, readInputFile } from '../input-file.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ValidateOptions extends VerbOptions {
  /** Zipped taxonomy packages that documents are found in, beside our own. */
  readonly taxonomyPackages?: readonly string[];
  /** Default: Calculations 1.1, rounded to nearest. */
  readonly calculations?: CalculationMode;
  /** Whether units are checked against the Units Registry; default true. */
  readonly units?: boolean;
}

export interface ValidatedFile {
  readonly path: string;
  /** Absent where the file is of no syntax that pilu reads. */
  readonly kind?: FileKind;
  readonly facts: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface ValidateResult extends VerbResult {
  readonly files: readonly ValidatedFile[];
}

/** The largest file that is validated, in bytes. */
const MAXIMUM_SIZE = 1024 * 1024 * 1024;

/** Files of a directory that are validated when the directory is named. */
const VALIDATED_NAMES =
  /^(?!coverage\.json$|validation\.json$|context\.jsonld$|catalog\.jsonld$|filing\.json$).*\.(xbrl|xhtml|xml|xsd|json|jsonld|zip)$/;

/**
 * Validates files: instances, taxonomies, taxonomy packages, facts in every syntax that pilu reads. Offline: documents
 * are found beside the file, in the packages given, in our own taxonomy, and among the core schemas.
 * @throws OperationalError where a file or package cannot be read.
 */
export async function validateFiles(paths: readonly string[], options: ValidateOptions = {}): Promise<ValidateResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const data = await openDataStore();
  const sink = withPaths(collector);
  const given = await Promise.all((options.taxonomyPackages ?? []).map(readPackage));
  const files: ValidatedFile[] = [];
  for (const path of await expandDirectories(paths)) {
    const before = { errors: collector.count('error'), warnings: collector.count('warning') };
    const bytes = await readInputFile(path, MAXIMUM_SIZE);
    const local = await createDocumentLoader({ roots: [dirname(path)] });
    const own = async () => {
      const packaged = await data.taxonomyPackage(sink);
      return packaged && { uri: `${packaged.name}.zip`, bytes: packaged.zip };
    };
    const validation: FileValidation = {
      loader: createTaxonomyLoader(given, own, local, sink),
      ownTaxonomy: () => data.taxonomy(sink),
      calculations: options.calculations ?? 'round-to-nearest',
      ...(options.units !== false && { units: readUnitRegistry(data.files) }),
      phase,
    };
    const file = await normalizeJsonLd({ uri: path, url: urlOfPath(path), bytes }, data.files, sink);
    const judged = file && (await validateFile(file, validation, sink));
    files.push({
      path,
      ...(judged && { kind: judged.kind }),
      facts: judged?.facts ?? 0,
      errors: collector.count('error') - before.errors,
      warnings: collector.count('warning') - before.warnings,
    });
  }
  return { ...verbResult(collector), files };
}

async function readPackage(path: string): Promise<{ uri: string; bytes: Uint8Array }> {
  return { uri: path, bytes: await readInputFile(path, MAXIMUM_SIZE) };
}

/** A directory stands for the files in it that pilu reads, in order of their names. */
async function expandDirectories(paths: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const isDirectory = await stat(path)
      .then((status) => status.isDirectory())
      .catch((error: unknown) => {
        throw asOperationalError(error, path);
      });
    if (!isDirectory) expanded.push(path);
    else {
      const names = (await readdir(path)).filter((name) => VALIDATED_NAMES.test(name)).sort();
      if (names.length === 0)
        throw new OperationalError(usageCodes.create('pilu:nothing-to-validate', { path }, { uri: path }));
      expanded.push(...names.map((name) => join(path, name)));
    }
  }
  return expanded;
}

/** A sink that names local files by their paths from the current directory, as the user does. */
export function withPaths(sink: DiagnosticSink): DiagnosticSink {
  const pathOf = (uri: string): string => (uri.startsWith('file:') ? relative('', fileURLToPath(uri)) : uri);
  return {
    report(diagnostic) {
      const locations = diagnostic.locations.map((location) => ({ ...location, uri: pathOf(location.uri) }));
      sink.report({ ...diagnostic, locations });
    },
  };
}
