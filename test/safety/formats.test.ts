import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { readSyntax, type SyntaxName } from '../../src/formats/report-syntaxes.js';
import { isZip, openReport } from '../../src/processor/open-report.js';
import { writeZip } from '../../src/syntax/zip/write-zip.js';
import { inlineDocument } from '../formats/inline-xbrl/reading/inline-document.js';

const MEGABYTE = 1024 * 1024;

type Pieces = Uint8Array | Iterable<Uint8Array>;

/** Codes of reading a hostile file, and how far the memory of the process rose. */
function read(syntax: SyntaxName, text: string | Uint8Array, tables: Readonly<Record<string, () => Pieces>> = {}) {
  const sink = createCollector(10);
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const before = process.memoryUsage().rss;
  const located = readSyntax(syntax, bytes, { sink, uri: 'hostile' }, (url) => tables[url]?.());
  const rise = (process.memoryUsage().rss - before) / MEGABYTE;
  const lines = sink.diagnostics.map(({ locations: [place] }) => place?.line);
  return { codes: sink.diagnostics.map(({ code }) => code), lines, located, rise };
}

const info = (type: string) =>
  `"documentInfo": {"documentType": "https://xbrl.org/2021/${type}", "taxonomy": ["a.xsd"], "namespaces": {"t": "urn:t"}}`;
const fact = '{"value": "1", "dimensions": {"concept": "t:A"}}';

