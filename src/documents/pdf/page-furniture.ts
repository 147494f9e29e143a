import type { PageLine } from './build-lines.js';

/** Head and foot of a page, as a share of its height. */
const MARGIN = 0.11;
/** A running head or foot comes back on this many pages at least. */
const FEWEST = 3;

export interface PageLines {
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/**
 * Finds the running heads and feet and the page numbers: lines near the upper or lower edge that come back at the same
 * height, digits aside. The first of those with words is kept: it may be the only one that says it.
 */
export function findRunningLines(pages: readonly PageLines[]): ReadonlySet<PageLine> {
  const groups = new Map<string, PageLine[]>();
  for (const { height, lines } of pages) {
    for (const line of lines) {
      const share = line.baseline / height;
      if (share > MARGIN && share < 1 - MARGIN) continue;
      const words = line.text.replace(/\s/g, '').replace(/\d+|[ivxIVX]{1,4}(?=$)/g, '#');
      // Page numbers alternate between the sides; heads of even and odd pages have other words.
      const key = `${words} ${Math.round(line.baseline / 6)}`;
      const known = groups.get(key);
      if (known) known.push(line);
      else groups.set(key, [line]);
    }
  }
  const running = new Set<PageLine>();
  for (const [key, lines] of groups) {
    const number = /^[-—–·|第页共/#]+ /.test(key);
    if (lines.length < (number ? 2 : FEWEST)) continue;
    lines.slice(number ? 0 : 1).forEach((line) => running.add(line));
  }
  return running;
}
