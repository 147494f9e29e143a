import type { Fact } from '../../../model/report/fact.js';
import type { SourceBlock, SourceText } from '../../../model/report/source-text.js';
import { openElement, writeElement, type XmlWriter } from '../../../syntax/xml/xml-writer.js';
import type { TagPlan } from './plan-tags.js';
import { buildTagTrees, type BlockTags, type Mark, type TagNode, type TagTrees } from './tag-tree.js';
import { FORMAT_PREFIX, numberAttributes, textAttributes, type FactContext } from './write-facts.js';

const DEEPEST_HEADING = 6;

/** Writes the report's text, block by block, with the tags that were planned. */
export function* writeSource(
  writer: XmlWriter,
  source: SourceText,
  plan: TagPlan,
  context: FactContext,
): Generator<void, void, void> {
  const trees = buildTagTrees(plan, source.blocks.length);
  const lastBlock = new Map<Fact, number>();
  plan.textBlocks.forEach((facts, block) => facts.forEach((fact) => lastBlock.set(fact, block)));
  const continued = createPieceNamer(context);
  const begun = new Set<Fact>();

  for (let index = 0; index < source.blocks.length; index++) {
    const block = source.blocks[index] as SourceBlock;
    const facts = plan.textBlocks[index] ?? [];
    if (facts.length > 0) {
      writeTextBlock(index, block, facts);
    } else if (block.kind === 'row') {
      let end = index;
      while (source.blocks[end]?.kind === 'row' && plan.textBlocks[end]?.length === 0) end++;
      writeTable(index, end);
      index = end - 1;
    } else {
      const name = block.kind === 'heading' ? `h${Math.min(block.level ?? 1, DEEPEST_HEADING)}` : 'p';
      writer.startElement(name, 'mixed');
      if (block.kind === 'contents') writer.attribute('class', 'contents');
      writeWords(block.text, 0, block.text.length, tagsOf(index), false, context.language);
      writer.endElement();
    }
    yield;
  }

  /** A paragraph in the text blocks that hold it: a plain p, since that is what their values are made of. */
  function writeTextBlock(index: number, block: SourceBlock, facts: readonly Fact[]): void {
    const plain = block.kind === 'paragraph';
    if (!plain) {
      writer.startElement('div', 'mixed');
      writer.attribute('class', block.kind === 'heading' ? `heading level-${block.level ?? 1}` : block.kind);
    }
    let { language } = context;
    for (const fact of facts) {
      // Before the next piece is named, the last name is this one's.
      const id = continued.idOf(fact);
      const more = lastBlock.get(fact) === index ? undefined : continued.nextOf(fact);
      if (begun.has(fact)) startContinuation(id, more);
      else language = startText(fact, language, { escape: 'true', continuedAt: more });
      begun.add(fact);
    }
    writer.startElement('p', 'mixed');
    const text = block.text.replaceAll('\t', ' ');
    writeWords(text, 0, text.length, tagsOf(index), true, language);
    writer.endElement();
    facts.forEach(() => writer.endElement());
    if (!plain) writer.endElement();
  }

  function writeTable(start: number, end: number): void {
    openElement(writer, 'table');
    openElement(writer, 'tbody');
    for (let index = start; index < end; index++) {
      const text = source.blocks[index]?.text ?? '';
      openElement(writer, 'tr');
      let at = 0;
      for (const cell of text.split('\t')) {
        writer.startElement('td', 'mixed');
        writeWords(text, at, at + cell.length, tagsOf(index), false, context.language);
        writer.endElement();
        at += cell.length + 1;
      }
      writer.endElement();
    }
    writer.endElement();
    writer.endElement();
  }

  function tagsOf(index: number): BlockTags {
    return (trees as TagTrees).blocks[index] ?? { nodes: [], marks: [] };
  }

  /** Words with the tags inside them. `inText` is whether an `ix` element around takes them for its text. */
  function writeWords(
    text: string,
    start: number,
    end: number,
    { nodes, marks }: BlockTags,
    inText: boolean,
    language: string | undefined,
  ): void {
    const due = marks.filter(({ at }) => at >= start && at <= end);
    let next = 0;
    const flushMarks = (limit: number, inside: boolean) => {
      for (let mark = due[next]; mark && mark.at <= limit; mark = due[++next]) writeMark(mark, inside);
    };
    /** Plain words up to a place, and the marks in them. */
    const advance = (from: number, to: number, inside: boolean) => {
      let at = from;
      for (let mark = due[next]; mark && mark.at <= to; mark = due[next]) {
        if (mark.at > at) writer.text(text.slice(at, mark.at));
        at = Math.max(at, mark.at);
        flushMarks(mark.at, inside);
      }
      writer.text(text.slice(at, to));
    };
    const visit = (
      list: readonly TagNode[],
      from: number,
      to: number,
      inside: boolean,
      language: string | undefined,
    ) => {
      let at = from;
      for (const { tag, children } of list) {
        if (tag.start < start || tag.end > end) continue;
        advance(at, tag.start, inside);
        if (tag.kind === 'number') {
          writeNumber({ tag, children }, text.slice(tag.start, tag.end));
        } else {
          const more =
            tag.piece + 1 < ((trees as TagTrees).pieces.get(tag.fact) ?? 0) ? continued.nextOf(tag.fact) : undefined;
          const format = tag.format === undefined ? undefined : `${FORMAT_PREFIX}:${tag.format}`;
          let inner = language;
          if (tag.piece > 0) startContinuation(continued.idOf(tag.fact, tag.piece), more);
          else inner = startText(tag.fact, language, { format, continuedAt: more });
          visit(children, tag.start, tag.end, true, inner);
          writer.endElement();
        }
        at = tag.end;
      }
      advance(at, to, inside);
    };
    visit(nodes, start, end, inText, language);
    flushMarks(end, inText);
  }

  function writeNumber({ tag, children }: TagNode, words: string): void {
    if (tag.kind !== 'number') return;
    writer.startElement('ix:nonFraction', 'mixed');
    writeAttributes(numberAttributes(tag.fact, context, tag));
    const [child] = children;
    if (child) writeNumber(child, words);
    else writer.text(words);
    writer.endElement();
  }

  /** Points at a hidden fact from where its words begin or end, without a letter that a text around would take. */
  function writeMark({ kind, fact }: Mark, inText: boolean): void {
    if (inText) writer.startElement('ix:exclude', 'mixed');
    writeElement(writer, 'span', { class: `words-${kind}`, style: `-ix-hidden:${fact.id}` }, '');
    if (inText) writer.endElement();
  }

  /** Starts a fact where a language is in scope; tells the one in scope inside it. */
  function startText(
    fact: Fact,
    language: string | undefined,
    more: Readonly<Record<string, string | undefined>>,
  ): string | undefined {
    const attributes = textAttributes(fact, { ...context, language }, more);
    writer.startElement('ix:nonNumeric', 'mixed');
    writeAttributes(attributes);
    return attributes['xml:lang'] ?? language;
  }

  function startContinuation(id: string, continuedAt: string | undefined): void {
    writer.startElement('ix:continuation', 'mixed');
    writeAttributes({ id, continuedAt });
  }

  function writeAttributes(attributes: Readonly<Record<string, string | undefined>>): void {
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) writer.attribute(name, value);
  }
}

/** Names the continuations of each fact, in their order. */
function createPieceNamer({ frame }: FactContext): {
  nextOf(fact: Fact): string;
  idOf(fact: Fact, piece?: number): string;
} {
  const ids = new Map<Fact, string[]>();
  const listOf = (fact: Fact) => {
    let list = ids.get(fact);
    if (!list) ids.set(fact, (list = []));
    return list;
  };
  return {
    /** The id of the continuation that follows what is being written. */
    nextOf(fact) {
      const list = listOf(fact);
      const id = frame.allocateId(`${fact.id}.${list.length + 2}`);
      list.push(id);
      return id;
    },
    /** The id of a continuation, by default of the last one that was named. */
    idOf(fact, piece) {
      const list = listOf(fact);
      return (piece === undefined ? list.at(-1) : list[piece - 1]) ?? '';
    },
  };
}
