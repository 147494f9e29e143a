import { createHash } from 'node:crypto';
import { ENTITY_SCHEMES } from '../../datatypes/entity-scheme.js';
import { unitKey, type Unit } from '../../datatypes/unit.js';
import { canonicalFact } from '../../model/report/canonical-report.js';
import type { Entity, Fact, Report, SharedAspects } from '../../model/report/fact.js';
import type { Filing } from '../../model/report/filing.js';
import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { filingToJson } from '../../oim/filing-json.js';
import { formatPeriod } from '../../oim/period-text.js';
import { allocatePrefixes, type PrefixAllocation } from '../../oim/prefix-allocation.js';
import { findReportNamespaces } from '../../oim/report-namespaces.js';
import { PILU_VERSION } from '../../util/version.js';
import type { WriteContext } from '../format.js';
import { createDataSetIndex, type DataSetIndex, type ReportDataSet } from './data-sets.js';
import { dataSetIri, describeFact, entityIri, isObserved, periodIri, unitIri, unitOfFact } from './describe-fact.js';
import { qudtUnitOf } from './qudt-units.js';
import { CONTEXT_TERMS } from './vocabulary.js';

/** A node in the compact form of our context; every node has an `@id`, so that the graph has no blank nodes. */
export type CompactNode = Readonly<Record<string, unknown>>;

/** A report as a graph, in nodes of our context: what all RDF syntaxes write. */
export interface ReportGraph {
  /** Prefixes of the document beside those of the context. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** The report itself with everything but its facts, in order. */
  readonly head: CompactNode;
  /** Its facts, made as they are asked for. */
  facts(): Iterable<CompactNode>;
}

/** Describes a report. Its IRI is the digest of its facts, a fact's is the report's with the fact id as fragment. */
export function describeReport(report: Report, context: WriteContext): ReportGraph {
  const { concepts } = context.taxonomy;
  const dataSets = createDataSetIndex(context.taxonomy);
  const seen = collectAspects(report, context, dataSets);
  const used = findReportNamespaces(report, concepts);
  const dimensions = [...new Set([...dataSets.met.values()].flatMap((one) => one.dimensions))];
  const defaults = dimensions.flatMap((one) => dataSets.defaults.get(one) ?? []);
  const names = allocatePrefixes(
    [
      ...used.namespaces,
      ...used.schemes,
      ...[...dimensions, ...defaults, ...[...seen.units.values()].flatMap(measuresOf)].map(namespaceOf),
    ],
    context.prefixes,
    CONTEXT_TERMS,
  );
  const iri = reportIri(report);
  const { entities, periods, units, sources, extracted } = seen;
  const list = <T, R>(map: ReadonlyMap<string, T>, describe: (one: T) => R): R[] => [...map.values()].map(describe);
  return {
    prefixes: {
      fact: `${iri}#`,
      ...Object.fromEntries([...names.prefixes].map(([prefix, namespace]) => [prefix, `${namespace}#`])),
    },
    head: {
      '@type': ['Report', 'Document'],
      '@id': iri,
      taxonomy: report.taxonomy,
      announcement: report.filing && announcementNode(report.filing),
      primarySources: sources.size === 0 ? undefined : [...sources],
      generatedBy: extracted ? extractionNode(report, sources) : undefined,
      entities: list(entities, (entity) => entityNode(entity, names, report.filing)),
      periods: list(periods, periodNode),
      units: list(units, (unit) => unitNode(unit, names)),
      dimensions: dimensions.map((one) => dimensionNode(one, dataSets.defaults.get(one), names)),
      dataSets: [...dataSets.met.values()].map((one) => dataSetNode(one, names)),
    },
    *facts() {
      for (const fact of report.facts) yield describeFact(fact, { names, taxonomy: context.taxonomy, dataSets });
    },
  };
}

const HASHED_CHARACTERS = 1 << 16;

/** The IRI of a report: the digest of its facts in their order. Equal reports have equal IRIs, and nothing else decides. */
export function reportIri(report: Report): string {
  const hash = createHash('sha256').update(JSON.stringify(report.taxonomy));
  // Many facts at a time: each call costs more than what it hashes.
  let keys = '';
  for (const fact of report.facts) {
    keys += factKey(fact);
    if (keys.length < HASHED_CHARACTERS) continue;
    hash.update(keys);
    keys = '';
  }
  hash.update(keys);
  return `urn:sha-256:${hash.digest('hex')}`;
}

/** A text that is equal for equal facts, whatever the order of keys that a reader made. */
function factKey(fact: Fact): string {
  const { entity, period, unit, language, links } = canonicalFact(fact);
  const { id, concept, value, decimals, noteId, shared, evidence = [] } = fact;
  return JSON.stringify([
    ...[id, concept, value, entity, period, unit, decimals, language, noteId, links],
    [...shared.dimensions].map(([name, one]) => [name, one.kind === 'explicit' ? one.member : [one.value]]),
    evidence.map(({ document, start, end, page, quote, cue, qualifier }) => [
      ...[document, start, end, page, quote, cue, qualifier],
    ]),
  ]);
}

