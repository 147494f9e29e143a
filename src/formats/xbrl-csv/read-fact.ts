import { oimCodes } from '../../diagnostics/codes/oim.js';
import { evidenceCodes } from '../../diagnostics/codes/xbrl-json.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Unit } from '../../datatypes/unit.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import { createFact } from '../../model/report/create-fact.js';
import { evidenceFromJson } from '../../oim/evidence-json.js';
import { detachText } from '../../util/detach-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import { CORE_DIMENSIONS, inherit, type Properties, type Source } from './properties.js';
import type { Column } from './read-template.js';
import { isTextual, looksNumeric, type ValueReader } from './read-value.js';
import type { SharedAspectsReader, SharedSources } from './shared-aspects-reader.js';
import type { SourceResolver } from './source-resolver.js';
import { parseSpecialValue } from './special-values.js';
import { placeOf, type CellContext, type TableContext } from './table-context.js';

/** Reads a fact; false where it is faulty, which is reported. */
export type FactReader = (cell: CellContext) => boolean;

/** What the fact columns of one table share. */
export interface FactReaderContext extends TableContext {
  readonly resolve: SourceResolver;
  readonly shared: SharedAspectsReader;
  readonly readValue: ValueReader;
  /** How often a source gave nothing for a fault so far. */
  readonly faults: () => number;
}

/** Effective properties, dimensions sorted out, with the aspects that came of them. */
interface Effective {
  readonly concept: Source | undefined;
  readonly unit: Source | undefined;
  readonly language: Source | undefined;
  readonly decimals: Source | undefined;
  readonly shared: SharedSources;
}

