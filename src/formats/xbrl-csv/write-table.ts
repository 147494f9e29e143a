import type { Fact, SharedAspects } from '../../model/report/fact.js';
import { findSharedAspects } from '../../model/report/find-shared-aspects.js';
import { localNameOf, type ExpandedName } from '../../names/expanded-name.js';
import { formatCsvCell, formatCsvRow } from '../../syntax/csv/write-csv.js';
import { keep } from '../../util/keep.js';
import {
  EVIDENCE_PROPERTY,
  FACT_ID_PROPERTY,
  isIdentifier,
  type WrittenColumn,
  type WrittenTemplate,
} from './metadata.js';
import { formatMetadataValue, parseSpecialValue } from './special-values.js';
import { columnKey, dimensionsOf, type CellWriter } from './write-cells.js';

/** A table to be written: its template, its rows, and the ids by which links know its facts. */
export interface WrittenOutTable {
  readonly template: WrittenTemplate;
  rows(): Iterable<string>;
  factIds(): Iterable<readonly [fact: Fact, csvId: string]>;
}

export interface TableContext {
  readonly id: string;
  readonly cells: CellWriter;
  /** Prefix of our own extension properties. */
  readonly prefix: string;
  /** QName of a dimension. */
  readonly qname: (name: ExpandedName) => string;
}

/** A column whose cells depend on the shared aspects only, or a constant where all rows would hold the same. */
interface SharedColumn {
  readonly key: string;
  readonly name: string;
  readonly cell: (shared: SharedAspects) => string;
}

/** One fact a row: fits facts of any shape, and keeps their order. */
export function createTallTable(facts: readonly Fact[], { id, cells, prefix, qname }: TableContext): WrittenOutTable {
  const names = createNames();
  const ids = new Set<string>();
  const named = facts.every((fact) => isIdentifier(fact.id) && ids.size < ids.add(fact.id).size);
  const idName = names('id');
  const { columns: shared, constants } = sharedColumns(facts, cells, names, qname);
  const perFact = [
    { key: 'concept', cell: cells.concept },
    { key: 'unit', cell: cells.unit },
    { key: 'language', cell: cells.language },
    { key: 'decimals', cell: cells.decimals },
  ].flatMap(({ key, cell }) => {
    const first = facts[0] ? cell(facts[0]) : '';
    const same = facts.every((fact) => cell(fact) === first);
    if (same && key !== 'decimals') {
      if (first !== '') constants[key] = formatConstant(first);
      return [];
    }
    return same && first === '' ? [] : [{ key, name: names(key), cell }];
  });
  const valueName = names('value');
  const evidenceName = facts.some((fact) => cells.evidence(fact) !== '') ? names('evidence') : undefined;
  const decimals = perFact.find(({ key }) => key === 'decimals');
  const references = [...perFact.filter(({ key }) => key !== 'decimals'), ...shared];
  const template: WrittenTemplate = {
    ...(named && { rowIdColumn: idName }),
    columns: {
      [idName]: named ? {} : { comment: true },
      ...Object.fromEntries([...perFact, ...shared].map(({ name }) => [name, {}])),
      [valueName]: {
        dimensions: { ...constants, ...Object.fromEntries(references.map(({ key, name }) => [key, `$${name}`])) },
        ...(decimals && { decimals: `$${decimals.name}` }),
        ...extensions(prefix, idName, evidenceName),
      },
      ...(evidenceName !== undefined && { [evidenceName]: { comment: true } }),
    },
  };

  return {
    template,
    *rows() {
      yield formatCsvRow(Object.keys(template.columns));
      const sharedCells = keep((aspects: SharedAspects) => shared.map(({ cell }) => nextCell(cell(aspects))).join(''));
      for (const fact of facts) {
        let row = formatCsvCell(fact.id);
        for (const { cell } of perFact) row += nextCell(cell(fact));
        row += sharedCells(fact.shared) + nextCell(cells.value(fact, false));
        if (evidenceName !== undefined) row += nextCell(cells.evidence(fact));
        yield `${row}\r\n`;
      }
    },
    *factIds() {
      for (const [index, fact] of facts.entries()) {
        yield [fact, `${id}.${named ? fact.id : `r${index + 1}`}.${valueName}`];
      }
    },
  };
}

/** A cell that is not the first of its row. */
function nextCell(cell: string): string {
  return `,${formatCsvCell(cell)}`;
}

interface WideColumn {
  readonly index: number;
  readonly name: string;
  readonly first: Fact;
  /** Accuracy of all its numbers; undefined where they differ, and each has its own. */
  decimals: number | undefined;
  mixed: boolean;
  hasOwnIds: boolean;
  hasEvidence: boolean;
}

