import { formatEnumerationSet, formatEnumerationValue } from '../../datatypes/enumeration-value.js';
import { jsonLdCodes } from '../../diagnostics/codes/json-ld.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import { isPureUnit } from '../../model/report/canonical-report.js';
import type { Evidence, Qualifier } from '../../model/report/evidence.js';
import type { DimensionValue, Entity, Fact, Report } from '../../model/report/fact.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { QUALIFIERS } from '../../oim/evidence-json.js';
import { FILING_FIELDS, filingFromJson } from '../../oim/filing-json.js';
import { parsePeriod } from '../../oim/period-text.js';
import type { Quad } from '../../syntax/rdf/turtle.js';
import { compareText } from '../../util/compare-text.js';
import type { ReadContext } from '../format.js';
import { joinLinks } from './join-links.js';
import { CLASSES, COMMON_TERMS, CONTEXT_PREFIXES as P } from './terms.js';
import { parseUnitKey } from './unit-key.js';
import { EMPTY_SET, FACT_CLASSES, NIL } from './vocabulary.js';
import { parsePageFragment } from './page-fragment.js';

type Term = Quad['object'];
/** Predicate → objects. */
type Properties = ReadonlyMap<string, readonly Term[]>;

/** Thrown to leave a fact that cannot be read; the fault is already reported. */
class Unreadable extends Error {}

const iriOf = (compact: string): string => {
  const [prefix = '', local = ''] = compact.split(':');
  return (P as Readonly<Record<string, string>>)[prefix] + local;
};
const RDF_TYPE = `${P.rdf}type`;
const term = (name: string): string => iriOf(COMMON_TERMS[name]?.id ?? name);
const ofClass = (name: string, key: string): string => iriOf(CLASSES[name]?.terms?.[key]?.id ?? '');
const CLASS_OF_IRI = new Map([...FACT_CLASSES].map((name) => [iriOf(`pilu:${name}`), name]));
const VALUE = iriOf('pilu:value');
/** Predicates of a fact that are no dimension. */
const OWN = new Set([RDF_TYPE, VALUE, ...Object.keys(COMMON_TERMS).map(term)]);

/**
 * Reads the graph of one report, whatever syntax and order its statements came in: what `describeReport` describes.
 * Facts keep the order in which they were first named; entry points are sorted, as a graph has no order of values.
 * A fact that cannot be read is reported and left out; undefined where there is not exactly one report.
 */
