import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { DocumentLoader } from '../../src/dts/discovery/document-loader.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { findLabel, type Taxonomy } from '../../src/model/taxonomy/taxonomy.js';
import type { TaxonomyCache } from '../../src/processor/judge-taxonomy.js';
import { validateXbrl } from '../../src/processor/validate-xbrl.js';
import { expandedName } from '../../src/names/expanded-name.js';
import { BASE, IMPORT_XBRLI, item, link, linkbase, linkbaseRef, loc, schema, tuple } from '../dts/fixture.js';

const CODE = `<xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}"/></xs:restriction></xs:simpleType>
<xs:complexType name="codeItemType"><xs:simpleContent><xs:restriction base="xbrli:tokenItemType"><xs:pattern value="[A-Z]{2}"/></xs:restriction></xs:simpleContent></xs:complexType>`;
const ROLE = `<link:roleType roleURI="http://example.com/t/note" id="note"><link:definition>n</link:definition><link:usedOn>link:footnote</link:usedOn></link:roleType>`;
const CONTENT =
  '<xs:sequence><xs:element ref="t:A"/><xs:element name="inner" type="t:code" minOccurs="0"/></xs:sequence>';
const LABEL =
  '<link:label xlink:type="resource" xlink:label="l" xlink:role="http://www.xbrl.org/2003/role/label" xml:lang="zh">甲</link:label>' +
  '<link:labelArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/concept-label" xlink:from="A" xlink:to="l"/>';

const TAXONOMY = {
  [`${BASE}t.xsd`]: schema(
    CODE + item('A', 'nillable="true"') + item('Code', '', 't:codeItemType') + tuple('T', CONTENT),
    ROLE + linkbaseRef('labels.xml', 'labelLinkbaseRef'),
  ),
  [`${BASE}labels.xml`]: linkbase(link('label', loc('t.xsd#A', 'A') + LABEL)),
};

/** An instance with a fault of every kind that rests on the taxonomy. */
const INSTANCE = `<xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="http://example.com/t" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
<link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>
<link:roleRef roleURI="http://example.com/t/note" xlink:type="simple" xlink:href="t.xsd#note"/>
<link:roleRef roleURI="http://example.com/t/other" xlink:type="simple" xlink:href="t.xsd#A"/>
<xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="urn:s">e</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="u"><xbrli:measure>iso4217:CNY</xbrli:measure></xbrli:unit>
<t:A contextRef="c" unitRef="u" decimals="0">1</t:A>
<t:Code contextRef="c">abc</t:Code>
<t:T><t:A contextRef="c" unitRef="u" decimals="0">x</t:A><t:B/></t:T>
<t:Unknown contextRef="c">1</t:Unknown>
</xbrli:xbrl>`;

function memoryCache(): TaxonomyCache & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    version: 'test',
    read: async (key) => kept.get(key),
    write: async (key, content) => void kept.set(key, content),
  };
}

/** A taxonomy with all that is made when it is asked for. */
const plain = (taxonomy: Taxonomy) => ({
  ...taxonomy,
  concepts: new Map(taxonomy.concepts),
  networks: [...taxonomy.networks].map(([arcrole, roles]) => [
    arcrole,
    [...roles].map(([role, { bySource, byTarget }]) => [role, bySource, byTarget]),
  ]),
});

describe('judgeTaxonomy with a cache', () => {
  let core: DocumentLoader;
  before(async () => {
    core = await createDocumentLoader({ roots: [] });
  });

  async function judge(documents: Readonly<Record<string, string>>, cache?: TaxonomyCache) {
    const collector = createCollector();
    const bytes = new TextEncoder().encode(INSTANCE);
    const loader: DocumentLoader = {
      load: async (url) => (url in documents ? new TextEncoder().encode(documents[url]) : core.load(url)),
    };
    const judged = await validateXbrl(`${BASE}i.xbrl`, loader, { bytes, ...(cache && { cache }) }, collector);
    return { diagnostics: collector.diagnostics, judged, isKnown: judged?.full === undefined };
  }

  it('the verdict out of the cache is the verdict, message for message', async () => {
    const cache = memoryCache();
    const without = await judge(TAXONOMY);
    const first = await judge(TAXONOMY, cache);
    const second = await judge(TAXONOMY, cache);
    assert(without.diagnostics.length >= 6);
    assert.deepEqual([without.isKnown, first.isKnown, second.isKnown], [false, false, true]);
    assert.deepEqual(first.diagnostics, without.diagnostics);
    assert.deepEqual(second.diagnostics, without.diagnostics);
    assert.equal(cache.kept.size, 1);
  });

  it('the taxonomy is the same: concepts, networks, texts', async () => {
    const cache = memoryCache();
    await judge(TAXONOMY, cache);
    const known = (await judge(TAXONOMY, cache)).judged?.taxonomy;
    const built = (await judge(TAXONOMY)).judged?.taxonomy;
    assert(known && built);
    assert.deepEqual(plain(known), plain(built));
    const a = expandedName('http://example.com/t', 'A');
    assert.equal(findLabel(known, a, 'http://www.xbrl.org/2003/role/label', 'zh'), '甲');
  });

  it('faults of the taxonomy are told again', async () => {
    const cache = memoryCache();
    const faulty = { ...TAXONOMY, [`${BASE}t.xsd`]: schema(item('A') + item('B', '', 't:none')) };
    const first = await judge(faulty, cache);
    const second = await judge(faulty, cache);
    assert(second.isKnown);
    assert.deepEqual(second.diagnostics, first.diagnostics);
    assert(first.diagnostics.some(({ code }) => code.startsWith('xsd:src-resolve')));
  });

  it('a changed document, or one that has come, is seen', async () => {
    const cache = memoryCache();
    await judge(TAXONOMY, cache);
    const changed = { ...TAXONOMY, [`${BASE}labels.xml`]: `${TAXONOMY[`${BASE}labels.xml`]} ` };
    assert.equal((await judge(changed, cache)).isKnown, false);
    const missing = { [`${BASE}t.xsd`]: TAXONOMY[`${BASE}t.xsd`] as string };
    const told = await judge(missing, cache);
    assert(told.diagnostics.some(({ code }) => code === 'xbrl.3.2:documentMissing'));
    assert.equal((await judge(TAXONOMY, cache)).isKnown, false);
  });

  it('what is damaged is compiled anew', async () => {
    const cache = memoryCache();
    await judge(TAXONOMY, cache);
    for (const [key, content] of cache.kept) cache.kept.set(key, content.subarray(0, content.length >> 1));
    const after = await judge(TAXONOMY, cache);
    assert.equal(after.isKnown, false);
    assert.deepEqual(after.diagnostics, (await judge(TAXONOMY)).diagnostics);
  });

  it('a schema that only imports is kept too', async () => {
    const cache = memoryCache();
    const documents = {
      ...TAXONOMY,
      [`${BASE}t.xsd`]: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${IMPORT_XBRLI}</xs:schema>`,
    };
    await judge(documents, cache);
    assert((await judge(documents, cache)).isKnown);
  });
});
