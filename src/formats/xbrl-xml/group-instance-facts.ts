import type { Unit } from '../../datatypes/unit.js';
import { parseDecimal } from '../../datatypes/decimal.js';
import { inferDecimals } from '../../instance/accuracy.js';
import type { Context, Instance, InstanceUnit, Item } from '../../instance/instance.js';
import { createAspectPool, type AspectPool } from '../../model/report/aspect-pool.js';
import type { DimensionValue, Fact, SharedAspects } from '../../model/report/fact.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { parseQName } from '../../names/prefixes.js';
import { valueFormOf } from '../../oim/fact-value.js';
import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { FormatTaxonomy } from '../format.js';
import { NO_ENTITY } from '../instance-frame.js';
import { momentOf } from './read-context.js';

const EXPLICIT = expandedName(NS.xbrldi, 'explicitMember');
const TYPED = expandedName(NS.xbrldi, 'typedMember');
const NIL = expandedName(NS.xsi, 'nil');
const TEXTUAL: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);

/** Facts that share entity, period and dimensions. */
export interface FactGroup {
  readonly shared: SharedAspects;
  readonly facts: readonly Fact[];
  locate(fact: Fact): SourceLocation | undefined;
}

/**
 * The items of an instance as facts of the model, a group at a time, so that a million of them are never held twice.
 * Groups come in the order of their first items. A context that the model cannot hold has a group of its own.
 */
export function* groupInstanceFacts(instance: Instance, taxonomy: FormatTaxonomy): Generator<FactGroup> {
  const pool = createAspectPool();
  const units = new Map<string, Unit>();
  for (const unit of instance.units) if (!units.has(unit.id)) units.set(unit.id, unitOf(unit, pool));
  const shapes = new Map<ExpandedName, FactShape>();
  const shapeOf = (name: ExpandedName): FactShape => {
    let shape = shapes.get(name);
    if (!shape) shapes.set(name, (shape = findShape(taxonomy.concepts.get(name))));
    return shape;
  };
  for (const [shared, items] of groupItems(instance, pool)) {
    const facts = items.map((item) => factOf(item, shared, shapeOf(item.name), units));
    let places: Map<Fact, Item> | undefined;
    yield {
      shared,
      facts,
      locate(fact) {
        places ??= new Map(facts.map((each, index) => [each, items[index] as Item]));
        const item = places.get(fact);
        return item && { uri: instance.uri, line: item.line, column: item.column };
      },
    };
  }
}

function groupItems(instance: Instance, pool: AspectPool): Map<SharedAspects, Item[]> {
  const contexts = new Map<string, Context>();
  for (const context of instance.contexts) if (!contexts.has(context.id)) contexts.set(context.id, context);
  const moments = new Map<string, string | undefined>();
  const momentAt = (text: string | undefined, atEnd: boolean): string | undefined => {
    const key = `${atEnd} ${text}`;
    if (!moments.has(key)) moments.set(key, momentOf(text, atEnd));
    return moments.get(key);
  };
  const byContext = new Map<string, Item[]>();
  let lastRef: string | undefined;
  let last: Item[] = [];
  const groups = new Map<SharedAspects, Item[]>();
  for (const item of instance.facts) {
    if (item.kind !== 'item') continue;
    const { contextRef } = item;
    if (contextRef !== lastRef) {
      let group = byContext.get(contextRef);
      if (!group) {
        const shared = sharedAspectsOf(contexts.get(contextRef), pool, momentAt);
        group = groups.get(shared) ?? [];
        groups.set(shared, group);
        byContext.set(contextRef, group);
      }
      lastRef = contextRef;
      last = group;
    }
    last.push(item);
  }
  return groups;
}

/** Undefined, or with content that is no dimension, a context is equal to no other one. */
function sharedAspectsOf(context: Context | undefined, pool: AspectPool, momentAt: typeof momentOf): SharedAspects {
  if (!context) return { dimensions: new Map() };
  const { scheme, identifier, period, segment, scenario } = context;
  const entity =
    scheme === NO_ENTITY.scheme && identifier === NO_ENTITY.identifier ? undefined : { scheme, identifier };
  const dimensions: [ExpandedName, DimensionValue][] = [];
  for (const container of [segment, scenario]) {
    for (const member of container?.children ?? []) {
      const stated = readMember(member);
      if (!stated) return { ...(entity && { entity }), dimensions: new Map() };
      dimensions.push(stated);
    }
  }
  if (period?.kind === 'forever') return pool.shared(entity, undefined, dimensions);
  if (period?.kind === 'instant') {
    const instant = momentAt(period.instant, true);
    if (instant !== undefined) return pool.shared(entity, { kind: 'instant', instant }, dimensions);
  } else if (period) {
    const start = momentAt(period.start, false);
    const end = momentAt(period.end, true);
    if (start !== undefined && end !== undefined) {
      return pool.shared(entity, { kind: 'duration', start, end }, dimensions);
    }
  }
  return { ...(entity && { entity }), dimensions: new Map(dimensions) };
}

function readMember(member: XmlElement): [ExpandedName, DimensionValue] | undefined {
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

/** What a concept says about how its facts are read. */
interface FactShape {
  readonly textual: boolean;
  readonly form: ReturnType<typeof valueFormOf>;
}

function findShape(concept: Concept | undefined): FactShape {
  const textual = !concept || (!concept.type.numeric && TEXTUAL.has(concept.type.valueKind));
  return { textual, form: valueFormOf(concept) };
}

function factOf(item: Item, shared: SharedAspects, { textual, form }: FactShape, units: Map<string, Unit>): Fact {
  const { name: concept, unitRef, language } = item;
  const unit = unitRef === undefined ? undefined : units.get(unitRef);
  const isText = textual && unitRef === undefined;
  let value: string | null = null;
  if (!item.nil) {
    value = isText && form === 'plain' ? item.value : item.value.trim();
    if (form === 'QName') value = parseQName(value, item.scope.prefixes) ?? value;
  }
  const decimals = decimalsOf(item, value);
  return {
    id: item.id ?? `${item.line}:${item.column}`,
    concept,
    shared,
    value,
    ...(unit && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(isText && language !== undefined && { language }),
  };
}

/** Absent where the number is exact; inferred from a precision where there is one (XBRL 2.1, 4.6.6). */
function decimalsOf({ decimals, precision }: Item, value: string | null): number | undefined {
  if (decimals === undefined && precision === undefined) return undefined;
  if (decimals !== undefined) return /^[+-]?\d+$/.test(decimals) ? Number(decimals) : undefined;
  const number = value === null ? undefined : parseDecimal(value);
  const accuracy = number && inferDecimals(number, undefined, precision);
  return typeof accuracy === 'number' ? accuracy : undefined;
}

function unitOf({ numerators, denominators }: InstanceUnit, pool: AspectPool): Unit {
  const names = (measures: InstanceUnit['numerators']) =>
    measures.map(({ name, text }) => name ?? (text as ExpandedName));
  return pool.unit(names(numerators), names(denominators));
}
