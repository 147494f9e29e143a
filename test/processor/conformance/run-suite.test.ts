import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createLoaderChain, createMemoryLoader } from '../../../src/dts/discovery/document-loader.js';
import { createDocumentLoader, urlOfPath } from '../../../src/io/document-loader.js';
import { runSuite, type SuiteResult } from '../../../src/processor/conformance/run-suite.js';
import { inlineDocument } from '../../formats/inline-xbrl/reading/inline-document.js';
import { arc, BASE, item, link, linkbase, linkbaseRef, locs, schema } from '../../dts/fixture.js';

const variation = (id: string, entry: string, result: string): string =>
  `<variation id="${id}" name="${id}"><data><xsd readMeFirst="true">${entry}</xsd></data>${result}</variation>`;

const RIGHT = schema(item('one') + item('two'), linkbaseRef('l.xml'));
const WRONG = schema('<xs:element name="e" type="xbrli:stringItemType" substitutionGroup="xbrli:item"/>');
const ARC =
  'linkType="presentation" extRole="http://www.xbrl.org/2003/role/link" arcRole="http://www.xbrl.org/2003/arcrole/parent-child" order="1"';
const arcList = (from: string, to: string): string =>
  `<ptvl xmlns="http://www.xbrl.org/2003/ptv"><arc ${ARC} fromPath="http://example.com/t#${from}" toPath="http://example.com/t#${to}"/></ptvl>`;

const TEXT_SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  targetNamespace="http://example.org/taxonomy" elementFormDefault="qualified">
  <xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
  <xs:element name="T" id="T" type="xbrli:stringItemType" substitutionGroup="xbrli:item" xbrli:periodType="instant"/>
