import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTaxonomyCache, defaultCacheDirectory } from '../../src/io/taxonomy-cache.js';
import type { TaxonomyCache } from '../../src/processor/judge-taxonomy.js';

describe('cache of compiled taxonomies', () => {
  let directory: string;
  let cache: TaxonomyCache;
  const files = () => readdirSync(join(directory, 'taxonomies'));
  const content = Buffer.from('compiled');

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'pilu-cache-'));
    cache = (await createTaxonomyCache(directory, Promise.resolve('build'))) as TaxonomyCache;
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('gives back what was written, whole', async () => {
    assert.equal(await cache.read('a'), undefined);
    await cache.write('a', content);
    assert.deepEqual(Buffer.from((await cache.read('a')) as Uint8Array), content);
    assert.deepEqual(files(), ['a.bin']);
  });

  it('a damaged file is as if it were not there', async () => {
    await cache.write('a', content);
    const path = join(directory, 'taxonomies', 'a.bin');
    const damaged = readFileSync(path);
    damaged[damaged.length - 1] = 0;
    writeFileSync(path, damaged);
    assert.equal(await cache.read('a'), undefined);
    writeFileSync(path, '');
    assert.equal(await cache.read('a'), undefined);
  });

  it('of many, those longest unused go', async () => {
    for (let index = 0; index < 64; index++) {
      await cache.write(`k${index}`, content);
      utimesSync(join(directory, 'taxonomies', `k${index}.bin`), 1000 + index, 1000 + index);
    }
    await cache.read('k0');
    await cache.write('one-more', content);
    assert.equal(files().length, 64);
    assert.deepEqual(
      ['k0.bin', 'k1.bin', 'one-more.bin'].map((name) => files().includes(name)),
      [true, false, true],
    );
  });

  it('nothing is lost where it cannot be written', async () => {
    const other = (await createTaxonomyCache('/dev/null/none', Promise.resolve('build'))) as TaxonomyCache;
    await other.write('a', content);
    assert.equal(await other.read('a'), undefined);
  });

  it('there is none where nobody knows which build runs', async () => {
    assert.equal(await createTaxonomyCache(directory), undefined);
  });

  it('stands where the user or the platform says', () => {
    assert.equal(defaultCacheDirectory({ PILU_CACHE_DIR: '/x' }), '/x');
    assert.equal(defaultCacheDirectory({ XDG_CACHE_HOME: '/y' }), join('/y', 'pilu'));
  });
});