/** One row for each combination of entity, period and dimensions, one column for each concept, unit and language. */
export function createWideTable(facts: readonly Fact[], { id, cells, prefix, qname }: TableContext): WrittenOutTable {
  const names = createNames();
  const { columns: shared, constants } = sharedColumns(facts, cells, names, qname);
  const columns = new Map<string, WideColumn>();
  const rows: { readonly shared: SharedAspects; readonly facts: (Fact | undefined)[] }[] = [];
  const rowsOf = new Map<SharedAspects, number[]>();
  const csvId = (row: number, column: WideColumn) => `${id}.r${row + 1}.${column.name}`;
  for (const fact of facts) {
    const key = columnKey(fact);
    let column = columns.get(key);
    if (!column) {
      const name = names(localNameOf(fact.concept));
      const given = cells.decimals(fact) === '' ? undefined : fact.decimals;
      const index = columns.size;
      column = { index, name, first: fact, decimals: given, mixed: false, hasOwnIds: false, hasEvidence: false };
      columns.set(key, column);
    }
    if (fact.value !== null && (cells.decimals(fact) === '' ? undefined : fact.decimals) !== column.decimals) {
      column.mixed = true;
    }
    column.hasEvidence ||= cells.evidence(fact) !== '';
    let candidates = rowsOf.get(fact.shared);
    if (!candidates) rowsOf.set(fact.shared, (candidates = []));
    // Facts with equal aspects stand in rows of their own.
    let at = candidates.find((row) => rows[row]?.facts[(column as WideColumn).index] === undefined);
    if (at === undefined) {
      at = rows.length;
      rows.push({ shared: fact.shared, facts: [] });
      candidates.push(at);
    }
    (rows[at] as (typeof rows)[number]).facts[column.index] = fact;
    column.hasOwnIds ||= fact.id !== csvId(at, column);
  }
  const all = [...columns.values()].map((column) => ({
    ...column,
    idName: column.hasOwnIds ? names(`${column.name}_id`) : undefined,
    evidenceName: column.hasEvidence ? names(`${column.name}_evidence`) : undefined,
  }));
  const definitions: [string, WrittenColumn][] = [];
  for (const { name, first, mixed, decimals, idName, evidenceName } of all) {
    const own = { concept: cells.concept(first), unit: cells.unit(first), language: cells.language(first) };
    definitions.push([
      name,
      {
        dimensions: Object.fromEntries(
          Object.entries(own).flatMap(([key, text]) => (text === '' ? [] : [[key, formatConstant(text)]])),
        ),
        ...(!mixed && decimals !== undefined && { decimals }),
        ...extensions(prefix, idName, evidenceName),
      },
    ]);
    if (idName !== undefined) definitions.push([idName, { comment: true }]);
    if (evidenceName !== undefined) definitions.push([evidenceName, { comment: true }]);
  }
  const template: WrittenTemplate = {
    dimensions: { ...constants, ...Object.fromEntries(shared.map(({ key, name }) => [key, `$${name}`])) },
    columns: Object.fromEntries([...shared.map(({ name }) => [name, {}] as const), ...definitions]),
  };

  return {
    template,
    *rows() {
      yield formatCsvRow(Object.keys(template.columns));
      for (const row of rows) {
        const written = shared.map(({ cell }) => cell(row.shared));
        for (const { index, mixed, idName, evidenceName } of all) {
          const fact = row.facts[index];
          written.push(fact ? cells.value(fact, mixed) : '');
          if (idName !== undefined) written.push(fact?.id ?? '');
          if (evidenceName !== undefined) written.push(fact ? cells.evidence(fact) : '');
        }
        yield formatCsvRow(written);
      }
    },
    *factIds() {
      for (const [at, row] of rows.entries()) {
        for (const column of all) {
          const fact = row.facts[column.index];
          if (fact) yield [fact, csvId(at, column)];
        }
      }
    },
  };
}

/** Columns of entity, period and dimensions; what is the same for all facts is a constant of the template instead. */
function sharedColumns(
  facts: readonly Fact[],
  cells: CellWriter,
  names: (wanted: string) => string,
  qname: TableContext['qname'],
): { readonly columns: readonly SharedColumn[]; readonly constants: Record<string, string | null> } {
  const all = findSharedAspects(facts);
  const constants: Record<string, string | null> = {};
  const candidates = [
    { key: 'entity', wanted: 'entity', cell: cells.entity },
    { key: 'period', wanted: 'period', cell: cells.period },
    ...dimensionsOf(all).map((dimension) => ({
      key: qname(dimension),
      wanted: localNameOf(dimension),
      cell: (shared: SharedAspects) => cells.dimension(shared, dimension),
    })),
  ];
  const columns = candidates.flatMap(({ key, wanted, cell }): SharedColumn[] => {
    const distinct = new Set([...all].map(cell));
    const [only = ''] = distinct;
    if (distinct.size > 1) return [{ key, name: names(wanted), cell }];
    if (only !== '') constants[key] = formatConstant(only);
    return [];
  });
  return { columns, constants };
}

function extensions(prefix: string, factId: string | undefined, evidence: string | undefined): Record<string, string> {
  return {
    ...(factId !== undefined && { [`${prefix}:${FACT_ID_PROPERTY}`]: factId }),
    ...(evidence !== undefined && { [`${prefix}:${EVIDENCE_PROPERTY}`]: evidence }),
  };
}

/** The metadata value of what a cell would hold. */
function formatConstant(cell: string): string | null {
  const special = parseSpecialValue(cell);
  if (special.kind === 'nil') return null;
  return special.kind === 'text' ? formatMetadataValue(special.text) : cell;
}

/** Gives column names: an identifier near the wanted text, each once. */
function createNames(): (wanted: string) => string {
  const taken = new Set<string>(['rowNumber']);
  return (wanted) => {
    const base = wanted.replace(/[^\p{L}\p{N}_-]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
    taken.add(name);
    return name;
  };
}
