import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usageCodes } from '../../diagnostics/codes/usage.js';
import { isOperationalError, OperationalError } from '../../diagnostics/operational-error.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { markPhases } from '../../processor/phase.js';
import {
  validateFile,
  type CalculationMode,
  type FileKind,
  type FileValidation,
} from '../../processor/validate-file.js';
import { checkInstanceXsd, createRememberingLoader } from '../check-instance-xsd.js';
import { createLazyDataStore, readUnitRegistryFile } from '../data-store.js';
import { asOperationalError } from '../input-file.js';
import { createReportEnvironment, readPackages, readReportInput } from '../report-environment.js';
import { createTaxonomyCache } from '../taxonomy-cache.js';
import { createXmlParserApart } from '../xml/parse-apart.js';
import { createVerbCollector, verbResult, type VerbOptions, type VerbResult } from './verb.js';

export interface ValidateOptions extends VerbOptions {
  /** Zipped taxonomy packages that documents are found in, beside our own. */
  readonly taxonomyPackages?: readonly string[];
  /** Default: Calculations 1.1, rounded to nearest. */
  readonly calculations?: CalculationMode;
  /** Whether units are checked against the Units Registry; default true. */
  readonly units?: boolean;
  /** Whether instances are also validated by Xerces, the second opinion on XML Schema. */
  readonly xsd?: 'xerces';
  /** Rules of filer manuals that inline documents are checked by. */
  readonly filerManual?: FileValidation['filerManual'];
  /** Directory in which compiled taxonomies are kept between runs; none where absent. */
  readonly cacheDirectory?: string;
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
  /** Those that were judged. */
  readonly files: readonly ValidatedFile[];
  /** Some of the paths could not be read, of which the diagnostics tell: the others were judged without them. */
  readonly unread: boolean;
}

/** Files of a directory that are validated when the directory is named. */
const VALIDATED_NAMES =
  /^(?!coverage\.json$|validation\.json$|context\.jsonld$|catalog\.jsonld$|filing\.json$|equivalence\.json$).*\.(xbrl|xhtml|xml|xsd|json|jsonld|zip|xbri|xbr)$/;

/**
 * Validates files: instances, taxonomies, taxonomy packages, facts in every syntax that pilu reads. Offline: documents
 * are found beside the file, in the packages given, in our own taxonomy, and among the core schemas.
 * A path that cannot be read is reported, and the others are judged.
 * @throws OperationalError where a taxonomy package cannot be read.
 */
export async function validateFiles(paths: readonly string[], options: ValidateOptions = {}): Promise<ValidateResult> {
  const collector = createVerbCollector(options);
  const phase = markPhases(options.onPhase);
  const data = createLazyDataStore();
  const sink = withPaths(collector);
  const units = options.units === false ? undefined : await readUnitRegistryFile();
  const given = await readPackages(options.taxonomyPackages);
  const files: ValidatedFile[] = [];
  const cache = options.cacheDirectory === undefined ? undefined : await createTaxonomyCache(options.cacheDirectory);
  let unread = false;
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!isOperationalError(error)) throw error;
      collector.report(error.diagnostic);
      unread = true;
      return undefined;
    }
  };
  const expanded: string[] = [];
  for (const path of paths) expanded.push(...((await attempt(() => expandDirectory(path))) ?? []));
  for (const path of expanded) {
    const input = await attempt(() => readReportInput(path));
    if (!input) continue;
    const before = { errors: collector.count('error'), warnings: collector.count('warning') };
    const environment = await createReportEnvironment(path, given, data, phase, sink);
    const remembering = options.xsd === 'xerces' ? createRememberingLoader(environment.loader) : undefined;
    const validation: FileValidation = {
      ...environment,
      ...(remembering && { loader: remembering }),
      calculations: options.calculations ?? 'round-to-nearest',
      ...(units && { units }),
      ...(cache && { cache }),
      parseApart: createXmlParserApart(),
      ...(options.filerManual && { filerManual: options.filerManual }),
    };
    const judged = await validateFile(input, validation, sink);
    if (remembering && judged?.kind === 'xbrl-xml') {
      phase('xsd');
      await checkInstanceXsd(input, remembering.found, sink);
    }
    files.push({
      path,
      ...(judged && { kind: judged.kind }),
      facts: judged?.facts ?? 0,
      errors: collector.count('error') - before.errors,
      warnings: collector.count('warning') - before.warnings,
    });
  }
  return { ...verbResult(collector), files, unread };
}

/** A directory stands for the files in it that pilu reads, in order of their names. */
async function expandDirectory(path: string): Promise<readonly string[]> {
  const names = await listDirectory(path).catch((error: unknown) => {
    throw asOperationalError(error, path);
  });
  if (!names) return [path];
  const validated = names.filter((name) => VALIDATED_NAMES.test(name)).sort();
  if (validated.length === 0)
    throw new OperationalError(usageCodes.create('pilu:nothing-to-validate', { path }, { uri: path }));
  return validated.map((name) => join(path, name));
}

/** The names in a directory; undefined for what is none. */
async function listDirectory(path: string): Promise<string[] | undefined> {
  return (await stat(path)).isDirectory() ? readdir(path) : undefined;
}

/**
 * A sink that names local files by their paths from the current directory, as the user does, or as `given` has them by
 * their URLs.
 */
export function withPaths(sink: DiagnosticSink, given: ReadonlyMap<string, string> = new Map()): DiagnosticSink {
  const pathOf = (uri: string): string =>
    given.get(uri) ?? (uri.startsWith('file:') ? relative('', fileURLToPath(uri)) : uri);
  return {
    report(diagnostic) {
      const locations = diagnostic.locations.map((location) => ({ ...location, uri: pathOf(location.uri) }));
      sink.report({ ...diagnostic, locations });
    },
  };
}
