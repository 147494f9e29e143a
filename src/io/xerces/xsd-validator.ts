import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { xsdCodes } from '../../diagnostics/codes/xsd.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { asOperationalError } from '../input-file.js';
import { PACKAGE_ROOT } from '../package-files.js';
import { compileHelper } from './compile-helper.js';
import { CHECK_ELEMENT, formatDriverSchemas, type SchemaSource } from './driver-schema.js';
import { findJava } from './java-runtime.js';
import { runXerces, type XercesRun, type XercesSetup } from './run-xerces.js';
import { parseXercesMessages, toDiagnostic } from './xerces-messages.js';
import { formatXmlCatalog } from './xml-catalog.js';
import { readXmlProlog } from './xml-prolog.js';

export interface XsdValidatorOptions {
  /** Holds catalog.json and the core schemas; the package's own unless told otherwise. */
  readonly schemaDirectory?: string;
  /** Where further documents are found: URL → file; or both ending in a slash, every URL below → the directory. */
  readonly catalogEntries?: ReadonlyMap<string, string>;
  /** Milliseconds one file may take; two minutes unless told otherwise. */
  readonly timeLimit?: number;
  /** Most diagnostics of one file; 1,000 unless told otherwise. */
  readonly limit?: number;
  /** Where Java is looked for; the process's own environment unless told otherwise. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Main module of xsd-schema-validator, where it is not to be resolved from here. */
  readonly packageModule?: string;
}

/** XML Schema 1.0 validation by Xerces. Faults are diagnostics; a validator that fails or takes too long throws OperationalError. */
export interface XsdValidator {
  readonly available: true;
  /** Validates an instance, linkbase or package file against the core schemas and the given ones. One virtual machine a call. */
  validate(file: string, schemaFiles?: readonly string[]): Promise<readonly Diagnostic[]>;
  /** Whether schemas compile, alone with the core schemas. */
  checkSchemas(schemaFiles: readonly string[]): Promise<readonly Diagnostic[]>;
}

export interface NoXsdValidator {
  readonly available: false;
  readonly reason: LocalizedText;
}

/** Namespaces and documents that every validation knows. */
const CORE: readonly SchemaSource[] = [
  { namespace: 'http://www.w3.org/XML/1998/namespace', location: 'http://www.w3.org/2001/xml.xsd' },
  {
    namespace: 'http://www.xbrl.org/2003/instance',
    location: 'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd',
  },
  {
    namespace: 'http://www.xbrl.org/2003/linkbase',
    location: 'http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd',
  },
  { namespace: 'http://xbrl.org/2005/xbrldt', location: 'http://www.xbrl.org/2005/xbrldt-2005.xsd' },
  { namespace: 'http://xbrl.org/2006/xbrldi', location: 'http://www.xbrl.org/2006/xbrldi-2006.xsd' },
  { namespace: 'http://www.xbrl.org/2004/ref', location: 'http://www.xbrl.org/2004/ref-2004-08-10.xsd' },
  { namespace: 'http://www.xbrl.org/2006/ref', location: 'http://www.xbrl.org/2006/ref-2006-02-27.xsd' },
  { namespace: 'http://xbrl.org/2008/generic', location: 'http://www.xbrl.org/2008/generic-link.xsd' },
  { namespace: 'http://xbrl.org/2008/label', location: 'http://www.xbrl.org/2008/generic-label.xsd' },
  { namespace: 'http://xbrl.org/2008/reference', location: 'http://www.xbrl.org/2008/generic-reference.xsd' },
  { namespace: 'http://xbrl.org/2016/taxonomy-package', location: 'http://www.xbrl.org/2016/taxonomy-package.xsd' },
  {
    namespace: 'urn:oasis:names:tc:entity:xmlns:xml:catalog',
    location: 'http://www.xbrl.org/2016/taxonomy-package-catalog.xsd',
  },
];

/** Milliseconds in which a virtual machine that works has long answered. */
const SELF_TEST_LIMIT = 60_000;

const GOOD =
  '<context xmlns="http://www.xbrl.org/2003/instance" id="c"><entity><identifier scheme="urn:s">e</identifier></entity><period><forever/></period></context>';
const BAD = GOOD.replace(' id="c"', '');

/**
 * Makes the validator ready: 1. xsd-schema-validator is installed; 2. Java is there; 3. one good and one bad document
 * are told apart, by the shipped helper class or else by one compiled for this Java.
 */
export async function createXsdValidator(options: XsdValidatorOptions = {}): Promise<XsdValidator | NoXsdValidator> {
  const packageModule = options.packageModule ?? resolvePackage();
  if (packageModule === undefined)
    return unavailable(
      'The optional package xsd-schema-validator is not installed.',
      '未安装可选依赖 xsd-schema-validator。',
    );
  const java = await findJava(options.environment ?? process.env);
  if (java.kind === 'none') return { available: false, reason: java.reason };
  const catalog = formatXmlCatalog(await readCatalogEntries(options));
  const setup = { packageModule, java, timeLimit: options.timeLimit ?? 120_000 };
  const shipped = await testItself(setup, catalog);
  if (shipped === undefined) return createValidator(setup, catalog, options.limit ?? 1000);
  const helperDirectory = await compileHelper(dirname(dirname(packageModule)), java);
  if (helperDirectory === undefined)
    return unavailable(
      `Its helper class does not run on Java ${java.version} (${shipped}), and no javac compiles it.`,
      `其辅助类无法在 Java ${java.version} 上运行（${shipped}），且没有可用的 javac 进行编译。`,
    );
  const compiled = await testItself({ ...setup, helperDirectory }, catalog);
  if (compiled === undefined) return createValidator({ ...setup, helperDirectory }, catalog, options.limit ?? 1000);
  return unavailable(
    `Xerces does not tell a good document from a bad one (${compiled}).`,
    `Xerces 无法区分正确与错误的文档（${compiled}）。`,
  );
}