export function readGraph(quads: Iterable<Quad>, { sink, uri }: ReadContext): Report | undefined {
  // 1. Statements by subject.
  const subjects = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of quads) {
    let properties = subjects.get(subject.value);
    if (!properties) subjects.set(subject.value, (properties = new Map()));
    const objects = properties.get(predicate.value);
    if (!objects) properties.set(predicate.value, [object]);
    else if (!objects.some((one) => one.equals(object))) objects.push(object);
  }
  const propertiesOf = (subject: string): Properties => subjects.get(subject) ?? new Map();
  const wrong = (place: string, found: string | undefined, en: string, zh: string): void => {
    const shown: string | LocalizedText = found === undefined ? { en: 'absent', zh: '缺失' } : JSON.stringify(found);
    sink.report(jsonLdCodes.create('pilu:json-ld-form', { place, found: shown, expected: { en, zh } }, { uri }));
  };

  // 2. The report.
  const isReport = (one: Properties) => one.get(RDF_TYPE)?.some(({ value }) => value === iriOf('pilu:Report'));
  const reports = [...subjects].filter(([, properties]) => isReport(properties));
  const [found] = reports;
  if (!found || reports.length > 1) {
    const many = reports.length > 1 ? `${reports.length} × pilu:Report` : undefined;
    wrong('rdf:type', many, 'one node of class pilu:Report', '一个 pilu:Report 类的节点');
    return undefined;
  }
  const [reportIri, head] = found;
  const values = (name: string) => head.get(ofClass('Report', name)) ?? [];
  const defaults = new Map<string, string>();
  for (const { value } of values('dimensions')) {
    const member = propertiesOf(value).get(ofClass('Dimension', 'default'))?.[0];
    if (member) defaults.set(value, member.value);
  }

  // 3. Facts.
  const pool = createAspectPool();
  const facts: Fact[] = [];
  for (const { value } of values('facts')) {
    try {
      facts.push(readFact(value));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  const filing = readFiling();
  const taxonomy = values('taxonomy').map(({ value }) => value);
  return { taxonomy: taxonomy.sort(compareText), facts, ...(filing && { filing }) };

  function refuse(place: string, found: string | undefined, en: string, zh: string): never {
    wrong(place, found, en, zh);
    throw new Unreadable();
  }

  function readFact(iri: string): Fact {
    const own = propertiesOf(iri);
    const one = (name: string) => own.get(term(name))?.[0];
    const factClass = own.get(RDF_TYPE)?.flatMap(({ value }) => CLASS_OF_IRI.get(value) ?? [])[0];
    if (factClass === undefined) refuse(iri, undefined, 'a class of facts', '事实类别');
    const { value, language } = readValue(iri, factClass, own);
    const unit = readUnit(one('unit'));
    const decimals = one('decimals')?.value;
    if (decimals !== undefined && !/^[+-]?\d+$/.test(decimals)) refuse(iri, decimals, 'a whole number', '整数');
    const noteId = one('noteId')?.value;
    const links = ordered(own.get(term('links'))).map(readLink);
    const evidence = ordered(own.get(term('evidence'))).map(readEvidence);
    return {
      id: factId(iri),
      concept: nameOf(one('concept')?.value, iri),
      value,
      shared: pool.shared(readEntity(one('entity')), readPeriod(one('period')), readDimensions(own)),
      ...(unit && !isPureUnit(unit) && { unit }),
      ...(decimals !== undefined && { decimals: Number(decimals) }),
      ...(language !== undefined && { language }),
      ...(noteId !== undefined && { noteId }),
      ...(links.length > 0 && { links: joinLinks(links) }),
      ...(evidence.length > 0 && { evidence }),
    };
  }

  function readValue(iri: string, factClass: string, own: Properties): Pick<Fact, 'value' | 'language'> {
    const [first, ...more] = own.get(VALUE) ?? [];
    if (!first) refuse(iri, undefined, 'pilu:value', 'pilu:value');
    if (first.value === iriOf(NIL) && first.termType === 'NamedNode') {
      const language = own.get(term('language'))?.[0]?.value;
      return { value: null, ...(language !== undefined && { language }) };
    }
    const names = () => [first, ...more].map(({ value }) => nameOf(value, iri));
    switch (factClass) {
      case 'EnumerationSetFact':
        return { value: first.value === iriOf(EMPTY_SET) ? '' : formatEnumerationSet(names()) };
      case 'EnumerationFact':
        return { value: formatEnumerationValue(nameOf(first.value, iri)) };
      case 'NameFact':
        return { value: nameOf(first.value, iri) };
    }
    if (first.termType !== 'Literal' || more.length > 0) refuse(iri, first.value, 'one literal', '一个字面值');
    return { value: first.value, ...(first.language !== '' && { language: first.language }) };
  }

  /** `namespace#local`. */
  function nameOf(iri: string | undefined, place: string): ExpandedName {
    const hash = iri?.lastIndexOf('#') ?? -1;
    if (iri === undefined || hash < 0) refuse(place, iri, 'an IRI namespace#name', '形如 namespace#name 的 IRI');
    return expandedName(iri.slice(0, hash), iri.slice(hash + 1));
  }

  function factId(iri: string): string {
    if (!iri.startsWith(`${reportIri}#`)) refuse(iri, iri, "the report's IRI and #", '报告的 IRI 加 #');
    return decode(iri.slice(reportIri.length + 1), iri);
  }

  function decode(text: string, place: string): string {
    try {
      return decodeURIComponent(text);
    } catch {
      return refuse(place, text, 'percent-encoding of UTF-8', 'UTF-8 的百分号编码');
    }
  }

  function readEntity(entity: Term | undefined): Entity | undefined {
    if (!entity) return undefined;
    const { value } = entity;
    const hash = value.lastIndexOf('#');
    if (hash < 0) refuse(value, value, 'an IRI scheme#identifier', '形如 scheme#identifier 的 IRI');
    return { scheme: value.slice(0, hash), identifier: decode(value.slice(hash + 1), value) };
  }

  function readPeriod(period: Term | undefined) {
    if (!period) return undefined;
    const text = period.value.startsWith(P.interval) ? period.value.slice(P.interval.length) : '';
    return (
      parsePeriod(text) ?? refuse(period.value, period.value, `${P.interval} and a period`, `${P.interval} 加期间`)
    );
  }

  function readUnit(unit: Term | undefined) {
    if (!unit) return undefined;
    if (!unit.value.startsWith(P.measures)) return pool.unit([nameOf(unit.value, unit.value)]);
    const { numerators, denominators } = parseUnitKey(decode(unit.value.slice(P.measures.length), unit.value));
    return pool.unit(numerators, denominators);
  }

  function readDimensions(own: Properties): [ExpandedName, DimensionValue][] {
    const result: [ExpandedName, DimensionValue][] = [];
    for (const [predicate, [member]] of own) {
      if (OWN.has(predicate) || !member || defaults.get(predicate) === member.value) continue;
      const dimension = nameOf(predicate, predicate);
      if (member.termType === 'Literal') result.push([dimension, { kind: 'typed', value: member.value }]);
      else if (member.value === iriOf(NIL)) result.push([dimension, { kind: 'typed', value: null }]);
      else result.push([dimension, { kind: 'explicit', member: nameOf(member.value, predicate) }]);
    }
    return result;
  }

  function readLink({ value: iri }: Term) {
    const link = propertiesOf(iri);
    const [type, group, target] = ['linkType', 'linkGroup', 'linkTarget'].map(
      (key) => link.get(ofClass('Link', key))?.[0]?.value,
    );
    if (type === undefined || group === undefined || target === undefined) {
      refuse(iri, undefined, 'a link with type, group and target', '含类型、组、目标的链接');
    }
    return { type, group, target: factId(target) };
  }

  function readEvidence({ value: iri }: Term): Evidence {
    const resource = propertiesOf(iri);
    const of = (key: string) => resource.get(ofClass('SpecificResource', key))?.[0]?.value;
    const selectors = (resource.get(ofClass('SpecificResource', 'selector')) ?? []).map(({ value }) =>
      propertiesOf(value),
    );
    const selected = (name: string, key: string) =>
      selectors.map((one) => one.get(ofClass(name, key))?.[0]?.value).find((value) => value !== undefined);
    const quote = selected('TextQuoteSelector', 'exact');
    const [start, end] = ['start', 'end'].map((key) => selected('TextPositionSelector', key));
    const { page, rectangle } = parsePageFragment(selected('FragmentSelector', 'fragment'));
    const [source, cue, qualifier] = [of('source'), of('cue'), of('qualifier')];
    const known = qualifier === undefined || QUALIFIERS.includes(qualifier as Qualifier);
    if (!source?.startsWith('urn:') || quote === undefined || cue === undefined || !known || !start || !end) {
      return refuse(
        iri,
        undefined,
        'a SpecificResource with source, selectors and cue',
        '含来源、选择器和线索的 SpecificResource',
      );
    }
    return {
      document: source.slice(4),
      start: Number(start),
      end: Number(end),
      ...(page !== undefined && { page }),
      ...(rectangle && { rectangle }),
      quote,
      cue,
      ...(qualifier !== undefined && { qualifier: qualifier as Qualifier }),
    };
  }

  function readFiling() {
    const node = values('announcement')[0];
    if (!node) return undefined;
    const properties = propertiesOf(node.value);
    return filingFromJson(
      Object.fromEntries(
        FILING_FIELDS.flatMap((field) => {
          const object = properties.get(ofClass('Announcement', field))?.[0];
          if (object?.termType !== 'Literal') return [];
          return [[field, object.datatype.value === `${P.xsd}integer` ? Number(object.value) : object.value]];
        }),
      ),
    );
  }
}

/** Nodes in the order of the number that ends their IRIs; others stay as they came. */
function ordered(nodes: readonly Term[] = []): Term[] {
  const numberOf = ({ value }: Term): number => Number(/\/(\d+)$/.exec(value)?.[1] ?? 0);
  return [...nodes].sort((a, b) => numberOf(a) - numberOf(b));
}
