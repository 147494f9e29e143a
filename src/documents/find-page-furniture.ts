import type { Line } from './split-lines.js';

const PAGE_LABEL =
  /^[-\s—–·|]*(?:第\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4}|(?:Page|PAGE|P)\s*\d{1,4})(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?[-\s—–·|]*$/;
const PAGE_OF = /^.{0,12}共\s*\d{1,4}\s*页$/;
const DASHED_NUMBER = /^[-—–·]\s*\d{1,3}\s*[-—–·]$/;
const BARE_NUMBER = /^\d{1,3}$/;

/** A running head is this short, and stands at least this often. */
const HEAD_LENGTH = 40;
const HEAD_COUNT = 4;
/** Page numbers are believed where at least this many follow each other by one. */
const CHAIN = 4;

/**
 * Finds page numbers, `x/y` and 第x页, and running heads and feet (short lines without a full stop that come back again
 * and again; the first of them is kept, because it may be the only one that says it). Indexes of lines to leave out.
 */
export function findPageFurniture(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set<number>();
  const repeated = new Map<string, number[]>();
  const chains = new Map<number, number[]>();
  let longest: number[] = [];
  lines.forEach(({ text }, index) => {
    if (text.length <= HEAD_LENGTH) {
      if (PAGE_LABEL.test(text) || PAGE_OF.test(text) || DASHED_NUMBER.test(text)) furniture.add(index);
      else if (BARE_NUMBER.test(text)) longest = extendChain(chains, Number(text), index, longest);
      else if (
        text.length > 1 &&
        !/[。；！？\t]$/.test(text) &&
        !text.startsWith('#') &&
        !/^\S{0,12}\d[^年]*$/.test(text)
      ) {
        const seen = repeated.get(text);
        if (seen) seen.push(index);
        else repeated.set(text, [index]);
      }
    }
  });
  if (longest.length >= CHAIN) longest.forEach((index) => furniture.add(index));
  for (const [text, indexes] of repeated) {
    if (indexes.length >= HEAD_COUNT && looksLikeRunningHead(text) && !isUnitOfNumbers(lines, indexes)) {
      indexes.slice(1).forEach((index) => furniture.add(index));
    }
  }
  return furniture;
}

/** Table cells such as 是, 元, 合计 come back too, but they are shorter. */
function looksLikeRunningHead(text: string): boolean {
  return text.length >= 5 && !/^[\d.,，%\s]+$/.test(text);
}

/** Mostly before a number that is alone on its line: the unit in a table whose cells stand one below the other. */
function isUnitOfNumbers(lines: readonly Line[], indexes: readonly number[]): boolean {
  const before = indexes.filter((index) => /^[\d,，]+(?:\.\d+)?[%％]?$/.test(lines[index + 1]?.text ?? ''));
  return before.length * 2 > indexes.length;
}

/** Grows the chain of bare numbers that ends one below; gives the longest chain met. */
function extendChain(chains: Map<number, number[]>, value: number, index: number, longest: number[]): number[] {
  const previous = chains.get(value - 1);
  const chain = previous ?? [];
  chain.push(index);
  chains.delete(value - 1);
  const known = chains.get(value);
  if (!known || known.length < chain.length) chains.set(value, chain);
  return chain.length > longest.length ? chain : longest;
}
