import { parseDecimal } from '../../datatypes/decimal.js';
import type { Unit } from '../../datatypes/unit.js';
import { inferDecimals, parseDecimals } from '../../instance/accuracy.js';
import type { Instance, InstanceUnit, Item } from '../../instance/instance.js';
import { createAspectPool, type AspectPool } from '../../model/report/aspect-pool.js';
import type { Fact, SharedAspects } from '../../model/report/fact.js';
import type { Concept } from '../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { parseQName } from '../../names/prefixes.js';
import { valueFormOf } from '../../oim/fact-value.js';
import { isTextType } from '../../oim/type-support.js';
import type { SourceLocation } from '../../util/source-location.js';
import type { FormatTaxonomy } from '../format.js';
import { createContextAspects } from './context-aspects.js';
import { groupItems } from './group-items.js';

/** Facts that share entity, period and dimensions. */
export interface FactGroup {
  readonly shared: SharedAspects;
  readonly facts: readonly Fact[];
  locate(fact: Fact): SourceLocation | undefined;
}

/**
 * The items of an instance as facts of the model, a group at a time, so that a million of them are never held twice. What
 * stands in tuples has no counterpart there, and is left out.
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
  const { facts: sequence, uri } = instance;
  const contextAspects = createContextAspects();
  for (const { context, indexes } of groupItems(instance, contextAspects.keyOf)) {
    const shared = contextAspects.aspectsOf(context);
    const facts: Fact[] = [];
    for (let at = 0; at < indexes.length; at++) {
      const item = sequence.at(indexes[at] as number) as Item;
      facts.push(factOf(item, shared, shapeOf(item.name), units));
    }
    yield {
      shared,
      facts,
      locate: (fact) => (fact instanceof ItemFact ? { uri, line: fact.line, column: fact.column } : undefined),
    };
  }
}

/** What a concept says about how its facts are read. */
interface FactShape {
  readonly textual: boolean;
  readonly form: ReturnType<typeof valueFormOf>;
}

function findShape(concept: Concept | undefined): FactShape {
  const textual = !concept || isTextType(concept.type);
  return { textual, form: valueFormOf(concept) };
}

function factOf(item: Item, shared: SharedAspects, { textual, form }: FactShape, units: Map<string, Unit>): Fact {
  const { unitRef, language } = item;
  const unit = unitRef === undefined ? undefined : units.get(unitRef);
  const isText = textual && unitRef === undefined;
  let value: string | null = null;
  if (!item.nil) {
    value = isText && form === 'plain' ? item.value : item.value.trim();
    if (form === 'QName') value = parseQName(value, item.scope.prefixes) ?? value;
  }
  return new ItemFact(item, shared, value, unit, decimalsOf(item, value), isText ? language : undefined);
}

/** A fact that knows where its item stands, and has that place for an id where the item has none. */
class ItemFact implements Fact {
  readonly concept: ExpandedName;
  readonly unit?: Unit;
  readonly decimals?: number;
  readonly language?: string;
  readonly line: number;
  readonly column: number;
  readonly #id: string | undefined;

  constructor(
    item: Item,
    readonly shared: SharedAspects,
    readonly value: string | null,
    unit: Unit | undefined,
    decimals: number | undefined,
    language: string | undefined,
  ) {
    this.concept = item.name;
    this.line = item.line;
    this.column = item.column;
    this.#id = item.id;
    if (unit !== undefined) this.unit = unit;
    if (decimals !== undefined) this.decimals = decimals;
    if (language !== undefined) this.language = language;
  }

  get id(): string {
    return this.#id ?? `${this.line}:${this.column}`;
  }
}

/** Absent where the number is exact; inferred from a precision where there is one (XBRL 2.1, 4.6.6). */
function decimalsOf({ decimals, precision }: Item, value: string | null): number | undefined {
  if (decimals === undefined && precision === undefined) return undefined;
  if (decimals !== undefined) {
    const stated = parseDecimals(decimals);
    return typeof stated === 'number' ? stated : undefined;
  }
  const number = value === null ? undefined : parseDecimal(value);
  const accuracy = number && inferDecimals(number, undefined, precision);
  return typeof accuracy === 'number' ? accuracy : undefined;
}

function unitOf({ numerators, denominators }: InstanceUnit, pool: AspectPool): Unit {
  const names = (measures: InstanceUnit['numerators']) =>
    measures.map(({ name, text }) => name ?? (text as ExpandedName));
  return pool.unit(names(numerators), names(denominators));
}