</xs:schema>`;

const documents: Record<string, string> = {
  'index.xml': '<testcases name="Own"><testcase uri="one.xml"/></testcases>',
  'one.xml': `<testcase name="One" outpath="out">${[
    variation('right', 'a.xsd', '<result expected="valid"/>'),
    variation('wrong', 'b.xsd', '<result expected="invalid"/>'),
    variation('not-so', 'b.xsd', '<result expected="valid"/>'),
    variation('code', 'b.xsd', '<result><error>xbrl.5.1.1.1:periodTypeMissing</error></result>'),
    variation('other-code', 'b.xsd', '<result><error>xbrl.5.1.1.2:balanceNotMonetary</error></result>'),
    variation('output', 'a.xsd', '<result expected="valid"><file>right.xml</file></result>'),
    variation('other-output', 'a.xsd', '<result expected="valid">wrong.xml</result>'),
  ].join('')}</testcase>`,
  'a.xsd': RIGHT,
  'b.xsd': WRONG,
  'l.xml': linkbase(link('presentation', locs('one', 'two') + arc('presentation', 'parent-child', 'one', 'two'))),
  'out/right.xml': arcList('one', 'two'),
  'out/wrong.xml': arcList('two', 'one'),
};

describe('runSuite', () => {
  it('judges verdicts, codes and outputs', async () => {
    const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [BASE + name, text]));
    const loader = createLoaderChain([createMemoryLoader(files), await createDocumentLoader({ roots: [] })]);
    const suite = await runSuite(`${BASE}index.xml`, loader, createCollector());
    const { name, results } = suite as SuiteResult;
    assert.equal(name, 'Own');
    assert.deepEqual(
      results.map(({ id, pass }) => [id, pass]),
      [
        ['right', true],
        ['wrong', true],
        ['not-so', false],
        ['code', true],
        ['other-code', false],
        ['output', true],
        ['other-output', false],
      ],
    );
    assert.deepEqual(results[3], {
      testcase: 'one.xml',
      id: 'code',
      expected: 'xbrl.5.1.1.1:periodTypeMissing',
      actual: ['xbrl.5.1.1.1:periodTypeMissing'],
      pass: true,
    });
    assert.match(results[6]?.difference ?? '', /expected presentation/);
  });

  for (const [what, index, code] of [
    ['is no index', '<a/>', 'pilu:suite-not-an-index'],
    ['is no XML', 'garbage', 'pilu:xml-malformed'],
    ['names no testcase', '<testcases/>', 'pilu:suite-empty'],
    ['is a testcase without a variation', '<testcase/>', 'pilu:suite-empty'],
  ] as const) {
    it(`refuses an index that ${what}: ${code}`, async () => {
      const sink = createCollector();
      const loader = createMemoryLoader({ [`${BASE}index.xml`]: index });
      assert.equal(await runSuite(`${BASE}index.xml`, loader, sink), undefined);
      assert.deepEqual(
        sink.diagnostics.map((one) => [one.code, one.locations[0]?.uri]),
        [[code, `${BASE}index.xml`]],
      );
    });
  }

  it('does not take a document that is not there for an invalid one, nor no data for valid data', async () => {
    const variations = [
      variation('missing', 'missing.xsd', '<result expected="invalid"/>'),
      variation('missing-inline', '', '<result expected="invalid"/>').replace(
        /<xsd.*<\/xsd>/,
        '<instance readMeFirst="true">missing.html</instance>',
      ),
      variation('no-data', '', '<result expected="valid"/>').replace(/<data>.*<\/data>/, ''),
      variation('nothing-first', 'a.xsd', '<result expected="valid"/>').replace(' readMeFirst="true"', ''),
      variation('wrong', 'b.xsd', '<result expected="invalid"/>'),
    ];
    const files = { 'one.xml': `<testcase>${variations.join('')}</testcase>`, 'b.xsd': WRONG };
    const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [BASE + name, text]));
    const loader = createLoaderChain([createMemoryLoader(placed), await createDocumentLoader({ roots: [] })]);
    const suite = await runSuite(`${BASE}one.xml`, loader, createCollector());
    assert.deepEqual(
      (suite as SuiteResult).results.map(({ id, actual, pass }) => [id, actual.includes('pilu:file-unreadable'), pass]),
      [
        ['missing', true, false],
        ['missing-inline', true, false],
        ['no-data', false, false],
        ['nothing-first', false, false],
        ['wrong', false, true],
      ],
    );
  });

  it('compares the instance of each target of an inline document with the expected one', async () => {
    const INSTANCE = (value: string) =>
      `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:e="http://example.org/taxonomy">
        <link:schemaRef xmlns:link="http://www.xbrl.org/2003/linkbase" xlink:type="simple" xlink:href="taxonomy.xsd"/>
        <context id="other"><entity><identifier scheme="http://example.org">1</identifier></entity>
          <period><instant>2023-12-31</instant></period></context>
        <e:T contextRef="other">${value}</e:T></xbrl>`;
    const stated = ['', ' target="t"']
      .map((target, at) => `<ix:nonNumeric name="e:T" contextRef="c"${target}>words ${at}</ix:nonNumeric>`)
      .join('');
    const references = ['', ' target="t"'].map(
      (target) =>
        `<ix:references${target}><link:schemaRef xlink:type="simple" xlink:href="taxonomy.xsd"/></ix:references>`,
    );
    const inline = (id: string, outputs: string) =>
      `<variation id="${id}"><data><instance readMeFirst="true">a.html</instance></data><result>${outputs}</result></variation>`;
    const files = {
      'one.xml': `<testcase>${[
        inline('both', '<instance>0.xml</instance><instance target="t">1.xml</instance>'),
        inline('default-differs', '<instance>1.xml</instance>'),
        inline('target-differs', '<instance>0.xml</instance><instance target="t">0.xml</instance>'),
        inline('no-such-target', '<instance target="other">0.xml</instance>'),
      ].join('')}</testcase>`,
      'a.html': inlineDocument(stated, { references: references.join('') }),
      'taxonomy.xsd': TEXT_SCHEMA,
      '0.xml': INSTANCE('words 0'),
      '1.xml': INSTANCE('words 1'),
    };
    const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [BASE + name, text]));
    const loader = createLoaderChain([createMemoryLoader(placed), await createDocumentLoader({ roots: [] })]);
    const suite = await runSuite(`${BASE}one.xml`, loader, createCollector());
    const { results } = suite as SuiteResult;
    assert.deepEqual(
      results.map(({ id, actual, pass }) => [id, actual.join(' '), pass]),
      [
        ['both', '', true],
        ['default-differs', '', false],
        ['target-differs', '', false],
        ['no-such-target', '', false],
      ],
    );
    assert.match(results[1]?.difference ?? '', /words 1.*words 0/);
    assert.match(results[2]?.difference ?? '', /words 0.*words 1/);
    assert.match(results[3]?.difference ?? '', /no target document other/);
  });

  it('fails each testcase that the index names and that cannot be read, not one without variations, and goes on', async () => {
    const names = ['missing.xml', 'garbage.xml', 'other.xml', 'empty.xml', 'one.xml'];
    const files = {
      'index.xml': `<testcases>${names.map((name) => `<testcase uri="${name}"/>`).join('')}<testcase/></testcases>`,
      'garbage.xml': 'garbage',
      'other.xml': '<a/>',
      'empty.xml': '<testcase/>',
      'one.xml': `<testcase>${variation('right', 'a.xsd', '<result expected="valid"/>')}</testcase>`,
      'a.xsd': schema(item('one')),
    };
    const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [BASE + name, text]));
    const loader = createLoaderChain([createMemoryLoader(placed), await createDocumentLoader({ roots: [] })]);
    const told: string[] = [];
    const suite = await runSuite(`${BASE}index.xml`, loader, createCollector(), ({ testcase }) => told.push(testcase));
    const { results, empty } = suite as SuiteResult;
    assert.deepEqual(empty, ['empty.xml']);
    assert.deepEqual(
      results.map(({ testcase, actual, pass }) => [testcase, actual.join(' '), pass]),
      [
        ['missing.xml', 'pilu:file-unreadable', false],
        ['garbage.xml', 'pilu:xml-malformed', false],
        ['other.xml', 'pilu:suite-not-an-index', false],
        ['', 'pilu:file-unreadable', false],
        ['one.xml', '', true],
      ],
    );
    assert.match(results[0]?.difference ?? '', /missing\.xml/);
    assert.deepEqual(
      told,
      results.map(({ testcase }) => testcase),
    );
  });

  for (const [suite, testcase, count] of [
    ['xbrl-2.1', 'Common/200-linkbase/291-inferArcOverride.xml', 10],
    ['xbrl-2.1', 'Common/100-schema/104-tuple.xml', 19],
    ['dimensions-1.0', '300-factlist/301-factlist/301-factlist-testcase.xml', 2],
  ] as const) {
    it(`passes ${suite} ${testcase}`, async function () {
      const root = '../shared/conformance';
      if (!existsSync(root)) {
        console.log(`      skipped: ${root} is not there`);
        this.skip();
      }
      const loader = await createDocumentLoader({ roots: [root] });
      const found = await runSuite(urlOfPath(`${root}/${suite}/${testcase}`), loader, createCollector());
      const { results } = found as SuiteResult;
      assert.deepEqual(
        results.filter(({ pass }) => !pass),
        [],
      );
      assert.equal(results.length, count);
    });
  }
});
