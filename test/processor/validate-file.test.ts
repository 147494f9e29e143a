import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { DocumentLoader } from '../../src/dts/discovery/document-loader.js';
import { createDocumentLoader } from '../../src/io/document-loader.js';
import { writeZip } from '../../src/syntax/zip/write-zip.js';
import { validateFile } from '../../src/processor/validate-file.js';
import { BASE, item, link, linkbase, linkbaseRef, loc, schema, tuple } from '../dts/fixture.js';

const ITEMS = ['Total', 'A', 'B'].map((name) => item(name, '', 'xbrli:monetaryItemType')).join('');
const CONTENT = '<xs:sequence><xs:element ref="t:A"/></xs:sequence>';
const ARC = (to: string) =>
  `<link:calculationArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/summation-item" xlink:from="Total" xlink:to="${to}" weight="1" order="1"/>`;
const DOCUMENTS: Readonly<Record<string, string>> = {
  [`${BASE}t.xsd`]: schema(ITEMS + tuple('T', CONTENT), linkbaseRef('calc.xml', 'calculationLinkbaseRef')),
  [`${BASE}calc.xml`]: linkbase(
    link('calculation', ['Total', 'A', 'B'].map((name) => loc(`t.xsd#${name}`, name)).join('') + ARC('A') + ARC('B')),
  ),
};

const fact = (name: string, value: number) => `<t:${name} contextRef="c" unitRef="u" decimals="0">${value}</t:${name}>`;
const instance = (facts: string, measure = 'CNY') =>
  `<x:xbrl xmlns:x="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:t="http://example.com/t" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
<link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>
<x:context id="c"><x:entity><x:identifier scheme="urn:s">e</x:identifier></x:entity><x:period><x:startDate>2024-01-01</x:startDate><x:endDate>2024-12-31</x:endDate></x:period></x:context>
<x:unit id="u"><x:measure>iso4217:${measure}</x:measure></x:unit>
${facts}
</x:xbrl>`;

describe('validation of a file', () => {
  let core: DocumentLoader;
  before(async () => {
    core = await createDocumentLoader({ roots: [] });
  });

  const codesOf = async (text: string | Uint8Array, name?: string) => (await judge(text, name)).codes;

  async function judge(text: string | Uint8Array, name = 'i.xbrl') {
    const collector = createCollector();
    const loader: DocumentLoader = {
      load: async (url) => (url in DOCUMENTS ? new TextEncoder().encode(DOCUMENTS[url]) : core.load(url)),
    };
    const url = `${BASE}${name}`;
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const file = { uri: url, url, bytes, load: () => undefined };
    const environment = { loader, ownTaxonomy: async () => undefined, jsonLdContext: () => '', phase: () => undefined };
    const validation = { ...environment, calculations: 'round-to-nearest' };
    const judged = await validateFile(file, validation as never, collector);
    return { kind: judged?.kind, codes: collector.diagnostics.map(({ code }) => code) };
  }

  it('an archive that wants to be a report package is judged as one', async () => {
    const packaged = (documentType: string, files: Record<string, string> = {}) =>
      writeZip(
        Object.entries({
          'p/META-INF/reportPackage.json': JSON.stringify({ documentInfo: { documentType } }),
          ...files,
        }),
      );
    const type = 'https://xbrl.org/report-package/2023';
    assert.deepEqual(await codesOf(await packaged(type), 'p.zip'), ['rpe:missingReportsDirectory']);
    assert.deepEqual(await codesOf(await packaged(`${type}/xbri`), 'p.zip'), ['rpe:documentTypeFileExtensionMismatch']);
    const two = { 'p/reports/a/b.xbrl': '', 'p/reports/a/c.json': '{}' };
    assert.deepEqual(await codesOf(await packaged(type, two), 'p.zip'), ['rpe:multipleReportsInSubdirectory']);
    assert.deepEqual(await codesOf(await writeZip([['p/a.txt', '']]), 'p.zip'), ['tpe:metadataDirectoryNotFound']);
    assert.deepEqual(await codesOf('no archive', 'p.xbri'), ['rpe:invalidArchiveFormat']);
    assert.deepEqual(await codesOf('no archive', 'p.zip'), ['tpe:invalidArchiveFormat']);
  });

  it('a tuple keeps no rule from the items beside it', async () => {
    const sound = fact('Total', 3) + fact('A', 1) + fact('B', 2);
    const wrong = fact('Total', 9) + fact('A', 1) + fact('B', 2);
    const tuple = `<t:T>${fact('A', 5)}</t:T>`;
    assert.deepEqual(await codesOf(instance(sound + tuple)), []);
    for (const facts of [wrong, wrong + tuple]) {
      assert.deepEqual(await codesOf(instance(facts)), ['calc11e:inconsistentCalculationUsingRounding']);
    }
  });

  it('what the schema and a rule both find is told once, by the rule', async () => {
    const whole = fact('A', 1);
    const faults: Readonly<Record<string, string>> = {
      [whole.replace('"c"', '"q"')]: 'xbrl.4.6.1:contextRefUnresolved',
      [whole.replace('"u"', '"q"')]: 'xbrl.4.6.2:unitRefUnresolved',
      [whole.replace(' unitRef="u"', '')]: 'xbrl.4.6.2:unitMissing',
      [fact('Strange', 1)]: 'xbrl.4.6:notDeclared',
      [fact('Strange', 1).replaceAll('t:', 'z:').replace(' ', ' xmlns:z="urn:z" ')]: 'xbrl.4.6:namespaceNotDeclared',
    };
    for (const [facts, code] of Object.entries(faults)) assert.deepEqual(await codesOf(instance(facts)), [code]);
    const noDate = instance(whole).replace('2024-12-31', '2024-12-32');
    assert.deepEqual(await codesOf(noDate), ['xbrl.4.7.2:dateMalformed']);
  });

  it('what the schema alone finds at the same place is told too', async () => {
    const facts = fact('A', 1).replace(' unitRef="u"', ' unitRef="u" strange="1"').replace(' contextRef="c"', '');
    assert.deepEqual(await codesOf(instance(facts)), [
      'xsd:cvc-complex-type.attribute',
      'xsd:cvc-complex-type.required',
    ]);
    const twice = fact('A', 1).replace('"c"', '"p"').replace('"u"', '"q"');
    assert.deepEqual(await codesOf(instance(twice)), [
      'xbrl.4.6.1:contextRefUnresolved',
      'xbrl.4.6.2:unitRefUnresolved',
    ]);
  });

  it('a broken instance is still taken for an instance', async () => {
    const { kind, codes } = await judge(instance(fact('A', 1)).slice(0, -5));
    assert.deepEqual([kind, codes], ['xbrl-xml', ['pilu:xml-malformed']]);
  });
});
