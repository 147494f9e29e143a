/** Prints the sizes of source files: median, 90th percentile, and every file over the bound with its stated reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BOUND = 400;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, lines: readFileSync(join('src', name), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

const at = (share: number): number => files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
console.log(`${files.length} files, median ${at(0.5)} lines, 90 % at most ${at(0.9)}, largest ${at(1)}`);
for (const { name, lines } of files.filter((file) => file.lines > BOUND)) {
  const reason = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(join('src', name), 'utf8'))?.[1] ?? ' no reason stated';
  console.log(`${name}: ${lines} lines:${reason.replaceAll(/\s*\n \*/g, '')}`);
}
