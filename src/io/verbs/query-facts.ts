import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { batchCodes } from '../../diagnostics/codes/batch.js';
import { OperationalError } from '../../diagnostics/operational-error.js';
import { FACTS_DIRECTORY } from '../batch/batch-record.js';

/** What is used of DuckDB's client, which is loaded on demand and may not be installed. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJson(): unknown[][] }>;
        closeSync(): void;
      }>;
      closeSync(): void;
    }>;
  };
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const ENGINE = '@duckdb/node-api';

/**
 * Runs SQL on the facts table of a batch, as the view `facts`. The engine may read that table only: no other file and
 * no network.
 * @throws OperationalError where there is no table, no engine, or the query is wrong.
 */
export async function queryFacts(sql: string, directory: string): Promise<QueryResult> {
  const facts = resolve(directory, FACTS_DIRECTORY);
  const isThere = await stat(facts).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isThere)
    throw new OperationalError(batchCodes.create('pilu:query-no-facts', { path: directory }, { uri: directory }));
  const { DuckDBInstance } = await loadEngine();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const text = (path: string): string => `'${path.replaceAll("'", "''")}'`;
  try {
    await connection.run(`SET allowed_directories = [${text(`${facts}/`)}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const files = join(facts, '*', '*.parquet').replaceAll('\\', '/');
    await connection.run(
      `CREATE VIEW facts AS SELECT * FROM read_parquet(${text(files)}, hive_partitioning = true, hive_types = {'fiscal_year': INTEGER})`,
    );
    const result = await connection.runAndReadAll(sql);
    return { columns: result.columnNames(), rows: result.getRowsJson() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationalError(batchCodes.create('pilu:query-failed', { reason }));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function loadEngine(): Promise<DuckDb> {
  try {
    return (await import(ENGINE)) as DuckDb;
  } catch {
    throw new OperationalError(batchCodes.create('pilu:query-engine-missing', {}));
  }
}
