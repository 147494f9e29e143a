import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { formatCellAddress, parseCellAddress, sheetNameOf } from '../../../src/syntax/xlsx/cell-address.js';
import { escapeXstring, unescapeXstring } from '../../../src/syntax/xlsx/escaped-text.js';
import { formatSerialDate, meaningOfFormat, serialOfDay } from '../../../src/syntax/xlsx/number-format.js';
import { isWorkbook, readWorkbook } from '../../../src/syntax/xlsx/read-workbook.js';
import { writeWorkbook } from '../../../src/syntax/xlsx/write-workbook.js';
import { readZip } from '../../../src/syntax/zip/read-zip.js';
import { writeZip } from '../../../src/syntax/zip/write-zip.js';

const SHEET = 'xl/worksheets/sheet1.xml';

async function workbook(): Promise<Map<string, Uint8Array>> {
  const sheet = {
    name: 'A',
    rows: [[{ text: 'x' }, { number: 1.5 }, { number: 45291, format: 'yyyy-mm-dd' }]],
    widths: [10],
  };
  const bytes = await writeWorkbook({ sheets: [sheet], names: [], font: 'Arial' });
  const archive = await readZip(bytes, createCollector(), { uri: 'a.xlsx' });
  return new Map(archive?.files);
}

/** The workbook with more cells, and another part where one is given. */
async function withCells(markup: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const files = await workbook();
  const text = new TextDecoder().decode(files.get(SHEET)).replace('</sheetData>', `${markup}</sheetData>`);
  files.set(SHEET, new TextEncoder().encode(text));
  for (const [path, content] of Object.entries(parts)) files.set(path, new TextEncoder().encode(content));
  return writeZip(files);
}

async function read(bytes: Uint8Array, bounds = {}) {
  const collector = createCollector();
  const sheets = await readWorkbook(bytes, collector, { uri: 'a.xlsx', bounds });
  const cells = sheets?.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      [...cells].map(([column, cell]) => [`${name}!${formatCellAddress(row, column)}`, cell] as const),
    ),
  );
  return { cells: cells && Object.fromEntries(cells), codes: collector.diagnostics.map(({ code }) => code) };
}

const FIRST = {
  'A!A1': { kind: 'text', text: 'x' },
  'A!B1': { kind: 'number', text: '1.5', percent: false },
  'A!C1': { kind: 'date', text: '2023-12-31' },
};

describe('spreadsheets', () => {
  it('a workbook reads back cell by cell, and is known by its directory', async () => {
    const bytes = await withCells('');
    assert.equal(isWorkbook(bytes), true);
    assert.equal(isWorkbook(await writeZip([['a/xl/workbook.xml', 'x']])), false);
    assert.deepEqual(await read(bytes), { cells: FIRST, codes: [] });
  });

  it('cells of every type: formulas by their saved results, errors and unsaved results as such', async () => {
    const markup =
      '<row r="3"><c r="A3" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c><c r="B3" t="b"><v>1</v></c>' +
      '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3"><f>SUM(B1)</f></c><c r="E3"><f>B1*2</f><v>3</v></c>' +
      '<c r="F3"><v>0.30000000000000004</v></c><c r="G3" t="str"><f>A1</f><v>x_x000D_y</v></c><c><v>7</v></c></row>';
    const { cells, codes } = await read(await withCells(markup));
    assert.deepEqual(codes, []);
    assert.deepEqual(cells, {
      ...FIRST,
      'A!A3': { kind: 'text', text: 'ab' },
      'A!B3': { kind: 'boolean', value: true },
      'A!C3': { kind: 'error', text: '#DIV/0!' },
      'A!D3': { kind: 'formula', text: 'SUM(B1)' },
      'A!E3': { kind: 'number', text: '3', percent: false },
      'A!F3': { kind: 'number', text: '0.3', percent: false },
      'A!G3': { kind: 'text', text: 'x\ry' },
      'A!H3': { kind: 'number', text: '7', percent: false },
    });
  });

  it('a cell at the far corner costs no more than any other', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const before = process.memoryUsage().heapUsed;
    const { cells, codes } = await read(await withCells(far));
    assert.deepEqual(codes, []);
    assert.deepEqual(cells?.['A!XFD1048576'], { kind: 'number', text: '1', percent: false });
    assert.ok(process.memoryUsage().heapUsed - before < 64 * 1024 * 1024);
  });

  it('what is hostile, damaged or too large is refused by its code', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const many = `<row r="2">${'<c><v>1</v></c>'.repeat(200)}</row>`;
    const bomb = await withCells('', { 'xl/bomb.xml': ' '.repeat(20 * 1024 * 1024) });
    assert.deepEqual((await read(await withCells('', { [SHEET]: doctype }))).codes, ['pilu:xml-doctype']);
    assert.deepEqual(await read(await withCells(many), { cells: 100 }), {
      cells: undefined,
      codes: ['pilu:xlsx-too-large'],
    });
    assert.deepEqual((await read(bomb)).codes, ['pilu:zip-ratio']);
    const files = await workbook();
    files.delete('xl/workbook.xml');
    assert.deepEqual((await read(await writeZip(files))).codes, ['pilu:xlsx-part-missing']);
    assert.deepEqual((await read(new TextEncoder().encode('PK no zip'))).codes, ['pilu:zip-unreadable']);
  });

  it('number formats: dates, percentages, numbers', () => {
    const meanings = [
      [14],
      [57],
      [9],
      [0],
      [164, 'yyyy"年"m"月"'],
      [164, '0.00%'],
      [164, '[Red]0.0'],
      [164, '"day" 0'],
      [164, '[h]:mm'],
    ];
    const found = meanings.map(([id, code]) => meaningOfFormat(Number(id), code as string | undefined));
    assert.deepEqual(found, ['date', 'date', 'percent', 'number', 'date', 'percent', 'number', 'number', 'date']);
    assert.equal(formatSerialDate(59, false), '1900-02-28');
    assert.equal(formatSerialDate(61.5, false), '1900-03-01T12:00:00');
    assert.equal(formatSerialDate(0, true), '1904-01-01');
    assert.equal(formatSerialDate(-1, false), undefined);
  });

  it('inverses: days and serials, addresses, escaped texts', () => {
    const days = fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(1_048_575), fc.nat(16_383), fc.string({ unit: 'binary' }), (date, row, column, text) => {
        const day = date.toISOString().slice(0, 10);
        assert.equal(formatSerialDate(serialOfDay(day) ?? -1, false), day);
        assert.deepEqual(parseCellAddress(formatCellAddress(row, column)), { row, column });
        assert.equal(unescapeXstring(escapeXstring(text)), text);
      }),
    );
    assert.equal(sheetNameOf(`'a/b:c' ${'x'.repeat(40)}`), `a b c' ${'x'.repeat(24)}`);
  });
});
