import { xbrlXmlCodes } from '../../diagnostics/codes/xbrl-xml.js';
import { xbrlXmlModelCodes } from '../../diagnostics/codes/xbrlxe.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { endOfDay, type Period } from '../../datatypes/period.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import type { DimensionValue, SharedAspects } from '../../model/report/fact.js';
import { expandedName, localNameOf, namespaceOf, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { parseQName } from '../../names/prefixes.js';
import { isDateTime } from '../../oim/period-text.js';
import { isReservedEntity } from '../../oim/entity-text.js';
import { attributeOf, locationOf, textContentOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { ReadContext } from '../format.js';

const EXPLICIT = expandedName(NS.xbrldi, 'explicitMember');
const TYPED = expandedName(NS.xbrldi, 'typedMember');
const NIL = expandedName(NS.xsi, 'nil');

/** Told of each segment and scenario that is not empty, and the id of its context. */
type ContainerCheck = (container: XmlElement, context: string) => void;

/** All dimensions of a report stand in the container that the first ones stand in (xBRL-XML 1.0, Taxonomy-defined dimensions). */
export function createContainerChecker(sink: DiagnosticSink): ContainerCheck {
  let expected: string | undefined;
  return (container, context) => {
    const found = localNameOf(container.name);
    expected ??= found;
    if (found === expected) return;
    const params = { context, found, expected };
    sink.report(xbrlXmlModelCodes.create('xbrlxe:unexpectedContextContent', params, locationOf(container)));
  };
}

/** Reads a context (XBRL 2.1, 4.7): entity, period, and the members of segment and scenario. */
export function readContext(
  element: XmlElement,
  pool: AspectPool,
  { sink }: Pick<ReadContext, 'sink'>,
  checkContainer?: ContainerCheck,
): SharedAspects {
  const context = attributeOf(element, 'id') ?? '';
  const entity = childOf(element, 'entity');
  const identifier = entity && childOf(entity, 'identifier');
  const scheme = identifier && attributeOf(identifier, 'scheme');
  const text = identifier?.text.trim() ?? '';
  const absent = isReservedEntity({ scheme: scheme ?? '', identifier: text });
  const period = readPeriod(childOf(element, 'period'));
  if (period === undefined) {
    const written = childOf(element, 'period');
    const params = { context: attributeOf(element, 'id') ?? '', period: written ? textContentOf(written).trim() : '' };
    sink.report(xbrlXmlCodes.create('pilu:instance-period-invalid', params, locationOf(written ?? element)));
  }
  const dimensions: [ExpandedName, DimensionValue][] = [];
  for (const container of [entity && childOf(entity, 'segment'), childOf(element, 'scenario')]) {
    if (container && container.children.length > 0) checkContainer?.(container, context);
    for (const member of container?.children ?? []) {
      const dimension = nameIn(member, attributeOf(member, 'dimension') ?? '');
      const value = readMember(member);
      if (value && dimension !== undefined) dimensions.push([dimension, value]);
    }
  }
  return pool.shared(
    scheme === undefined || absent ? undefined : { scheme, identifier: text },
    period?.kind === 'forever' ? undefined : period,
    dimensions,
  );

  function readMember(member: XmlElement): DimensionValue | undefined {
    if (member.name === EXPLICIT) {
      const name = nameIn(member, member.text);
      return name === undefined ? undefined : { kind: 'explicit', member: name };
    }
    const content = member.children[0];
    if (member.name !== TYPED || !content) {
      const params = { context, name: member.name };
      const at = locationOf(member);
      sink.report(xbrlXmlModelCodes.create('xbrlxe:nonDimensionalSegmentScenarioContent', params, at));
      return undefined;
    }
    if (content.children.length > 0) {
      const params = { context, dimension: attributeOf(member, 'dimension') ?? '' };
      sink.report(xbrlXmlModelCodes.create('xbrlxe:unsupportedComplexTypedDimension', params, locationOf(member)));
      return undefined;
    }
    const nil = /^(?:true|1)$/.test((attributeOf(content, NIL) ?? '').trim());
    return { kind: 'typed', value: nil ? null : content.text };
  }

  function nameIn(place: XmlElement, text: string): ExpandedName | undefined {
    if (place.name !== EXPLICIT && place.name !== TYPED) return undefined;
    const name = parseQName(text.trim(), place.scope.prefixes);
    if (name === undefined) {
      const params = { text, name: place.name };
      sink.report(xbrlXmlCodes.create('pilu:instance-name-unresolved', params, locationOf(place)));
    }
    return name;
  }
}

/** Dates are days: a start is the beginning of its day, an end or instant the end of its day (XBRL 2.1, 4.7.2). */
function readPeriod(element: XmlElement | undefined): Period | undefined {
  const texts = new Map((element?.children ?? []).map(({ name, text }) => [localNameOf(name), text.trim()]));
  if (texts.has('forever')) return { kind: 'forever' };
  const instant = momentOf(texts.get('instant'), true);
  if (instant !== undefined) return { kind: 'instant', instant };
  const start = momentOf(texts.get('startDate'), false);
  const end = momentOf(texts.get('endDate'), true);
  return start !== undefined && end !== undefined ? { kind: 'duration', start, end } : undefined;
}

/** A date or dateTime as the canonical dateTime it stands for; a zone is dropped (OIM 1.0, Period core dimension). */
export function momentOf(text: string | undefined, atEnd: boolean): string | undefined {
  const match = /^(\d{4,}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:\d\d)?$/.exec(text ?? '');
  const [, date = '', time] = match ?? [];
  if (!match || !isDateTime(`${date}T00:00:00`)) return undefined;
  if (time === undefined) return atEnd ? endOfDay(date) : `${date}T00:00:00`;
  if (/^24:00:00(?:\.0+)?$/.test(time)) return endOfDay(date);
  const moment = `${date}T${time}`;
  return isDateTime(moment) ? moment : undefined;
}

function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find(({ name }) => localNameOf(name) === local && namespaceOf(name) === NS.xbrli);
}
