import { oimCodes } from '../../diagnostics/codes/oim.js';
import { evidenceCodes } from '../../diagnostics/codes/xbrl-json.js';
import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Period } from '../../datatypes/period.js';
import type { Unit } from '../../datatypes/unit.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import { NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { DimensionValue, Entity, Fact, SharedAspects } from '../../model/report/fact.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import type { PrefixMap } from '../../names/prefixes.js';
import { evidenceFromJson } from '../../oim/evidence-json.js';
import { parseValue, valueFormOf } from '../../oim/fact-value.js';
import { compareText } from '../../util/compare-text.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { FormatTaxonomy } from '../format.js';
import type { AspectReader } from './aspect-reader.js';
import { parseCsvPeriod } from './csv-period.js';
import { CORE_DIMENSIONS, inherit, type Properties, type Source } from './properties.js';
import type { Table } from './read-table.js';
import type { Column } from './read-template.js';
import { parseSpecialValue } from './special-values.js';

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
  readonly id: string;
}

/** Reads a fact; false where it is faulty, which is reported. */
export type FactReader = (cell: CellContext) => boolean;

interface Place {
  readonly table: Table;
  /** Columns that the file has: name → place in a row. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly report: ReportContext;
  /** By what the sources are. */
  readonly shared: Map<string, SharedSources>;
}

/** Effective properties, dimensions sorted out, with the aspects that came of them. */
interface Effective {
  readonly concept: Source | undefined;
  readonly unit: Source | undefined;
  readonly language: Source | undefined;
  readonly decimals: Source | undefined;
  readonly shared: SharedSources;
}

/** Where entity, period and dimensions come from, and what came of it; columns that have the same sources share one. */
export interface SharedSources {
  readonly sources: readonly (readonly [string, Source])[];
  readonly known: Map<string, SharedAspects | undefined>;
  /** The texts of the row before, which often are those of this one. */
  readonly texts: Given[];
  aspects: SharedAspects | undefined;
}

/** A value that a source gave: null is nil, undefined nothing. */
type Given = string | null | undefined;

const DECIMALS = /^(?:0|-?[1-9]\d*)$/;
const SUFFIX = /^(.*\S)d(0|-?[1-9]\d*|INF)$/s;
const NUMBER_WITH_SUFFIX = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?d(?:0|-?[1-9]\d*|INF)$/;
const TEXT_KINDS: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);
const FORMS = {
  QName: { en: 'a name with a bound prefix', zh: '前缀已绑定的名称' },
  enumeration: { en: 'one name with a bound prefix', zh: '一个前缀已绑定的名称' },
  enumerationSet: { en: 'names with bound prefixes, separated by blanks', zh: '以空格分隔、前缀已绑定的名称' },
  plain: { en: 'a text', zh: '文本' },
} as const;