/** Entities, periods, units, data sets and source documents, each once, in the order first met. */
function collectAspects(report: Report, { taxonomy }: WriteContext, dataSets: DataSetIndex) {
  const entities = new Map<string, Entity>();
  const periods = new Map<string, NonNullable<SharedAspects['period']>>();
  const units = new Map<string, Unit>();
  const sources = new Set<string>();
  const shareds = new Set<SharedAspects>();
  const unitsMet = new Set<Unit>();
  let extracted = false;
  for (const fact of report.facts) {
    const { concept, shared, evidence } = fact;
    if (!shareds.has(shared)) {
      shareds.add(shared);
      const { entity, period } = shared;
      if (entity) entities.set(`${entity.scheme} ${entity.identifier}`, entity);
      const text = period && formatPeriod(period);
      if (period && text !== undefined) periods.set(text, period);
    }
    if (isObserved(fact)) dataSets.dataSetOf(concept, shared);
    const unit = unitOfFact(fact, taxonomy);
    if (unit && !unitsMet.has(unit)) {
      unitsMet.add(unit);
      units.set(unitKey(unit), unit);
    }
    for (const { document, cue } of evidence ?? []) {
      sources.add(`urn:${document}`);
      extracted ||= cue !== 'user';
    }
  }
  return { entities, periods, units, sources, extracted };
}

function measuresOf({ numerators, denominators }: Unit) {
  return [...numerators, ...denominators];
}

function announcementNode(filing: Filing): CompactNode {
  return { '@type': 'Announcement', '@id': 'fact:filing/announcement', ...filingToJson(filing) };
}

/** What made the facts of the documents: the program and the taxonomy, each with its version (PROV-O). */
function extractionNode({ taxonomy }: Report, sources: ReadonlySet<string>): CompactNode {
  return {
    '@type': 'Activity',
    '@id': 'fact:filing/extraction',
    used: [...sources, ...taxonomy],
    agent: {
      '@type': 'SoftwareAgent',
      '@id': `https://w3id.org/pilu/software#${PILU_VERSION}`,
      name: 'pilu',
      version: PILU_VERSION,
    },
  };
}

function entityNode(entity: Entity, names: PrefixAllocation, filing: Filing | undefined): CompactNode {
  const { scheme, identifier } = entity;
  const own = filing && [filing.lei, filing.unifiedSocialCreditCode, filing.secCode].includes(identifier);
  const isLei = scheme === ENTITY_SCHEMES.lei.uri;
  const isStockCode = scheme === ENTITY_SCHEMES.stockCode.uri;
  return {
    '@type': ['Entity', 'Organization', 'Corporation'],
    '@id': entityIri(entity, names),
    scheme,
    identifier,
    leiCode: isLei ? identifier : own ? filing.lei : undefined,
    tickerSymbol: isStockCode ? identifier : own ? filing.secCode : undefined,
  };
}

function instantNode(instant: string): CompactNode {
  return { '@type': 'Instant', '@id': `interval:${instant}`, instant };
}

function periodNode(period: NonNullable<SharedAspects['period']>): CompactNode {
  if (period.kind !== 'duration') return period.kind === 'instant' ? instantNode(period.instant) : {};
  return {
    '@type': 'Duration',
    '@id': periodIri(period),
    start: instantNode(period.start),
    end: instantNode(period.end),
  };
}

function unitNode(unit: Unit, names: PrefixAllocation): CompactNode {
  const [measure, ...more] = unit.numerators;
  const single = measure !== undefined && more.length === 0 && unit.denominators.length === 0 ? measure : undefined;
  return {
    '@type': 'Unit',
    '@id': unitIri(unit, names),
    // A measure is its own unit; what another unit is made of is said.
    numerators: single === undefined ? [...new Set(unit.numerators.map(names.qname))] : undefined,
    denominators: unit.denominators.length > 0 ? [...new Set(unit.denominators.map(names.qname))] : undefined,
    exactMatch: single === undefined ? undefined : qudtUnitOf(single),
  };
}

function dimensionNode(
  dimension: ExpandedName,
  member: ExpandedName | undefined,
  names: PrefixAllocation,
): CompactNode {
  return { '@type': 'Dimension', '@id': names.qname(dimension), default: member && names.qname(member) };
}

/** A data set has the hypercube's structure, which the vocabulary defines; without a hypercube, one of its own. */
function dataSetNode({ number, linkRole, dimensions }: ReportDataSet, names: PrefixAllocation): CompactNode {
  const own = `fact:structure/${number}`;
  const component = (kind: string, property: string, index: number): CompactNode => ({
    '@type': 'Component',
    '@id': `${own}/${index + 1}`,
    [kind]: property,
  });
  const parts = ['pilu:concept', 'pilu:entity', 'pilu:period', ...dimensions.map(names.qname)];
  const components = [...parts.map((one) => ['dimension', one] as const), ['measure', 'pilu:value'] as const];
  return {
    '@type': 'DataSet',
    '@id': dataSetIri(number),
    structure: linkRole,
    ownStructure:
      linkRole === undefined
        ? {
            '@type': 'DataStructureDefinition',
            '@id': own,
            components: components.map(([kind, property], index) => component(kind, property, index)),
          }
        : undefined,
  };
}
