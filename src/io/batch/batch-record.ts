/** What a worker is given. */
export interface BatchJob {
  /** Path to read, and the name of it in the summary. */
  readonly path: string;
  readonly source: string;
  /** Directory of the batch. */
  readonly out: string;
  /** Version of the program and digest of its data: work of another is done again. */
  readonly version: string;
}

/** What became of one report: a row of the summary. */
export interface BatchRecord {
  readonly source: string;
  readonly sha256: string;
  /** Digest of the decisions beside the report, where there are any: with others the work is done again. */
  readonly decisions?: string;
  readonly version: string;
  readonly status: 'done' | 'failed';
  /** Directory of its files, below that of the batch; absent where it failed. */
  readonly directory?: string;
  readonly company?: string;
  readonly stockCode?: string;
  readonly fiscalYear?: number;
  readonly facts: number;
  readonly conflicts: number;
  readonly unclaimed: number;
  readonly warnings: number;
  readonly errors: readonly { readonly code: string; readonly message: { readonly zh: string; readonly en: string } }[];
}

export interface BatchOutcome {
  readonly record: BatchRecord;
  /** The work was there already. */
  readonly resumed: boolean;
}

export const RECORD_FILE = 'record.json';
export const ROWS_FILE = 'rows.json';
export const REPORTS_DIRECTORY = 'reports';
export const FACTS_DIRECTORY = 'facts';