/** Prepares the reading of one fact column of a table. */
export function createFactReader(name: string, column: Column & { kind: 'fact' }, place: Place): FactReader {
  const { table, indexes, report } = place;
  const { template } = table;
  const { taxonomy, sink, aspects, pool } = report;
  const groupColumns = column.propertiesFrom.flatMap((group) => {
    const index = indexes.get(group);
    const definition = template.columns.get(group);
    // A property group column that the file lacks is as one whose cells are empty.
    return index === undefined || definition?.kind !== 'groups'
      ? []
      : [{ name: group, index, groups: definition.groups }];
  });
  const effective = new Map<string, Effective>();
  const decimalsOf = new Map<string, number | undefined>();
  const unresolved = new Set<string>();
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
    const conceptText = resolve(properties.concept, cell);
    if (conceptText === undefined) {
      return fail(oimCodes.create('oime:missingConceptDimension', { fact: cell.id }, at));
    }
    const concept = aspects.concept(conceptText, placeOf(properties.concept, at));
    const shared = sharedOf(properties, cell);
    if (concept === undefined || !shared) return false;

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
    const numeric = declared
      ? declared.type.numeric
      : unit !== undefined || (text !== null && NUMBER_WITH_SUFFIX.test(text));
    const value = readValue(text, declared, numeric, properties, cell);
    if (!value) return false;

    const own = idIndex === undefined ? '' : (cells[idIndex] ?? '');
    const id = own === '' ? cell.id : own;
    const evidence = evidenceIndex === undefined ? undefined : readEvidence(cells[evidenceIndex] ?? '', id, at);
    const fact: Fact = {
      id,
      concept,
      shared,
      value: value.text,
      ...(unit && { unit }),
      ...(language !== undefined && { language }),
      ...(value.decimals !== undefined && { decimals: value.decimals }),
      // A note's own id is its note id (Open Information Model 1.0, Note ID core dimension).
      ...(concept === NOTE && { noteId: id }),
      ...(evidence && { evidence }),
    };
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
        shared: sharedSources(shared),
      };
      effective.set(key, found);
    }
    return found;
  }

  function sharedSources(sources: SharedSources['sources']): SharedSources {
    const sorted = [...sources].sort(([a], [b]) => compareText(a, b));
    const key = JSON.stringify(sorted);
    let found = place.shared.get(key);
    if (!found) place.shared.set(key, (found = { sources: sorted, known: new Map(), texts: [], aspects: undefined }));
    return found;
  }

  /** What a source gives in a row: a cell, else the table's parameter, else the report's. */
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
      if (missing && report.parametersComplete && !unresolved.has(source.name)) {
        unresolved.add(source.name);
        sink.report(xbrlCsvCodes.create('xbrlce:invalidReferenceTarget', { name: source.name }, source.location));
      }
      return undefined;
    }
    const special = parseSpecialValue(written);
    if (special.kind === 'none') return undefined;
    if (special.kind === 'unknown') {
      sink.report(xbrlCsvCodes.create('xbrlce:unknownSpecialValue', { value: written }, cell.at));
      return undefined;
    }
    const text = special.kind === 'nil' ? null : special.text;
    return source.bound === undefined ? text : boundOf(text ?? '#nil', source.bound, cell.at);
  }

  /** The start or end of a duration, as an instant. */
  function boundOf(text: string, bound: 'start' | 'end', at: SourceLocation): Given {
    const period = parseCsvPeriod(text);
    if (period?.kind === 'duration') return period[bound];
    sink.report(
      period
        ? xbrlCsvCodes.create('xbrlce:referenceTargetNotDuration', { value: text }, at)
        : xbrlCsvCodes.create('xbrlce:invalidPeriodRepresentation', { value: text }, at),
    );
    return undefined;
  }

  /** Entity, period and taxonomy-defined dimensions: the same texts give the same object. */
  function sharedOf(properties: Effective, cell: CellContext): SharedAspects | undefined {
    const { sources, texts, known } = properties.shared;
    let same = properties.shared.aspects !== undefined;
    for (let index = 0; index < sources.length; index++) {
      const text = resolve((sources[index] as (typeof sources)[number])[1], cell);
      if (texts[index] === text) continue;
      texts[index] = text;
      same = false;
    }
    if (same) return properties.shared.aspects;
    let key = '';
    for (const text of texts) key += text === undefined ? '-' : text === null ? '0' : `${text.length} ${text}`;
    let aspects = known.get(key);
    if (!aspects && !known.has(key)) known.set(key, (aspects = readShared(sources, texts, cell)));
    properties.shared.aspects = aspects;
    return aspects;
  }

  function readShared(
    sources: SharedSources['sources'],
    texts: readonly Given[],
    cell: CellContext,
  ): SharedAspects | undefined {
    let entity: Entity | undefined;
    let period: Period | undefined;
    let sound = true;
    const dimensions: [ExpandedName, DimensionValue][] = [];
    for (const [index, [dimension, source]] of sources.entries()) {
      const text = texts[index];
      if (text === undefined) continue;
      const at = placeOf(source, cell.at);
      if (dimension === 'entity') {
        entity = aspects.entity(text, at);
        sound = sound && entity !== undefined;
      } else if (dimension === 'period') {
        period = aspects.period(text, at);
        sound = sound && period !== undefined;
      } else {
        const member = aspects.member(dimension as ExpandedName, text, at);
        if (member) dimensions.push([dimension as ExpandedName, member]);
        else sound = false;
      }
    }
    return sound ? pool.shared(entity, period, dimensions) : undefined;
  }

  function readValue(
    text: string | null,
    declared: Concept | undefined,
    numeric: boolean,
    properties: Effective,
    cell: CellContext,
  ): { readonly text: string | null; readonly decimals?: number } | undefined {
    const { at, id } = cell;
    if (!numeric) {
      // References are followed all the same: their cells belong to the fact.
      resolve(properties.decimals, cell);
      const form = valueFormOf(declared);
      const value = text === null ? null : parseValue(text, form, report.prefixes);
      if (value !== undefined) return { text: value };
      const params = { value: text ?? '', fact: id, expected: FORMS[form] };
      sink.report(xbrlCsvCodes.create('xbrlce:invalidFactValue', params, at));
      return undefined;
    }
    const inherited = resolve(properties.decimals, cell);
    if (text === null) return { text };
    if (text.includes('d')) {
      const suffix = SUFFIX.exec(text);
      if (!suffix) {
        sink.report(xbrlCsvCodes.create('xbrlce:invalidDecimalsSuffix', { value: text }, at));
        return undefined;
      }
      const [, number = '', decimals = ''] = suffix;
      return decimals === 'INF' ? { text: number } : { text: number, decimals: Number(decimals) };
    }
    if (inherited === undefined) return { text };
    const written = inherited ?? '#nil';
    let decimals = decimalsOf.get(written);
    if (decimals === undefined) {
      if (!DECIMALS.test(written)) {
        sink.report(xbrlCsvCodes.create('xbrlce:invalidDecimalsValue', { value: written }, at));
        return undefined;
      }
      decimals = Number(written);
      decimalsOf.set(written, decimals);
    }
    return { text, decimals };
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

/** A constant of the metadata is wrong there, and a cell in its row. */
function placeOf(source: Source | undefined, at: SourceLocation): SourceLocation {
  return source?.kind === 'constant' ? source.location : at;
}

/** Whether facts of a concept have a language: those of texts, and of concepts that nobody declares. */
export function isTextual(concept: Concept | undefined): boolean {
  return !concept || (TEXT_KINDS.has(concept.type.valueKind) && valueFormOf(concept) === 'plain');
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

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
