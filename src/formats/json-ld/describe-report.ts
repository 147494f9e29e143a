import { ENTITY_SCHEMES } from '../../datatypes/entity-scheme.js';
import type { Unit } from '../../datatypes/unit.js';
import type { Entity, SharedAspects, StreamedReport } from '../../model/report/fact.js';
import type { Filing } from '../../model/report/filing.js';
import { namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { filingToJson } from '../../oim/filing-json.js';
import { allocatePrefixes, type PrefixAllocation } from '../../oim/prefix-allocation.js';
import { createNamespaceCollector } from '../../oim/report-namespaces.js';
import { PILU_VERSION } from '../../util/version.js';
import type { WriteContext } from '../format.js';
import { createAspectCollector } from './collect-aspects.js';
import type { CompactNode } from './compact-node.js';
import { createDataSetIndex, type ReportDataSet } from './data-sets.js';
import { createFactDescriber, dataSetIri, entityIri, periodIri, unitIri, type FactNode } from './describe-fact.js';
import { qudtUnitOf } from './qudt-units.js';
import { createReportIri } from './report-iri.js';
import { CONTEXT_TERMS } from './vocabulary.js';

/** A report as a graph, in nodes of our context: what all RDF syntaxes write. */
export interface ReportGraph {
  /** Prefixes of the document beside those of the context. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** The report itself with everything but its facts, in order. */
  readonly head: CompactNode;
  /** Its facts, made as they are asked for. */
  facts(): Iterable<FactNode>;
}

/** Describes a report. Its IRI is the digest of its facts, a fact's is the report's with the fact id as fragment. */
export function describeReport(report: StreamedReport, context: WriteContext): ReportGraph {
  const { taxonomy } = context;
  // 1. Everything that the facts name, and the digest of them.
  const dataSets = createDataSetIndex(taxonomy);
  const aspects = createAspectCollector(taxonomy, dataSets);
  const used = createNamespaceCollector(taxonomy.concepts);
  const iriMaker = createReportIri(report.taxonomy);
  for (const fact of report.facts) for (const one of [aspects, used, iriMaker]) one.add(fact);
  const iri = iriMaker.iri();
  const { entities, periods, units, sources } = aspects;

  // 2. Prefixes.
  const dimensions = [...new Set([...dataSets.met.values()].flatMap((one) => one.dimensions))];
  const defaults = dimensions.flatMap((one) => dataSets.defaults.get(one) ?? []);
  const names = allocatePrefixes(
    [
      ...used.namespaces,
      ...used.schemes,
      ...[...dimensions, ...defaults, ...[...units.values()].flatMap(measuresOf)].map(namespaceOf),
    ],
    context.prefixes,
    CONTEXT_TERMS,
  );

  // 3. The nodes.
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
      generatedBy: aspects.isExtracted() ? extractionNode(report.taxonomy, sources) : undefined,
      entities: list(entities, (entity) => entityNode(entity, names, report.filing)),
      periods: list(periods, periodNode),
      units: list(units, (unit) => unitNode(unit, names)),
      dimensions: dimensions.map((one) => dimensionNode(one, dataSets.defaults.get(one), names)),
      dataSets: [...dataSets.met.values()].map((one) => dataSetNode(one, names)),
    },
    *facts() {
      const describe = createFactDescriber({ names, taxonomy, dataSets });
      for (const fact of report.facts) yield describe(fact);
    },
  };
}

function measuresOf({ numerators, denominators }: Unit) {
  return [...numerators, ...denominators];
}

function announcementNode(filing: Filing): CompactNode {
  return { '@type': 'Announcement', '@id': 'fact:filing/announcement', ...filingToJson(filing) };
}

/** What made the facts of the documents: the program and the taxonomy, each with its version (PROV-O). */
function extractionNode(taxonomy: readonly string[], sources: ReadonlySet<string>): CompactNode {
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
