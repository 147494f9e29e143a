import assert from 'node:assert/strict';
import fc from 'fast-check';
import { durationOfDays, instantAtEndOf } from '../../../src/datatypes/period.js';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { readXbrlXml } from '../../../src/formats/xbrl-xml/read-xbrl-xml.js';
import { instanceProducer, writeXbrlXml } from '../../../src/formats/xbrl-xml/write-xbrl-xml.js';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import { canonicalReport } from '../../../src/model/report/canonical-report.js';
import type { Fact, Report } from '../../../src/model/report/fact.js';
import { expandedName } from '../../../src/names/expanded-name.js';
import { NS } from '../../../src/names/namespaces.js';
import { writeXmlDocument } from '../../../src/syntax/xml/write-xml-document.js';
import { writeXmlStream } from '../../../src/syntax/xml/write-xml-stream.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { TINY, tinyName, tinyTaxonomy } from '../../support/tiny-taxonomy.js';

const taxonomy = tinyTaxonomy;

function write(report: Report) {
  const sink = createCollector();
  const text = [...writeXbrlXml(report, { taxonomy, sink })].join('');
  return { text, codes: sink.diagnostics.map(({ code }) => code) };
}

function read(text: string) {
  const sink = createCollector();
  const located = readXbrlXml(text, { taxonomy, sink, uri: 'i.xml' });
  const diagnostics = sink.diagnostics.map(
    ({ code, locations }) => `${code} ${locations[0]?.line}:${locations[0]?.column}`,
  );
  return { located, report: located?.report, diagnostics };
}

const pool = createAspectPool();
const entity = { scheme: 'http://standards.iso.org/iso/17442', identifier: '529900T8BM49AURSDO55' };
const cny = pool.unit([expandedName(NS.iso4217, 'CNY')]);
const year = pool.shared(entity, durationOfDays('2023-01-01', '2023-12-31'));

function reportOf(...facts: Fact[]): Report {
  return { taxonomy: [`${TINY}/tiny.xsd`], facts };
}

