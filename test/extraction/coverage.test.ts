import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readTextDocument } from '../../src/documents/read-text-document.js';
import { buildCoverage, type Coverage } from '../../src/extraction/coverage.js';
import { writeCoverageHtml } from '../../src/extraction/coverage-html.js';
import { extractFacts } from '../../src/extraction/extract-facts.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { readPackageCues } from './cue-files.js';

function coverageOf(text: string): Coverage {
  const { taxonomy } = readPackageTaxonomy();
  const document = readTextDocument(Buffer.from(text), { uri: 'report.txt' }, createCollector());
  assert.ok(document);
  const extraction = extractFacts(document, taxonomy, readPackageCues(), {}, createCollector());
  assert.ok(extraction);
  return buildCoverage(extraction, taxonomy);
}

const TEXT =
  '本报告期间为2022年1月1日至2022年12月31日。\n公司共召开董事会8次。公司共召开董事会9次。\n公司种植"一级"树木300棵 <新>。\n';

describe('coverage', () => {
  it('shows every concept of the taxonomy, disclosed with its quote or not found', () => {
    const coverage = coverageOf(TEXT);
    const concepts = coverage.sections.flatMap((section) => section.concepts);
    const names = concepts.map(({ name }) => name);
    assert.equal(coverage.summary.concepts, 424);
    assert.equal(new Set(names).size, names.length);
    const meetings = concepts.find(({ name }) => name === 'BoardMeetingsHeld');
    assert.deepEqual(
      meetings?.facts.map(({ value, evidence }) => [value, evidence[0]?.quote]),
      [
        ['8', '董事会8次'],
        ['9', '董事会9次'],
      ],
    );
    assert.equal(concepts.find(({ name }) => name === 'EmployeesNumber')?.disclosed, false);
    assert.deepEqual(
      coverage.conflicts.map(({ concept }) => concept),
      ['BoardMeetingsHeld'],
    );
    assert.deepEqual(
      coverage.unclaimed.map(({ quote }) => quote),
      ['300棵'],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(coverage)), coverage);
  });

  it('is a page in both languages, escaped, without script, the same bytes each time', () => {
    const [one, other] = [coverageOf(TEXT), coverageOf(TEXT)];
    const html = writeCoverageHtml(one, 'zh');
    assert.equal(html, writeCoverageHtml(other, 'zh'));
    assert.notEqual(html, writeCoverageHtml(one, 'en'));
    for (const words of [
      '召开董事会次数',
      'Board meetings held',
      '未找到',
      'not found',
      '&lt;新&gt;',
      '可信度 60%',
      'confidence 60%',
    ])
      assert.ok(html.includes(words), words);
    assert.ok(!/<script|<新>|https?:\/\//.test(html.replaceAll(/<code>[^<]*<\/code>/g, '')));
  });
});
