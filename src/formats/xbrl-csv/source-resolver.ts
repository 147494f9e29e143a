import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { SourceLocation } from '../../util/source-location.js';
import { parseAbbreviatedPeriod } from '../../oim/abbreviated-period.js';
import type { Source } from './properties.js';
import { parseSpecialValue } from './special-values.js';
import type { CellContext, TableContext } from './table-context.js';

/** A value that a source gave: null is nil, undefined nothing. */
export type Given = string | null | undefined;

export type SourceResolver = (source: Source | undefined, cell: CellContext) => Given;

/**
 * What a source gives in a row: a cell, else the table's parameter, else the report's (xBRL-CSV 1.0, References). A
 * reference that leads nowhere is reported once; `onFault` is told each time that nothing is given for a fault.
 */
export function createSourceResolver({ table, indexes, report }: TableContext, onFault: () => void): SourceResolver {
  const { template } = table;
  const { sink } = report;
  const unresolved = new Set<string>();
  return resolve;

  function resolve(source: Source | undefined, cell: CellContext): Given {
    if (source === undefined || source.kind === 'none') return undefined;
    if (source.kind === 'constant') return source.text;
    if (source.kind === 'rowNumber') return String(cell.rowNumber);
    const index = indexes.get(source.name);
    const inRow = index === undefined ? '' : (cell.cells[index] ?? '');
    const defined = template.columns.get(source.name);
    let written: string | undefined;
    if (inRow !== '' && index !== undefined && defined?.kind !== 'comment') {
      cell.used[index] = true;
      written = inRow;
    } else {
      written = ownValue(table.parameters, source.name) ?? ownValue(report.parameters, source.name);
    }
    if (written === undefined) {
      const missing = !defined || defined.kind === 'comment';
      if (missing) onFault();
      if (missing && report.parametersComplete && !unresolved.has(source.name)) {
        unresolved.add(source.name);
        sink.report(xbrlCsvCodes.create('xbrlce:invalidReferenceTarget', { name: source.name }, source.location));
      }
      return undefined;
    }
    const special = parseSpecialValue(written);
    if (special.kind === 'none') return undefined;
    if (special.kind === 'unknown') {
      onFault();
      sink.report(xbrlCsvCodes.create('xbrlce:unknownSpecialValue', { value: written }, cell.at));
      return undefined;
    }
    const text = special.kind === 'nil' ? null : special.text;
    return source.bound === undefined ? text : boundOf(text ?? '#nil', source.bound, cell.at);
  }

  /** The start or end of a duration, as an instant. */
  function boundOf(text: string, bound: 'start' | 'end', at: SourceLocation): Given {
    const period = parseAbbreviatedPeriod(text);
    if (period?.kind === 'duration') return period[bound];
    onFault();
    sink.report(
      period
        ? xbrlCsvCodes.create('xbrlce:referenceTargetNotDuration', { value: text }, at)
        : xbrlCsvCodes.create('xbrlce:invalidPeriodRepresentation', { value: text }, at),
    );
    return undefined;
  }
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
