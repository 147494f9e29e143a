import type { Period } from '../../datatypes/period.js';
import { periodKey } from '../../datatypes/period.js';
import { isShared } from '../../instance/container-reader.js';
import type { Context, ContextPeriod } from '../../instance/instance.js';
import type { DimensionValue, Entity, SharedAspects } from '../../model/report/fact.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { createQNameParser, type QNameParser } from '../../names/prefixes.js';
import { isReservedEntity } from '../../oim/entity-text.js';
import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import { momentOf } from './read-context.js';

const EXPLICIT = expandedName(NS.xbrldi, 'explicitMember');
const TYPED = expandedName(NS.xbrldi, 'typedMember');
const NIL = expandedName(NS.xsi, 'nil');

/** Contexts of an instance as aspects of the model. */
export interface ContextAspects {
  aspectsOf(context: Context | undefined): SharedAspects;
  /** Equal for contexts of equal aspects; undefined for one that the model cannot hold, which is equal to no other. */
  keyOf(context: Context): string | undefined;
}

/** Something that a context says, with a number that is equal for equal ones. */
interface Read<T> {
  readonly value: T;
  readonly number: number;
}

type Dimensions = SharedAspects['dimensions'];

/** Reads contexts of one instance (XBRL 2.1, 4.7). Periods and names repeat: each is read once. */
export function createContextAspects(): ContextAspects {
  const parseQName = createQNameParser();
  const numbers = new Map<string, number>();
  const entities = new Map<string, Map<string, Read<Entity>>>();
  const periods = new Map<ContextPeriod, Read<Period> | undefined>();

  function numberOf(text: string): number {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size));
    return number;
  }

  function entityOf({ scheme, identifier }: Context): Read<Entity> {
    let ofScheme = entities.get(scheme);
    if (!ofScheme) entities.set(scheme, (ofScheme = new Map()));
    let entity = ofScheme.get(identifier);
    if (!entity) {
      entity = { value: { scheme, identifier }, number: numberOf(`${scheme}\n${identifier}`) };
      ofScheme.set(identifier, entity);
    }
    return entity;
  }

  function periodOf({ period: written }: Context): Read<Period> | undefined {
    if (!written) return undefined;
    let period = periods.get(written);
    if (period || periods.has(written)) return period;
    const value = readPeriod(written);
    if (value) period = { value, number: numberOf(periodKey(value)) };
    periods.set(written, period);
    return period;
  }

  // What containers say that many contexts share, by the only one that a context has.
  const known = new Map<readonly XmlElement[], Read<Dimensions> | undefined>();

  /** Undefined where a container has content that is no dimension. */
  function dimensionsOf({ segment, scenario }: Context): Read<Dimensions> | undefined {
    const container = segment && scenario ? undefined : (segment ?? scenario);
    if (!container || !isShared(container)) {
      return read([...(segment?.children ?? []), ...(scenario?.children ?? [])]);
    }
    const { children } = container;
    let dimensions = known.get(children);
    if (!dimensions && !known.has(children)) known.set(children, (dimensions = read(children)));
    return dimensions;
  }

  function read(elements: readonly XmlElement[]): Read<Dimensions> | undefined {
    const dimensions = readDimensions(elements, parseQName);
    return dimensions && { value: dimensions, number: numberOf(dimensionsKey(dimensions)) };
  }

  return {
    aspectsOf(context) {
      if (!context) return { dimensions: new Map() };
      const { scheme, identifier } = context;
      const period = periodOf(context)?.value;
      const shared: { -readonly [K in keyof SharedAspects]: SharedAspects[K] } = {
        dimensions: dimensionsOf(context)?.value ?? new Map<ExpandedName, DimensionValue>(),
      };
      if (!isReservedEntity({ scheme, identifier })) shared.entity = entityOf(context).value;
      if (period && period.kind !== 'forever') shared.period = period;
      return shared;
    },
    keyOf(context) {
      const period = periodOf(context);
      const dimensions = period && dimensionsOf(context);
      return dimensions && `${entityOf(context).number} ${period.number} ${dimensions.number}`;
    },
  };
}

function readPeriod(written: ContextPeriod): Period | undefined {
  switch (written.kind) {
    case 'forever':
      return written;
    case 'instant': {
      const instant = momentOf(written.instant, true);
      return instant === undefined ? undefined : { kind: 'instant', instant };
    }
    case 'duration': {
      const start = momentOf(written.start, false);
      const end = momentOf(written.end, true);
      return start === undefined || end === undefined ? undefined : { kind: 'duration', start, end };
    }
  }
}

/** Sorted by dimension; undefined where one of the elements is no dimension's value. */
function readDimensions(elements: readonly XmlElement[], parseQName: QNameParser): Dimensions | undefined {
  const dimensions: [ExpandedName, DimensionValue][] = [];
  for (const element of elements) {
    const stated = readMember(element, parseQName);
    if (!stated) return undefined;
    dimensions.push(stated);
  }
  if (dimensions.length > 1) dimensions.sort((a, b) => compareText(a[0], b[0]));
  return new Map(dimensions);
}

/** A text that is equal for equal dimensions. */
function dimensionsKey(dimensions: Dimensions): string {
  let key = 'dimensions';
  for (const [dimension, value] of dimensions) {
    const written = value.kind === 'explicit' ? value.member : `=${JSON.stringify(value.value)}`;
    key += `\n${dimension}\n${written}`;
  }
  return key;
}

function readMember(member: XmlElement, parseQName: QNameParser): [ExpandedName, DimensionValue] | undefined {
  if (member.name !== EXPLICIT && member.name !== TYPED) return undefined;
  const { prefixes } = member.scope;
  const dimension = parseQName((attributeOf(member, 'dimension') ?? '').trim(), prefixes);
  if (dimension === undefined) return undefined;
  if (member.name === EXPLICIT) {
    const name = parseQName(member.text.trim(), prefixes);
    return name && [dimension, { kind: 'explicit', member: name }];
  }
  const [content] = member.children;
  if (!content || content.children.length > 0) return undefined;
  const nil = isTrue(attributeOf(content, NIL));
  return [dimension, { kind: 'typed', value: nil ? null : content.text }];
}

function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^\s*(?:true|1)\s*$/.test(text);
}
