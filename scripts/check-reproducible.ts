import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Two places on earth: what a run may learn from its environment differs in all of it. */
const ENVIRONMENTS = [
  { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
] as const;

const MAIN = resolve('dist/bundle/main.js');
const EXAMPLES = resolve('examples');

/**
 * Proves that the built program gives the same bytes in different directories, time zones and locales: every example
 * is exported and extracted, and the taxonomy built, twice. Prints a line a file that differs; exit code 1 where one does.
 */
function checkReproducible(): number {
  if (!existsSync(MAIN)) throw new Error('dist/ is missing: run "npm run build" first');
  const runs = ENVIRONMENTS.map((environment, index) => {
    const root = mkdtempSync(join(tmpdir(), index === 0 ? 'pilu-a-' : 'pilu-elsewhere-b-'));
    try {
      return runAll(root, environment);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
  const [first = new Map<string, string>(), second = new Map<string, string>()] = runs;
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.log(`differs: ${name}`);
  console.log(`${names.length} files, ${different.length} differ`);
  return different.length === 0 && names.length > 0 ? 0 : 1;
}

/** Path of each output → digest of its bytes. */
function runAll(root: string, environment: Readonly<Record<string, string>>): Map<string, string> {
  const env = { ...process.env, ...environment };
  const pilu = (...argv: string[]): void => {
    execFileSync(process.execPath, [MAIN, ...argv, '--quiet'], { cwd: root, env, stdio: 'inherit' });
  };
  for (const name of readdirSync(EXAMPLES)) {
    cpSync(join(EXAMPLES, name), join(root, 'in', name), { recursive: true });
    const report = join('in', name, 'report.txt');
    const out = join('out', name);
    pilu('export', report, '--filing', join('in', name, 'filing.json'), '--out', out, '--xsd', 'off');
    pilu('view', out, '-o', join(out, 'view.html'));
    pilu('extract', report, '--out', join(out, 'extracted', 'facts.json'), '--coverage', join(out, 'coverage'));
  }
  pilu('taxonomy', 'build', '--out', join('out', 'taxonomy'));
  const outputs = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  const files = outputs.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((path) => [
      path.slice(join(root, 'out').length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

process.exitCode = checkReproducible();