describe('XBRL 2.1 instance', () => {
  it('a link type or group that no document declares, and a typed dimension without a domain, are told', () => {
    const other = { id: 'g', concept: tinyName('Text'), shared: year, value: 'y', language: 'en' };
    const links = [{ type: 'http://example.org/type', group: 'http://example.org/group', targets: ['g'] }];
    const linked: Fact = { id: 'f', concept: tinyName('Text'), shared: year, value: 'x', language: 'en', links };
    assert.deepEqual(write(reportOf(linked, other)).codes, ['pilu:link-role-undeclared', 'pilu:link-role-undeclared']);
    const dimension = tinyName('NoSuchAxis');
    const shared = pool.shared(entity, durationOfDays('2023-01-01', '2023-12-31'), [
      [dimension, { kind: 'typed', value: '1' }],
    ]);
    assert.deepEqual(write(reportOf({ ...other, shared })).codes, ['pilu:typed-domain-unknown']);
  });

  it('gives back every report that was written, and nothing is reported', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { text, codes } = write(report);
        assert.deepEqual(codes, []);
        const { report: back, diagnostics } = read(text);
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(canonicalReport(back!), canonicalReport(report));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same by both backends', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const context = { taxonomy, sink: createCollector() };
        const streamed = [...writeXmlStream(instanceProducer(report, context), context)].join('');
        assert.equal(streamed, writeXmlDocument(instanceProducer(report, context), context));
      }),
    );
  });

  it('names contexts and units for people, each once', () => {
    const female = pool.shared(entity, instantAtEndOf('2023-12-31'), [
      [tinyName('SexAxis'), { kind: 'explicit', member: tinyName('Female') }],
    ]);
    const half = pool.shared(entity, durationOfDays('2023-01-01', '2023-06-30'));
    const { text } = write(
      reportOf(
        { id: 'a', concept: tinyName('Money'), shared: year, unit: cny, value: '1', decimals: 0 },
        {
          id: 'b',
          concept: tinyName('Money'),
          shared: year,
          unit: pool.unit([...cny.numerators], [expandedName(NS.xbrli, 'shares')]),
          value: '2',
        },
        { id: 'D2023', concept: tinyName('Count'), shared: female, value: '3' },
        { id: 'c', concept: tinyName('Text'), shared: half, value: 'x' },
      ),
    );
    const ids = [...text.matchAll(/<xbrli:(?:context|unit) id="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(ids, ['D2023_2', 'I20231231_Female', 'D20230101-20230630', 'CNY', 'CNY-per-shares', 'pure']);
    assert.match(text, /decimals="INF">2</);
  });

  it('keeps huge numbers, negative decimals and trailing zeros to the digit', () => {
    const value = `-${'9'.repeat(60)}.${'0'.repeat(30)}10`;
    const { text } = write(
      reportOf({ id: 'a', concept: tinyName('Money'), shared: year, unit: cny, value, decimals: -8 }),
    );
    assert.ok(text.includes(`decimals="-8">${value}<`));
  });

  it('reports characters that XML forbids, with the fact, and does not emit them', () => {
    const { text, codes } = write(reportOf({ id: 'a', concept: tinyName('Text'), shared: year, value: 'x\fy' }));
    assert.deepEqual(codes, ['pilu:xml-character-forbidden']);
    assert.ok(text.includes('x\uFFFDy'));
  });

  it('reports a fact id that is no name', () => {
    const { codes } = write(reportOf({ id: '1 a', concept: tinyName('Text'), shared: year, value: 'x' }));
    assert.deepEqual(codes, ['pilu:fact-id-no-name']);
  });

  const instance = (body: string) =>
    `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:t="${TINY}">\n${body}\n</xbrl>`;
  const context = (period: string, segment = '', scenario = '') =>
    `<context id="c"><entity><identifier scheme="s">e</identifier>${segment}</entity><period>${period}</period>${scenario}</context>`;

  it('reads members of segment and scenario alike, and dates as days (4.7.2; Dimensions 1.0, 3.1)', () => {
    const { report, diagnostics } = read(
      instance(
        `<t:Text contextRef="c" id="a" xml:lang="zh"> x </t:Text>${context(
          '<startDate>2023-01-01</startDate><endDate>2023-12-31T24:00:00</endDate>',
          '<segment><xbrldi:explicitMember dimension="t:SexAxis"> t:Male </xbrldi:explicitMember></segment>',
          '<scenario><xbrldi:typedMember dimension="t:SiteAxis"><t:Site>A</t:Site></xbrldi:typedMember></scenario>',
        )}`,
      ),
    );
    // Both are read; the model wants them in one place (xBRL-XML 1.0).
    assert.deepEqual(diagnostics, ['xbrlxe:unexpectedContextContent 2:311']);
    assert.deepEqual(report!.facts[0], {
      id: 'a',
      concept: tinyName('Text'),
      value: ' x ',
      language: 'zh',
      shared: {
        entity: { scheme: 's', identifier: 'e' },
        period: { kind: 'duration', start: '2023-01-01T00:00:00', end: '2024-01-01T00:00:00' },
        dimensions: new Map([
          [tinyName('SexAxis'), { kind: 'explicit', member: tinyName('Male') }],
          [tinyName('SiteAxis'), { kind: 'typed', value: 'A' }],
        ]),
      },
    });
  });

  it('takes xml:lang from the root where an item has none (XML 1.0, 2.12)', () => {
    const { report } = read(
      instance(`${context('<forever/>')}<t:Text contextRef="c" id="a">x</t:Text>`).replace(
        '<xbrl ',
        '<xbrl xml:lang="en" ',
      ),
    );
    assert.equal(report!.facts[0]!.language, 'en');
  });

  const forever = context('<forever/>');
  const footnotes = (role: string, to: string) =>
    `<link:footnoteLink><link:loc xlink:href="#a" xlink:label="f"/>
<link:footnote xlink:label="n" xlink:role="${role}" xml:lang="en">x</link:footnote><link:footnoteArc xlink:from="f" xlink:to="${to}"/></link:footnoteLink>`;

  it('a precision is read as the decimals that it comes to (4.6.6)', () => {
    const unit = '<unit id="u"><measure>pure</measure></unit>';
    const item = (precision: string) =>
      `${forever}${unit}<t:Ratio contextRef="c" unitRef="u" precision="${precision}" id="a">1234.5</t:Ratio>`;
    assert.equal(read(instance(item('2'))).report!.facts[0]!.decimals, -2);
    assert.equal(read(instance(item('INF'))).report!.facts[0]!.decimals, undefined);
  });

  const faults: [string, string, string[]][] = [
    [
      'a context that is not there',
      '<t:Text contextRef="x" id="a">x</t:Text>',
      ['pilu:instance-reference-missing 2:1'],
    ],
    [
      'a unit that is not there',
      `${forever}\n<t:Money contextRef="c" unitRef="u" id="a" decimals="0">1</t:Money>`,
      ['pilu:instance-reference-missing 3:1'],
    ],
    ['a period that is none', context('<instant>2023-02-30</instant>'), ['pilu:instance-period-invalid 2:71']],
    [
      'a member whose prefix is not bound',
      context(
        '<forever/>',
        '',
        '\n<scenario><xbrldi:explicitMember dimension="t:SexAxis">q:Male</xbrldi:explicitMember></scenario>',
      ),
      ['pilu:instance-name-unresolved 3:11'],
    ],
    [
      'a tuple',
      `${forever}\n<t:Tuple><t:Text contextRef="c" id="a">x</t:Text></t:Tuple>`,
      ['xbrlxe:unsupportedTuple 3:1'],
    ],
    ['an empty tuple', '<t:Tuple/>', ['xbrlxe:unsupportedTuple 2:1']],
    [
      'a fraction',
      `${forever}\n<t:F contextRef="c" id="a"><numerator>1</numerator><denominator>3</denominator></t:F>`,
      ['xbrlxe:unsupportedFraction 3:1'],
    ],
    [
      'markup in an item',
      `${forever}\n<t:Text contextRef="c" id="a"><t:b/></t:Text>`,
      ['pilu:instance-content-unmapped 3:1'],
    ],
    [
      'precision 0',
      `${forever}<unit id="u"><measure>pure</measure></unit>\n<t:Ratio contextRef="c" unitRef="u" precision="0">1</t:Ratio>`,
      ['xbrlxe:unsupportedZeroPrecisionFact 3:1'],
    ],
    [
      'a typed member with elements in it',
      context(
        '<forever/>',
        '',
        '\n<scenario><xbrldi:typedMember dimension="t:SiteAxis"><t:Site><t:A/></t:Site></xbrldi:typedMember></scenario>',
      ),
      ['xbrlxe:unsupportedComplexTypedDimension 3:11'],
    ],
    [
      'content of a scenario that is no dimension',
      context('<forever/>', '', '\n<scenario><t:Other/></scenario>'),
      ['xbrlxe:nonDimensionalSegmentScenarioContent 3:11'],
    ],
    [
      'a reference to a linkbase',
      '<link:linkbaseRef xlink:href="l.xml"/>',
      ['xbrlxe:unsupportedLinkbaseReference 2:1'],
    ],
    ['xml:base', '<link:schemaRef xlink:href="a.xsd" xml:base="http://e.com/"/>', ['xbrlxe:unsupportedXmlBase 2:1']],
    [
      'a footnote of another role',
      `${forever}<t:Text contextRef="c" id="a">x</t:Text>${footnotes('r', 'n')}`,
      ['xbrlxe:nonStandardFootnoteResourceRole 3:1'],
    ],
    [
      'a footnote of no fact',
      `${forever}<t:Text contextRef="c" id="a">x</t:Text>${footnotes('http://www.xbrl.org/2003/role/footnote', 'f')}`,
      ['xbrlxe:unlinkedFootnoteResource 3:1'],
    ],
  ];
  for (const [name, body, expected] of faults) {
    it(`reports ${name} with its place, and nothing else`, () =>
      assert.deepEqual(read(instance(body)).diagnostics, expected));
  }

  it('refuses another root, and what is not well-formed', () => {
    assert.deepEqual(read('<a/>').diagnostics, ['pilu:not-an-instance 1:1']);
    assert.equal(read('<a/>').located, undefined);
    assert.equal(read(instance('<a>')).located, undefined);
  });

  it('writes 20,000 facts in bounded chunks', () => {
    const facts = Array.from({ length: 20_000 }, (_, index): Fact => ({
      id: `f${index}`,
      concept: tinyName('Money'),
      shared: year,
      unit: cny,
      value: String(index),
      decimals: 0,
    }));
    const chunks = [...writeXbrlXml(reportOf(...facts), { taxonomy, sink: createCollector() })];
    assert.ok(chunks.length > 10 && chunks.every((chunk) => chunk.length < 100_000));
  });
});
