import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { createXsdValidator } from '../../src/io/xerces/xsd-validator.js';
import { judge, type Judged } from './judge.js';
import { createRandom, mutate } from './mutate.js';
import { BASE, SEED } from './seed-filing.js';

/** More rounds are asked for by FUZZ_ROUNDS, other ones by FUZZ_SEED. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 60);
const FIRST_SEED = Number(process.env['FUZZ_SEED'] ?? 20230430);
/** A filing of this size that takes longer hangs. */
const MAXIMUM_MILLISECONDS = 10_000;
const CONFORMANCE = '../shared/conformance';

const seeds = Object.fromEntries(Object.entries(SEED).map(([path, text]) => [BASE + path, text]));

function assertSound({ diagnostics, milliseconds }: Judged, what: string): void {
  assert(milliseconds < MAXIMUM_MILLISECONDS, `${what} took ${milliseconds} ms`);
  for (const { message, code } of diagnostics) {
    assert(message.en.length > 0 && message.zh.length > 0 && message.en.length < 4_000, `${what}: ${code}`);
  }
}

/** Validates, and tells what was done to the document where it throws. */
async function judgeMutated(url: string, documents: Readonly<Record<string, string | Uint8Array>>, what: string) {
  try {
    const judged = await judge(url, documents);
    assertSound(judged, what);
    return judged;
  } catch (error) {
    throw new Error(what, { cause: error });
  }
}

describe('mutated filings', function () {
  this.timeout(600_000);

  it('the seeds themselves are valid', async () => {
    for (const entry of ['i.xbrl', 'tuples.xbrl', 't.xsd', 't.xml']) {
      const { diagnostics } = await judge(BASE + entry, seeds);
      assert.deepEqual(
        diagnostics.map(({ code, message }) => `${code} ${message.en}`),
        [],
        entry,
      );
    }
  });

  it('never crash the processor, nor hold it up, whichever document is hit', async () => {
    const documents = Object.keys(SEED);
    for (let round = 0; round < ROUNDS; round++) {
      const seed = FIRST_SEED + round;
      const random = createRandom(seed);
      const hit = documents[round % documents.length] as string;
      const { bytes, names } = mutate(SEED[hit] as string, random);
      const entry = hit === 'tuples.xbrl' ? hit : 'i.xbrl';
      const what = `FUZZ_SEED=${seed} ${hit} (${names.join(', ')})`;
      await judgeMutated(BASE + entry, { ...seeds, [BASE + hit]: bytes }, what);
    }
  });

  it('of the conformance suites never crash the processor', async function () {
    const directory = join(CONFORMANCE, 'xbrl-2.1');
    if (!existsSync(directory)) {
      console.log('      skipped: no ../shared/conformance');
      this.skip();
    }
    const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:xbrl|xml|xsd)$/.test(path) && !/testcase|xbrl\.xml$/i.test(path))
      .sort();
    const random = createRandom(FIRST_SEED);
    const local = await createDocumentLoader({ roots: [resolve(CONFORMANCE)] });
    for (let round = 0; round < ROUNDS / 3; round++) {
      const path = join(directory, files[random(files.length)] as string);
      const text = readFileSync(path, 'utf8');
      if (text.length > 200_000) continue;
      const { bytes, names } = mutate(text, random);
      const url = pathToFileURL(resolve(path)).href;
      const what = `round ${round} of ${FIRST_SEED}: ${path} (${names.join(', ')})`;
      try {
        assertSound(await judge(url, { [url]: bytes }, local), what);
      } catch (error) {
        throw new Error(what, { cause: error });
      }
    }
  });

  it('are never valid where Xerces rejects them', async function () {
    const directory = mkdtempSync(join(tmpdir(), 'pilu-fuzz-'));
    try {
      const schema = join(directory, 't.xsd');
      writeFileSync(schema, SEED['t.xsd'] as string);
      const validator = await createXsdValidator({ catalogEntries: new Map([[`${BASE}`, `${directory}/`]]) });
      if (!validator.available) {
        console.log(`      skipped: ${validator.reason.en}`);
        this.skip();
      }
      // Each asks for a virtual machine: those that we call valid are what matters, and they are few.
      let asked = 0;
      for (let round = 0; round < ROUNDS * 2 && asked < 4; round++) {
        const seed = FIRST_SEED + 10_000 + round;
        const hit = round % 2 === 0 ? 'i.xbrl' : 'tuples.xbrl';
        const { bytes, names } = mutate(SEED[hit] as string, createRandom(seed));
        if (Buffer.from(bytes).equals(Buffer.from(SEED[hit] as string))) continue;
        const judged = await judge(BASE + hit, { ...seeds, [BASE + hit]: bytes });
        if (judged.errors > 0) continue;
        asked++;
        const file = join(directory, `${seed}.xbrl`);
        writeFileSync(file, bytes);
        const found: readonly Diagnostic[] = await validator.validate(file, [schema]);
        const faults = found.filter(({ severity }) => severity === 'error');
        assert.deepEqual(faults, [], `FUZZ_SEED=${seed} ${hit} (${names.join(', ')}) is not valid`);
      }
      assert(asked > 0);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
