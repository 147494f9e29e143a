import type { Unit } from '../../datatypes/unit.js';
import type { Fact, SharedAspects } from '../../model/report/fact.js';
import type { ExpandedName } from '../../names/expanded-name.js';
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
 * A million facts have few concepts, units and combinations of aspects: each text is understood once, by the full
 * reader, and then looked up.
 */
export function createPlainFactReader(taxonomy: FormatTaxonomy | undefined): PlainFactReader {
  const concepts = new Map<string, ExpandedName>();
  const units = new Map<string, Unit>();
  const languages = new Set<string>();
  const shared = new Map<string, SharedAspects>();
  let keyCount = 0;

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
      const key = keyOf(dimensions as Texts);
      const aspects = key === undefined ? undefined : shared.get(key);
      // More keys than there are members: one is repeated.
      if (name === undefined || !aspects || own + keyCount !== keys) return undefined;
      const fact: { -readonly [K in keyof Fact]: Fact[K] } = { id, concept: name, shared: aspects, value };
      if (unit !== undefined && !(fact.unit = units.get(unit as string) as Unit)) return undefined;
      if (language !== undefined) {
        if (typeof language !== 'string' || !languages.has(language)) return undefined;
        fact.language = language;
      }
      if (decimals !== undefined) fact.decimals = decimals as number;
      return fact;
    },
    learn(written, fact) {
      const { dimensions } = written as { readonly dimensions: Texts };
      const { concept, unit, language } = dimensions;
      // Values that hold names depend on prefixes, each by itself.
      const isPlain = valueFormOf(taxonomy?.concepts.get(fact.concept)) === 'plain';
      if (isPlain) concepts.set(concept as string, fact.concept);
      if (fact.unit) units.set(unit as string, fact.unit);
      if (fact.language !== undefined) languages.add(language as string);
      const key = keyOf(dimensions);
      if (key !== undefined) shared.set(key, fact.shared);
    },
  };
}
