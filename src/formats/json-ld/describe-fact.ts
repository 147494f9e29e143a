import { unitKey, unitOf, type Unit } from '../../datatypes/unit.js';
import { isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Entity, Fact, SharedAspects } from '../../model/report/fact.js';
import { expandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { namesInValue, valueFormOf } from '../../oim/fact-value.js';
import { formatPeriod } from '../../oim/period-text.js';
import type { PrefixAllocation } from '../../oim/prefix-allocation.js';
import type { FormatTaxonomy } from '../format.js';
import type { DataSetIndex } from './data-sets.js';
import type { CompactNode } from './describe-report.js';
import { formatPageFragment } from './page-fragment.js';
import { EMPTY_SET, factClassOf, NIL, PAGE_FRAGMENTS } from './vocabulary.js';

const PURE_UNIT = unitOf([expandedName(NS.xbrli, 'pure')]);

export function entityIri({ scheme, identifier }: Entity, names: PrefixAllocation): string {
  return `${names.prefixOf(scheme)}:${encodeURIComponent(identifier)}`;
}

export function periodIri(period: NonNullable<SharedAspects['period']>): string | undefined {
  const text = formatPeriod(period);
  return text === undefined ? undefined : `interval:${text}`;
}

/** A single measure is its own unit; another unit's IRI spells out its measures. */
export function unitIri(unit: Unit, names: PrefixAllocation): string {
  const [measure, ...more] = unit.numerators;
  if (measure !== undefined && more.length === 0 && unit.denominators.length === 0) return names.qname(measure);
  return `measures:${encodeURIComponent(unitKey(unit))}`;
}

/** A number without a unit is a pure number (OIM 1.0, 4.2.5), and the graph says so. */
export function unitOfFact({ concept, unit }: Fact, { concepts }: FormatTaxonomy): Unit | undefined {
  if (unit && !isPureUnit(unit)) return unit;
  return concepts.get(concept)?.type.numeric === true ? PURE_UNIT : undefined;
}

export function dataSetIri(number: number): string {
  return `fact:data-set/${number}`;
}

/** An observation has a value in every dimension (Data Cube, IC-11), so it has an entity and a period; a note has none. */
export function isObserved({ concept, shared: { entity, period } }: Fact): boolean {
  return concept !== NOTE && entity !== undefined && period !== undefined && period.kind !== 'forever';
}

function factIri(id: string): string {
  return `fact:${encodeURIComponent(id)}`;
}

export interface FactContext {
  readonly names: PrefixAllocation;
  readonly taxonomy: FormatTaxonomy;
  readonly dataSets: DataSetIndex;
}

/** A fact as a node of our context; undefined members are left out. */
export function describeFact(fact: Fact, context: FactContext): CompactNode {
  const { names, taxonomy, dataSets } = context;
  const { id, concept, shared, decimals, language, noteId, links, evidence } = fact;
  const iri = factIri(id);
  const factClass = concept === NOTE ? 'NoteFact' : factClassOf(taxonomy.concepts.get(concept));
  const dataSet = isObserved(fact) ? dataSets.dataSetOf(concept, shared) : undefined;
  const unit = unitOfFact(fact, taxonomy);
  const node: Record<string, unknown> = {
    '@type': dataSet ? ['Observation', factClass] : factClass,
    '@id': iri,
    dataSet: dataSet && dataSetIri(dataSet.number),
    concept: names.qname(concept),
    value: valueNode(fact, names, taxonomy),
    language: fact.value === null ? language?.toLowerCase() : undefined,
    decimals,
    entity: shared.entity && entityIri(shared.entity, names),
    period: shared.period && periodIri(shared.period),
    unit: unit && unitIri(unit, names),
  };
  for (const [dimension, member] of shared.dimensions) {
    node[names.qname(dimension)] =
      member.kind === 'explicit' ? { '@id': names.qname(member.member) } : (member.value ?? { '@id': NIL });
  }
  for (const [dimension, member] of dataSet?.defaults ?? [])
    node[names.qname(dimension)] = { '@id': names.qname(member) };
  if (noteId !== undefined) node['noteId'] = noteId;
  const targets = links?.flatMap(({ type, group, targets: ids }) => ids.map((target) => ({ type, group, target })));
  if (targets) {
    node['links'] = targets.map(({ type, group, target }, index) => ({
      ...{ '@type': 'Link', '@id': `${iri}/link/${index + 1}` },
      ...{ linkType: type, linkGroup: group, linkTarget: factIri(target) },
    }));
  }
  if (evidence) node['evidence'] = evidence.map((one, index) => evidenceNode(one, `${iri}/evidence/${index + 1}`));
  return node;
}

function valueNode({ concept, language, value }: Fact, names: PrefixAllocation, taxonomy: FormatTaxonomy): unknown {
  if (value === null) return { '@id': NIL };
  const form = valueFormOf(taxonomy.concepts.get(concept));
  if (form === 'plain') {
    return language === undefined ? value : { '@value': value, '@language': language.toLowerCase() };
  }
  const members = namesInValue(value, form).map(names.qname);
  if (form === 'enumerationSet') return members.length === 0 ? [EMPTY_SET] : members;
  return members[0] ?? value;
}

/** Evidence as a segment of the report, by the selectors of Web Annotation (W3C, 4.2.4, 4.2.5, 4.2.1). */
function evidenceNode({ document, start, end, page, rectangle, quote, cue, qualifier }: Evidence, iri: string): object {
  const selector: object[] = [
    { '@type': 'TextQuoteSelector', '@id': `${iri}/quote`, exact: quote },
    { '@type': 'TextPositionSelector', '@id': `${iri}/position`, start: String(start), end: String(end) },
  ];
  if (page !== undefined) {
    const fragment = { conformsTo: PAGE_FRAGMENTS, fragment: formatPageFragment(page, rectangle) };
    selector.push({ '@type': 'FragmentSelector', '@id': `${iri}/page`, ...fragment });
  }
  return { '@type': 'SpecificResource', '@id': iri, source: `urn:${document}`, selector, cue, qualifier };
}
