import type { LocalizedText } from '../../../diagnostics/localized-text.js';
import type { ViewerPeriod, ViewerRow } from '../../page/viewer-data.js';
import type { ReportModel } from '../report-model.js';

/** A section as a table. */
export interface FactTable {
  /** Columns, the latest first. */
  readonly periods: readonly (ViewerPeriod | undefined)[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly concept: number;
  readonly depth: number;
  readonly label?: LocalizedText;
  /** Members of a concept: aspects that have their dimensions. */
  readonly aspects?: number;
  /** Facts by column; none at all where the row is a heading. */
  readonly cells: readonly (readonly number[] | undefined)[];
}

/** Lays out facts: a row a concept, below it one a combination of members, a column a period. */
export function buildTable(rows: readonly ViewerRow[], model: ReportModel): FactTable {
  const { facts, aspects } = model.data;
  const periodOf = (fact: number) => aspects[facts[fact]?.aspects ?? -1]?.period;
  const all = rows.flatMap(({ concept }) => model.factsOf(concept));
  const periods = new Map(all.map((fact) => [JSON.stringify(periodOf(fact)), periodOf(fact)]));
  const sorted = [...periods].sort(([, a], [, b]) => (sortKey(a) < sortKey(b) ? 1 : sortKey(a) > sortKey(b) ? -1 : 0));
  const columns = new Map(sorted.map(([key], column) => [key, column]));

  const cellsOf = (some: readonly number[]): number[][] => {
    const cells: number[][] = [];
    for (const fact of some) {
      const column = columns.get(JSON.stringify(periodOf(fact))) ?? 0;
      (cells[column] ??= []).push(fact);
    }
    return cells;
  };
  const dimensionsOf = (fact: number) => JSON.stringify(aspects[facts[fact]?.aspects ?? -1]?.dimensions ?? null);
  return {
    periods: sorted.map(([, period]) => period),
    rows: rows.flatMap((row): TableRow[] => {
      const byMembers = new Map<string, number[]>();
      for (const fact of model.factsOf(row.concept)) {
        const key = dimensionsOf(fact);
        byMembers.set(key, [...(byMembers.get(key) ?? []), fact]);
      }
      const { null: plain = [], ...members } = Object.fromEntries(byMembers);
      return [
        { ...row, cells: cellsOf(plain) },
        ...Object.values(members).map((some) => ({
          concept: row.concept,
          depth: row.depth + 1,
          aspects: facts[some[0] ?? -1]?.aspects ?? 0,
          cells: cellsOf(some),
        })),
      ];
    }),
  };
}

/** By the end, then the longer one first. */
function sortKey(period: ViewerPeriod | undefined): string {
  if (!period || period.kind === 'forever') return '';
  return `${period.end} ${period.kind === 'duration' ? period.start : '9'}`;
}
