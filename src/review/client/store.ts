import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language, LocalizedText } from '../../diagnostics/localized-text.js';
import { initialLanguage, rememberLanguage } from '../../viewer/client/language.js';
import type { ReviewAction, ReviewFact, ReviewMessage, ReviewRange, ReviewState } from '../page/review-data.js';
import { describeValue } from './describe-statement.js';
import type { ReviewModel } from './review-model.js';
import { server } from './server.js';
import { TEXTS, type FilterName } from './texts.js';

export interface State {
  readonly language: Language;
  readonly review: ReviewState;
  /** The fact that is looked at. */
  readonly fact: string | undefined;
  /** What is being written: a correction of the fact, or a new one of the selected words. */
  readonly form: 'correct' | 'add' | undefined;
  /** Words that are selected. */
  readonly range: ReviewRange | undefined;
  readonly filter: FilterName;
  readonly query: string;
  readonly help: boolean;
  readonly busy: boolean;
  /** What the last action came to, where that is worth a word. */
  readonly notice: Notice | undefined;
  readonly ended: boolean;
}

export interface Notice {
  readonly kind: 'good' | 'error';
  readonly title?: LocalizedText;
  readonly lines: readonly (string | ReviewMessage)[];
}

export interface Store {
  readonly state: State;
  readonly model: ReviewModel;
  set(change: Partial<State>): void;
  subscribe(listener: (state: State, before: State) => void): () => void;
  /** Facts as the list shows them. */
  shown(): readonly ReviewFact[];
  /** Acts, and shows how the review stands then; whether it was done. */
  act(action: ReviewAction): Promise<boolean>;
  /** Judges the fact that is looked at, and goes on to the next that nobody judged. */
  judge(action: 'accept' | 'reject'): Promise<void>;
  step(by: 1 | -1): void;
  exportAgain(): Promise<void>;
  end(): Promise<void>;
}

/** Below this an open fact is doubtful. */
const DOUBT = 0.85;

export function createStore(model: ReviewModel, review: ReviewState): Store {
  let state: State = {
    language: initialLanguage(),
    review,
    fact: undefined,
    form: undefined,
    range: undefined,
    filter: 'all',
    query: '',
    help: false,
    busy: false,
    notice: undefined,
    ended: false,
  };
  const listeners = new Set<(state: State, before: State) => void>();
  const lost: Notice = { kind: 'error', title: TEXTS.lost, lines: [] };
  const attempt = async (work: () => Promise<Partial<State>>): Promise<void> => {
    store.set({ busy: true, notice: undefined });
    const change = await work().catch((): Partial<State> => ({ notice: lost }));
    store.set({ ...change, busy: false });
  };
  const store: Store = {
    model,
    get state() {
      return state;
    },
    set(change) {
      const before = state;
      state = { ...state, ...change };
      if (state.language !== before.language) rememberLanguage(state.language);
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown: () =>
      model
        .groupBySection(state.review.facts.filter((fact) => isShown(fact, state, model)))
        .flatMap(({ facts }) => facts),
    async act(action) {
      if (state.busy) return false;
      let done = false;
      await attempt(async () => {
        const answer = await server.act(action, state.review.revision);
        if (!('state' in answer)) return { notice: { kind: 'error', lines: answer.messages } };
        done = answer.status === 200;
        if (!done) return { review: answer.state, notice: { kind: 'error', title: TEXTS.outdated, lines: [] } };
        return {
          review: answer.state,
          form: undefined,
          ...(answer.fact !== undefined && { fact: answer.fact }),
          ...(action.action === 'add' && { range: undefined }),
        };
      });
      return done;
    },
    async judge(action) {
      const { fact } = state;
      if (fact === undefined) return;
      const order = store.shown();
      const after = order.slice(order.findIndex(({ id }) => id === fact) + 1);
      const next = after.find(({ status }) => status === 'open');
      if ((await store.act({ action, fact })) && next) store.set({ fact: next.id });
    },
    step(by) {
      const order = store.shown();
      if (order.length === 0) return;
      const at = order.findIndex(({ id }) => id === state.fact);
      const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
      store.set({ fact: order[next]?.id, form: undefined });
    },
    exportAgain: () =>
      attempt(async () => {
        const { written, messages } = await server.export();
        const title = written.length > 0 ? TEXTS.exported : TEXTS.notExported;
        return { notice: { kind: written.length > 0 ? 'good' : 'error', title, lines: [...written, ...messages] } };
      }),
    end: () =>
      attempt(async () => {
        await server.end();
        return { ended: true };
      }),
  };
  return store;
}

/** The state, for a component that is drawn again when it changes. */
export function useStore(store: Store): State {
  const [state, setState] = useState(store.state);
  useLayoutEffect(() => {
    setState(store.state);
    return store.subscribe(setState);
  }, [store]);
  return state;
}

export function isShown(fact: ReviewFact, { filter, query, language }: State, model: ReviewModel): boolean {
  const { status, confidence, conflicting, messages, statement, places } = fact;
  const isOpen = status === 'open';
  if (filter === 'open' && !isOpen) return false;
  if (filter === 'done' && isOpen) return false;
  const isDoubtful = isOpen && (conflicting || messages.length > 0 || (confidence?.value ?? 1) < DOUBT);
  if (filter === 'doubtful' && !isDoubtful) return false;
  const concept = model.conceptOf(statement.concept);
  const words = [statement.concept, concept?.label.zh, concept?.label.en, statement.value, places[0]?.quote];
  const text = [...words, describeValue(statement, concept, language)].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
