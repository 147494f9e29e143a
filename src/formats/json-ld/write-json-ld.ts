import { createHash } from 'node:crypto';
import { unitKey, type Unit } from '../../datatypes/unit.js';
import { canonicalFact, isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Entity, Fact, Report, SharedAspects } from '../../model/report/fact.js';
import { namesInValue, valueFormOf } from '../../oim/fact-value.js';
import { filingToJson } from '../../oim/filing-json.js';
import { formatPeriod } from '../../oim/period-text.js';
import { allocatePrefixes, type PrefixAllocation } from '../../oim/prefix-allocation.js';
import { findReportNamespaces } from '../../oim/report-namespaces.js';
import { streamedArray, writeJson } from '../../syntax/json/write-json.js';
import type { WriteContext } from '../format.js';
import { CONTEXT_TERMS, CONTEXT_URL, factClassOf, NIL_MEMBER, PAGE_FRAGMENTS } from './vocabulary.js';

/**
 * Writes a report as JSON-LD 1.1 in the compact form of our own context, `@context` first and `@type` before the rest,
 * so that streaming processors can read it. The report's IRI is the digest of its facts, a fact's is the report's with
 * the fact id as fragment; a concept, member or measure is `namespace#local`, an entity `scheme#identifier`.
 */
export function* writeJsonLd(report: Report, context: WriteContext): Generator<string, void, void> {
  const { concepts } = context.taxonomy;
  const used = findReportNamespaces(report, concepts);
  const names = allocatePrefixes([...used.namespaces, ...used.schemes], context.prefixes, CONTEXT_TERMS);
  const reportIri = `urn:sha-256:${digestOf(report)}`;
  const { entities, periods, units, sources } = collectAspects(report);

  function* facts(): Generator<unknown> {
    for (const fact of report.facts) yield factNode(fact, names, context);
  }

  yield* writeJson([
    [
      '@context',
      [
        CONTEXT_URL,
        {
          fact: `${reportIri}#`,
          ...Object.fromEntries([...names.prefixes].map(([prefix, namespace]) => [prefix, `${namespace}#`])),
        },
      ],
    ],
    ['@type', 'Report'],
    ['@id', reportIri],
    ['taxonomy', report.taxonomy],
    ['announcement', report.filing && { '@type': 'Announcement', ...filingToJson(report.filing) }],
    ['primarySources', sources.size === 0 ? undefined : [...sources]],
    ['entities', [...entities.values()].map((entity) => entityNode(entity, names))],
    ['periods', [...periods.values()].map(periodNode)],
    ['units', [...units.values()].map((unit) => unitNode(unit, names))],
    ['facts', streamedArray(facts())],
  ]);
}

/** The digest of the facts in their order: equal reports have equal IRIs, and nothing else decides. */
function digestOf(report: Report): string {
  const hash = createHash('sha256').update(JSON.stringify(report.taxonomy));
  for (const fact of report.facts) {
    hash.update(JSON.stringify(canonicalFact(fact)));
  }
  return hash.digest('hex');
}

/** Entities, periods, units and source documents, each once, in the order first met. */
function collectAspects(report: Report) {
  const entities = new Map<string, Entity>();
  const periods = new Map<string, NonNullable<SharedAspects['period']>>();
  const units = new Map<string, Unit>();
  const sources = new Set<string>();
  const seen = new Set<SharedAspects>();
  for (const { shared, unit, evidence } of report.facts) {
    if (!seen.has(shared)) {
      seen.add(shared);
      const { entity, period } = shared;
      if (entity) entities.set(`${entity.scheme} ${entity.identifier}`, entity);
      const text = period && formatPeriod(period);
      if (period && text !== undefined) periods.set(text, period);
    }
    if (unit && !isPureUnit(unit)) units.set(unitKey(unit), unit);
    for (const { document } of evidence ?? []) sources.add(`urn:${document}`);
  }
  return { entities, periods, units, sources };
}

function entityIri({ scheme, identifier }: Entity, names: PrefixAllocation): string {
  return `${names.prefixOf(scheme)}:${encodeURIComponent(identifier)}`;
}

