import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCollector } from '../../src/diagnostics/sink.js';
import { checkJsonLd } from '../../src/formats/json-ld/check-json-ld.js';
import { FORMATS } from '../../src/formats/index.js';
import type { Filing } from '../../src/model/report/filing.js';
import { FILING_FIELDS } from '../../src/oim/filing-json.js';
import { compileJsonSchema } from '../../src/syntax/json-schema/json-schema.js';
import { tinyTaxonomy as taxonomy } from '../support/tiny-taxonomy.js';

const filing: Filing = {
  secCode: '000001',
  secName: '某某股份',
  exchange: 'ShenzhenStockExchange',
  announcementTitle: '某某股份2023年度社会责任报告',
  announcementTime: 1713801600000,
  adjunctType: 'PDF',
};
const report = { taxonomy: ['https://example.org/entry.xsd'], facts: [], filing };

describe('filing metadata', () => {
  for (const name of ['xbrl-json', 'json-ld'] as const) {
    it(`${name} carries it, never as a fact, and gives it back`, () => {
      const sink = createCollector();
      const text = [...FORMATS[name].write(report, { taxonomy, sink })].join('');
      const read = FORMATS[name].read(Buffer.from(text), { taxonomy, sink, uri: 'r' });
      assert.deepEqual(read?.report.filing, filing);
      assert.deepEqual(read?.report.facts, []);
      assert.deepEqual(sink.diagnostics, []);
    });
  }

  it('every field is a term of the context, so that a JSON-LD processor drops none', async () => {
    const sink = createCollector();
    const context = readFileSync('schemas/context.jsonld', 'utf8');
    const schema = compileJsonSchema(readFileSync('schemas/json-ld.schema.json', 'utf8'));
    const all = Object.fromEntries(FILING_FIELDS.map((field) => [field, 'x']));
    const bare = [...FORMATS['json-ld'].write({ ...report, filing: {} }, { taxonomy, sink })].join('');
    const full = [...FORMATS['json-ld'].write({ ...report, filing: all }, { taxonomy, sink })].join('');
    const options = { context, schema, sink, uri: 'r' };
    const added = ((await checkJsonLd(full, options)) ?? 0) - ((await checkJsonLd(bare, options)) ?? 0);
    assert.equal(added, FILING_FIELDS.length);
    assert.deepEqual(sink.diagnostics, []);
  });
});