/** Prepares the reading of one fact column of a table. */
export function createFactReader(
  name: string,
  column: Column & { kind: 'fact' },
  context: FactReaderContext,
): FactReader {
  const { table, indexes, report, resolve, readValue } = context;
  const { template } = table;
  const { taxonomy, sink, aspects } = report;
  const groupColumns = column.propertiesFrom.flatMap((group) => {
    const index = indexes.get(group);
    const definition = template.columns.get(group);
    // A property group column that the file lacks is as one whose cells are empty.
    return index === undefined || definition?.kind !== 'groups'
      ? []
      : [{ name: group, index, groups: definition.groups }];
  });
  const effective = new Map<string, Effective>();
  const idIndex = column.factId === undefined ? undefined : indexes.get(column.factId);
  const evidenceIndex = column.evidence === undefined ? undefined : indexes.get(column.evidence);

  return (cell) => {
    const { cells, written, at } = cell;
    // 1. The value.
    const special = parseSpecialValue(written);
    if (special.kind === 'unknown') {
      return fail(xbrlCsvCodes.create('xbrlce:unknownSpecialValue', { value: written }, at));
    }
    if (special.kind === 'none') return fail(xbrlCsvCodes.create('xbrlce:illegalUseOfNone', { column: name }, at));
    const text = special.kind === 'nil' ? null : special.text;

    // 2. Properties: of the column, its groups, the template, the report.
    const properties = propertiesOf(cell);
    if (!properties) return false;
    const faultsBefore = context.faults();
    const conceptText = resolve(properties.concept, cell);
    if (context.faults() > faultsBefore) return false;
    if (conceptText === undefined) {
      return fail(oimCodes.create('oime:missingConceptDimension', { fact: cell.id }, at));
    }
    const concept = aspects.concept(conceptText, placeOf(properties.concept, at));
    const shared = context.shared.read(properties.shared, cell);
    if (concept === undefined || !shared || context.faults() > faultsBefore) return false;

    // 3. What only some types of concepts have.
    const declared = taxonomy?.concepts.get(concept);
    const unitText = resolve(properties.unit, cell);
    const languageText = resolve(properties.language, cell);
    let unit: Unit | undefined;
    if (unitText !== undefined && declared?.type.numeric !== false) {
      unit = aspects.unit(unitText, placeOf(properties.unit, at));
      if (!unit) return false;
    }
    let language: string | undefined;
    if (languageText !== undefined && isTextual(declared)) {
      language = aspects.language(languageText, placeOf(properties.language, at));
      if (language === undefined) return false;
    }
    const numeric = declared ? declared.type.numeric : unit !== undefined || looksNumeric(text);
    // Decimals are asked for in any case: their cell belongs to the fact, number or not.
    const value = readValue(text, declared, numeric, resolve(properties.decimals, cell), cell);
    if (!value || context.faults() > faultsBefore) return false;

    const own = idIndex === undefined ? '' : (cells[idIndex] ?? '');
    const id = own === cell.rowId ? cell.rowId : detachText(own === '' ? cell.id : own);
    const evidence = evidenceIndex === undefined ? undefined : readEvidence(cells[evidenceIndex] ?? '', id, at);
    const valueText = value.text === null ? null : detachText(value.text);
    const fact = createFact(id, concept, shared, valueText, unit, value.decimals, language);
    // A note's own id is its note id (Open Information Model 1.0, Note ID core dimension).
    if (concept === NOTE) fact.noteId = id;
    if (evidence) fact.evidence = evidence;
    report.add(fact, cell.id, at);
    return true;
  };

  function fail(diagnostic: Diagnostic): false {
    sink.report(diagnostic);
    return false;
  }

  function propertiesOf(cell: CellContext): Effective | undefined {
    let key = '';
    const levels: Properties[] = [];
    for (const { name: group, index, groups } of groupColumns) {
      const written = cell.cells[index] ?? '';
      cell.used[index] = true;
      if (written === '') {
        key += '\0';
        continue;
      }
      const wanted = readGroupName(written, group, cell.at, sink);
      if (wanted === undefined) return undefined;
      const level = groups.get(wanted);
      if (!level) {
        const params = { group: wanted, column: group };
        sink.report(xbrlCsvCodes.create('xbrlce:unknownPropertyGroup', params, cell.at));
        return undefined;
      }
      levels.push(level);
      key += `${wanted}\0`;
    }
    let found = effective.get(key);
    if (!found) {
      const all = inherit(column.properties, ...levels, template.properties, report.properties);
      const shared = [...all.dimensions].filter(([dimension]) => !PER_FACT.has(dimension));
      found = {
        concept: all.dimensions.get('concept'),
        unit: all.dimensions.get('unit'),
        language: all.dimensions.get('language'),
        decimals: all.decimals,
        shared: context.shared.sources(shared),
      };
      effective.set(key, found);
    }
    return found;
  }

  function readEvidence(written: string, id: string, at: SourceLocation): readonly Evidence[] | undefined {
    if (written === '') return undefined;
    let value: unknown;
    try {
      value = JSON.parse(written);
    } catch {
      value = undefined;
    }
    const evidence = evidenceFromJson(value);
    if (!('path' in evidence)) return evidence;
    const params = { fact: id, place: evidence.path.join('.') || (column.evidence ?? ''), expected: evidence.expected };
    sink.report(evidenceCodes.create('pilu:evidence-invalid', params, at));
    return undefined;
  }
}

/** Dimensions that a fact has for itself. */
const PER_FACT: ReadonlySet<string> = new Set(
  [...CORE_DIMENSIONS].filter((one) => one !== 'entity' && one !== 'period'),
);

/** The name of a property group, out of the cell that holds it. */
function readGroupName(written: string, column: string, at: SourceLocation, sink: DiagnosticSink): string | undefined {
  const special = parseSpecialValue(written);
  switch (special.kind) {
    case 'text':
      return special.text;
    case 'none':
      sink.report(xbrlCsvCodes.create('xbrlce:illegalUseOfNone', { column }, at));
      return undefined;
    case 'nil':
      sink.report(xbrlCsvCodes.create('xbrlce:unknownPropertyGroup', { group: written, column }, at));
      return undefined;
    case 'unknown':
      sink.report(xbrlCsvCodes.create('xbrlce:unknownSpecialValue', { value: written }, at));
      return undefined;
  }
}
