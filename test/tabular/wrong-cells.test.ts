import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { OwnTaxonomy } from '../../src/processor/load-own-taxonomy.js';
import { readTemplateFile, templateTaxonomyOf } from '../../src/processor/template.js';
import { formatCsvRow } from '../../src/syntax/csv/write-csv.js';
import type { CellContent } from '../../src/syntax/xlsx/workbook.js';
import { writeWorkbook } from '../../src/syntax/xlsx/write-workbook.js';
import type { ColumnKey } from '../../src/tabular/columns.js';
import { readCsvTemplate } from '../../src/tabular/read-csv-template.js';
import { readTemplate } from '../../src/tabular/read-template.js';
import type { FilledRow } from '../../src/tabular/template-table.js';
import { ownTaxonomy } from './own-template.js';

const HEADERS = ['代码', '期间', '维度', '值', '单位', '小数位', '备注', '语言'];
const START = ['#periodStart', '', '', '2023-01-01'];
const END = ['#periodEnd', '', '', '2023-12-31'];

type Row = readonly string[];

async function read(own: OwnTaxonomy, rows: readonly Row[]) {
  const written = rows.map((row) => row.map((text) => ({ text })));
  const sheet = { name: '员工', rows: written, widths: [] };
  const bytes = await writeWorkbook({ sheets: [sheet], names: [], font: 'Arial' });
  const collector = createCollector();
  const found = await readTemplateFile({ uri: 't.xlsx', bytes }, own, collector);
  const told = collector.diagnostics.map(({ code, locations: [place] }) => `${code} ${place?.cell ?? ''}`.trim());
  return { told, facts: found?.report.facts ?? [], diagnostics: collector.diagnostics, found };
}

/** A wrong row, the code that names it, and the column of the cell. */
const WRONG: readonly (readonly [what: string, row: Row, code: string, column: string])[] = [
  ['a code that is none', ['csd:EmployeesNumberz', '', '', '5', '数量'], 'pilu:template-code-unknown', 'A'],
  ['a value without a code', ['', '', '', '5', '数量'], 'pilu:template-code-missing', 'A'],
  ['words for a number', ['csd:EmployeesNumber', '', '', '很多', '数量'], 'pilu:template-value-wrong', 'D'],
  ['a negative count', ['csd:EmployeesNumber', '', '', '-5', '数量'], 'pilu:template-value-wrong', 'D'],
  ['part of a person', ['csd:EmployeesNumber', '', '', '5.5', '数量'], 'pilu:template-value-wrong', 'D'],
  ['a word for yes or no', ['csd:EmployeeHealthRecordsEstablished', '', '', '也许'], 'pilu:template-value-wrong', 'D'],
  ['a kind that is not in the list', ['csd:ReportKind', '', '', '小说'], 'pilu:template-value-wrong', 'D'],
  ['a day that is none', ['csd:ReportSignatureDate', '', '', '2023-02-30'], 'pilu:template-value-wrong', 'D'],
  ['another unit', ['csd:EnvironmentalExpenditure', '', '', '5', '吨'], 'pilu:template-unit-wrong', 'E'],
  ['no unit', ['csd:EnvironmentalExpenditure', '', '', '5', ''], 'pilu:template-unit-missing', 'E'],
  [
    'decimals in words',
    ['csd:EnvironmentalExpenditure', '', '', '5', '元', '两位'],
    'pilu:template-decimals-wrong',
    'F',
  ],
  ['a period that is none', ['csd:EmployeesNumber', '去年', '', '5', '数量'], 'pilu:template-period-wrong', 'B'],
  ['an axis that is none', ['csd:EmployeesNumber', '', '性格=好', '5', '数量'], 'pilu:template-dimension-wrong', 'C'],
  [
    'a member that is none',
    ['csd:EmployeesNumber', '', '性别=其他', '5', '数量'],
    'pilu:template-dimension-wrong',
    'C',
  ],
  [
    'an axis twice',
    ['csd:EmployeesNumber', '', '性别=男性；性别=女性', '5', '数量'],
    'pilu:template-dimension-wrong',
    'C',
  ],
  ['a member alone', ['csd:EmployeesNumber', '', '女性', '5', '数量'], 'pilu:template-dimension-wrong', 'C'],
  [
    'a language that is none',
    ['csd:ReportTitle', '', '', '题', '', '', '', '中文'],
    'pilu:template-language-wrong',
    'H',
  ],
  [
    'an endless axis',
    ['csd:EmployeesNumber', '', `${' '.repeat(9999)}x`, '5', '数量'],
    'pilu:template-text-too-long',
    'C',
  ],
  [
    'a note without a value',
    ['csd:EmployeesNumber', '', '', '', '', '', '口径变更'],
    'pilu:template-row-without-value',
    'G',
  ],
];

