import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../diagnostics/localized-text.js';

/** Options by environment variable and XML catalogs came with Java 9. */
const OLDEST_JAVA = 9;

export interface JavaRuntime {
  readonly kind: 'java';
  /** As the runtime names itself, such as `17.0.15`. */
  readonly version: string;
  /** The environment in which the runtime is found. */
  readonly environment: NodeJS.ProcessEnv;
  readonly compiler: string;
}

export interface NoJava {
  readonly kind: 'none';
  readonly reason: LocalizedText;
}

/** Finds Java by JAVA_HOME, where that holds one, else on the path. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<JavaRuntime | NoJava> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const home = environment['JAVA_HOME'];
  const isHome = home !== undefined && existsSync(join(home, 'bin', `java${suffix}`));
  const usable = { ...environment };
  if (!isHome) delete usable['JAVA_HOME'];
  const command = (name: string): string => (isHome ? join(home, 'bin', `${name}${suffix}`) : name);
  const output = await new Promise<string>((resolve) => {
    execFile(command('java'), ['-version'], { env: usable, timeout: 20_000 }, (error, stdout, stderr) =>
      resolve(error ? '' : stdout + stderr),
    );
  });
  const version = /version "([^"]+)"/.exec(output)?.[1];
  if (version === undefined) return { kind: 'none', reason: { en: 'No Java was found.', zh: '未找到 Java。' } };
  if (Number.parseInt(version, 10) < OLDEST_JAVA)
    return {
      kind: 'none',
      reason: {
        en: `Java ${version} is too old; ${OLDEST_JAVA} or newer is needed.`,
        zh: `Java ${version} 版本过低，需要 ${OLDEST_JAVA} 或更高版本。`,
      },
    };
  return { kind: 'java', version, environment: usable, compiler: command('javac') };
}
