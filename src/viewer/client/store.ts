import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../diagnostics/localized-text.js';
import { initialLanguage, rememberLanguage } from './language.js';
import type { ReportModel } from './report-model.js';

/** What the left side lists. */
export type ListName = 'sections' | 'facts' | 'messages' | 'figures';

export interface State {
  readonly language: Language;
  /** The fact that is looked at. */
  readonly fact: number | undefined;
  /** The document that is shown, of a report that has several. */
  readonly document: number;
  readonly list: ListName;
  readonly query: string;
  readonly highlights: boolean;
  readonly figures: boolean;
  readonly help: boolean;
  /** On a phone: whether the left side is open. */
  readonly drawer: boolean;
}

export interface Store {
  readonly state: State;
  set(change: Partial<State>): void;
  /** Looks at a fact; on a phone the list makes room for it. */
  select(fact: number | undefined): void;
  subscribe(listener: (state: State, before: State) => void): () => void;
  /** Goes to the fact that the address names, if any. */
  start(): void;
}

export function createStore({ data }: ReportModel): Store {
  let state: State = {
    language: initialLanguage(),
    fact: undefined,
    document: 0,
    list: data.sections.length > 0 ? 'sections' : 'facts',
    query: '',
    highlights: true,
    figures: false,
    help: false,
    drawer: false,
  };
  const listeners = new Set<(state: State, before: State) => void>();
  const store: Store = {
    get state() {
      return state;
    },
    set(change) {
      const before = state;
      state = { ...state, ...change };
      if (state.language !== before.language) rememberLanguage(state.language);
      for (const listener of listeners) listener(state, before);
    },
    select(fact) {
      store.set({ fact, drawer: false });
      const id = fact === undefined ? undefined : data.facts[fact]?.id;
      history.replaceState(
        null,
        '',
        id === undefined ? location.href.replace(/#.*$/, '') : `#${encodeURIComponent(id)}`,
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
      const id = decodeId(location.hash.slice(1));
      const fact = id === '' ? -1 : data.facts.findIndex((one) => one.id === id);
      if (fact >= 0) store.select(fact);
    },
  };
  return store;
}

/** The state, for a component that is drawn again when it changes. */
export function useStore(store: Store): State {
  const [state, setState] = useState(store.state);
  // Before anything is shown, so that no change is missed.
  useLayoutEffect(() => {
    setState(store.state);
    return store.subscribe(setState);
  }, [store]);
  return state;
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
