import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { JavaRuntime } from './java-runtime.js';

export interface XercesSetup {
  /** Main module of xsd-schema-validator. */
  readonly packageModule: string;
  readonly java: JavaRuntime;
  /** Directory of a helper class compiled for this Java, used before the shipped one. */
  readonly helperDirectory?: string;
  readonly timeLimit: number;
}

export interface XercesRun {
  /** The validator's own verdict; `none` where it ended without one, `time` where it was stopped. */
  readonly verdict: 'valid' | 'invalid' | 'none' | 'time';
  /** Everything written to standard error, whole: the package itself keeps only chunks that begin with a bracket. */
  readonly output: string;
}

/**
 * The package is loaded in a process of its own: there its options travel by environment without touching ours, its
 * virtual machine can be stopped, and nothing of the messages is lost.
 */
const RUNNER = `
const processes = require('node:child_process');
const { spawn } = processes;
let result = '';
let closed;
processes.spawn = (...parameters) => {
  const child = spawn(...parameters);
  child.stderr.pipe(process.stderr);
  child.stdout.on('data', (data) => { result += data; });
  closed = new Promise((resolve) => child.on('close', resolve));
  return child;
};
const [module, file, schema, cwd] = process.argv.slice(1);
const { Validator } = require(module);
const end = async (error) => {
  await closed;
  process.stdout.write((/result=(\\w+)/.exec(result) ?? ['', 'NONE'])[1]);
  if (!result && error) process.stderr.write('\\n' + error.message + '\\n');
};
new Validator({ cwd }).validateXML({ file }, schema).then(() => end(), end);
`;

/** Messages beyond this many bytes are let go. */
const MAXIMUM_OUTPUT = 16 * 1024 * 1024;

/** Validates one file against one schema in a Java virtual machine; `directory` holds catalog.xml and is its working directory. */
export function runXerces(setup: XercesSetup, file: string, schema: string, directory: string): Promise<XercesRun> {
  const environment = {
    ...setup.java.environment,
    ...(process.platform !== 'win32' && { LC_ALL: 'C.UTF-8' }),
    JDK_JAVA_OPTIONS: formatJavaOptions(setup, directory),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', RUNNER, '--', setup.packageModule, file, schema, directory], {
      cwd: directory,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that the virtual machine is stopped with it.
      detached: process.platform !== 'win32',
    });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, setup.timeLimit);
    const result: Buffer[] = [];
    const output: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (data: Buffer) => result.push(data));
    child.stderr.on('data', (data: Buffer) => {
      size += data.length;
      if (size <= MAXIMUM_OUTPUT) output.push(data);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', () => {
      clearTimeout(timer);
      const word = Buffer.concat(result).toString('utf8').trim();
      const verdict = word === 'OK' ? 'valid' : /^(WITH_ERRORS|FATAL_ERROR)$/.test(word) ? 'invalid' : 'none';
      resolve({ verdict: isLate ? 'time' : verdict, output: Buffer.concat(output).toString('utf8') });
    });
  });
}

/** What closes the doors: nothing external but local files by the catalog, English messages in UTF-8, no limits on size. */
function formatJavaOptions(setup: XercesSetup, directory: string): string {
  const options = [
    '-Djavax.xml.accessExternalDTD=',
    '-Djavax.xml.accessExternalSchema=file',
    `-Djavax.xml.catalog.files=${pathToFileURL(join(directory, 'catalog.xml')).href}`,
    '-Djavax.xml.catalog.resolve=continue',
    '-Djdk.xml.maxGeneralEntitySizeLimit=0',
    '-Djdk.xml.totalEntitySizeLimit=0',
    '-Djdk.xml.elementAttributeLimit=10000',
    '-Djdk.xml.maxOccurLimit=0',
    '-Dsun.stderr.encoding=UTF-8',
    '-Dstderr.encoding=UTF-8',
    '-Duser.language=en',
    '-Duser.country=US',
  ];
  if (setup.helperDirectory !== undefined) options.push(`"-Xbootclasspath/a:${setup.helperDirectory}"`);
  return [setup.java.environment['JDK_JAVA_OPTIONS'] ?? '', ...options].join(' ').trim();
}