function entityNode(entity: Entity, names: PrefixAllocation): object {
  return { '@type': 'Entity', '@id': entityIri(entity, names), scheme: entity.scheme, identifier: entity.identifier };
}

function periodIri(period: NonNullable<SharedAspects['period']>): string | undefined {
  const text = formatPeriod(period);
  return text === undefined ? undefined : `interval:${text}`;
}

function periodNode(period: NonNullable<SharedAspects['period']>): object {
  const id = { '@id': periodIri(period) };
  if (period.kind === 'instant') return { '@type': 'Instant', ...id, instant: period.instant };
  if (period.kind === 'duration') return { '@type': 'Duration', ...id, start: period.start, end: period.end };
  return {};
}

/** A single measure is its own unit; another unit's IRI spells out its measures. */
function unitIri(unit: Unit, names: PrefixAllocation): string {
  const [measure, ...more] = unit.numerators;
  if (measure !== undefined && more.length === 0 && unit.denominators.length === 0) return names.qname(measure);
  return `measures:${encodeURIComponent(unitKey(unit))}`;
}

function unitNode(unit: Unit, names: PrefixAllocation): object {
  return {
    '@type': 'Unit',
    '@id': unitIri(unit, names),
    numerators: unit.numerators.map(names.qname),
    ...(unit.denominators.length > 0 && { denominators: unit.denominators.map(names.qname) }),
  };
}

function factIri(id: string): string {
  return `fact:${encodeURIComponent(id)}`;
}

function factNode(fact: Fact, names: PrefixAllocation, { taxonomy }: WriteContext): object {
  const { id, concept, shared, unit, value, decimals, language, noteId, links, evidence } = fact;
  const dimensions: Record<string, unknown> = {};
  for (const [dimension, member] of shared.dimensions) {
    dimensions[names.qname(dimension)] =
      member.kind === 'explicit' ? { '@id': names.qname(member.member) } : (member.value ?? { '@id': NIL_MEMBER });
  }
  return {
    '@type': concept === NOTE ? 'NoteFact' : factClassOf(taxonomy.concepts.get(concept)),
    '@id': factIri(id),
    concept: names.qname(concept),
    ...(value === null ? { nil: true, language } : { value: valueNode(fact, value, names, taxonomy) }),
    decimals,
    entity: shared.entity && entityIri(shared.entity, names),
    period: shared.period && periodIri(shared.period),
    unit: unit && !isPureUnit(unit) ? unitIri(unit, names) : undefined,
    ...dimensions,
    noteId,
    links: links?.map(({ type, group, targets }) => ({ '@type': 'Link', type, group, targets: targets.map(factIri) })),
    evidence: evidence?.map(evidenceNode),
  };
}

function valueNode(
  { concept, language }: Fact,
  value: string,
  names: PrefixAllocation,
  taxonomy: WriteContext['taxonomy'],
): unknown {
  const form = valueFormOf(taxonomy.concepts.get(concept));
  const members = namesInValue(value, form).map(names.qname);
  if (form === 'enumerationSet') return members;
  if (form !== 'plain') return members[0] ?? value;
  return language === undefined ? value : { '@value': value, '@language': language.toLowerCase() };
}

/** Evidence as a segment of the report, by the selectors of Web Annotation (W3C, 4.2.4, 4.2.5, 4.2.1). */
function evidenceNode({ document, start, end, page, rectangle, quote, cue, qualifier }: Evidence): object {
  return {
    '@type': 'SpecificResource',
    source: `urn:${document}`,
    selector: [
      { '@type': 'TextQuoteSelector', exact: quote },
      { '@type': 'TextPositionSelector', start: String(start), end: String(end) },
      ...(page === undefined
        ? []
        : [
            {
              '@type': 'FragmentSelector',
              conformsTo: PAGE_FRAGMENTS,
              fragment: `page=${page}${rectangle ? `&viewrect=${rectangle.join(',')}` : ''}`,
            },
          ]),
    ],
    cue,
    qualifier,
  };
}
