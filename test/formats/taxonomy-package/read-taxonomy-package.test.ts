import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createMemoryLoader } from '../../../src/dts/discovery/document-loader.js';
import { packageName, writeTaxonomyPackage } from '../../../src/formats/taxonomy-package/taxonomy-package.js';
import { readTaxonomyPackage, resolvePackageUrl } from '../../../src/formats/taxonomy-package/read-taxonomy-package.js';
import { createPackageLoader } from '../../../src/processor/package-loader.js';
import { writeZip } from '../../../src/syntax/zip/write-zip.js';
import { readTinyTaxonomy } from '../../support/tiny-taxonomy-source.js';

const METADATA = `<tp:taxonomyPackage xmlns:tp="http://xbrl.org/2016/taxonomy-package" xml:lang="en">
  <tp:identifier>https://example.org/tax/1</tp:identifier>
  <tp:name>Example</tp:name>
  <tp:name xml:lang="zh">示例</tp:name>
  <tp:description>What it is</tp:description>
  <tp:version>1</tp:version>
  <tp:license href="https://example.org/licence" name="Free"/>
  <tp:publisher>Example publisher</tp:publisher>
  <tp:publicationDate>2024-01-31</tp:publicationDate>
  <tp:entryPoints>
    <tp:entryPoint>
      <tp:name>All of it</tp:name>
      <tp:entryPointDocument href="https://example.org/tax/1/all.xsd"/>
      <tp:languages><tp:language>zh-CN</tp:language></tp:languages>
    </tp:entryPoint>
  </tp:entryPoints>
  <tp:supersededTaxonomyPackages>
    <tp:taxonomyPackageRef>https://example.org/tax/0</tp:taxonomyPackageRef>
  </tp:supersededTaxonomyPackages>
</tp:taxonomyPackage>`;

const catalogOf = (...rules: string[]) =>
  `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${rules.join('')}</catalog>`;
const rule = (start: string, prefix: string) => `<rewriteURI uriStartString="${start}" rewritePrefix="${prefix}"/>`;
const CATALOG = catalogOf(
  rule('https://example.org/tax/1/', '../files/'),
  rule('https://example.org/tax/1/part/', '../part%20two/'),
  rule('https://old.example.org/', 'https://example.org/'),
);

const FILES: Readonly<Record<string, string>> = {
  'example-1/META-INF/taxonomyPackage.xml': METADATA,
  'example-1/META-INF/catalog.xml': CATALOG,
  'example-1/files/all.xsd': 'all',
  'example-1/part two/a.xsd': 'a',
};

async function read(files: Readonly<Record<string, string | undefined>>) {
  const sink = createCollector();
  const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const taxonomyPackage = await readTaxonomyPackage(await writeZip(present), sink, { uri: 'p.zip' });
  const diagnostics = sink.diagnostics.map(({ code, locations }) => {
    const { uri, line } = locations[0] ?? {};
    return line === undefined ? `${code} ${uri}` : `${code} ${uri}:${line}`;
  });
  return { taxonomyPackage, diagnostics };
}

const withMetadata = (from: string, to: string) => {
  assert.ok(METADATA.includes(from));
  return read({ ...FILES, 'example-1/META-INF/taxonomyPackage.xml': METADATA.replace(from, to) });
};
const withCatalog = (catalog: string) => read({ ...FILES, 'example-1/META-INF/catalog.xml': catalog });

