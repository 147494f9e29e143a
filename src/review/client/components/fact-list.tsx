import { useEffect, useRef } from 'preact/hooks';
import { SEARCH_ID } from '../keyboard.js';
import { describeValue } from '../describe-statement.js';
import { isShown } from '../store.js';
import { FILTERS, TEXTS, type FilterName } from '../texts.js';
import { AddForm } from './add-form.js';
import type { PartProps } from './part-props.js';
import { FactCard } from './fact-card.js';

/** The facts by section, with what may be done about each; above them what is being added. */
export function FactList({ store, state }: PartProps) {
  const { language, review, filter, query, fact, range } = state;
  const { model } = store;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.fact[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [fact, state.form]);
  const shown = review.facts.filter((one) => isShown(one, state, model));
  const messages = review.messages.filter(({ severity }) => severity !== 'info');
  return (
    <aside class="facts-pane">
      {state.form === 'add' && range ? (
        <AddForm store={store} state={state} range={range} />
      ) : (
        <>
          <div class="filters">
            <input
              id={SEARCH_ID}
              type="search"
              placeholder={TEXTS.search[language]}
              aria-label={TEXTS.search[language]}
              value={query}
              onInput={(event) => store.set({ query: event.currentTarget.value })}
            />
            <div role="group" aria-label={TEXTS.facts[language]}>
              {(Object.keys(FILTERS) as FilterName[]).map((name) => (
                <button
                  type="button"
                  key={name}
                  aria-pressed={filter === name}
                  onClick={() => store.set({ filter: name })}
                >
                  {FILTERS[name][language]}
                </button>
              ))}
            </div>
          </div>
          <div class="list" ref={list}>
            {messages.map(({ code, severity, message }, index) => (
              <p key={index} class={`message ${severity}`} title={code}>
                {message[language]}
              </p>
            ))}
            {review.stale.length > 0 && (
              <section class="stale">
                <h2>{TEXTS.stale[language]}</h2>
                {review.stale.map(({ id, quote, statement }) => {
                  const concept = model.conceptOf(statement.concept);
                  return (
                    <div key={id} class="fact">
                      <span class="label">{concept?.label[language] ?? statement.concept}</span>
                      <span class="value">{describeValue(statement, concept, language)}</span>
                      <blockquote>{quote}</blockquote>
                      <button
                        type="button"
                        class="button"
                        onClick={() => void store.act({ action: 'withdraw', decision: id })}
                      >
                        {TEXTS.withdraw[language]}
                      </button>
                    </div>
                  );
                })}
              </section>
            )}
            {shown.length === 0 && <p class="empty">{TEXTS.nothing[language]}</p>}
            {model.groupBySection(shown).map(({ label, facts }) => (
              <section key={label?.en ?? ''}>
                <h2>
                  {(label ?? TEXTS.other)[language]} <small>{facts.length}</small>
                </h2>
                {facts.map((one) => (
                  <FactCard key={one.id} store={store} state={state} fact={one} />
                ))}
              </section>
            ))}
          </div>
        </>
      )}
    </aside>
  );
}
