import { SEARCH_ID } from '../keyboard.js';
import type { State, Store } from '../store.js';
import { TEXTS } from '../texts.js';
import { Icon } from './icon.js';

interface SearchProps {
  readonly store: Store;
  readonly state: State;
  readonly found: readonly number[];
}

/** The search: results change with every letter, arrows choose among them. */
export function SearchBox({ store, state, found }: SearchProps) {
  const { language, query } = state;
  const choose = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const enters = event.key === 'Enter' && !event.isComposing;
    if (found.length === 0 || (by === 0 && !enters)) return;
    event.preventDefault();
    const at = state.fact === undefined ? -1 : found.indexOf(state.fact);
    const next = by === 0 ? Math.max(at, 0) : Math.min(Math.max(at + by, 0), found.length - 1);
    store.select(found[next]);
    if (enters) (event.target as HTMLElement).blur();
    else store.set({ drawer: true });
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        id={SEARCH_ID}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={TEXTS.search[language]}
        aria-label={TEXTS.search[language]}
        value={query}
        onInput={(event) => store.set({ query: event.currentTarget.value })}
        onKeyDown={choose}
      />
      {query === '' ? (
        <kbd>/</kbd>
      ) : (
        <>
          <small class="count">{found.length}</small>
          <button
            type="button"
            class="icon"
            aria-label={TEXTS.clear[language]}
            onClick={() => store.set({ query: '' })}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
