import { detachText } from '../util/detach-text.js';
import type { FactSequence, InstanceFact, Item } from './instance.js';

/** Facts that are appended in document order. */
export interface FactTable extends FactSequence {
  append(fact: InstanceFact): void;
}

/**
 * Creates a table that holds items as columns of numbers, since an instance may have millions of them; a fact object is
 * made when it is asked for. Tuples, and items with more than most have, are held as they are.
 */
export function createFactTable(): FactTable {
  const names = createInternedColumn<Item['name']>();
  const contextRefs = createInternedColumn<string>();
  const unitRefs = createInternedColumn<string | undefined>();
  const decimals = createInternedColumn<string | undefined>();
  const precisions = createInternedColumn<string | undefined>();
  const nils = createInternedColumn<boolean>();
  const languages = createInternedColumn<string | undefined>();
  const scopes = createInternedColumn<Item['scope']>();
  const lines = createColumn();
  const columns = createColumn();
  const values: string[] = [];
  const ids: (string | undefined)[] = [];
  const kept = new Map<number, InstanceFact>();

  function at(index: number): InstanceFact | undefined {
    if (index < 0 || index >= values.length) return undefined;
    return (
      kept.get(index) ?? {
        kind: 'item',
        name: names.at(index),
        id: ids[index],
        contextRef: contextRefs.at(index),
        unitRef: unitRefs.at(index),
        decimals: decimals.at(index),
        precision: precisions.at(index),
        nil: nils.at(index),
        value: values[index] as string,
        language: languages.at(index),
        scope: scopes.at(index),
        parent: undefined,
        children: undefined,
        otherAttributes: undefined,
        line: lines.at(index),
        column: columns.at(index),
      }
    );
  }

  return {
    get length() {
      return values.length;
    },
    at,
    append(fact) {
      const index = values.length;
      if (fact.kind === 'tuple' || fact.parent || fact.children || fact.otherAttributes) {
        kept.set(index, fact);
        values.push('');
        return;
      }
      names.set(index, fact.name);
      contextRefs.set(index, fact.contextRef);
      unitRefs.set(index, fact.unitRef);
      decimals.set(index, fact.decimals);
      precisions.set(index, fact.precision);
      nils.set(index, fact.nil);
      languages.set(index, fact.language);
      scopes.set(index, fact.scope);
      lines.set(index, fact.line);
      columns.set(index, fact.column);
      if (fact.id !== undefined) ids[index] = detachText(fact.id);
      values.push(detachText(fact.value));
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < values.length; index++) yield at(index) as InstanceFact;
    },
  };
}

interface Column<T> {
  at(index: number): T;
  set(index: number, value: T): void;
}

/** A column of 32-bit numbers, which grows as it is set. */
function createColumn(): Column<number> {
  let numbers = new Uint32Array(1024);
  return {
    at: (index) => numbers[index] as number,
    set(index, value) {
      if (index >= numbers.length) {
        const grown = new Uint32Array(Math.max(numbers.length * 2, index + 1));
        grown.set(numbers);
        numbers = grown;
      }
      numbers[index] = value;
    },
  };
}

/** A column whose values mostly repeat: each is held once. */
function createInternedColumn<T>(): Column<T> {
  const numbers = createColumn();
  const values: T[] = [];
  const numberOf = new Map<T, number>();
  let last: T | undefined;
  let lastNumber = -1;
  return {
    at: (index) => values[numbers.at(index)] as T,
    set(index, value) {
      if (lastNumber < 0 || value !== last) {
        let number = numberOf.get(value);
        if (number === undefined) numberOf.set(value, (number = values.push(value) - 1));
        last = values[number] as T;
        lastNumber = number;
      }
      numbers.set(index, lastNumber);
    },
  };
}
