/** A column of whole numbers from 0 to 2³² − 1, four bytes each, which grows as it is set. */
export interface NumberColumn {
  /** The number at an index, or 0 where none was set before the last that was. */
  at(index: number): number;
  set(index: number, value: number): void;
}

export function createNumberColumn(): NumberColumn {
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
