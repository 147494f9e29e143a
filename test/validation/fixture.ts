import { durationOfDays, instantAtEndOf } from '../../src/datatypes/period.js';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createAspectPool } from '../../src/model/report/aspect-pool.js';
import type { DimensionValue, Fact, Report } from '../../src/model/report/fact.js';
import type { Concept } from '../../src/model/taxonomy/concept.js';
import type { DataType } from '../../src/model/taxonomy/data-type.js';
import type { Relationship } from '../../src/model/taxonomy/relationship.js';
import { buildNetworks, type Taxonomy } from '../../src/model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../src/names/arcroles.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import type { ReportValidationOptions } from '../../src/validation/report-rule.js';
import { validateReport } from '../../src/validation/validate-report.js';
import { validateTaxonomy } from '../../src/validation/validate-taxonomy.js';

export const T = 'https://example.org/t';
export const name = (local: string): ExpandedName => expandedName(T, local);
const xbrli = (local: string) => expandedName(NS.xbrli, local);

function dataType(local: string, valueKind: DataType['valueKind'], numeric: boolean): DataType {
  return { name: xbrli(local), itemType: xbrli(local), ancestry: [xbrli(local)], valueKind, numeric, facets: {} };
}

export const TYPES = {
  monetary: dataType('monetaryItemType', 'decimal', true),
  decimal: dataType('decimalItemType', 'decimal', true),
  integer: dataType('integerItemType', 'integer', true),
  double: dataType('doubleItemType', 'double', true),
  shares: dataType('sharesItemType', 'decimal', true),
  pure: dataType('pureItemType', 'decimal', true),
  fraction: dataType('fractionItemType', 'fraction', true),
  string: dataType('stringItemType', 'string', false),
  boolean: dataType('booleanItemType', 'boolean', false),
  date: dataType('dateItemType', 'date', false),
  gMonthDay: dataType('gMonthDayItemType', 'gMonthDay', false),
} as const;

export function concept(local: string, more: Partial<Concept> = {}): Concept {
  return {
    name: name(local),
    kind: 'item',
    substitutionGroup: xbrli('item'),
    type: TYPES.string,
    abstract: false,
    nillable: true,
    periodType: 'duration',
    ...more,
  };
}

export function hypercube(local: string): Concept {
  return concept(local, { kind: 'hypercube', abstract: true });
}

export function dimension(local: string, typedDomain?: ExpandedName): Concept {
  return concept(local, { kind: 'dimension', abstract: true, ...(typedDomain && { typedDomain }) });
}

export function taxonomy(
  concepts: readonly Concept[],
  relationships: readonly Relationship[] = [],
  typedDomains: ReadonlyMap<ExpandedName, DataType> = new Map(),
): Taxonomy {
  return {
    entryPoints: [`${T}.xsd`],
    concepts: new Map(concepts.map((each) => [each.name, each])),
    typedDomains,
    labels: new Map(),
    references: new Map(),
    roleTypes: new Map(),
    arcroleTypes: new Map(),
    networks: buildNetworks(relationships),
  };
}

/** A relationship in role `r`, unless `more` says otherwise. */
export function arc(
  arcrole: keyof typeof ARCROLE,
  source: string,
  target: string,
  more: Partial<Relationship> = {},
): Relationship {
  return { arcrole: ARCROLE[arcrole], linkRole: 'r', source: name(source), target: name(target), order: 1, ...more };
}

const pool = createAspectPool();
export const YEAR = durationOfDays('2024-01-01', '2024-12-31');
export const YEAR_END = instantAtEndOf('2024-12-31');
export const ENTITY = { scheme: 'http://standards.iso.org/iso/17442', identifier: '529900T8BM49AURSDO55' };
export const CNY = pool.unit([expandedName(NS.iso4217, 'CNY')]);
export const PURE = pool.unit([xbrli('pure')]);
export const unit = pool.unit;
export const shared = pool.shared;

let next = 0;

/** A fact of the year with a value; dimensions as explicit member names, or typed values in an object. */
export function fact(
  conceptName: string,
  value: string | null,
  more: Partial<Fact> & {
    readonly dimensions?: Readonly<Record<string, string | { readonly typed: string | null }>>;
  } = {},
): Fact {
  const { dimensions = {}, ...rest } = more;
  const pairs = Object.entries(dimensions).map(([key, member]): [ExpandedName, DimensionValue] => [
    name(key),
    typeof member === 'string' ? { kind: 'explicit', member: name(member) } : { kind: 'typed', value: member.typed },
  ]);
  return { id: `f${++next}`, concept: name(conceptName), shared: pool.shared(ENTITY, YEAR, pairs), value, ...rest };
}

/** Everything that the rules report about facts. */
export function judge(
  facts: readonly Fact[],
  against: Taxonomy,
  options: ReportValidationOptions = {},
  more: Partial<Report> = {},
): readonly Diagnostic[] {
  const collector = createCollector();
  validateReport({ taxonomy: against.entryPoints, facts, ...more }, against, options, collector);
  return collector.diagnostics;
}

export function judgeTaxonomy(against: Taxonomy): readonly Diagnostic[] {
  const collector = createCollector();
  validateTaxonomy(against, collector);
  return collector.diagnostics;
}

export function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}
