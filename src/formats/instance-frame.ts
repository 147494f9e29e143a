import { dayEndingAt, type Period } from '../datatypes/period.js';
import { unitKey, type Unit } from '../datatypes/unit.js';
import { xbrlXmlCodes } from '../diagnostics/codes/xbrl-xml.js';
import { NOTE } from '../model/report/canonical-report.js';
import type { Fact, Report, SharedAspects } from '../model/report/fact.js';
import { findSharedAspects } from '../model/report/find-shared-aspects.js';
import { expandedName, namespaceOf, type ExpandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';
import { NO_ENTITY } from '../oim/entity-text.js';
import { valueFormOf } from '../oim/fact-value.js';
import { allocatePrefixes, type PrefixAllocation } from '../oim/prefix-allocation.js';
import { findReportNamespaces } from '../oim/report-namespaces.js';
import { keep, keepLast } from '../util/keep.js';
import { openElement, writeElement, type XmlWriter } from '../syntax/xml/xml-writer.js';
import type { WriteContext } from './format.js';
import { contextNameOf, createIdAllocator, unitNameOf } from './instance-names.js';

/** What is the same for all facts of a concept. */
export interface ConceptForm {
  readonly qname: string;
  /** Undefined for a concept that the taxonomy does not hold. */
  readonly numeric: boolean | undefined;
  readonly isName: boolean;
}

/** What the syntaxes of XBRL 2.1 instances share: prefixes, contexts and units, each once and readably named. */
export interface InstanceFrame {
  readonly names: PrefixAllocation;
  formOf(concept: ExpandedName): ConceptForm;
  contextIdOf(fact: Fact): string;
  unitIdOf(fact: Fact): string | undefined;
  /** An id that no fact, context or unit has, made from a wanted one. */
  allocateId(wanted: string): string;
  /** Writes the references to arcroles and roles beyond the standard ones (XBRL 2.1, 4.4, 4.5). */
  writeLinkReferences(writer: XmlWriter): void;
  /** Writes contexts and units, in the order of their first use (4.7, 4.8). */
  writeContextsAndUnits(writer: XmlWriter): Iterable<void>;
}

const PURE: Unit = { numerators: [expandedName(NS.xbrli, 'pure')], denominators: [] };

/** Allocates prefixes and ids for a report. `standard` namespaces come first and keep their prefixes. */
export function createInstanceFrame(
  report: Report,
  context: WriteContext,
  standard: readonly (readonly [namespace: string, prefix: string])[] = [],
): InstanceFrame {
  const { concepts } = context.taxonomy;
  const used = findReportNamespaces(report, concepts);
  const typedDomains = new Set<string>();
  for (const { dimensions } of findSharedAspects(report.facts)) {
    for (const [dimension, { kind }] of dimensions) {
      const domain = kind === 'typed' ? concepts.get(dimension)?.typedDomain : undefined;
      if (domain !== undefined) typedDomains.add(namespaceOf(domain));
    }
  }
  const noteNamespace: string = NS.oim;
  const reportNamespaces = [...used.namespaces, ...typedDomains].filter((one) => one !== noteNamespace);
  const fixed = [...STANDARD_PREFIXES, ...standard];
  const names = allocatePrefixes(
    [NS.xbrli, ...fixed.map(([namespace]) => namespace), ...reportNamespaces],
    new Map([...(context.prefixes ?? []), ...fixed]),
  );

  const formOf = keep((concept: ExpandedName): ConceptForm => {
    const known = concepts.get(concept);
    return { qname: names.qname(concept), numeric: known?.type.numeric, isName: valueFormOf(known) === 'QName' };
  });

  const ids = createIdAllocator(report.facts.map((fact) => fact.id));
  const contexts = new Map<SharedAspects, string>();
  const units = new Map<string, { readonly id: string; readonly unit: Unit }>();
  const unitIds = new Map<Unit, string>();
  let last: SharedAspects | undefined;
  for (const fact of report.facts) {
    const { concept, shared } = fact;
    if (concept === NOTE) continue;
    if (shared !== last && !contexts.has(shared)) contexts.set(shared, ids.allocate(contextNameOf(shared)));
    last = shared;
    const unit = unitOfFact(fact, formOf(concept));
    if (!unit || unitIds.has(unit)) continue;
    const key = unitKey(unit);
    let known = units.get(key);
    if (!known) units.set(key, (known = { id: ids.allocate(unitNameOf(unit)), unit }));
    unitIds.set(unit, known.id);
  }

  const contextId = keepLast((shared: SharedAspects) => contexts.get(shared) ?? '');
  return {
    names,
    formOf,
    contextIdOf: ({ shared }) => contextId(shared),
    unitIdOf(fact) {
      const unit = unitOfFact(fact, formOf(fact.concept));
      return unit && unitIds.get(unit);
    },
    allocateId: (wanted) => ids.allocate(wanted),
    writeLinkReferences: (writer) => writeLinkReferences(writer, used.linkTypes, used.linkGroups, context),
    *writeContextsAndUnits(writer) {
      for (const [shared, id] of contexts) yield writeContext(writer, id, shared, names, context);
      for (const { id, unit } of units.values()) yield writeUnit(writer, id, unit, names);
    },
  };
}

const STANDARD_PREFIXES: readonly (readonly [string, string])[] = [
  [NS.link, 'link'],
  [NS.xlink, 'xlink'],
  [NS.xsi, 'xsi'],
  [NS.xbrldi, 'xbrldi'],
  [NS.xhtml, 'xhtml'],
];

/** Arcroles of the Link Role Registry that a report may use, and where they are declared. */
export const DECLARED_ARCROLES: ReadonlyMap<string, string> = new Map([
  [
    'http://www.xbrl.org/2009/arcrole/fact-explanatoryFact',
    'http://www.xbrl.org/lrr/arcrole/factExplanatory-2009-12-16.xsd#fact-explanatoryFact',
  ],
]);
const STANDARD_ARCROLE = 'http://www.xbrl.org/2003/arcrole/fact-footnote';
const STANDARD_ROLE = 'http://www.xbrl.org/2003/role/link';

/** References to the declarations of arcroles and roles beyond the standard ones (XBRL 2.1, 4.4, 4.5). */
function writeLinkReferences(
  writer: XmlWriter,
  types: ReadonlySet<string>,
  groups: ReadonlySet<string>,
  { sink }: WriteContext,
): void {
  for (const arcroleURI of types) {
    if (arcroleURI === STANDARD_ARCROLE) continue;
    const href = DECLARED_ARCROLES.get(arcroleURI);
    if (href === undefined) sink.report(xbrlXmlCodes.create('pilu:link-role-undeclared', { uri: arcroleURI }));
    else writeElement(writer, 'link:arcroleRef', { arcroleURI, 'xlink:type': 'simple', 'xlink:href': href });
  }
  for (const uri of groups) {
    if (uri !== STANDARD_ROLE) sink.report(xbrlXmlCodes.create('pilu:link-role-undeclared', { uri }));
  }
}

function writeContext(
  writer: XmlWriter,
  id: string,
  { entity = NO_ENTITY, period, dimensions }: SharedAspects,
  names: PrefixAllocation,
  { taxonomy, sink }: WriteContext,
): void {
  openElement(writer, 'xbrli:context', { id });
  openElement(writer, 'xbrli:entity');
  writeElement(writer, 'xbrli:identifier', { scheme: entity.scheme }, entity.identifier);
  writer.endElement();
  writePeriod(writer, period ?? { kind: 'forever' });
  if (dimensions.size > 0) {
    openElement(writer, 'xbrli:scenario');
    for (const [name, value] of dimensions) {
      const dimension = names.qname(name);
      if (value.kind === 'explicit') {
        writeElement(writer, 'xbrldi:explicitMember', { dimension }, names.qname(value.member));
        continue;
      }
      const domain = taxonomy.concepts.get(name)?.typedDomain;
      if (domain === undefined) {
        sink.report(xbrlXmlCodes.create('pilu:typed-domain-unknown', { dimension, context: id }));
        continue;
      }
      openElement(writer, 'xbrldi:typedMember', { dimension });
      if (value.value === null) writeElement(writer, names.qname(domain), { 'xsi:nil': 'true' });
      else writeElement(writer, names.qname(domain), {}, value.value);
      writer.endElement();
    }
    writer.endElement();
  }
  writer.endElement();
}

/** Midnights are written as dates: a start by its day, an end or instant by the day that ends there (XBRL 2.1, 4.7.2). */
function writePeriod(writer: XmlWriter, period: Period): void {
  openElement(writer, 'xbrli:period');
  switch (period.kind) {
    case 'instant':
      writeElement(writer, 'xbrli:instant', {}, dayEndingAt(period.instant) ?? period.instant);
      break;
    case 'duration': {
      const { start, end } = period;
      writeElement(writer, 'xbrli:startDate', {}, start.endsWith('T00:00:00') ? start.slice(0, -9) : start);
      writeElement(writer, 'xbrli:endDate', {}, dayEndingAt(end) ?? end);
      break;
    }
    case 'forever':
      writeElement(writer, 'xbrli:forever');
  }
  writer.endElement();
}

function writeUnit(writer: XmlWriter, id: string, { numerators, denominators }: Unit, names: PrefixAllocation): void {
  const measures = (list: Unit['numerators']) => {
    for (const measure of list) writeElement(writer, 'xbrli:measure', {}, names.qname(measure));
  };
  openElement(writer, 'xbrli:unit', { id });
  if (denominators.length === 0) {
    measures(numerators);
  } else {
    openElement(writer, 'xbrli:divide');
    openElement(writer, 'xbrli:unitNumerator');
    measures(numerators);
    writer.endElement();
    openElement(writer, 'xbrli:unitDenominator');
    measures(denominators);
    writer.endElement();
    writer.endElement();
  }
  writer.endElement();
}

/** Numeric facts have a unit, the pure number where the model says none; a fact of an unknown concept is as it looks. */
function unitOfFact({ unit, decimals }: Fact, form: ConceptForm): Unit | undefined {
  const numeric = form.numeric ?? (unit !== undefined || decimals !== undefined);
  return numeric ? (unit ?? PURE) : unit;
}
