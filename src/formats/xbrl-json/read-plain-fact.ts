import type { Period } from '../../datatypes/period.js';
import type { Unit } from '../../datatypes/unit.js';
import type { AspectPool } from '../../model/report/aspect-pool.js';
import { createFact } from '../../model/report/create-fact.js';
import type { DimensionValue, Entity, Fact, SharedAspects } from '../../model/report/fact.js';
import { isTypedDimension } from '../../model/taxonomy/concept.js';
import type { ExpandedName } from '../../names/expanded-name.js';
import { parseQName, type PrefixMap } from '../../names/prefixes.js';
import { valueFormOf } from '../../oim/fact-value.js';
import type { FormatTaxonomy } from '../format.js';

/** Reads facts without a fault by what facts before them have taught; undefined where one has anything new or odd. */
export interface PlainFactReader {
  read(id: string, value: unknown, keys: number): Fact | undefined;
  /** Takes a fact that the full reader has read without a fault, to know its texts again. */
  learn(value: unknown, fact: Fact): void;
}

type Texts = Record<string, unknown>;

const NO_TEXT = '\u0000';

/**
 * A million facts have few concepts, units, periods and members: each text is understood once, by the full reader, and
 * then looked up.
 */
export function createPlainFactReader(
  prefixes: PrefixMap,
  pool: AspectPool,
  taxonomy: FormatTaxonomy | undefined,
): PlainFactReader {
  const concepts = new Map<string, ExpandedName>();
  const units = new Map<string, Unit>();
  const languages = new Set<string>();
  const entities = new Map<string, Entity>();
  const periods = new Map<string, Period>();
  const dimensionsOf = new Map<string, { readonly name: ExpandedName; readonly typed: boolean } | undefined>();
  const members = new Map<string, ExpandedName | undefined>();
  const shared = new Map<string, SharedAspects>();
  let keyCount = 0;

  const nameOf = (text: string) => (text.includes(':') ? parseQName(text, prefixes) : undefined);

  /** Entity, period and taxonomy-defined dimensions as one text; undefined where one is neither a text nor null. */
  function keyOf(dimensions: Texts): string | undefined {
    let key = '';
    keyCount = 0;
    for (const name in dimensions) {
      keyCount++;
      if (name === 'concept' || name === 'unit' || name === 'language') continue;
      const text = dimensions[name];
      if (name === 'noteId' || (typeof text !== 'string' && text !== null)) return undefined;
      key += `${name}=${text ?? NO_TEXT}\n`;
    }
    return key;
  }

  /** A combination that was not met yet, of texts that were. */
  function combine(dimensions: Texts): SharedAspects | undefined {
    let entity: Entity | undefined;
    let period: Period | undefined;
    const values: [ExpandedName, DimensionValue][] = [];
    for (const name in dimensions) {
      if (name === 'concept' || name === 'unit' || name === 'language') continue;
      const text = dimensions[name] as string | null;
      if (name === 'entity') {
        if (!(entity = entities.get(text as string))) return undefined;
      } else if (name === 'period') {
        if (!(period = periods.get(text as string))) return undefined;
      } else {
        const dimension = dimensionOf(name);
        if (!dimension) return undefined;
        if (dimension.typed) values.push([dimension.name, { kind: 'typed', value: text }]);
        else {
          const member = text === null ? undefined : memberOf(text);
          if (member === undefined) return undefined;
          values.push([dimension.name, { kind: 'explicit', member }]);
        }
      }
    }
    return pool.shared(entity, period, values);
  }

  /** A declared dimension; of another only its value tells what it is. */
  function dimensionOf(text: string) {
    if (dimensionsOf.has(text)) return dimensionsOf.get(text);
    const name = nameOf(text);
    const concept = name === undefined ? undefined : taxonomy?.concepts.get(name);
    const dimension = name !== undefined && concept ? { name, typed: isTypedDimension(concept) } : undefined;
    dimensionsOf.set(text, dimension);
    return dimension;
  }

  function memberOf(text: string): ExpandedName | undefined {
    let member = members.get(text);
    if (member === undefined) members.set(text, (member = nameOf(text)));
    return member;
  }

  function sharedOf(dimensions: Texts): SharedAspects | undefined {
    const key = keyOf(dimensions);
    if (key === undefined) return undefined;
    let found = shared.get(key);
    if (!found && (found = combine(dimensions))) shared.set(key, found);
    return found;
  }

  return {
    read(id, written, keys) {
      if (written === null || typeof written !== 'object') return undefined;
      let own = 0;
      for (const name in written) {
        own++;
        if (name !== 'value' && name !== 'decimals' && name !== 'dimensions') return undefined;
      }
      const { value, decimals, dimensions } = written as Texts;
      if (value !== null && typeof value !== 'string') return undefined;
      if (decimals !== undefined && !Number.isSafeInteger(decimals)) return undefined;
      if (dimensions === null || typeof dimensions !== 'object' || Array.isArray(dimensions)) return undefined;
      const { concept, unit, language } = dimensions as Texts;
      const name = concepts.get(concept as string);
      const aspects = name === undefined ? undefined : sharedOf(dimensions as Texts);
      // More keys than there are members: one is repeated.
      if (name === undefined || !aspects || own + keyCount !== keys) return undefined;
      const knownUnit = unit === undefined ? undefined : units.get(unit as string);
      if (unit !== undefined && !knownUnit) return undefined;
      if (language !== undefined && (typeof language !== 'string' || !languages.has(language))) return undefined;
      return createFact(id, name, aspects, value, knownUnit, decimals as number | undefined, language);
    },
    learn(written, fact) {
      const { dimensions } = written as { readonly dimensions: Texts };
      const { concept, unit, language, entity, period } = dimensions;
      // Values that hold names depend on prefixes, each by itself; notes have rules of their own.
      const isPlain = valueFormOf(taxonomy?.concepts.get(fact.concept)) === 'plain' && fact.noteId === undefined;
      if (isPlain) concepts.set(concept as string, fact.concept);
      if (fact.unit) units.set(unit as string, fact.unit);
      if (fact.language !== undefined) languages.add(language as string);
      if (fact.shared.entity) entities.set(entity as string, fact.shared.entity);
      if (fact.shared.period) periods.set(period as string, fact.shared.period);
      const key = keyOf(dimensions);
      if (key !== undefined) shared.set(key, fact.shared);
    },
  };
}
