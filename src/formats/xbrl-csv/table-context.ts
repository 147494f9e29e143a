import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import type { Fact } from '../../model/report/fact.js';
import type { PrefixMap } from '../../names/prefixes.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { FormatTaxonomy } from '../format.js';
import type { AspectReader } from './aspect-reader.js';
import type { Properties, Source } from './properties.js';
import type { Template } from './read-template.js';

/** What all tables of a report are read with. */
export interface ReportContext {
  readonly taxonomy?: FormatTaxonomy;
  readonly prefixes: PrefixMap;
  readonly pool: AspectPool;
  readonly aspects: AspectReader;
  readonly properties: Properties;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether all parameters could be read, so that what is not there is a fault. */
  readonly parametersComplete: boolean;
  readonly sink: DiagnosticSink;
  /** Takes a fact, under the id that links know it by. */
  add(fact: Fact, csvId: string, at: SourceLocation): void;
}

/** One cell of a fact column, and its row. */
export interface CellContext {
  readonly cells: readonly string[];
  readonly written: string;
  readonly rowNumber: number;
  /** Columns of the row that a fact has used. */
  readonly used: boolean[];
  readonly at: SourceLocation;
  /** Of the row, and of the cell: `table.row.column`. */
  readonly rowId: string;
  readonly id: string;
}

/** A table to be read: its template, its own parameters, and the file that it is in. */
export interface Table {
  readonly id: string;
  readonly template: Template;
  readonly parameters: Readonly<Record<string, string>>;
  /** How diagnostics name the file. */
  readonly uri: string;
}

/** A table whose header row is known. */
export interface TableContext {
  readonly table: Table;
  /** Columns that the file has: name → place in a row. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly report: ReportContext;
}

/** A constant of the metadata is wrong there, and a cell in its row. */
export function placeOf(source: Source | undefined, at: SourceLocation): SourceLocation {
  return source?.kind === 'constant' ? source.location : at;
}