describe('wrong cells of a template', () => {
  let own: OwnTaxonomy;
  before(async () => {
    own = await ownTaxonomy();
  });

  for (const [what, row, code, column] of WRONG) {
    it(`${what}: ${code} at its cell, how to mend it, and nothing else`, async () => {
      const { told, facts, diagnostics } = await read(own, [HEADERS, START, END, row]);
      assert.deepEqual(told, [`${code} 员工!${column}4`]);
      assert.ok((diagnostics[0]?.suggestions?.length ?? 0) > 0);
      assert.deepEqual(facts, []);
    });
  }

  it('a wrong row does not hide the next one', async () => {
    const right = ['csd:EmployeesNumber', '2022', '', '5', '数量'];
    const { told, facts } = await read(own, [HEADERS, START, END, WRONG[2]![1], right, WRONG[9]![1]]);
    assert.deepEqual(told, ['pilu:template-value-wrong 员工!D4', 'pilu:template-unit-missing 员工!E6']);
    assert.deepEqual(
      facts.map(({ value, shared }) => [value, shared.period]),
      [['5', { kind: 'instant', instant: '2023-01-01T00:00:00' }]],
    );
  });

  it('a missing reporting period is reported once, where it belongs', async () => {
    const row = ['csd:EmployeesNumber', '', '', '5', '数量'];
    const { told } = await read(own, [HEADERS, ['#periodStart'], ['#periodEnd'], row, row]);
    assert.deepEqual(told, ['pilu:template-period-missing 员工!D2']);
  });

  it('settings that are wrong end the reading', async () => {
    for (const [code, value] of [
      ['#periodStart', '2023'],
      ['#periodEnd', '2022-12-31'],
      ['#entity', '某公司'],
      ['#language', '中文'],
    ]) {
      const { told, found } = await read(own, [HEADERS, START, END, [code ?? '', '', '', value ?? '']]);
      assert.deepEqual([told, found], [['pilu:template-setting-wrong 员工!D4'], undefined]);
    }
    const { told } = await read(own, [HEADERS, ['#taxonomy', '', '', 'http://example.com/other.xsd']]);
    assert.deepEqual(told, ['pilu:other-taxonomy 员工!D2']);
  });

  it('a workbook without the headers, or without one of them', async () => {
    assert.deepEqual((await read(own, [['a', 'b']])).told, ['pilu:template-not-recognised']);
    assert.deepEqual((await read(own, [HEADERS.filter((one) => one !== '值')])).told, [
      'pilu:template-column-missing 员工!A1',
    ]);
  });

  it('what people type is understood: 万元, percentages, full-width digits, grouped thousands, dates, yes, no', async () => {
    const rows = [
      ['csd:EnvironmentalExpenditure', '', '', '1,234.5', '万元'],
      ['csd:EmployeesNumber', '2023年', '性别＝女性；年龄段=30岁以下（29岁及以下）', '１２', '人'],
      ['csd:ReportSignatureDate', '', '', '2024年4月3日'],
      ['csd:EmployeeHealthRecordsEstablished', '', '', '√'],
      ['csd:EnvironmentalEventDuration', '', '', '3天'],
    ];
    const { told, facts } = await read(own, [HEADERS, START, END, ...rows]);
    assert.deepEqual(told, []);
    assert.deepEqual(
      facts.map(({ value, decimals }) => [value, decimals]),
      [
        ['12345000', -3],
        ['12', 0],
        ['2024-04-03', undefined],
        ['true', undefined],
        ['P3D', undefined],
      ],
    );
    assert.equal(facts[1]?.shared.dimensions.size, 2);
  });

  it('errors, formulas without a result, and cells that show a percentage or a date', async () => {
    const text = (one: string): CellContent => ({ kind: 'text', text: one });
    const filled = (row: number, code: string, value: CellContent, unit?: string): FilledRow => ({
      cells: new Map<ColumnKey, CellContent>([
        ['code', text(code)],
        ['period', text('2023')],
        ['value', value],
        ...(unit === undefined ? [] : ([['unit', text(unit)]] as const)),
      ]),
      locate: (column) => ({ uri: 't.xlsx', cell: `${column}${row}` }),
    });
    const share = ratioOf(own);
    const rows = [
      filled(1, share, { kind: 'error', text: '#REF!' }, '%'),
      filled(2, share, { kind: 'formula', text: 'A1/B1' }, '%'),
      filled(3, share, { kind: 'number', text: '0.125', percent: true }, '%'),
      filled(4, share, { kind: 'number', text: '12.5', percent: false }, '%'),
      filled(5, 'csd:ReportSignatureDate', { kind: 'date', text: '2024-04-03' }),
      filled(6, 'csd:EnvironmentalExpenditure', { kind: 'number', text: '0.5', percent: true }, '元'),
    ];
    const collector = createCollector();
    const read = readTemplate(rows, templateTaxonomyOf(own), collector, 't.xlsx');
    assert.deepEqual(
      collector.diagnostics.map(({ code, locations: [at] }) => [code, at?.cell]),
      [
        ['pilu:template-cell-error', 'value1'],
        ['pilu:template-formula-unsaved', 'value2'],
        ['pilu:template-value-wrong', 'value6'],
      ],
    );
    assert.deepEqual(
      read?.report.facts.map(({ value, decimals }) => [value, decimals]),
      [
        ['0.125', 3],
        ['0.125', 3],
        ['2024-04-03', undefined],
      ],
    );
  });

  it('CSV of too many rows is refused', () => {
    const text = [HEADERS, ...Array.from({ length: 20 }, () => START)].map(formatCsvRow).join('');
    const collector = createCollector();
    const options = { uri: 't.csv', maximumRows: 10 };
    assert.equal(readCsvTemplate(new TextEncoder().encode(text), collector, options), undefined);
    assert.deepEqual(
      collector.diagnostics.map(({ code }) => code),
      ['pilu:template-too-large'],
    );
  });

  it('CSV: faults name the line and the cell; GB18030 and UTF-16 are read', async () => {
    const text = [HEADERS, START, END, WRONG[2]![1], ['csd:EmployeesNumber', '', '', '7', '数量']]
      .map(formatCsvRow)
      .join('');
    const encodings = {
      'utf-8': new TextEncoder().encode(text),
      'utf-16le': new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
      gb18030: gbk(text),
    };
    for (const bytes of Object.values(encodings)) {
      const collector = createCollector();
      const read = await readTemplateFile({ uri: 't.csv', bytes }, own, collector);
      assert.deepEqual(
        collector.diagnostics.map(({ code, locations }) => [code, locations]),
        [['pilu:template-value-wrong', [{ uri: 't.csv', line: 4, cell: 'D4' }]]],
      );
      assert.deepEqual(
        read?.report.facts.map(({ value }) => value),
        ['7'],
      );
    }
    const collector = createCollector();
    const broken = new TextEncoder().encode(`${text}"open`);
    assert.equal(await readTemplateFile({ uri: 't.csv', bytes: broken }, own, collector), undefined);
    assert.deepEqual(
      collector.diagnostics.map(({ code, locations: [at] }) => [code, at?.line]),
      [['pilu:template-csv-malformed', 6]],
    );
  });
});

/** A concept that is stated in per cent. */
function ratioOf({ definition }: OwnTaxonomy): string {
  const concept = definition.sections.flatMap(({ concepts }) => concepts).find(({ type }) => type === 'percent');
  return `csd:${concept?.name}`;
}

/** Encodes by trying the two-byte codes: Node decodes GB18030 and does not encode it. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) {
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : [...(codes.get(one) ?? [])])));
}
