import assert from 'node:assert/strict';
import { durationOfDays } from '../../../../src/datatypes/period.js';
import { createCollector } from '../../../../src/diagnostics/sink.js';
import { writeInlineXbrl } from '../../../../src/formats/inline-xbrl/writing/write-inline-xbrl.js';
import { readInlineReport } from '../../../../src/formats/read-inline-report.js';
import { createAspectPool } from '../../../../src/model/report/aspect-pool.js';
import { canonicalReport } from '../../../../src/model/report/canonical-report.js';
import type { Fact, Report } from '../../../../src/model/report/fact.js';
import type { SourceBlock, SourceText } from '../../../../src/model/report/source-text.js';
import { ARCROLE } from '../../../../src/names/arcroles.js';
import { expandedName } from '../../../../src/names/expanded-name.js';
import { NS } from '../../../../src/names/namespaces.js';
import { ROLE } from '../../../../src/names/roles.js';
import { TINY, tinyName, tinyTaxonomy as taxonomy } from '../../../support/tiny-taxonomy.js';

const DOCUMENT = `sha-256:${'00'.repeat(32)}`;
const pool = createAspectPool();
const shared = pool.shared(
  { scheme: 'http://example.org', identifier: '1' },
  durationOfDays('2023-01-01', '2023-12-31'),
);
const cny = pool.unit([expandedName(NS.iso4217, 'CNY')]);

type Part = readonly [kind: SourceBlock['kind'], text: string, level?: number];

/** A source whose raw text is its blocks, a line each. */
function sourceOf(...parts: readonly Part[]): SourceText & { readonly raw: string } {
  let at = 0;
  const blocks = parts.map(([kind, text, level]): SourceBlock => {
    const offsets = Uint32Array.from({ length: text.length }, (_, index) => at + index);
    at += text.length + 1;
    return { kind, text, offsets, ...(level !== undefined && { level }) };
  });
  return { document: DOCUMENT, language: 'zh', blocks, raw: parts.map(([, text]) => text).join('\n') };
}

function fact(
  id: string,
  local: string,
  value: string,
  source: { readonly raw: string },
  quote: string,
  more: Partial<Fact> = {},
): Fact {
  const start = source.raw.indexOf(quote);
  const evidence = [{ document: DOCUMENT, start, end: start + quote.length, quote, cue: 'c' }];
  return {
    id,
    concept: tinyName(local),
    shared,
    value,
    evidence,
    ...(local === 'Text' && { language: 'zh' }),
    ...more,
  };
}

/** The body that is written, without the header; it must be read back equal. */
function bodyOf(source: SourceText, ...facts: Fact[]): string {
  const report: Report = { taxonomy: [`${TINY}/tiny.xsd`], facts };
  const sink = createCollector();
  const text = [...writeInlineXbrl(report, { taxonomy, sink, source })].join('');
  const back = readInlineReport(new TextEncoder().encode(text), { taxonomy, sink, uri: 'file:///r.xhtml' });
  assert.deepEqual(sink.diagnostics, []);
  assert.deepEqual(canonicalReport(back!.report), canonicalReport(report));
  const body = text.slice(text.indexOf('</ix:header>'));
  return body.slice(body.indexOf('</div>') + 6, body.indexOf('</body>')).replace(/\s*\n\s*/g, '');
}

