import { lastAtMost } from '../util/last-at-most.js';

/**
 * Maps offsets of the normalised text to the raw text. Kept as runs: within a run both texts advance together.
 * Offsets inside are UTF-16 code units; `toCodePoint` turns a raw one into Unicode code points.
 */
export interface OffsetMap {
  /** The raw UTF-16 offset of a normalised character. */
  toRaw(normalised: number): number;
  /** The code point offset of a raw UTF-16 offset. */
  toCodePoint(raw: number): number;
  /** Runs kept, for measurements. */
  readonly runs: number;
}

export interface OffsetMapBuilder {
  /** Says that the next normalised character, at `normalised`, stands at `raw`. Offsets only grow. */
  add(normalised: number, raw: number): void;
  build(rawText: string): OffsetMap;
}

export function createOffsetMapBuilder(): OffsetMapBuilder {
  const starts: number[] = [];
  const deltas: number[] = [];
  return {
    add(normalised, raw) {
      const delta = raw - normalised;
      if (deltas[deltas.length - 1] === delta) return;
      starts.push(normalised);
      deltas.push(delta);
    },
    build(rawText) {
      const runStarts = Uint32Array.from(starts);
      const runDeltas = Int32Array.from(deltas);
      const pairs = findSurrogatePairs(rawText);
      return {
        runs: runStarts.length,
        toRaw: (normalised) => normalised + (runDeltas[lastAtMost(runStarts, normalised)] ?? 0),
        toCodePoint: (raw) => raw - (lastAtMost(pairs, raw - 1) + 1),
      };
    },
  };
}

/** Offsets of the second half of every surrogate pair. */
function findSurrogatePairs(text: string): Uint32Array {
  const found: number[] = [];
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  while (pair.exec(text)) found.push(pair.lastIndex - 1);
  return Uint32Array.from(found);
}