describe('safety: files of facts that attack their reader', function () {
  this.timeout(60_000);

  describe('xBRL-JSON', () => {
    it('100,000 levels are one diagnostic, wherever they stand', () => {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ]) {
        const deep = `${open!.repeat(100_000)}1${close!.repeat(100_000)}`;
        for (const text of [
          deep,
          `{"x": ${deep}, ${info('xbrl-json')}, "facts": {}}`,
          `{${info('xbrl-json')}, "facts": ${deep}}`,
          `{${info('xbrl-json')}, "facts": {"f": ${deep}}}`,
          `{${info('xbrl-json')}, "facts": {"f": {"value": ${deep}}}}`,
        ]) {
          const { codes, located } = read('xbrl-json', text);
          assert.deepEqual(codes, ['xbrlje:invalidJSON']);
          assert.equal(located, undefined);
        }
      }
    });

    it('brackets that are never closed, and never opened, are one diagnostic', () => {
      for (const text of ['['.repeat(5_000_000), ']'.repeat(5_000_000), '{"a": {'.repeat(50), '{"facts": {"a": ']) {
        assert.deepEqual(read('xbrl-json', text).codes, ['xbrlje:invalidJSON']);
      }
    });

    it('repeated keys are found at every depth, also those that are written otherwise', () => {
      const repeated = [
        `{${info('xbrl-json')}, ${info('xbrl-json')}, "facts": {}}`,
        `{${info('xbrl-json')}, "facts": {}, "facts": {}}`,
        `{${info('xbrl-json')}, "facts": {"f": ${fact}, "f": ${fact}}}`,
        `{${info('xbrl-json')}, "facts": {"f": ${fact}, "\\u0066": ${fact}}}`,
        `{${info('xbrl-json')}, "facts": {"e": ${fact}, "f": {"value": "1", "value": "1", "dimensions": {"concept": "t:A"}}}}`,
        `{${info('xbrl-json')}, "facts": {"e": ${fact}, "f": {"value": "1", "dimensions": {"concept": "t:A", "concept": "t:A"}}}}`,
        `{"facts": {"f": ${fact}, "f": ${fact}}, ${info('xbrl-json')}}`,
      ];
      for (const text of repeated) {
        const { codes, located } = read('xbrl-json', text);
        assert.deepEqual(codes, ['xbrlje:invalidJSON'], text);
        assert.equal(located, undefined);
      }
    });

    it('names that objects inherit are keys like others', () => {
      const text = `{${info('xbrl-json')}, "facts": {"__proto__": ${fact}, "constructor": ${fact}, "f": ${fact}}}`;
      const { codes, located } = read('xbrl-json', text);
      assert.deepEqual(codes, []);
      assert.deepEqual(
        located!.report.facts.map(({ id }) => id),
        ['__proto__', 'constructor', 'f'],
      );
      assert.equal(({} as { value?: unknown }).value, undefined);
    });

    it('facts before documentInfo are read, and each is found where it stands', () => {
      const { codes, located } = read('xbrl-json', `{"facts": {"a": ${fact},\n "b": ${fact}},\n${info('xbrl-json')}}`);
      assert.deepEqual(codes, []);
      assert.deepEqual(located!.locateFact('b'), { uri: 'hostile', line: 2, column: 7, pointer: '/facts/b' });
    });

    it('a value of 100 MB, broken encodings and broken ends', () => {
      const long = `{${info('xbrl-json')}, "facts": {"f": {"value": "${'x'.repeat(100 * MEGABYTE)}", "dimensions": {"concept": "t:A"}}}}`;
      assert.deepEqual(read('xbrl-json', long).codes, []);
      assert.deepEqual(read('xbrl-json', Uint8Array.of(0x7b, 0xff, 0x7d)).codes, ['xbrlje:invalidJSON']);
      const whole = `{${info('xbrl-json')}, "facts": {"f": ${fact}}}`;
      for (let end = 0; end < whole.length; end++) {
        assert.deepEqual(read('xbrl-json', whole.slice(0, end)).codes, ['xbrlje:invalidJSON'], whole.slice(0, end));
      }
    });
  });

  describe('xBRL-CSV', () => {
    const metadata = `{${info('xbrl-csv')}, "tableTemplates": {"t": {"columns": {"a": {"dimensions": {"concept": "t:A"}}}}}, "tables": {"t": {"url": "t.csv"}}}`;
    const table = (content: () => Pieces) => read('xbrl-csv', metadata, { 't.csv': content });

    it('quotation marks that are broken are named with their line', () => {
      for (const row of ['"a', 'a"b', '"a"b', '"a""']) {
        const { codes, lines, located } = table(() => Buffer.from(`a\n1\n${row}\n`));
        assert.deepEqual([codes, lines], [['xbrlce:invalidCSVFileFormat'], [3]], row);
        assert.equal(located!.report.facts.length, 1);
      }
    });

    it('a line of 100 MB is refused when it has grown too long, and the rest is not read', () => {
      let taken = 0;
      function* long(start: string): Generator<Uint8Array> {
        yield Buffer.from(`a\n${start}`);
        for (taken = 0; taken < 100; taken++) yield Buffer.alloc(MEGABYTE, 'x');
      }
      for (const start of ['', '"', '","']) {
        const { codes, lines, rise } = table(() => long(start));
        assert.deepEqual([codes, lines], [['xbrlce:invalidCSVFileFormat'], [2]]);
        assert.ok(taken < 40, `${taken} MB taken`);
        assert.ok(rise < 300, `${rise} MB`);
      }
    });

    it('a table that leads out of the directory is not there', () => {
      const outside = metadata.replace('t.csv', '../../etc/passwd');
      assert.deepEqual(read('xbrl-csv', outside).codes, ['xbrlce:missingRequiredCSVFile']);
    });
  });

  describe('report packages', () => {
    const open = async (uri: string, bytes: Uint8Array) => {
      assert.ok(isZip(bytes));
      const sink = createCollector(10);
      const environment = {
        loader: { load: () => Promise.resolve('not-found' as const) },
        ownTaxonomy: () => Promise.resolve(undefined),
        jsonLdContext: () => Promise.resolve('{}'),
        phase: () => undefined,
      };
      const input = { uri, bytes, url: `file:///${uri}`, load: () => undefined };
      assert.equal(await openReport(input, environment, sink), undefined);
      return sink.diagnostics.map(({ code }) => code);
    };

    it('paths that lead outside, names twice and bombs are refused with the code of report packages', async () => {
      const sound = await writeZip([
        ['p/reports/aa.json', '{}'],
        ['p/reports/bb.json', '{}'],
      ]);
      const swap = (from: string, to: string) =>
        Buffer.from(Buffer.from(sound).toString('latin1').replaceAll(from, to), 'latin1');
      assert.deepEqual(await open('p.zip', swap('p/reports/aa.json', '../../../aa.json')), [
        'rpe:invalidArchiveFormat',
      ]);
      assert.deepEqual(await open('p.zip', swap('bb.json', 'aa.json')), ['rpe:invalidArchiveFormat']);
      const bomb = await writeZip([['p/reports/a.json', Buffer.alloc(64 * MEGABYTE)]]);
      assert.ok(bomb.length < MEGABYTE);
      assert.deepEqual(await open('p.zip', bomb), ['rpe:invalidArchiveFormat']);
      assert.deepEqual(await open('p.zip', sound.subarray(0, sound.length - 9)), ['rpe:invalidArchiveFormat']);
    });
  });

  it('inline documents with cyclic continuations end, with their code', () => {
    const cycle = Array.from(
      { length: 2000 },
      (_, index) => `<ix:continuation id="c${index}" continuedAt="c${(index + 1) % 2000}">x</ix:continuation>`,
    ).join('');
    const body = `<div><ix:nonNumeric name="e:Text" contextRef="c" continuedAt="c0">x</ix:nonNumeric>${cycle}</div>`;
    const { codes, located } = read('inline-xbrl', inlineDocument(body));
    assert.deepEqual(codes, ['ix11.11.1.2:continuationReferences', 'ix11.4.1.2:continuationCycle']);
    const lengths = located?.report.facts.map(({ value }) => value?.length ?? 0) ?? [];
    assert.ok(Math.max(...lengths) <= 2001, 'no continuation is read twice');
  });
});
