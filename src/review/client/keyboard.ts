import type { Store } from './store.js';

export const SEARCH_ID = 'search';

/** Listens to the keys of the help, except where somebody writes. */
export function listenToKeys(store: Store): void {
  const withFact = (act: () => void) => () => store.state.fact !== undefined && act();
  const actions: Readonly<Record<string, () => unknown>> = {
    j: () => store.step(1),
    k: () => store.step(-1),
    ArrowDown: () => store.step(1),
    ArrowUp: () => store.step(-1),
    a: withFact(() => void store.judge('accept')),
    x: withFact(() => void store.judge('reject')),
    e: withFact(() => store.set({ form: 'correct' })),
    n: () => store.state.range && store.set({ form: 'add' }),
    u: () => store.act({ action: 'undo' }),
    r: () => store.act({ action: 'redo' }),
    '/': () => (document.getElementById(SEARCH_ID) as HTMLInputElement | null)?.focus(),
    l: () => store.set({ language: store.state.language === 'zh' ? 'en' : 'zh' }),
    '?': () => store.set({ help: !store.state.help }),
    Escape: () => dismiss(store),
  };
  const withControl: Readonly<Record<string, () => unknown>> = {
    z: () => store.act({ action: 'undo' }),
    Z: () => store.act({ action: 'redo' }),
    y: () => store.act({ action: 'redo' }),
  };
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.altKey || event.isComposing || store.state.ended) return;
    const writes =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (writes && key !== 'Escape') return;
    if (store.state.help && key !== 'Escape' && key !== '?') return;
    const isControl = event.ctrlKey || event.metaKey;
    const action = isControl ? withControl[key] : actions[key.length === 1 ? key.toLowerCase() : key];
    if (!action) return;
    event.preventDefault();
    if (writes) target.blur();
    action();
  });
}

/** Closes what is open, the uppermost first. */
function dismiss(store: Store): void {
  const { help, form, notice, query, range } = store.state;
  if (help) store.set({ help: false });
  else if (form) store.set({ form: undefined });
  else if (notice) store.set({ notice: undefined });
  else if (query !== '') store.set({ query: '' });
  else if (range) {
    getSelection()?.removeAllRanges();
    store.set({ range: undefined });
  } else store.set({ fact: undefined });
}
