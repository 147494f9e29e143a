import type { State, Store } from '../store.js';

/** What every part of the page is given. */
export interface PartProps {
  readonly store: Store;
  readonly state: State;
}
