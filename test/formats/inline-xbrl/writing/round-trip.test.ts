import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../../src/diagnostics/sink.js';
import { writeInlineXbrl } from '../../../../src/formats/inline-xbrl/writing/write-inline-xbrl.js';
import { readInlineReport } from '../../../../src/formats/read-inline-report.js';
import { canonicalReport, NOTE } from '../../../../src/model/report/canonical-report.js';
import type { Report } from '../../../../src/model/report/fact.js';
import type { SourceBlock, SourceText } from '../../../../src/model/report/source-text.js';
import { arbitraryReport } from '../../../support/arbitrary-report.js';
import { tinyTaxonomy as taxonomy } from '../../../support/tiny-taxonomy.js';

const DOCUMENT = `sha-256:${'0a'.repeat(32)}`;

function roundTrip(report: Report, source?: SourceText) {
  const sink = createCollector();
  const text = [...writeInlineXbrl(report, { taxonomy, sink, ...(source && { source }) })].join('');
  const located = readInlineReport(new TextEncoder().encode(text), { taxonomy, sink, uri: 'file:///r.xhtml' });
  return { text, report: located?.report, diagnostics: sink.diagnostics };
}

const word = fc.constantFrom(
  '公司',
  '17次',
  '1,234.5万元',
  '2023-12-31',
  '2023年12月31日',
  'true',
  '&',
  '<b>',
  ' ',
  '。',
  '0',
  '-0.50',
  '𝒜',
);

/** A source of random words, and for each fact evidence in it; some values are words of the source. */
const sourced = fc
  .record({
    report: arbitraryReport,
    blocks: fc.array(
      fc.record({
        kind: fc.constantFrom('heading', 'paragraph', 'row', 'contents'),
        level: fc.integer({ min: 1, max: 8 }),
        words: fc.array(word, { minLength: 1, maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    ranges: fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 8, maxLength: 8 }),
    values: fc.array(fc.constantFrom('own', 'quote', 'blocks'), { minLength: 8, maxLength: 8 }),
  })
  .map(({ report, blocks: parts, ranges, values }) => {
    let at = 0;
    const blocks = parts.map(({ kind, level, words }): SourceBlock => {
      const text = words.join(kind === 'row' ? '\t' : '');
      const offsets = new Uint32Array(text.length);
      for (let index = 0; index < text.length; index++) {
        offsets[index] = at;
        if (!/[\uD800-\uDBFF]/.test(text.charAt(index))) at++;
      }
      at++;
      return { kind: kind as SourceBlock['kind'], level, text, offsets };
    });
    const raw = blocks.map(({ text }) => text).join('\n');
    const points = [...raw];
    const facts = report.facts.map((fact, index) => {
      const [from = 0, length = 0] = ranges[index % 8] ?? [];
      const start = from % points.length;
      const end = Math.min(points.length, start + length);
      const quote = points.slice(start, end).join('');
      if (fact.concept === NOTE) return fact;
      const textual = fact.concept.endsWith('Text') && fact.value !== null;
      const paragraphs = quote
        .split('\n')
        .map(
          (line) =>
            `<p>${line.replaceAll('\t', ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
        )
        .join('');
      const value =
        textual && values[index % 8] === 'quote'
          ? quote.trim()
          : textual && values[index % 8] === 'blocks'
            ? paragraphs
            : fact.value;
      return { ...fact, value, evidence: [{ document: DOCUMENT, start, end, quote, cue: 'c' }] };
    });
    return {
      report: { ...report, facts },
      source: { document: DOCUMENT, language: 'zh', blocks } satisfies SourceText,
    };
  });

describe('inline documents that are written', () => {
  it('are read back as the same report, and nothing is reported', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { report: back, diagnostics } = roundTrip(report);
        assert.deepEqual(diagnostics, []);
        assert.deepEqual(canonicalReport(back!), canonicalReport(report));
      }),
      { numRuns: 200 },
    );
  });

  it('are read back as the same report where the facts stand in its text', () => {
    fc.assert(
      fc.property(sourced, ({ report, source }) => {
        const { text, report: back, diagnostics } = roundTrip(report, source);
        assert.deepEqual(diagnostics, [], text);
        assert.deepEqual(canonicalReport(back!), canonicalReport(report), text);
      }),
      { numRuns: 400 },
    );
  });
});
