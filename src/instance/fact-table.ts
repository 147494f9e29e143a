import { detachText } from '../util/detach-text.js';
import { createNumberColumn } from '../util/number-column.js';
import type { FactColumns, InstanceFact, Item } from './instance.js';

/** Facts that are appended in document order. */
export interface FactTable extends FactColumns {
  append(fact: InstanceFact): void;
}

/** What neighbouring facts of a concept mostly have in common. */
type Manner = Pick<Item, 'name' | 'unitRef' | 'decimals' | 'precision' | 'nil' | 'language' | 'scope'>;

/**
 * Creates a table that holds items as columns of numbers, since an instance may have millions of them; a fact object is
 * made when it is asked for. Tuples, and items with more than most have, are held as they are.
 */
export function createFactTable(): FactTable {
  const manners = createMannerColumn();
  const contextRefs = createInternedColumn();
  const lines = createNumberColumn();
  const columns = createNumberColumn();
  const values: string[] = [];
  const ids: (string | undefined)[] = [];
  const kept = new Map<number, InstanceFact>();

  function at(index: number): InstanceFact | undefined {
    if (index < 0 || index >= values.length) return undefined;
    if (kept.size > 0) {
      const fact = kept.get(index);
      if (fact) return fact;
    }
    const { name, unitRef, decimals, precision, nil, language, scope } = manners.at(index);
    return {
      kind: 'item',
      name,
      id: ids[index],
      contextRef: contextRefs.at(index),
      unitRef,
      decimals,
      precision,
      nil,
      value: values[index] as string,
      language,
      scope,
      parent: undefined,
      children: undefined,
      otherAttributes: undefined,
      line: lines.at(index),
      column: columns.at(index),
    };
  }

  return {
    get length() {
      return values.length;
    },
    at,
    contextRefs: contextRefs.values,
    contextRefNumberAt: contextRefs.numberAt,
    append(fact) {
      const index = values.length;
      if (fact.kind === 'tuple' || fact.parent || fact.children || fact.otherAttributes) {
        kept.set(index, fact);
        values.push('');
        if (fact.kind === 'item') contextRefs.set(index, fact.contextRef);
        else contextRefs.clear(index);
        return;
      }
      manners.set(index, fact);
      contextRefs.set(index, fact.contextRef);
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

/** A column of texts that mostly repeat: each is held once, and has a number. */
interface InternedColumn extends Column<string> {
  readonly values: readonly string[];
  numberAt(index: number): number;
  /** No text. */
  clear(index: number): void;
}

function createInternedColumn(): InternedColumn {
  // One more than the number of the text, 0 for none.
  const numbers = createNumberColumn();
  const values: string[] = [];
  const numberOf = new Map<string, number>();
  let last = '';
  let lastNumber = -1;
  return {
    values,
    numberAt: (index) => numbers.at(index) - 1,
    clear: (index) => numbers.set(index, 0),
    at: (index) => values[numbers.at(index) - 1] as string,
    set(index, value) {
      if (lastNumber < 0 || value !== last) {
        let number = numberOf.get(value);
        if (number === undefined) {
          last = detachText(value);
          numberOf.set(last, (number = values.push(last) - 1));
        } else last = values[number] as string;
        lastNumber = number;
      }
      numbers.set(index, lastNumber + 1);
    },
  };
}

/** How many manners of a concept are compared: more than that, and some are held more than once. */
const RECENT = 4;

function createMannerColumn(): Column<Manner> {
  const numbers = createNumberColumn();
  const manners: Manner[] = [];
  const recentOf = new Map<Manner['name'], number[]>();

  function add({ name, unitRef, decimals, precision, nil, language, scope }: Manner): number {
    return manners.push({ name, unitRef, decimals, precision, nil, language, scope }) - 1;
  }

  return {
    at: (index) => manners[numbers.at(index)] as Manner,
    set(index, manner) {
      let recent = recentOf.get(manner.name);
      if (!recent) recentOf.set(manner.name, (recent = []));
      for (let at = 0; at < recent.length; at++) {
        const number = recent[at] as number;
        if (!isSameManner(manners[number] as Manner, manner)) continue;
        numbers.set(index, number);
        return;
      }
      const number = add(manner);
      recent.unshift(number);
      if (recent.length > RECENT) recent.pop();
      numbers.set(index, number);
    },
  };
}

function isSameManner(a: Manner, b: Manner): boolean {
  return (
    a.unitRef === b.unitRef &&
    a.decimals === b.decimals &&
    a.nil === b.nil &&
    a.language === b.language &&
    a.scope === b.scope &&
    a.precision === b.precision
  );
}
