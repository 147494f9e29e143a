import type { ReportModel } from './report-model.js';
import type { ReportView } from './report-view.js';
import type { Store } from './store.js';

export const SEARCH_ID = 'search';

/** Listens to the keys of the help, except where somebody writes. */
export function listenToKeys(store: Store, model: ReportModel, view: ReportView | undefined): void {
  const actions: Readonly<Record<string, () => void>> = {
    j: () => step(store, model, view, 1),
    k: () => step(store, model, view, -1),
    ArrowRight: () => step(store, model, view, 1),
    ArrowLeft: () => step(store, model, view, -1),
    '/': () => focusSearch(store),
    h: () => store.set({ highlights: !store.state.highlights }),
    u: () => store.set({ figures: !store.state.figures }),
    l: () => store.set({ language: store.state.language === 'zh' ? 'en' : 'zh' }),
    '?': () => store.set({ help: !store.state.help }),
    Escape: () => dismiss(store),
  };
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const writes = target instanceof HTMLInputElement;
    if (writes && key !== 'Escape') return;
    // With the help open, only what closes it.
    if (store.state.help && key !== 'Escape' && key !== '?') return;
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    if (!action) return;
    event.preventDefault();
    action();
    if (writes) (target as HTMLInputElement).blur();
  });
}

/** Goes to the next fact of the report, or the one before. */
export function step(store: Store, model: ReportModel, view: ReportView | undefined, by: 1 | -1): void {
  const { order } = view ?? model;
  if (order.length === 0) return;
  const { fact } = store.state;
  const at = fact === undefined ? -1 : order.indexOf(fact);
  const next = fact === undefined ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  store.select(order[next]);
}

export function focusSearch(store: Store): void {
  store.set({ drawer: true });
  const input = document.getElementById(SEARCH_ID) as HTMLInputElement | null;
  input?.focus();
  input?.select();
}

/** Closes what is open, the uppermost first. */
function dismiss(store: Store): void {
  const { help, query, fact, drawer } = store.state;
  if (help) store.set({ help: false });
  else if (query !== '') store.set({ query: '' });
  else if (drawer && innerWidth <= 760) store.set({ drawer: false });
  else if (fact !== undefined) store.select(undefined);
}