describe('reading taxonomy packages (Taxonomy Packages 1.0)', () => {
  it('gives metadata, entry points and remappings, and nothing is reported', async () => {
    const { taxonomyPackage, diagnostics } = await read(FILES);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(taxonomyPackage?.metadata, {
      identifier: 'https://example.org/tax/1',
      names: { en: 'Example', zh: '示例' },
      descriptions: { en: 'What it is' },
      version: '1',
      license: { name: 'Free', url: 'https://example.org/licence' },
      publishers: { en: 'Example publisher' },
      published: '2024-01-31',
      entryPoints: [
        {
          names: { en: 'All of it' },
          descriptions: {},
          documents: ['https://example.org/tax/1/all.xsd'],
          languages: ['zh-CN'],
        },
      ],
      superseded: ['https://example.org/tax/0'],
      versioningReports: [],
    });
    const resolve = (url: string) => taxonomyPackage && resolvePackageUrl(taxonomyPackage, url);
    assert.deepEqual(resolve('https://example.org/tax/1/all.xsd'), { kind: 'file', path: 'files/all.xsd' });
    assert.deepEqual(resolve('https://example.org/tax/1/part/a.xsd'), { kind: 'file', path: 'part two/a.xsd' });
    assert.deepEqual(resolve('https://old.example.org/x'), { kind: 'url', url: 'https://example.org/x' });
    for (const url of [
      'https://example.org/tax/1/part/all.xsd',
      'https://example.org/tax/1/../../../x',
      'https://e.org/',
    ])
      assert.equal(resolve(url), undefined, url);
  });

  it('reads what the taxonomy package writer writes', async () => {
    const sink = createCollector();
    const contents = readTinyTaxonomy().source;
    assert.ok(contents);
    const name = packageName(contents.publication);
    const files = [...writeTaxonomyPackage(contents, sink)].map(([path, text]) => [`${name}/${path}`, text] as const);
    const taxonomyPackage = await readTaxonomyPackage(await writeZip(files), sink, { uri: 'p.zip' });
    assert.deepEqual(sink.diagnostics, []);
    const [entryPoint] = taxonomyPackage?.metadata.entryPoints ?? [];
    const url = entryPoint?.documents[0] ?? '';
    const loader = createPackageLoader(taxonomyPackage ? [taxonomyPackage] : [], createMemoryLoader({}));
    assert.equal(typeof (await loader.load(url)), 'object');
    assert.equal(await loader.load(`${url}.none`), 'not-found');
  });

  it('the loader takes the longest start of several packages, and asks further for what is in none', async () => {
    const one = (await read(FILES)).taxonomyPackage;
    const two = (await withCatalog(catalogOf(rule('https://example.org/', '../files/')))).taxonomyPackage;
    assert.ok(one && two);
    const loader = createPackageLoader([two, one], createMemoryLoader({ 'https://example.org/x': 'elsewhere' }));
    const text = async (url: string) => {
      const outcome = await loader.load(url);
      return typeof outcome === 'string' ? outcome : Buffer.from(outcome).toString();
    };
    assert.equal(await text('https://example.org/tax/1/part/a.xsd'), 'a');
    assert.equal(await text('https://example.org/all.xsd'), 'all');
    assert.equal(await text('https://old.example.org/x'), 'elsewhere');
    assert.equal(await text('https://other.example.org/x'), 'not-found');
  });

  it('tpe:invalidArchiveFormat', async () => {
    const sink = createCollector();
    assert.equal(await readTaxonomyPackage(Buffer.from('no zip'), sink, { uri: 'p.zip' }), undefined);
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['tpe:invalidArchiveFormat'],
    );
  });

  it('tpe:invalidDirectoryStructure: one top-level directory, and no file beside it', async () => {
    assert.deepEqual((await read({ ...FILES, 'other/x': '' })).diagnostics, ['tpe:invalidDirectoryStructure p.zip']);
    assert.deepEqual((await read({ ...FILES, 'readme.txt': '' })).diagnostics, ['tpe:invalidDirectoryStructure p.zip']);
    assert.deepEqual((await read({})).diagnostics, ['tpe:invalidDirectoryStructure p.zip']);
  });

  it('tpe:metadataDirectoryNotFound and tpe:metadataFileNotFound', async () => {
    assert.deepEqual((await read({ 'a/b': '' })).diagnostics, ['tpe:metadataDirectoryNotFound p.zip']);
    assert.deepEqual((await read({ 'a/META-INF/catalog.xml': CATALOG })).diagnostics, [
      'tpe:metadataFileNotFound p.zip',
    ]);
  });

  it('tpe:invalidMetaDataFile: not XML, another document, or not by the schema', async () => {
    const place = 'tpe:invalidMetaDataFile p.zip/example-1/META-INF/taxonomyPackage.xml';
    const faults: [string, string, number][] = [
      ['</tp:taxonomyPackage>', '', 20],
      ['<tp:identifier>https://example.org/tax/1</tp:identifier>', '', 3],
      ['<tp:version>1</tp:version>', '<tp:version>1</tp:version><tp:version>2</tp:version>', 6],
      ['<tp:entryPointDocument href="https://example.org/tax/1/all.xsd"/>', '', 14],
      ['href="https://example.org/tax/1/all.xsd"', '', 13],
      ['href="https://example.org/tax/1/all.xsd"', 'href="../all.xsd"', 13],
      ['2024-01-31', '2024-02-31', 9],
      [' name="Free"', '', 7],
      ['<tp:version>1</tp:version>', '<tp:unknown/>', 6],
      ['<tp:version>1</tp:version>', 'x<tp:version>1</tp:version>', 1],
      ['<tp:version>1</tp:version>', '<tp:version><b/>1</tp:version>', 6],
    ];
    for (const [from, to, line] of faults) {
      const { taxonomyPackage, diagnostics } = await withMetadata(from, to);
      assert.deepEqual([taxonomyPackage, diagnostics], [undefined, [`${place}:${line}`]], from);
    }
    const other = await read({ ...FILES, 'example-1/META-INF/taxonomyPackage.xml': '<a/>' });
    assert.deepEqual(other.diagnostics, [`${place}:1`]);
    // What is of other namespaces may follow.
    const more = await withMetadata('</tp:taxonomyPackage>', '<x xmlns="urn:x"/></tp:taxonomyPackage>');
    assert.deepEqual(more.diagnostics, []);
  });

  it('tpe:missingLanguageAttribute and tpe:duplicateLanguagesForElement', async () => {
    const missing = await withMetadata(' xml:lang="en"', '');
    assert.deepEqual(
      [...new Set(missing.diagnostics.map((text) => text.split(' ')[0]))],
      ['tpe:missingLanguageAttribute'],
    );
    assert.equal(missing.diagnostics.length, 4);
    const twice = await withMetadata('xml:lang="zh"', 'xml:lang="en"');
    assert.deepEqual(twice.diagnostics, [
      'tpe:duplicateLanguagesForElement p.zip/example-1/META-INF/taxonomyPackage.xml:4',
    ]);
  });

  it('tpe:invalidCatalogFile: not XML, another document, another rule, or a path out of the package', async () => {
    const place = 'tpe:invalidCatalogFile p.zip/example-1/META-INF/catalog.xml:1';
    const faults = [
      '<catalog>',
      '<catalog/>',
      catalogOf('<rewriteURI uriStartString="a"/>'),
      catalogOf('<public publicId="a" uri="b"/>'),
      catalogOf(rule('https://e.org/', '../../elsewhere/')),
      catalogOf(''),
      catalogOf('<x xmlns=""/>'),
      catalogOf(`${rule('https://e.org/', 'a/')}words`),
      catalogOf(rule('https://e.org/', 'a/').replace('<rewriteURI', '<rewriteURI other="x"')),
      catalogOf(rule('https://e.org/', 'a/').replace('/>', '><b xmlns="urn:b"/></rewriteURI>')),
    ];
    for (const catalog of faults) assert.deepEqual((await withCatalog(catalog)).diagnostics, [place], catalog);
  });

  it('tpe:multipleRewriteURIsForStartString: after normalisation of the start', async () => {
    const { diagnostics } = await withCatalog(
      catalogOf(rule('https://e.org/年', 'a/'), rule('https://e.org/%E5%B9%B4', 'b/')),
    );
    assert.deepEqual(diagnostics, ['tpe:multipleRewriteURIsForStartString p.zip/example-1/META-INF/catalog.xml:1']);
  });

  it('xml:base moves the paths of a catalog', async () => {
    const catalog = catalogOf(rule('https://e.org/', 'files/')).replace('<rewriteURI', '<rewriteURI xml:base="../"');
    const { taxonomyPackage, diagnostics } = await withCatalog(catalog);
    assert.deepEqual(diagnostics, []);
    const found = taxonomyPackage && resolvePackageUrl(taxonomyPackage, 'https://e.org/all.xsd');
    assert.deepEqual(found, { kind: 'file', path: 'files/all.xsd' });
  });
});
