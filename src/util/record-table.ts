/** Records as columns, each value of a column once: small to write, and quick to read back. */
export interface RecordTable {
  readonly length: number;
  readonly columns: readonly { readonly key: string; readonly values: readonly unknown[]; readonly at: Uint32Array }[];
}

/**
 * Turns records into a table. Values that are objects are told apart by identity. `derived` says what stands in a column
 * instead of the property of that name.
 */
export function toRecordTable<T extends object>(
  records: readonly T[],
  derived: Readonly<Record<string, (record: T) => unknown>> = {},
): RecordTable {
  const keys = new Set(Object.keys(derived));
  for (const record of records) for (const key in record) keys.add(key);
  const columns = [...keys].map((key) => {
    const read = derived[key] ?? ((record: T) => (record as Readonly<Record<string, unknown>>)[key]);
    const values: unknown[] = [];
    const numberOf = new Map<unknown, number>();
    const at = new Uint32Array(records.length);
    for (let index = 0; index < records.length; index++) {
      const value = read(records[index] as T);
      let number = numberOf.get(value);
      if (number === undefined) numberOf.set(value, (number = values.push(value) - 1));
      at[index] = number;
    }
    return { key, values, at };
  });
  return { length: records.length, columns: columns.filter(({ values }) => values.some((each) => each !== undefined)) };
}

/** The records of a table. What a record did not have, it does not have again. */
export function fromRecordTable<T extends object>(table: RecordTable): T[] {
  return Array.from({ length: table.length }, (_, index) => recordAt<T>(table, index));
}

function recordAt<T extends object>({ columns }: RecordTable, index: number): T {
  const record: Record<string, unknown> = {};
  for (const { key, values, at } of columns) {
    const value = values[at[index] as number];
    if (value !== undefined) record[key] = value;
  }
  return record as T;
}

/** The records of a table by a property that tells them apart, in their order; each is made when it is asked for. */
export function mapRecords<K, R extends object, T extends object>(
  table: RecordTable,
  key: string,
  open: (record: R) => T,
): ReadonlyMap<K, T> {
  const column = table.columns.find((each) => each.key === key);
  const keys = Array.from({ length: table.length }, (_, index) => column?.values[column.at[index] as number] as K);
  return new LazyMap(keys, (index) => open(recordAt<R>(table, index)));
}

/** A map whose values are made when they are asked for, and kept. */
class LazyMap<K, T extends object> implements ReadonlyMap<K, T> {
  readonly #positions: ReadonlyMap<K, number>;
  readonly #made: (T | undefined)[] = [];

  constructor(
    keys: readonly K[],
    private readonly make: (index: number) => T,
  ) {
    this.#positions = new Map(keys.map((key, index) => [key, index]));
  }

  get size(): number {
    return this.#positions.size;
  }

  has(key: K): boolean {
    return this.#positions.has(key);
  }

  get(key: K): T | undefined {
    const index = this.#positions.get(key);
    return index === undefined ? undefined : (this.#made[index] ??= this.make(index));
  }

  keys(): MapIterator<K> {
    return this.#positions.keys();
  }

  *values(): MapIterator<T> {
    for (const key of this.#positions.keys()) yield this.get(key) as T;
  }

  *entries(): MapIterator<[K, T]> {
    for (const key of this.#positions.keys()) yield [key, this.get(key) as T];
  }

  [Symbol.iterator](): MapIterator<[K, T]> {
    return this.entries();
  }

  forEach(visit: (value: T, key: K, map: ReadonlyMap<K, T>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
