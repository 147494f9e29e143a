import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../../extraction/decisions/decision.js';
import type { ReviewConcept, ReviewRange } from '../../page/review-data.js';
import { server } from '../server.js';
import { TEXTS } from '../texts.js';
import type { PartProps } from './part-props.js';
import { StatementForm } from './statement-form.js';

/** Makes a fact of selected words: first its concept, then what the words say of it. */
export function AddForm({ store, state, range }: PartProps & { readonly range: ReviewRange }) {
  const { language } = state;
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState<{ readonly concept: ReviewConcept; readonly statement: Statement }>();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = useMemo(() => findConcepts(store.model.source.concepts, query), [store.model, query]);
  const pick = async (concept: ReviewConcept) => {
    const answer = await server.suggest(range, concept.name).catch(() => undefined);
    if (answer && 'statement' in answer) choose({ concept, statement: answer.statement });
    else if (answer) store.set({ notice: { kind: 'error', lines: answer.messages } });
    else store.set({ notice: { kind: 'error', title: TEXTS.lost, lines: [] } });
  };
  return (
    <div class="adding">
      <h2>{TEXTS.add[language]}</h2>
      <blockquote>{store.model.wordsOf(range)}</blockquote>
      {chosen ? (
        <>
          <h3>{chosen.concept.label[language]}</h3>
          <StatementForm
            key={chosen.concept.name}
            store={store}
            state={state}
            concept={chosen.concept}
            statement={chosen.statement}
            onSave={(statement) => void store.act({ action: 'add', range, statement })}
          />
        </>
      ) : (
        <>
          <input
            ref={search}
            type="search"
            placeholder={TEXTS.searchConcept[language]}
            aria-label={TEXTS.searchConcept[language]}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key === 'Enter' && !event.isComposing && first) void pick(first);
            }}
          />
          <ul class="concepts">
            {found.map((concept) => (
              <li key={concept.name}>
                <button type="button" onClick={() => void pick(concept)}>
                  {concept.label[language]} <code>{concept.name}</code>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const MOST_FOUND = 60;

/** Concepts that have every word of the query in their labels or name, those that begin with it first. */
function findConcepts(concepts: readonly ReviewConcept[], query: string): readonly ReviewConcept[] {
  const words = query.toLowerCase().split(/\s+/);
  const text = ({ name, label }: ReviewConcept) => `${label.zh}\n${label.en}\n${name}`.toLowerCase();
  const found = concepts.filter((concept) => words.every((word) => text(concept).includes(word)));
  const begins = (concept: ReviewConcept) => Number(text(concept).startsWith(words[0] ?? ''));
  return found.sort((a, b) => begins(b) - begins(a) || a.label.zh.length - b.label.zh.length).slice(0, MOST_FOUND);
}
