import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createCollector } from '../../src/diagnostics/sink.js';
import { compilePattern } from '../../src/extraction/pattern.js';
import { buildTaxonomyIndex } from '../../src/extraction/taxonomy-index.js';
import { readCues } from '../../src/taxonomy-source/cues.js';
import { readPackageTaxonomy } from '../support/package-taxonomy.js';
import { phrasesOf, readCueFiles, readPackageCues } from './cue-files.js';

const allPhrases = (): string[] => {
  const { cues, citations, notCited, memberWords } = readPackageCues();
  const others = [...citations.flatMap(({ titles }) => titles), ...memberWords.flatMap(({ words }) => words)];
  return [...new Set([...cues.flatMap(phrasesOf), ...others, ...notCited])];
};

function timeMatches(expression: RegExp, text: string): number {
  const started = performance.now();
  for (const match of text.matchAll(expression)) void match;
  return performance.now() - started;
}

describe('cues', () => {
  it('have ids of their own and well-formed phrases', () => {
    const ids = readPackageCues().cues.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    for (const phrase of allPhrases()) {
      assert.doesNotThrow(() => compilePattern(phrase), phrase);
      assert.doesNotMatch(phrase, /(?:^|[^)\]])\?/, '? stands after ) or ] only');
    }
  });

  it('name concepts, axes, members and values that the taxonomy has', () => {
    const index = buildTaxonomyIndex(readPackageTaxonomy().taxonomy);
    const wrong: string[] = [];
    for (const cue of readPackageCues().cues) {
      const concept = index.findConcept(cue.concept);
      if (!concept) wrong.push(`${cue.id}: ${cue.concept}`);
      for (const [axis, member] of Object.entries(cue.dimensions ?? {})) {
        const found = index.findAxis(axis);
        if (!found || !index.findMember(found.name, member)) wrong.push(`${cue.id}: ${axis} ${member}`);
      }
      const values =
        cue.kind === 'enumeration'
          ? Object.keys(cue.items)
          : cue.kind === 'statement' && concept?.enumeration
            ? [cue.value ?? '']
            : [];
      for (const value of values) {
        if (concept && !index.findValue(concept, value)) wrong.push(`${cue.id}: ${value}`);
      }
    }
    for (const { kind } of readPackageCues().citations) {
      const concept = index.findConcept('CitedDocumentKind');
      if (!concept || !index.findValue(concept, kind)) wrong.push(kind);
    }
    assert.deepEqual(wrong, []);
  });

  it('take a bounded time on texts made to pump them', () => {
    const seeds = [
      '公司',
      '建立了健全',
      '2016年',
      '股东大会、董事会、',
      '"',
      '《',
      '1,234,567',
      '未发生',
      '的的的',
      '、',
      '（',
      'AI',
      '持有',
    ];
    const texts = seeds.map((seed) => seed.repeat(Math.ceil(4000 / seed.length)));
    const slow: string[] = [];
    for (const phrase of allPhrases()) {
      const expression = compilePattern(phrase);
      for (const text of texts) {
        // The better of two, so that a busy machine is not taken for a slow phrase.
        const elapsed = Math.min(...[0, 1].map(() => timeMatches(expression, text)));
        if (elapsed > 400) slow.push(`${phrase} on ${text.slice(0, 6)}…: ${elapsed.toFixed(0)} ms`);
      }
    }
    assert.deepEqual(slow, []);
  });

  it('are general: no words of a report that the tests read', function () {
    const path = '../shared/reports/kunlun-2023.txt';
    if (!existsSync(path)) {
      console.log('      skipped: ../shared/reports is not here');
      return this.skip();
    }
    const report = readFileSync(path, 'utf8').replace(/\s/g, '');
    const names = ['昆仑', '万维', 'AGI', 'AIGC', '300418'];
    const files = [...readCueFiles()].filter(([path]) => path.startsWith('taxonomy/cues/'));
    for (const [path, text] of files) {
      for (const name of names) assert.ok(!text.includes(name), `${path} names ${name}`);
      // A run of words as long as a sentence would be a cue for one report only.
      for (const run of text.match(/[\u4e00-\u9fff、，]{16,}/g) ?? [])
        assert.ok(!report.includes(run), `${path}: ${run}`);
    }
  });

  it('that are wrong are reported with file, line, column and what would be allowed', () => {
    const files = readCueFiles();
    files.set('taxonomy/cues/outlook.yaml', 'cues:\n  - { kind: quantty, id: outlook-year, concept: OutlookYear }\n');
    const sink = createCollector();
    assert.equal(readCues(files, sink), undefined);
    const [diagnostic] = sink.diagnostics;
    assert.equal(diagnostic?.locations[0]?.uri, 'taxonomy/cues/outlook.yaml');
    assert.deepEqual([diagnostic?.locations[0]?.line, diagnostic?.locations[0]?.column], [2, 13]);
    assert.match(diagnostic?.message.en ?? '', /quantity/);
  });
});
