import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { discoverDts } from '../../../src/dts/discovery/discover-dts.js';
import type { DocumentLoader } from '../../../src/dts/discovery/document-loader.js';
import { arc, BASE, item, link, linkbase, linkbaseRef, load, loc, schema, type Documents } from '../fixture.js';

/** The file names of what was discovered from a.xsd, those outside the DTS in brackets, core schemas left out. */
async function discovered(documents: Documents, entry?: string): Promise<string[]> {
  const { dts, codes } = await load(documents, entry);
  assert.deepEqual(codes, []);
  return [...dts.documents.values()]
    .filter(({ url }) => url.startsWith(BASE))
    .map(({ url, inDts }) => (inDts ? url.slice(BASE.length) : `(${url.slice(BASE.length)})`));
}

const imports = (namespace: string, href: string): string =>
  `<xs:import namespace="${namespace}" schemaLocation="${href}"/>`;
const withImport = (text: string, namespace: string, href: string): string =>
  text.replace('<xs:import', `${imports(namespace, href)}<xs:import`);
const other = (namespace: string, body = '', appinfo = ''): string =>
  schema(body, appinfo, `targetNamespace="${namespace}"`);

describe('discoverDts (XBRL 2.1, 3.2)', () => {
  it('follows imports, linkbaseRefs, role references and locators, each document once', async () => {
    const documents = {
      'a.xsd': withImport(schema(item('one'), linkbaseRef('sub/l.xml')), 'urn:b', 'b.xsd'),
      'b.xsd': withImport(other('urn:b'), 'http://example.com/t', 'a.xsd'),
      'sub/l.xml': linkbase(
        `<link:roleRef xlink:type="simple" roleURI="http://r" xlink:href="../r.xsd#r"/>${link('presentation', loc('../c.xsd#x', 'x'))}`,
      ),
      'r.xsd': other(
        'urn:r',
        '',
        '<link:roleType id="r" roleURI="http://r"><link:usedOn>link:label</link:usedOn></link:roleType>',
      ),
      'c.xsd': other('urn:c', item('x')),
      'unrelated.xsd': other('urn:u'),
    };
    assert.deepEqual((await discovered(documents)).sort(), ['a.xsd', 'b.xsd', 'c.xsd', 'r.xsd', 'sub/l.xml']);
  });

  it('finds embedded linkbases and what they refer to', async () => {
    const embedded = `<link:linkbase>${link('presentation', loc('c.xsd#x', 'x'))}</link:linkbase>`;
    const documents = { 'a.xsd': schema('', embedded), 'c.xsd': other('urn:c', item('x')) };
    assert.deepEqual(await discovered(documents), ['a.xsd', 'c.xsd']);
  });

  it('resolves references by xml:base', async () => {
    const documents = {
      'a.xsd': schema('', linkbaseRef('l.xml').replace('<link:linkbaseRef', '<link:linkbaseRef xml:base="x/y/"')),
      'x/y/l.xml': linkbase(''),
    };
    assert.deepEqual(await discovered(documents), ['a.xsd', 'x/y/l.xml']);
  });

  it('a schema that only xsi:schemaLocation names validates, but is not in the DTS', async () => {
    const hint = 'xsi:schemaLocation="urn:h h.xsd"';
    const documents = {
      'a.xsd': schema(item('one'), linkbaseRef('l.xml')),
      'l.xml': linkbase('').replace('<link:linkbase', `<link:linkbase ${hint}`),
      'h.xsd': other('urn:h', item('x')),
    };
    assert.deepEqual(await discovered(documents), ['a.xsd', 'l.xml', '(h.xsd)']);
    const { dts } = await load(documents);
    assert.equal([...dts.schemas.elements.keys()].includes('{urn:h}x' as never), true);
    assert.equal(dts.findConceptByName('{urn:h}x' as never), undefined);
  });

  it('an import of a core namespace means the core schema, wherever it points', async () => {
    const documents = { 'a.xsd': schema(item('one')).replace(/schemaLocation="[^"]*"/, 'schemaLocation="copy.xsd"') };
    assert.deepEqual(await discovered(documents), ['a.xsd']);
  });

  it('reports an href that is no URI, and ends at a bound of documents', async () => {
    const { codes } = await load({ 'a.xsd': schema('', linkbaseRef('http://[')) });
    assert.deepEqual(codes, ['xbrl.3.2:hrefInvalid']);
    const endless: DocumentLoader = {
      load: async (url) => {
        const number = Number(/(\d+)\.xsd$/.exec(url)?.[1] ?? 0);
        return new TextEncoder().encode(withImport(other(`urn:${number}`), `urn:${number + 1}`, `${number + 1}.xsd`));
      },
    };
    const sink = createCollector();
    const { documents } = await discoverDts(
      { entries: [{ url: `${BASE}0.xsd` }], maximumDocuments: 20 },
      endless,
      sink,
    );
    assert.equal(documents.size <= 20, true);
    assert.equal(
      sink.diagnostics.some(({ code }) => code === 'xbrl.3.2:tooManyDocuments'),
      true,
    );
  });

  it('a document that is not well-formed is reported, and the rest is there', async () => {
    const { dts, codes } = await load({
      'a.xsd': schema(item('one'), linkbaseRef('l.xml')),
      'l.xml': '<link:linkbase',
    });
    assert.deepEqual(codes, ['pilu:xml-malformed']);
    assert.notEqual(dts.findConceptByName('{http://example.com/t}one' as never), undefined);
  });

  it('10,000 levels of nesting end in one diagnostic', async () => {
    const deep = `${'<xs:annotation><xs:appinfo>'.repeat(5_000)}${'</xs:appinfo></xs:annotation>'.repeat(5_000)}`;
    const { codes } = await load({ 'a.xsd': schema(deep) });
    assert.deepEqual(codes, ['pilu:xml-too-deep']);
  });

  it('arcs of shared labels relate every pair, within a bound', async () => {
    const many = Array.from({ length: 4000 }, () => loc('a.xsd#one', 'x')).join('');
    const body = link('presentation', many + arc('presentation', 'http://example.com/none', 'x', 'x'));
    const { codes } = await load({ 'a.xsd': schema(item('one'), linkbaseRef('l.xml')), 'l.xml': linkbase(body) });
    assert.deepEqual(codes, ['xbrl.3.5.3.9:tooManyRelationships', 'xbrl.3.5.2.5:arcroleRefMissing']);
  });
});