describe('writing inline documents', () => {
  it('tags a number on its numeral, with scale and format', () => {
    const source = sourceOf(['paragraph', '投入1,234.5万元。']);
    const body = bodyOf(source, fact('f1', 'Money', '12345000', source, '投入1,234.5万元', { unit: cny, decimals: 3 }));
    assert.equal(
      body,
      '<p>投入<ix:nonFraction id="f1" name="tiny:Money" contextRef="D2023" unitRef="CNY" decimals="3" format="ixt:num-dot-decimal" scale="4">1,234.5</ix:nonFraction>万元。</p>',
    );
  });

  it('tags a date on its words, a truth on all the words that state it', () => {
    const source = sourceOf(['paragraph', '于2023年12月31日通过，未发生事故。']);
    const body = bodyOf(
      source,
      fact('f1', 'Day', '2023-12-31', source, '于2023年12月31日'),
      fact('f2', 'Flag', 'false', source, '未发生事故'),
    );
    assert.equal(
      body,
      '<p>于<ix:nonNumeric id="f1" name="tiny:Day" contextRef="D2023" format="ixt:date-year-month-day">2023年12月31日</ix:nonNumeric>通过，' +
        '<ix:nonNumeric id="f2" name="tiny:Flag" contextRef="D2023" format="ixt:fixed-false">未发生事故</ix:nonNumeric>。</p>',
    );
  });

  it('nests texts and numbers, and cuts a text where another begins', () => {
    const source = sourceOf(['paragraph', '甲乙17丙丁戊']);
    const body = bodyOf(
      source,
      fact('a', 'Text', '甲乙17丙', source, '甲乙17丙'),
      fact('b', 'Text', '丙丁戊', source, '丙丁戊'),
      fact('n', 'Ratio', '17', source, '17'),
    );
    assert.equal(
      body,
      '<p><ix:nonNumeric id="a" name="tiny:Text" contextRef="D2023">甲乙' +
        '<ix:nonFraction id="n" name="tiny:Ratio" contextRef="D2023" unitRef="pure" decimals="INF" format="ixt:num-dot-decimal">17</ix:nonFraction>' +
        '<ix:nonNumeric id="b" name="tiny:Text" contextRef="D2023" continuedAt="b.2">丙</ix:nonNumeric></ix:nonNumeric>' +
        '<ix:continuation id="b.2">丁戊</ix:continuation></p>',
    );
  });

  it('a text block holds whole paragraphs, and continues over headings', () => {
    const source = sourceOf(
      ['heading', '第一章', 1],
      ['paragraph', '甲 & 乙'],
      ['heading', '一、丙', 2],
      ['paragraph', '17次'],
    );
    const body = bodyOf(
      source,
      fact('t', 'Text', '<p>甲 &amp; 乙</p><p>一、丙</p><p>17次</p>', source, source.raw),
      fact('u', 'Text', '<p>17次</p>', source, '一、丙\n17次'),
      fact('n', 'Ratio', '17', source, '17次'),
    );
    assert.equal(
      body,
      '<h1>第一章</h1>' +
        '<ix:nonNumeric id="t" name="tiny:Text" contextRef="D2023" escape="true" continuedAt="t.2"><p>甲 &amp; 乙</p></ix:nonNumeric>' +
        '<div class="heading level-2"><ix:continuation id="t.2" continuedAt="t.3"><p>一、丙</p></ix:continuation></div>' +
        '<ix:continuation id="t.3"><ix:nonNumeric id="u" name="tiny:Text" contextRef="D2023" escape="true">' +
        '<p><ix:nonFraction id="n" name="tiny:Ratio" contextRef="D2023" unitRef="pure" decimals="INF" format="ixt:num-dot-decimal">17</ix:nonFraction>次</p>' +
        '</ix:nonNumeric></ix:continuation>',
    );
  });

  it('hides what no rule reads, and points at it from its words', () => {
    const source = sourceOf(['paragraph', '一百多个国家']);
    const body = bodyOf(source, fact('n', 'Ratio', '100', source, '一百多个', { decimals: -2 }));
    assert.equal(
      body,
      '<p><span class="words-from" style="-ix-hidden:n"></span>一百多个<span class="words-to" style="-ix-hidden:n"></span>国家</p>',
    );
  });

  it('inside a text the pointers are excluded from its value', () => {
    const source = sourceOf(['paragraph', '有一百多个国家']);
    const body = bodyOf(
      source,
      fact('t', 'Text', '有一百多个国家', source, '有一百多个国家'),
      fact('n', 'Ratio', '100', source, '一百多个'),
    );
    assert.match(
      body,
      /contextRef="D2023">有<ix:exclude><span class="words-from"[^>]*><\/span><\/ix:exclude>一百多个<ix:exclude>/,
    );
  });

  it('rows outside text blocks are tables, tagged cell by cell', () => {
    const source = sourceOf(['row', '收入\t17'], ['row', '支出\t5'], ['paragraph', '完']);
    const body = bodyOf(
      source,
      fact('a', 'Ratio', '17', source, '收入\t17'),
      fact('b', 'Text', '支出', source, '支出\t5'),
    );
    assert.match(
      body,
      /^<table><tbody><tr><td>收入<\/td><td><ix:nonFraction[^>]*>17<\/ix:nonFraction><\/td><\/tr><tr><td><ix:nonNumeric[^>]*>支出<\/ix:nonNumeric><\/td><td>5<\/td><\/tr><\/tbody><\/table><p>完<\/p>$/,
    );
  });

  it('evidence of another report tags nothing', () => {
    const source = sourceOf(['paragraph', '17']);
    const evidence = [{ document: `sha-256:${'11'.repeat(32)}`, start: 0, end: 2, quote: '17', cue: 'c' }];
    assert.equal(bodyOf(source, fact('a', 'Ratio', '17', source, '17', { evidence })), '<p>17</p>');
  });

  it('a number that inline XBRL cannot carry is reported and left out', () => {
    const sink = createCollector();
    const report: Report = { taxonomy: [], facts: [{ id: 'a', concept: tinyName('Ratio'), shared, value: '1E5' }] };
    const text = [...writeInlineXbrl(report, { taxonomy, sink })].join('');
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:ix-value-not-writable'],
    );
    assert.doesNotMatch(text, /1E5/);
  });

  it('a link from a fact to itself is told, and not written', () => {
    const links = [{ type: ARCROLE.factFootnote, group: ROLE.link, targets: ['f'] }];
    const report: Report = {
      taxonomy: [`${TINY}/tiny.xsd`],
      facts: [{ id: 'f', concept: tinyName('Text'), shared, value: 'x', language: 'zh', links }],
    };
    const sink = createCollector();
    const written = [...writeInlineXbrl(report, { taxonomy, sink })].join('');
    assert.deepEqual(
      sink.diagnostics.map(({ code }) => code),
      ['pilu:ix-link-to-itself'],
    );
    assert.doesNotMatch(written, /ix:relationship/);
  });
});
