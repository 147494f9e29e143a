import type { MetricRow, MetricTable } from './metric-row.js';
import type { Quantity } from './grammar/quantity.js';
import type { TextIndex } from './text-index.js';

/** Places where the numbers of one column must come back, and those of the others not at all. */
const LEAST_RETURNS = 2;
/** Numbers of fewer digits come back by chance. */
const LEAST_DIGITS = 3;
const MOST_COLUMNS = 5;

/**
 * Gives the columns of a table that lost its head their years: where the text around tells numbers of the first column
 * again, it is of the reporting year and those after it of the years before; where those of the last, the other way round.
 */
export function dateColumns({ quantities }: TextIndex, tables: readonly MetricTable[]): MetricTable[] {
  if (!tables.some(({ rows }) => rows.some(isUndated))) return [...tables];
  const places = new Map<string, number[]>();
  for (const quantity of quantities) {
    const key = keyOf(quantity);
    if (key === undefined) continue;
    const known = places.get(key);
    if (known) known.push(quantity.start);
    else places.set(key, [quantity.start]);
  }
  return tables.map((table) => {
    const undated = table.rows.filter(isUndated);
    const [first] = undated;
    const last = undated[undated.length - 1];
    if (!first || !last) return table;
    const [start, end] = [first.range.start, last.cells[last.cells.length - 1]?.quantity.end ?? last.range.end];
    const width = Math.max(...undated.map(({ cells }) => cells.length));
    const returns = Array.from({ length: width }, (_, at) => {
      const keys = undated.flatMap(({ cells }) => keyOf(cells[at]?.quantity) ?? []);
      return keys.filter((key) => places.get(key)?.some((place) => place < start || place > end)).length;
    });
    const offsetOf = orderOf(returns);
    return offsetOf
      ? { ...table, rows: table.rows.map((row) => (isUndated(row) ? dateRow(row, offsetOf) : row)) }
      : table;
  });
}

function isUndated({ cells }: MetricRow): boolean {
  return (
    cells.length > 1 &&
    cells.length <= MOST_COLUMNS &&
    cells.every(({ quantity: { column }, column: words }) => words === '' && isEmpty(column))
  );
}

function isEmpty(column: object | undefined): boolean {
  return column === undefined || Object.keys(column).length === 0;
}

/** Years from the reporting year by column; undefined where the text does not tell them. */
function orderOf(returns: readonly number[]): ((at: number) => number) | undefined {
  const most = Math.max(...returns);
  if (most < LEAST_RETURNS || returns.filter((count) => count > 0).length > 1) return undefined;
  const at = returns.indexOf(most);
  if (at === 0) return (column) => -column;
  return at === returns.length - 1 ? (column) => column - at : undefined;
}

function dateRow(row: MetricRow, offsetOf: (at: number) => number): MetricRow {
  const cells = row.cells.map((cell, at) => ({
    ...cell,
    quantity: { ...cell.quantity, column: { offset: offsetOf(at) } },
  }));
  return { ...row, cells };
}

function keyOf(quantity: Quantity | undefined): string | undefined {
  if (!quantity || ['time', 'none'].includes(quantity.unit?.class ?? '')) return undefined;
  const digits = `${quantity.value.unscaled}`.replace(/0+$/, '');
  const power = `${quantity.value.unscaled}`.length - quantity.value.scale;
  return digits.length < LEAST_DIGITS ? undefined : `${digits} ${power}`;
}
