import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { groupBy } from '../../util/group-by.js';
import type { FactRow } from '../../processor/fact-rows.js';
import { ROWS_FILE, type BatchRecord } from './batch-record.js';

type ColumnType = 'STRING' | 'DOUBLE' | 'INT32';

/** Columns of the table, in their order; docs/facts-table.md documents them. The fiscal year is the partition. */
export const FACT_COLUMNS: readonly (readonly [
  Exclude<keyof FactRow, 'fiscal_year'>,
  ColumnType,
  'required' | 'optional',
])[] = [
  ['report', 'STRING', 'required'],
  ['source', 'STRING', 'required'],
  ['company', 'STRING', 'optional'],
  ['stock_code', 'STRING', 'optional'],
  ['fact', 'STRING', 'required'],
  ['concept', 'STRING', 'required'],
  ['value', 'STRING', 'optional'],
  ['number', 'DOUBLE', 'optional'],
  ['decimals', 'INT32', 'optional'],
  ['unit', 'STRING', 'optional'],
  ['period_start', 'STRING', 'optional'],
  ['period_end', 'STRING', 'optional'],
  ['dimensions', 'STRING', 'required'],
  ['qualifier', 'STRING', 'optional'],
  ['confidence', 'DOUBLE', 'optional'],
  ['quote', 'STRING', 'optional'],
  ['start', 'INT32', 'optional'],
  ['end', 'INT32', 'optional'],
  ['page', 'INT32', 'optional'],
  ['cue', 'STRING', 'optional'],
];

/** Rows of one row group: what is in memory at once. */
const ROW_GROUP = 20_000;

/** Writes the rows of every done report to Parquet, a file a fiscal year (Hive partitions), a report at a time. */
export async function writeFactsTable(
  out: string,
  directory: string,
  records: readonly BatchRecord[],
): Promise<number> {
  const done = records.filter(({ status, facts }) => status === 'done' && facts > 0);
  let count = 0;
  for (const [year, reports] of [...groupBy(done, ({ fiscalYear }) => fiscalYear ?? 0)].sort(([a], [b]) => a - b)) {
    const partition = join(directory, `fiscal_year=${year}`);
    await mkdir(partition, { recursive: true });
    const writer = new ParquetWriter({
      writer: fileWriter(join(partition, 'part-0.parquet')),
      schema: [
        { name: 'root', num_children: FACT_COLUMNS.length },
        ...FACT_COLUMNS.map(([name, type, repetition]) => ({
          name,
          repetition_type: repetition === 'required' ? ('REQUIRED' as const) : ('OPTIONAL' as const),
          ...(type === 'STRING' ? { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const } : { type }),
        })),
      ],
    });
    let rows: FactRow[] = [];
    const flush = (): void => {
      if (rows.length === 0) return;
      const columnData = FACT_COLUMNS.map(([name]) => ({ name, data: rows.map((row) => row[name]) }));
      writer.write({ columnData, rowGroupSize: ROW_GROUP });
      count += rows.length;
      rows = [];
    };
    for (const { directory: report } of reports) {
      rows.push(...(JSON.parse(await readFile(join(out, report ?? '', ROWS_FILE), 'utf8')) as FactRow[]));
      if (rows.length >= ROW_GROUP) flush();
    }
    flush();
    writer.finish();
  }
  return count;
}
