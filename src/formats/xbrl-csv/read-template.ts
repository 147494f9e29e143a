import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import { PILU_TERMS } from '../../oim/terms.js';
import {
  EVIDENCE_PROPERTY,
  FACT_ID_PROPERTY,
  isIdentifier,
  type WrittenColumn,
  type WrittenTemplate,
} from './metadata.js';
import { readProperties, type Properties, type PropertyContext } from './properties.js';

/** A column of a table (xBRL-CSV 1.0, Column definitions). */
export type Column =
  | {
      readonly kind: 'fact';
      readonly properties: Properties;
      readonly propertiesFrom: readonly string[];
      /** Column of the facts' own ids, and of their evidence: extension properties of ours. */
      readonly factId?: string;
      readonly evidence?: string;
    }
  | { readonly kind: 'groups'; readonly groups: ReadonlyMap<string, Properties> }
  /** Holds values that references name, or row identifiers. */
  | { readonly kind: 'parameter' }
  | { readonly kind: 'comment' };

export interface Template {
  readonly rowIdColumn?: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly properties: Properties;
}

/** Reads a table template; columns that contradict themselves are reported and left out. */
export function readTemplate(id: string, written: WrittenTemplate, context: PropertyContext): Template {
  const { sink, locate } = context;
  const path = ['tableTemplates', id];
  if (!isIdentifier(id)) sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: id }, locate(path)));
  const columns = new Map<string, Column>();
  for (const [name, definition] of Object.entries(written.columns)) {
    const at = [...path, 'columns', name];
    if (!isIdentifier(name)) {
      sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: name }, locate(at)));
      continue;
    }
    const column = readColumn(name, definition, at, context);
    if (column) columns.set(name, column);
  }
  checkPropertyGroups(written, columns, path, context);
  let { rowIdColumn } = written;
  if (rowIdColumn !== undefined) {
    const at = locate([...path, 'rowIdColumn']);
    if (!Object.hasOwn(written.columns, rowIdColumn)) {
      sink.report(xbrlCsvCodes.create('xbrlce:undefinedRowIdColumn', { column: rowIdColumn }, at));
      rowIdColumn = undefined;
    } else if (columns.get(rowIdColumn)?.kind !== 'parameter') {
      sink.report(xbrlCsvCodes.create('xbrlce:invalidRowIdColumn', { column: rowIdColumn }, at));
      rowIdColumn = undefined;
    }
  }
  const properties = readProperties(written, path, context);
  return { columns, properties, ...(rowIdColumn !== undefined && { rowIdColumn }) };
}

/** What says of what kind a column is; one of them may. */
const COLUMN_KINDS: readonly { key: string; fact: boolean; is(column: WrittenColumn): boolean }[] = [
  { key: 'comment', fact: false, is: ({ comment }) => comment === true },
  { key: 'propertyGroups', fact: false, is: ({ propertyGroups }) => propertyGroups !== undefined },
  {
    key: 'dimensions or propertiesFrom',
    fact: true,
    is: ({ dimensions, propertiesFrom }) => (dimensions ?? propertiesFrom) !== undefined,
  },
];

function readColumn(
  name: string,
  written: WrittenColumn,
  path: readonly string[],
  context: PropertyContext,
): Column | undefined {
  const { sink, locate, prefixes } = context;
  const [kind, ...others] = COLUMN_KINDS.filter(({ is }) => is(written));
  const [other] = others;
  if (kind && other) {
    const params = { column: name, kind: kind.key, other: other.key };
    sink.report(xbrlCsvCodes.create('xbrlce:conflictingColumnType', params, locate(path)));
    return undefined;
  }
  const factKey = kind?.fact;
  if (!factKey && written.decimals !== undefined) {
    const at = locate([...path, 'decimals']);
    sink.report(xbrlCsvCodes.create('xbrlce:misplacedDecimalsOnNonFactColumn', { column: name }, at));
  }
  if (written.comment === true) return { kind: 'comment' };
  if (factKey) {
    const extension = (local: string): string | undefined => {
      for (const [prefix, uri] of prefixes) {
        const value = uri === PILU_TERMS ? written[`${prefix}:${local}`] : undefined;
        if (typeof value === 'string') return value;
      }
      return undefined;
    };
    const factId = extension(FACT_ID_PROPERTY);
    const evidence = extension(EVIDENCE_PROPERTY);
    return {
      kind: 'fact',
      properties: readProperties(written, path, context),
      propertiesFrom: written.propertiesFrom ?? [],
      ...(factId !== undefined && { factId }),
      ...(evidence !== undefined && { evidence }),
    };
  }
  if (written.propertyGroups === undefined) return { kind: 'parameter' };
  const groups = new Map<string, Properties>();
  for (const [group, properties] of Object.entries(written.propertyGroups)) {
    groups.set(group, readProperties(properties, [...path, 'propertyGroups', group], context));
  }
  return { kind: 'groups', groups };
}

/** Each property may come from one property group column only (xBRL-CSV 1.0, Property groups). */
function checkPropertyGroups(
  written: WrittenTemplate,
  columns: ReadonlyMap<string, Column>,
  path: readonly string[],
  { sink, locate }: PropertyContext,
): void {
  for (const [name, column] of columns) {
    if (column.kind !== 'fact') continue;
    const seen = new Set<string>();
    for (const [index, reference] of column.propertiesFrom.entries()) {
      const at = locate([...path, 'columns', name, 'propertiesFrom', index]);
      const groups = columns.get(reference);
      if (groups?.kind !== 'groups') {
        // A column that was left out for a fault of its own is no further fault here.
        if (groups || !Object.hasOwn(written.columns, reference)) {
          const params = { column: name, reference };
          sink.report(xbrlCsvCodes.create('xbrlce:invalidPropertyGroupColumnReference', params, at));
        }
        continue;
      }
      const given = new Set([...groups.groups.values()].flatMap(keysOf));
      for (const key of given) {
        if (seen.has(key)) {
          const params = { column: name, dimension: key, columns: column.propertiesFrom.join(', ') };
          sink.report(
            key === DECIMALS
              ? xbrlCsvCodes.create('xbrlce:repeatedPropertyGroupDecimalsProperty', params, at)
              : xbrlCsvCodes.create('xbrlce:repeatedPropertyGroupDimension', params, at),
          );
        }
        seen.add(key);
      }
    }
  }
}

const DECIMALS = '#decimals';

function keysOf({ decimals, dimensions }: Properties): string[] {
  return [...dimensions.keys(), ...(decimals ? [DECIMALS] : [])];
}
