import type { Fact } from '../../../model/report/fact.js';
import { groupBy } from '../../../util/group-by.js';
import type { NumberTag, TagPlan, TextTag } from './plan-tags.js';

/** A tag in a block with the tags inside it. */
export interface TagNode {
  readonly tag: InlineTag;
  readonly children: TagNode[];
}

export type InlineTag =
  | ({ readonly kind: 'number' } & NumberTag)
  /** `piece` counts the pieces of the fact in the whole document, from 0. */
  | ({ readonly kind: 'text'; readonly piece: number } & TextTag);

/** An end of the words of a hidden fact. */
export interface Mark {
  readonly kind: 'from' | 'to';
  readonly at: number;
  readonly fact: Fact;
}

/** What is tagged in the words of a block. */
export interface BlockTags {
  readonly nodes: readonly TagNode[];
  /** In their order. */
  readonly marks: readonly Mark[];
}

export interface TagTrees {
  readonly blocks: readonly BlockTags[];
  /** How many pieces each text has. */
  readonly pieces: ReadonlyMap<Fact, number>;
}

/**
 * Makes the planned tags of each block nest. Where two texts overlap, the shorter one is cut in two where the longer one
 * begins or ends, so that its second part continues the first.
 */
export function buildTagTrees(plan: TagPlan, blockCount: number): TagTrees {
  const pieces = new Map<Fact, number>();
  const textsOf = groupBy(plan.texts, (tag) => tag.block);
  const numbersOf = groupBy(plan.numbers, (tag) => tag.block);
  const blocks = Array.from({ length: blockCount }, (_, block): BlockTags => {
    const texts = cutTexts(textsOf.get(block) ?? []);
    const numbers = numbersOf.get(block) ?? [];
    const tags = [
      ...texts.map((tag) => ({ ...tag, kind: 'text' as const, piece: 0 })),
      ...numbers.map((tag) => ({ ...tag, kind: 'number' as const })),
    ];
    // Outer before inner; of equal ranges a text before a number, in the order of the facts.
    tags.sort((a, b) => a.start - b.start || b.end - a.end);
    const numbered = tags.map((tag): InlineTag => {
      if (tag.kind === 'number') return tag;
      const piece = pieces.get(tag.fact) ?? 0;
      pieces.set(tag.fact, piece + 1);
      return { ...tag, piece };
    });
    return { nodes: nest(numbered), marks: marksOf(plan, block, numbers) };
  });
  return { blocks, pieces };
}

/** Cuts texts until any two of them are apart or one in the other. */
function cutTexts(texts: readonly TextTag[]): readonly TextTag[] {
  const placed: TextTag[] = [];
  const longestFirst = [...texts].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const tag of longestFirst) {
    const cuts = new Set<number>();
    for (const other of placed) {
      if (tag.end <= other.start || other.end <= tag.start) continue;
      if (other.start > tag.start && other.start < tag.end) cuts.add(other.start);
      if (other.end > tag.start && other.end < tag.end) cuts.add(other.end);
    }
    const bounds = [tag.start, ...[...cuts].sort((a, b) => a - b), tag.end];
    for (let index = 0; index + 1 < bounds.length; index++) {
      placed.push({ ...tag, start: bounds[index] as number, end: bounds[index + 1] as number });
    }
  }
  return placed;
}

function nest(tags: readonly InlineTag[]): TagNode[] {
  const roots: TagNode[] = [];
  const open: TagNode[] = [];
  for (const tag of tags) {
    while (open.length > 0 && (open.at(-1) as TagNode).tag.end < tag.end) open.pop();
    while (open.length > 0 && (open.at(-1) as TagNode).tag.end <= tag.start) open.pop();
    const node: TagNode = { tag, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** The ends of hidden facts' words in a block; one inside a numeral moves to the numeral's own end. */
function marksOf({ words }: TagPlan, block: number, numbers: readonly NumberTag[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { fact, from, to } of words) {
    if (from.block === block) marks.push({ kind: 'from', at: outside(from.start, 'start'), fact });
    if (to.block === block) marks.push({ kind: 'to', at: outside(to.end, 'end'), fact });
  }
  return marks.sort((a, b) => a.at - b.at || (a.kind === b.kind ? 0 : a.kind === 'to' ? -1 : 1));

  function outside(at: number, side: 'start' | 'end'): number {
    const numeral = numbers.find(({ start, end }) => start < at && at < end);
    return numeral ? numeral[side] : at;
  }
}
