import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractReport } from '../../src/io/verbs/extract-report.js';

const PDF = '../shared/reports/pdf/shenzhen-energy-2016.pdf';
const KEYED = '../shared/reports/keyed';

interface Facts {
  readonly facts: Readonly<
    Record<string, { value: string; dimensions: Record<string, string>; 'pilu:evidence': object | object[] }>
  >;
}

async function factsOf(path: string): Promise<Facts['facts'][string][]> {
  const { factsJson } = await extractReport(path);
  return Object.values((JSON.parse(factsJson ?? '{}') as Facts).facts);
}

describe('a PDF and its text', () => {
  it('give the same facts but for one in twenty, those of the PDF each with page and rectangle', async function () {
    if (!existsSync(PDF)) {
      console.log('      skipped: ../shared/reports is not here');
      this.skip();
    }
    const twin = readdirSync(KEYED).find((name) => /000027.*\.txt$/.test(name)) ?? '';
    const [fromPdf, fromText] = [await factsOf(PDF), await factsOf(join(KEYED, twin))];
    const keyOf = ({ value, dimensions }: (typeof fromPdf)[number]): string =>
      JSON.stringify([dimensions, dimensions['concept']?.endsWith('TextBlock') ? '' : value]);
    const inText = new Set(fromText.map(keyOf));
    const inPdf = new Set(fromPdf.map(keyOf));
    const different = [
      ...[...inPdf].filter((key) => !inText.has(key)),
      ...[...inText].filter((key) => !inPdf.has(key)),
    ];
    assert.ok(different.length <= 0.05 * (inPdf.size + inText.size), different.join('\n'));
    for (const { 'pilu:evidence': evidence } of fromPdf) {
      for (const place of Array.isArray(evidence) ? evidence : [evidence]) {
        const { page, rectangle } = place as { page?: number; rectangle?: number[] };
        assert.ok(page !== undefined && page >= 1 && page <= 20);
        assert.ok(rectangle?.length === 4 && rectangle.every((length) => length >= 0 && length < 900));
      }
    }
  });
});
