import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDecimal, type Decimal } from '../../src/datatypes/decimal.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import { inferDecimals } from '../../src/instance/accuracy.js';
import { createFactFinder } from '../../src/instance/find-fact.js';
import { findItems, visitFacts, type Instance } from '../../src/instance/instance.js';
import { createInstanceReader } from '../../src/instance/read-instance.js';
import { localNameOf } from '../../src/names/expanded-name.js';
import { readXml } from '../../src/syntax/xml/read-xml.js';

const DOCUMENT = `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:link="http://www.xbrl.org/2003/linkbase"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="urn:t" xml:lang="en" xml:base="sub/">
  <link:schemaRef xlink:type="simple" xlink:href="t.xsd"/>
  <context id="c"><entity><identifier scheme="urn:s"> e </identifier><segment><t:s>1</t:s></segment></entity>
    <period><startDate>2024-01-01</startDate><endDate>2024-12-31</endDate></period><scenario><t:a><t:b/></t:a></scenario></context>
  <context id="i"><entity><identifier scheme="urn:s">e</identifier></entity><period><instant>2024-12-31</instant></period></context>
  <unit id="u"><divide><unitNumerator><measure>t:m</measure></unitNumerator><unitDenominator><measure>t:s</measure><measure>x:y</measure></unitDenominator></divide></unit>
  <t:A id="a" contextRef="c" unitRef=" u " decimals="2" t:extra="1">1&lt;<![CDATA[2]]></t:A>
  <t:T id="t" xml:lang="zh"><t:B contextRef="i">甲</t:B><t:T><t:B contextRef="c" xsi:nil="true"/></t:T></t:T>
  <t:F contextRef="c" unitRef="u"><numerator>1</numerator><denominator>3</denominator></t:F>
  <link:footnoteLink xlink:type="extended" xlink:role="r"><link:loc xlink:type="locator" xlink:href="#a" xlink:label="l"/></link:footnoteLink>
</xbrl>`;

function read(text: string): Instance {
  const collector = createCollector();
  const reader = createInstanceReader('https://example.org/doc/i.xbrl');
  assert(readXml(new TextEncoder().encode(text), reader, collector, { uri: 'https://example.org/doc/i.xbrl' }));
  assert.deepEqual(collector.diagnostics, []);
  return reader.instance;
}

describe('reading an instance (XBRL 2.1, 4)', () => {
  const instance = read(DOCUMENT);

  it('contexts: entity, period, segment and scenario as written', () => {
    const [c, i] = instance.contexts;
    assert.deepEqual([c?.id, c?.scheme, c?.identifier], ['c', 'urn:s', 'e']);
    assert.deepEqual(c?.period, { kind: 'duration', start: '2024-01-01', end: '2024-12-31' });
    assert.deepEqual(i?.period, { kind: 'instant', instant: '2024-12-31' });
    assert.equal(c?.segment?.children[0]?.text, '1');
    assert.equal(localNameOf(c!.scenario!.children[0]!.children[0]!.name), 'b');
    assert.equal(i?.segment, undefined);
    assert.equal(i?.line, 6);
  });

  it('units: measures above and below the line, unbound prefixes held', () => {
    const [unit] = instance.units;
    assert.deepEqual(unit?.numerators, [{ text: 't:m', name: '{urn:t}m' }]);
    assert.deepEqual(unit?.denominators, [
      { text: 't:s', name: '{urn:t}s' },
      { text: 'x:y', name: undefined },
    ]);
  });

  it('items and tuples: values, attributes, languages, places, nesting', () => {
    const [a] = instance.facts;
    assert(a?.kind === 'item');
    assert.deepEqual([a.value, a.unitRef, a.decimals, a.language, a.line], ['1<2', 'u', '2', 'en', 8]);
    assert.deepEqual(a.otherAttributes, [{ name: '{urn:t}extra', value: '1' }]);
    const items = findItems(instance.facts);
    assert.deepEqual(
      items.map(({ name, value, nil, language, parent }) => [localNameOf(name), value, nil, language, parent?.id]),
      [
        ['A', '1<2', false, 'en', undefined],
        ['B', '甲', false, 'zh', 't'],
        ['B', '', true, 'zh', undefined],
        ['F', '', false, 'en', undefined],
      ],
    );
    const kinds: string[] = [];
    visitFacts(instance.facts, ({ kind }) => kinds.push(kind));
    assert.deepEqual(kinds, ['item', 'tuple', 'item', 'tuple', 'item', 'item']);
    assert.deepEqual(
      items[3]?.children?.map(({ text }) => text),
      ['1', '3'],
    );
  });

  it('references and footnote links are trees with their base', () => {
    assert.equal(instance.references[0]?.base, 'https://example.org/doc/sub/');
    assert.equal(instance.footnoteLinks[0]?.children.length, 1);
  });

  it('fragments find facts by id and by position', () => {
    const finder = createFactFinder(instance);
    const found = (fragment: string) => {
      const fact = finder.find(fragment);
      return fact && localNameOf(fact.name);
    };
    assert.deepEqual(
      ['a', 'element(a)', 'element(/1/5)', 'element(/1/6/2/1)', 'element(t/1)', 'element(/1/7)'].map(found),
      ['A', 'A', 'A', 'B', 'B', 'F'],
    );
    assert.deepEqual(
      ['c', 'u', 'x', 'element(/1/1)', 'element(/1/8)', 'element(/2)', 'element(a/1)'].map(found),
      Array(7).fill(undefined),
    );
  });

  it('whatever is well-formed can be held', () => {
    for (const text of [
      '<a/>',
      '<xbrl xmlns="http://www.xbrl.org/2003/instance"><context/><unit/><x><y z=""/></x></xbrl>',
    ])
      read(text);
  });
});

describe('accuracy (XBRL 2.1, 4.6.6)', () => {
  const decimal = (text: string) => parseDecimal(text) as Decimal;
  it('decimals are inferred from precision', () => {
    const cases: readonly (readonly [string, string, unknown])[] = [
      ['123', '2', -1],
      ['0.0120', '3', 4],
      ['1204e3', '2', -5],
      ['0', '5', 'INF'],
      ['7', 'INF', 'INF'],
      ['7', '0', 'none'],
      ['7', 'x', undefined],
    ];
    for (const [value, precision, expected] of cases) {
      assert.equal(inferDecimals(decimal(value), undefined, precision), expected, `${value} precision ${precision}`);
    }
    assert.equal(inferDecimals(decimal('7'), '-3', undefined), -3);
    assert.equal(inferDecimals(decimal('7'), undefined, undefined), undefined);
  });
  it('precision counts digits from the first significant one, decimals from the point (4.6.6)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (n, scale, precision) => {
          const before = String(n).length - scale;
          assert.equal(inferDecimals({ unscaled: BigInt(n), scale }, undefined, String(precision)), precision - before);
        },
      ),
    );
  });
});
