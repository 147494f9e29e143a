import { Component } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../../../viewer/client/components/icon.js';
import type { ReviewBlock, ReviewFact } from '../../page/review-data.js';
import { readSelection } from '../read-selection.js';
import type { ReviewModel } from '../review-model.js';
import { TEXTS } from '../texts.js';
import type { PartProps } from './part-props.js';

/** A fact's words within one block, in characters of it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
  readonly kind: string;
}

/** The report's text with the words of its facts marked; words that are selected may become a fact. */
export function SourceText({ store, state }: PartProps) {
  const { model } = store;
  const { language, range, review, fact } = state;
  const pane = useRef<HTMLElement>(null);
  const marks = useMemo(() => placeMarks(model, review.facts, fact), [model, review.facts, fact]);
  useEffect(() => {
    pane.current?.querySelector('mark.selected')?.scrollIntoView({ block: 'center' });
  }, [fact]);
  const select = () => {
    const found = pane.current ? readSelection(pane.current, model) : undefined;
    if (found?.start !== range?.start || found?.end !== range?.end) store.set({ range: found });
  };
  const pick = (event: MouseEvent) => {
    const ids = (event.target as Element).closest<HTMLElement>('mark')?.dataset['facts']?.split(' ') ?? [];
    if (ids.length === 0 || getSelection()?.type === 'Range') return;
    store.set({ fact: ids[(ids.indexOf(fact ?? '') + 1) % ids.length], form: undefined });
  };
  return (
    <main id="source" ref={pane} tabIndex={-1} onMouseUp={() => setTimeout(select)} onKeyUp={select} onClick={pick}>
      <article lang="zh-CN">
        {model.source.blocks.map((block, index) => (
          <Block
            key={index}
            block={block}
            marks={marks.get(index) ?? NONE}
            page={block.page === undefined ? '' : TEXTS.page[language].replace('{n}', String(block.page))}
          />
        ))}
      </article>
      {range && state.form !== 'add' && (
        <div class="selection">
          <span>
            {TEXTS.selected[language]} “{shorten(model.wordsOf(range))}”
          </span>
          <button type="button" class="button primary" onClick={() => store.set({ form: 'add' })}>
            <Icon name="add" />
            {TEXTS.add[language]} <kbd>N</kbd>
          </button>
        </div>
      )}
    </main>
  );
}

const NONE: readonly Mark[] = [];

interface BlockProps {
  readonly block: ReviewBlock;
  readonly marks: readonly Mark[];
  readonly page: string;
}

/** Drawn again only where its marks changed: a report has thousands. */
class Block extends Component<BlockProps> {
  override shouldComponentUpdate({ marks, page }: BlockProps): boolean {
    return page !== this.props.page || JSON.stringify(marks) !== JSON.stringify(this.props.marks);
  }
  override render({ block, marks, page }: BlockProps) {
    const edges = [0, block.text.length, ...marks.flatMap(({ start, end }) => [start, end])];
    const cuts = [...new Set(edges)].sort((a, b) => a - b);
    return (
      <>
        {page !== '' && <p class="page">{page}</p>}
        <div class={`block ${block.kind} level-${block.level ?? 0}`}>
          {cuts.slice(0, -1).map((start, index) => {
            const end = cuts[index + 1] as number;
            const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
            const text = block.text.slice(start, end);
            const at = block.start + start;
            if (over.length === 0)
              return (
                <span key={at} data-at={at}>
                  {text}
                </span>
              );
            const kinds = [...new Set(over.map(({ kind }) => kind))].join(' ');
            return (
              <mark key={at} data-at={at} class={kinds} data-facts={over.map(({ fact }) => fact).join(' ')}>
                {text}
              </mark>
            );
          })}
        </div>
      </>
    );
  }
}

/** Marks by block. Passages cover whole chapters: they are marked only while they are looked at. */
function placeMarks(
  model: ReviewModel,
  facts: readonly ReviewFact[],
  selected: string | undefined,
): ReadonlyMap<number, readonly Mark[]> {
  const { blocks } = model.source;
  const marks = new Map<number, Mark[]>();
  for (const { id, statement, status, places } of facts) {
    const isSelected = id === selected;
    const isPassage = model.conceptOf(statement.concept)?.form === 'block';
    if (isPassage && !isSelected) continue;
    const kind = `${status}${isSelected ? (isPassage ? ' passage selected' : ' selected') : ''}`;
    for (const { start, end } of places) {
      for (let at = model.blockAt(start); at < blocks.length; at++) {
        const block = blocks[at];
        if (!block || block.start >= end) break;
        const mark = {
          start: Math.max(0, start - block.start),
          end: Math.min(block.text.length, end - block.start),
          ...{ fact: id, kind },
        };
        if (mark.end > mark.start) marks.set(at, [...(marks.get(at) ?? []), mark]);
      }
    }
  }
  return marks;
}

const SHORT = 40;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}
