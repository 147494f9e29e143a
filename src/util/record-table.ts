/** Records as columns, each value of a column once: small to write, and quick to read back. */
export interface RecordTable {
  readonly length: number;
  readonly columns: readonly { readonly key: string; readonly values: readonly unknown[]; readonly at: Uint32Array }[];
}

/** Turns records into a table. Values that are objects are told apart by identity. */
export function toRecordTable(records: readonly object[]): RecordTable {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  const columns = [...keys].map((key) => {
    const values: unknown[] = [];
    const numberOf = new Map<unknown, number>();
    const at = new Uint32Array(records.length);
    records.forEach((record, index) => {
      const value = (record as Readonly<Record<string, unknown>>)[key];
      let number = numberOf.get(value);
      if (number === undefined) numberOf.set(value, (number = values.push(value) - 1));
      at[index] = number;
    });
    return { key, values, at };
  });
  return { length: records.length, columns };
}

/** The records of a table. What a record did not have, it does not have again. */
export function fromRecordTable<T extends object>({ length, columns }: RecordTable): T[] {
  const records: T[] = [];
  for (let index = 0; index < length; index++) {
    const record: Record<string, unknown> = {};
    for (const { key, values, at } of columns) {
      const value = values[at[index] as number];
      if (value !== undefined) record[key] = value;
    }
    records.push(record as T);
  }
  return records;
}
