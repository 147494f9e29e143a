import { unitKey, unitOf, type Unit } from '../../datatypes/unit.js';
import { isPureUnit, NOTE } from '../../model/report/canonical-report.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { DimensionValue, Entity, Fact, SharedAspects } from '../../model/report/fact.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { namesInValue, valueFormOf } from '../../oim/fact-value.js';
import { formatPeriod } from '../../oim/period-text.js';
import type { PrefixAllocation } from '../../oim/prefix-allocation.js';
import type { FormatTaxonomy } from '../format.js';
import { keep, keepLast } from '../../util/keep.js';
import type { DataSetIndex, ReportDataSet } from './data-sets.js';
import type { CompactNode } from './compact-node.js';
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

/** The IRI below the report's that a fact has. */
export function factIri(id: string): string {
  return `fact:${/^[\w.-]*$/.test(id) ? id : encodeURIComponent(id)}`;
}

export interface FactContext {
  readonly names: PrefixAllocation;
  readonly taxonomy: FormatTaxonomy;
  readonly dataSets: DataSetIndex;
}

/**
 * A fact as a node of our context, in parts in the order of its members; undefined members are left out. `shared` parts
 * are one object for the facts that have them in common, so that a writer makes their text once.
 */
export interface FactNode {
  readonly iri: string;
  readonly classes: readonly string[];
  /** `@type`. */
  readonly type: CompactNode;
  readonly parts: readonly FactPart[];
}

export interface FactPart {
  readonly node: CompactNode;
  readonly shared: boolean;
}

/** Makes the nodes of facts. What a fact has in common with those before it is not made again. */
export function createFactDescriber(context: FactContext): (fact: Fact) => FactNode {
  const { names, taxonomy, dataSets } = context;
  const part = (node: CompactNode): FactPart => ({ node, shared: true });
  const kinds = keep((concept: ExpandedName) =>
    concept === NOTE ? 'NoteFact' : factClassOf(taxonomy.concepts.get(concept)),
  );
  const types = keep((name: string) => ({
    observed: { classes: ['Observation', name], type: { '@type': ['Observation', name] } },
    other: { classes: [name], type: { '@type': name } },
  }));
  const units = keep((unit: Unit) => part({ unit: unitIri(unit, names) }));
  const defaultsOf = keep(({ defaults }: ReportDataSet) =>
    part(Object.fromEntries(defaults.map(([axis, member]) => [names.qname(axis), { '@id': names.qname(member) }]))),
  );
  const places = keep((concept: ExpandedName) =>
    keep((dataSet: ReportDataSet | undefined) =>
      part({ dataSet: dataSet && dataSetIri(dataSet.number), concept: names.qname(concept) }),
    ),
  );
  const aspectsOf = keepLast((shared: SharedAspects) => ({
    context: part({
      entity: shared.entity && entityIri(shared.entity, names),
      period: shared.period && periodIri(shared.period),
    }),
    dimensions: part(Object.fromEntries([...shared.dimensions].map((one) => dimensionMember(one, names)))),
  }));
  return (fact) => {
    const { id, concept, shared, decimals, language, value } = fact;
    const iri = factIri(id);
    const dataSet = isObserved(fact) ? dataSets.dataSetOf(concept, shared) : undefined;
    const unit = unitOfFact(fact, taxonomy);
    const { context, dimensions } = aspectsOf(shared);
    const own = {
      value: valueNode(fact, names, taxonomy),
      language: value === null ? language?.toLowerCase() : undefined,
      decimals,
    };
    const parts = [places(concept)(dataSet), { node: own, shared: false }, context];
    if (unit) parts.push(units(unit));
    parts.push(dimensions);
    if (dataSet && dataSet.defaults.length > 0) parts.push(defaultsOf(dataSet));
    const rest = restOf(fact, iri);
    if (rest) parts.push({ node: rest, shared: false });
    return { iri, ...types(kinds(concept))[dataSet ? 'observed' : 'other'], parts };
  };
}

function dimensionMember([axis, one]: readonly [ExpandedName, DimensionValue], names: PrefixAllocation) {
  return [
    names.qname(axis),
    one.kind === 'explicit' ? { '@id': names.qname(one.member) } : (one.value ?? { '@id': NIL }),
  ] as const;
}

/** What few facts have: a note id, links, evidence. */
function restOf({ noteId, links, evidence }: Fact, iri: string): CompactNode | undefined {
  if (noteId === undefined && !links && !evidence) return undefined;
  const targets = links?.flatMap(({ type, group, targets: ids }) => ids.map((target) => ({ type, group, target })));
  return {
    noteId,
    links: targets?.map(({ type, group, target }, index) => ({
      ...{ '@type': 'Link', '@id': `${iri}/link/${index + 1}` },
      ...{ linkType: type, linkGroup: group, linkTarget: factIri(target) },
    })),
    evidence: evidence?.map((one, index) => evidenceNode(one, `${iri}/evidence/${index + 1}`)),
  };
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
