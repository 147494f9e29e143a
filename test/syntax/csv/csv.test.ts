import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readCsv } from '../../../src/syntax/csv/read-csv.js';
import { formatCsvRow } from '../../../src/syntax/csv/write-csv.js';

function read(text: string | Uint8Array, piece = Infinity, maximumRowLength?: number) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const fault = readCsv(
    pieces,
    (cells, line) => {
      rows.push(cells);
      lines.push(line);
    },
    maximumRowLength === undefined ? {} : { maximumRowLength },
  );
  return { rows, lines, fault: fault && `${fault.line}: ${fault.reason.en}` };
}

const cell = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc
    .array(fc.constantFrom('"', ',', '\r', '\n', '\r\n', 'a', '年', '𝒜', ' ', ''), { maxLength: 6 })
    .map((parts) => parts.join('')),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe('CSV (RFC 4180)', () => {
  it('gives back every table that was written, in pieces of any size', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 12 }), (rows, piece) => {
        const result = read(rows.map(formatCsvRow).join(''), piece);
        assert.deepEqual([result.rows, result.fault], [rows, undefined]);
      }),
    );
  });

  it('reads what another reader reads', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end).join('');
        const other = parse(text, { relaxColumnCount: true, recordDelimiter: end });
        assert.deepEqual(read(text).rows, other);
      }),
    );
  });

  it('takes CRLF, LF and CR, a last line without an end, empty lines and a byte order mark', () => {
    const { rows, lines, fault } = read('\uFEFFa,b\r\n1,2\n\n"x\r\ny"\r3,', 1);
    assert.deepEqual(rows, [['a', 'b'], ['1', '2'], [''], ['x\r\ny'], ['3', '']]);
    assert.deepEqual([lines, fault], [[1, 2, 3, 4, 6], undefined]);
    assert.deepEqual(read('').rows, []);
  });

  it('names the line of what is no CSV', () => {
    assert.equal(read('a\nb"c\n').fault, '2: a quotation mark stands inside a cell that is not quoted');
    assert.equal(read('a\n"b\nc"d\n').fault, '3: something follows the closing quotation mark of a cell');
    assert.equal(read('a\n"b\n').fault, '2: a quoted cell is never closed');
    assert.equal(read(Uint8Array.of(0x61, 0x0a, 0xb1, 0xa8)).fault, '1: the file is not encoded in UTF-8');
  });

  it('bounds the length of a row, and needs no square of time for a long one', () => {
    assert.equal(read(`a\n${'x'.repeat(2000)}`, 100, 1000).fault, '2: a row is too long');
    const long = `"${'x\n'.repeat(4_000_000)}"\n`;
    assert.equal(read(long, 1 << 16).rows[0]?.[0]?.length, 8_000_000);
  });

  it('stops where it is told to', () => {
    const seen: string[] = [];
    readCsv([Buffer.from('a\nb\nc\n')], ([first = '']) => seen.push(first) < 2);
    assert.deepEqual(seen, ['a', 'b']);
  });
});
