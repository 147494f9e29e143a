import { useMemo } from 'preact/hooks';
import { createFactFinder } from '../reading/find-facts.js';
import type { ListName, State } from '../store.js';
import { TEXTS } from '../texts.js';
import type { PageProps } from './page-props.js';
import { FactList } from './fact-list.js';
import { FigureList } from './figure-list.js';
import { MessageList } from './message-list.js';
import { SearchBox } from './search-box.js';
import { SectionList } from './section-list.js';

/** Search, and the lists that lead into the report. */
export function SideBar({ model, store, view, state }: PageProps & { readonly state: State }) {
  const find = useMemo(() => createFactFinder(model.data), [model]);
  const found = useMemo(() => find(state.query), [find, state.query]);
  const { language, list, query } = state;
  const counts: Readonly<Record<ListName, number>> = {
    sections: model.data.sections.length,
    facts: model.data.facts.length,
    messages: model.data.messages.length,
    figures: view?.figures.length ?? 0,
  };
  const lists = (Object.keys(counts) as ListName[]).filter((name) => (name === 'figures' ? view : true));
  return (
    <nav class={`side${state.drawer ? ' open' : ''}`} aria-label={TEXTS.menu[language]}>
      <SearchBox store={store} state={state} found={found} />
      {query === '' ? (
        <>
          <div class="tabs" role="tablist">
            {lists.map((name) => (
              <button
                type="button"
                role="tab"
                key={name}
                aria-selected={list === name}
                onClick={() => store.set({ list: name })}
              >
                {TEXTS[name][language]}
                {counts[name] > 0 && <small>{counts[name]}</small>}
              </button>
            ))}
          </div>
          <div class="list" role="tabpanel">
            {list === 'sections' && <SectionList model={model} store={store} state={state} />}
            {list === 'facts' && <FactList facts={(view ?? model).order} model={model} store={store} state={state} />}
            {list === 'messages' && <MessageList model={model} store={store} state={state} />}
            {list === 'figures' && view && <FigureList view={view} language={language} />}
          </div>
        </>
      ) : (
        <div class="list found">
          {found.length === 0 && <p class="empty">{TEXTS.nothingFound[language]}</p>}
          <FactList facts={found} model={model} store={store} state={state} />
        </div>
      )}
    </nav>
  );
}
