import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whole sentences and amounts of the example, long enough not to be common wording. */
const RUN = 14;

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|ya?ml|json|jsonld|xsd)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const report = readFileSync('examples/kunlun-2023/report.txt', 'utf8');
const filing = JSON.parse(readFileSync('examples/kunlun-2023/filing.json', 'utf8')) as { secCode: string };
const sources = ['src', 'taxonomy', 'schemas'].flatMap(filesBelow);

describe('nothing of the example is in code, taxonomy or schemas', () => {
  it('no name of the company, and no stock code', () => {
    const names = new RegExp(`昆仑|万维|kunlun|${filing.secCode}`, 'i');
    assert.deepEqual(
      sources.filter((path) => names.test(readFileSync(path, 'utf8'))),
      [],
    );
  });

  it(`no run of ${RUN} characters of its sentences, titles of cited documents apart`, () => {
    const sentences = report
      .replaceAll(/\s/g, '')
      .split(/[。；：，、！？《》（）“”]/)
      .filter((sentence) => sentence.length >= RUN);
    assert.ok(sentences.length > 100);
    const runs = new Set<string>();
    for (const sentence of sentences) {
      for (let at = 0; at + RUN <= sentence.length; at++) runs.add(sentence.slice(at, at + RUN));
    }
    const found: string[] = [];
    for (const path of sources) {
      const text = readFileSync(path, 'utf8');
      for (const run of runs) if (text.includes(run)) found.push(`${path}: ${run}`);
    }
    assert.deepEqual(found, []);
  });
});
