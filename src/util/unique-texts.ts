/** Tells whether each text of many is met for the first time. */
export interface UniqueTexts {
  add(text: string): boolean;
}

/**
 * Ids of large files mostly ascend (f1, f2, … f10): as long as each is longer than the one before, or as long and behind
 * it in order, none can be met twice, and no index is kept.
 */
export function createUniqueTexts(): UniqueTexts {
  let ascending: string[] = [];
  let last = '';
  let known: Set<string> | undefined;
  return {
    add(text) {
      if (!known) {
        const { length } = ascending;
        if (length === 0 || text.length > last.length || (text.length === last.length && text > last)) {
          ascending.push(text);
          last = text;
          return true;
        }
        known = new Set(ascending);
        ascending = [];
      }
      const { size } = known;
      return known.add(text).size > size;
    },
  };
}
