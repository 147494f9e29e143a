/**
 * `npm run bench -- [--full]`, over what `npm run build` made: time and memory of a cold export, and of validating
 * generated reports, of opening a large taxonomy without and with the cache, of linked data, and of writing and reading
 * every syntax, beside a bare parse or a copy of the same file in the same run. `--full` adds a million facts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchSyntaxes } from './bench-syntaxes.js';
import { LARGE, makeLargeTaxonomy } from './make-large-taxonomy.js';
import { measure, type Measurement } from './measure.js';

const CLI = 'dist/bundle/main.js';
const GENERATOR = '../shared/bench/generate.py';
const PLANTED = 7;

const scratch = mkdtempSync(join(tmpdir(), 'pilu-bench-'));
try {
  benchExport();
  benchTaxonomy();
  benchLinkedData(process.argv.includes('--full'));
  if (existsSync(GENERATOR)) benchValidation(process.argv.includes('--full'));
  else console.log(`skipped: validation of generated reports, as there is no ${GENERATOR}`);
} finally {
  rmSync(scratch, { recursive: true });
}

function line(name: string, { wallMs, peakMb }: Measurement, more = ''): void {
  console.log(
    `${name.padEnd(28)}${(wallMs / 1000).toFixed(2).padStart(8)} s${peakMb.toFixed(0).padStart(7)} MB  ${more}`,
  );
}

function benchExport(): void {
  line('node alone', measure(['-e', '']));
  const example = 'examples/kunlun-2023';
  const out = join(scratch, 'kunlun');
  const filing = ['--filing', `${example}/filing.json`];
  const cold = measure([CLI, 'export', `${example}/report.txt`, ...filing, '--out', out, '--xsd', 'off']);
  line('export, cold', cold, cold.phases.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', '));
}

function benchTaxonomy(): void {
  const directory = join(scratch, 'large');
  const file = makeLargeTaxonomy(directory, LARGE);
  const documents = readdirSync(directory).map((name) => join(directory, name));
  const bare = measure(['scripts/bare-parse.js', ...documents], 3);
  line(`bare parse, ${documents.length} documents`, bare);
  const times = (opened: Measurement) => `${(opened.wallMs / bare.wallMs).toFixed(1)} × the bare parse`;
  const cold = measure([CLI, 'validate', file, '--no-cache'], 3);
  line('validate over them, cold', cold, times(cold));
  process.env['PILU_CACHE_DIR'] = join(scratch, 'cache');
  measure([CLI, 'validate', file], 1);
  const cached = measure([CLI, 'validate', file], 3);
  line('the same, from the cache', cached, times(cached));
}

/**
 * N-Quads and JSON-LD of facts that are made as they are asked for: the writer alone, beside writing the same bytes and
 * beside making the facts. What the whole of `convert` takes, reading included, `benchConversion` says.
 */
function benchLinkedData(full: boolean): void {
  const script = 'scripts/bench-linked-data.js';
  const facts = full ? 1_000_000 : 100_000;
  for (const form of ['n-quads', 'json-ld']) {
    const [file, copy] = [join(scratch, form), join(scratch, `${form}.copy`)];
    const written = measure([script, form, String(facts), file], full ? 1 : 3);
    const floor = measure([script, 'floor', String(facts), copy, file], full ? 1 : 3);
    const megabytes = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    line(
      `write ${form}, ${facts} facts`,
      written,
      `${megabytes}, ${(written.wallMs / floor.wallMs).toFixed(1)} × the floor`,
    );
    line(`the same bytes`, floor);
    rmSync(file);
    rmSync(copy);
  }
  line(`making the facts`, measure([script, 'none', String(facts)], full ? 1 : 3));
}

/** The whole of `convert` to linked data: an instance read, its report held, and written. */
function benchConversion(instance: string, facts: number): void {
  for (const extension of ['nq', 'jsonld']) {
    const target = `${instance}.${extension}`;
    line(`convert to .${extension}, ${facts} facts`, measure([CLI, 'convert', instance, target, '--no-check'], 1));
    rmSync(target);
  }
}

function benchValidation(full: boolean): void {
  let before: { readonly facts: number; readonly wallMs: number } | undefined;
  for (const facts of [10_000, 100_000, ...(full ? [1_000_000] : [])]) {
    const runs = facts > 100_000 ? 1 : 3;
    const file = generate(facts);
    const bare = measure(['scripts/bare-parse.js', file], runs);
    const judged = measure([CLI, 'validate', file, '--no-cache'], runs);
    line(`bare parse, ${facts} facts`, bare);
    const ratio = `${(judged.wallMs / bare.wallMs).toFixed(1)} × the bare parse`;
    const growth = before && (judged.wallMs / before.wallMs / (facts / before.facts)).toFixed(2);
    line(`validate, ${facts} facts`, judged, growth ? `${ratio}, ${growth} × linear` : ratio);
    before = { facts, wallMs: judged.wallMs };
    if (facts === (full ? 1_000_000 : 100_000)) {
      benchSyntaxes(CLI, file, facts, line);
      benchConversion(file, facts);
    }
  }
  const bad = generate(10_000, ['--bad', String(PLANTED)]);
  const { stdout } = spawnSync(process.execPath, [CLI, 'validate', bad, '--format', 'json'], { encoding: 'utf8' });
  const found = stdout.match(/"code": ?"calc11e:inconsistentCalculationUsingRounding"/g)?.length ?? 0;
  console.log(`planted inconsistencies: ${PLANTED}, found: ${found}`);
  if (found !== PLANTED) process.exitCode = 1;
}

function generate(facts: number, more: readonly string[] = []): string {
  const directory = join(scratch, `${facts}${more.join('')}`);
  mkdirSync(directory);
  execFileSync('python3', [GENERATOR, String(facts), directory, ...more], { stdio: 'ignore' });
  return join(directory, 'big.xbrl');
}