function unavailable(en: string, zh: string): NoXsdValidator {
  return { available: false, reason: { en, zh } };
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('xsd-schema-validator');
  } catch {
    return undefined;
  }
}

async function readCatalogEntries(options: XsdValidatorOptions): Promise<ReadonlyMap<string, string>> {
  const directory = resolve(options.schemaDirectory ?? join(PACKAGE_ROOT, 'schemas', 'xbrl'));
  const core = JSON.parse(await readFile(join(directory, 'catalog.json'), 'utf8')) as Record<string, string>;
  const entries = new Map(Object.entries(core).map(([url, file]) => [url, join(directory, file)]));
  for (const [url, path] of options.catalogEntries ?? []) entries.set(url, resolve(path));
  return entries;
}

/** Nothing where the good document is valid and the bad one breaks the rule it breaks; else what happened. */
async function testItself(setup: XercesSetup, catalog: string): Promise<string | undefined> {
  return inDirectory(catalog, CORE.slice(1, 3), async (directory) => {
    const run = async (name: string, text: string): Promise<XercesRun> => {
      await writeFile(join(directory, name), text);
      return runXerces(
        { ...setup, timeLimit: SELF_TEST_LIMIT },
        join(directory, name),
        join(directory, 'driver.xsd'),
        directory,
      );
    };
    const [good, bad] = await Promise.all([run('good.xml', GOOD), run('bad.xml', BAD)]);
    if (good.verdict !== 'valid') return describeFailure(good);
    const constraints = parseXercesMessages(bad.output).map((message) => message.constraint);
    return bad.verdict === 'invalid' && constraints.includes('cvc-complex-type.4') ? undefined : describeFailure(bad);
  });
}

/** The first line that the validator or its virtual machine wrote of itself. */
function describeFailure(run: XercesRun): string {
  const lines = run.output.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^(NOTE: )?Picked up /.test(line));
  return lines.find((line) => /error|exception/i.test(line)) ?? lines[0] ?? run.verdict;
}

function createValidator(setup: XercesSetup, catalog: string, limit: number): XsdValidator {
  const run = async (file: string, schemas: readonly string[], directory: string): Promise<readonly Diagnostic[]> => {
    const { verdict, output } = await runXerces(setup, resolve(file), join(directory, 'driver.xsd'), directory);
    if (verdict === 'time') {
      const params = { file, seconds: setup.timeLimit / 1000 };
      throw new OperationalError(xsdCodes.create('pilu:xsd-time-limit', params, { uri: file }));
    }
    const messages = parseXercesMessages(output);
    if (verdict === 'none' || (verdict === 'invalid' && messages.length === 0)) {
      const params = { file, reason: describeFailure({ verdict, output }) };
      throw new OperationalError(xsdCodes.create('pilu:xsd-validator-failed', params, { uri: file }));
    }
    const shown = messages.slice(0, limit).map((message) => toDiagnostic(message, file, schemas[0] ?? file));
    const count = messages.length - shown.length;
    return count > 0 ? [...shown, xsdCodes.create('pilu:xsd-too-many', { count, file }, { uri: file })] : shown;
  };
  return {
    available: true,
    async validate(file, schemaFiles = []) {
      const prolog = await readProlog(file);
      if (prolog.kind === 'refused') return [prolog.diagnostic];
      const { sources, refused } = await readSources(schemaFiles);
      if (refused.length > 0) return refused;
      return inDirectory(catalog, [...CORE, ...sources], (directory) => run(file, schemaFiles, directory));
    },
    async checkSchemas(schemaFiles) {
      const { sources, refused } = await readSources(schemaFiles);
      if (refused.length > 0) return refused;
      return inDirectory(catalog, sources, async (directory) => {
        const file = join(directory, 'check.xml');
        await writeFile(file, `<${CHECK_ELEMENT}/>`);
        return run(file, schemaFiles, directory);
      });
    },
  };
}

async function readProlog(file: string): ReturnType<typeof readXmlProlog> {
  try {
    return await readXmlProlog(file);
  } catch (error) {
    throw asOperationalError(error, file);
  }
}

async function readSources(files: readonly string[]): Promise<{ sources: SchemaSource[]; refused: Diagnostic[] }> {
  const sources: SchemaSource[] = [];
  const refused: Diagnostic[] = [];
  for (const file of files) {
    const prolog = await readProlog(file);
    if (prolog.kind === 'refused') refused.push(prolog.diagnostic);
    else {
      const namespace = prolog.attributes.get('targetNamespace') ?? '';
      sources.push({ namespace, location: pathToFileURL(resolve(file)).href });
    }
  }
  return { sources, refused };
}

/** Runs an action in a temporary directory that holds the catalog and the driver schemas. */
async function inDirectory<T>(
  catalog: string,
  sources: readonly SchemaSource[],
  action: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'pilu-xsd-'));
  try {
    await writeFile(join(directory, 'catalog.xml'), catalog);
    for (const [name, text] of formatDriverSchemas(sources, directory)) await writeFile(join(directory, name), text);
    return await action(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
