import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { createMemoryLoader } from '../../src/dts/discovery/document-loader.js';
import { digestDocument, digestOf } from '../../src/processor/document-digest.js';
import { createPackageLoader } from '../../src/processor/package-loader.js';
import { createTaxonomyLoader } from '../../src/processor/taxonomy-loader.js';

const local = createMemoryLoader({ 'file:///a.xsd': 'local', 'http://example.com/b.xsd': 'elsewhere' });
const archive = { files: new Map([['top/t/a.xsd', new TextEncoder().encode('packaged')]]) };

type Package = Parameters<typeof createPackageLoader>[0][number];
const packages = [
  { archive, rewritings: [{ start: 'http://example.com/t/', target: { kind: 'path', path: 'top/t/' } }] },
] as unknown as Package[];

describe('loaders of documents', () => {
  const loaders = {
    'of packages': createPackageLoader(packages, local),
    'of a taxonomy': createTaxonomyLoader([], () => Promise.resolve(undefined), local, createCollector()),
  };
  it('a package has the documents that its catalog remaps', async () => {
    assert.deepEqual(await loaders['of packages'].load('http://example.com/t/a.xsd'), archive.files.get('top/t/a.xsd'));
  });
  for (const [name, loader] of Object.entries(loaders)) {
    it(`${name}: the digest of a document is that of its bytes, or says why there are none`, async () => {
      for (const url of ['file:///a.xsd', 'http://example.com/b.xsd', 'http://example.com/t/a.xsd', 'file:///none.xsd'])
        assert.equal(await digestDocument(loader, url), digestOf(await loader.load(url)), url);
    });
  }
});
